import { type Activity, activities, type Level, levels, type Observed, sanctioned, type Tally, tallies } from './observation.ts';
import { activityCount, type Ground, Row } from './world.ts';

/** Adds up accumulator rows, in order, into what outcomes read. */
export function readObserved(ground: Ground, rows: readonly Float64Array[], weeks: number): Observed {
  const total = new Float64Array(ground.rowLength);
  for (const row of rows) for (let at = 0; at < row.length; at++) total[at] += row[at];
  const perLevel = (from: number) => Object.fromEntries(levels.map((level, l) => [level, total[from + l]])) as Record<Level, number>;
  const hours = Object.fromEntries(
    levels.map((level, l) => [level, Object.fromEntries(activities.map((name, a) => [name, total[l * activityCount + a]]))]),
  ) as Record<Level, Record<Activity, number>>;
  const tally = Object.fromEntries(tallies.map((name, k) => [name, total[Row.tally + k]])) as Record<Tally, number>;
  const overtime = perLevel(Row.overtime);
  const columns = sanctioned.length;
  const matrix = Array.from({ length: ground.departments + 1 }, (_, d) =>
    Array.from({ length: columns }, (_, k) => total[Row.matrix + columns * d + k]),
  );
  const burdenFrom = Row.matrix + columns * (ground.departments + 1);
  const committeeBurden = Array.from({ length: ground.committees }, (_, k) => {
    const own = total[burdenFrom + ground.committees + k];
    return own > 0 ? total[burdenFrom + k] / own : 0;
  });
  return {
    weeks,
    departments: ground.departments,
    townships: ground.townships,
    committees: ground.committees,
    own: perLevel(Row.own),
    overtime,
    hours,
    shiftedHours: perLevel(Row.shifted),
    tally,
    matrix,
    committeeBurden,
  };
}

/** Hours by level and activity as shares of own hours. */
export function readShares(observed: Observed): Record<Level, Record<Activity, number>> {
  return Object.fromEntries(
    levels.map((level) => [
      level,
      Object.fromEntries(activities.map((name) => [name, observed.own[level] > 0 ? observed.hours[level][name] / observed.own[level] : 0])),
    ]),
  ) as Record<Level, Record<Activity, number>>;
}
