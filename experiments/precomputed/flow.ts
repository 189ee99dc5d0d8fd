/**
 * What the Start view shows: the lives of the same matters under both regimes in one run, and what replicates of both regimes say on
 * average. The matters are the first owned by departments that arrive after the warm-up, in order of week and identity: arrivals are the
 * same in both regimes and both stories, so nobody chooses which are shown.
 */
import { checkScenario, type Level, levels, type ModelEvent, run, type StoryId, stories } from '../../sim/index.ts';
import {
  type End,
  ends,
  type FlowData,
  type FlowLife,
  type FlowMeasure,
  type FlowRow,
  flowMeasures,
  flowRegimes,
  type Step,
  steps,
} from '../../viz/models/flow-data.ts';
import { flowTallies } from '../../viz/models/flow-strip.ts';
import { commandText, defaultSeed } from '../scenario-flags.ts';
import { replicateSeed } from '../study.ts';
import { definePart, rounded } from './define.ts';

const shownMatters = 100;
/** Weeks that are followed: the last deadline of the matters shown, and the time in which a gap can still become an incident. */
const followedWeeks = 104;
const replicates = 20;
const levelOf = (unit: string): number => levels.indexOf(unit.split('-')[0] as Level);

/** The life of one matter from its events, in order. A split matter has a part for each committee; all weigh the same. */
export function lifeOf(events: readonly ModelEvent[]): FlowLife {
  const path: [number, number, number][] = [];
  const add = (week: number, level: number, step: Step) => {
    const last = path[path.length - 1];
    const code = steps.indexOf(step);
    // Every committee has its letter, and several hand up their parts; the matter took that step once a week.
    if (last === undefined || last[0] !== week || last[1] !== level || last[2] !== code) path.push([week, level, code]);
  };
  const closes = events.filter(({ kind }) => kind === 'close');
  const blames = events.filter(({ kind }) => kind === 'blame');
  for (const { kind, week, unit, other, values } of events) {
    if (kind === 'ask') add(week, levelOf(unit), 'ask');
    if (kind === 'answer') add(week, levelOf(unit), 'answer');
    if (kind !== 'move') continue;
    const [from, to] = [levelOf(unit), levelOf(other)];
    if (from === to) add(week, to, 'sideways');
    else if (to < from) add(week, to, to === 0 ? 'back' : 'up');
    else add(week, to, values.instrument as Step);
  }
  const shareBy = (count: number, index: (event: ModelEvent) => number) =>
    Array.from({ length: count }, (_, at) => rounded(closes.filter((event) => index(event) === at).length / Math.max(1, closes.length), 3));
  return {
    path,
    closed: Math.max(-1, ...closes.map(({ week }) => week)),
    ends: shareBy(ends.length, ({ values }) => ends.indexOf(values.end as End)),
    held: shareBy(levels.length, ({ unit }) => levelOf(unit)),
    blame: blames.length === 0 ? null : blamePoints(blames),
    blamed: blames.length === 0 ? null : Math.min(...blames.map(({ week }) => week)),
  };
}

/** Writes a life as a row of numbers. */
export function rowOf({ path, closed, ends, held, blame, blamed }: FlowLife): FlowRow {
  const percent = (share: number) => Math.round(100 * share);
  const row = [path.flat(), closed, ends.map(percent), held.map(percent)] as const;
  return blame === null || blamed === null ? row : [...row, blame, blamed];
}

function blamePoints(blames: readonly ModelEvent[]): number[] {
  const points = levels.map(() => 0);
  for (const { values } of blames) {
    for (const [name, share] of Object.entries(values)) {
      const level = name.startsWith('share_') ? levelOf(name.slice('share_'.length)) : -1;
      if (level >= 0) points[level] = (points[level] ?? 0) + Number(values.points) * Number(share);
    }
  }
  return points.map((value) => rounded(value, 3));
}

/** The first matters owned by departments, in order of week and identity. */
export function firstMatters(events: readonly ModelEvent[], count: number): ModelEvent[] {
  return events
    .filter(({ kind, values }) => kind === 'arrive' && values.own === 0)
    .sort((a, b) => a.week - b.week || (a.matter < b.matter ? -1 : 1))
    .slice(0, count);
}

export default definePart({
  id: 'flow',
  async make({ blocks, modelHash }) {
    const ids = stories.map(({ id }) => id as StoryId);
    const seed = replicateSeed(defaultSeed, 1);
    let matters: ModelEvent[] = [];
    const lives = ids.flatMap((story) =>
      flowRegimes.map((regime) => {
        const { events = [] } = run(checkScenario({ story, regime, weeks: followedWeeks }), seed, { events: true });
        const first = firstMatters(events, shownMatters);
        if (matters.length === 0) matters = first;
        if (first.some(({ matter }, index) => matter !== matters[index]?.matter)) throw new Error('other matters arrive in another regime');
        const byMatter = new Map<string, ModelEvent[]>(first.map(({ matter }) => [matter, []]));
        for (const event of events) byMatter.get(event.matter)?.push(event);
        return { story, regime, lives: first.map(({ matter }) => rowOf(lifeOf(byMatter.get(matter) ?? []))) };
      }),
    );
    const { county, weeks, warmupWeeks } = checkScenario({});
    const jobs = ids.flatMap((story) => Array.from({ length: replicates }, (_, index) => ({ story, replicate: index + 1 })));
    const found = await blocks(
      jobs.map(({ story, replicate }) => ({
        county,
        story,
        seed: replicateSeed(defaultSeed, replicate),
        arms: flowRegimes.map((regime) => ({ regime, interventions: [] })),
        baseline: 0,
        parameters: {},
        weeks,
        warmupWeeks,
        mechanical: false,
        window: 'all' as const,
      })),
    );
    const means = ids.flatMap((story) =>
      flowRegimes.map((regime, arm) => {
        const results = found.flatMap((block, job) => (jobs[job]?.story === story ? (block[arm] ?? []) : []));
        return {
          story,
          regime,
          measures: Object.fromEntries(
            flowMeasures.map((id) => [id, results.map(({ outcomes }) => rounded(outcomes[id] ?? Number.NaN, 5))]),
          ) as Record<FlowMeasure, number[]>,
          tallies: results.map(({ tally }) => flowTallies.map((name) => rounded(tally[name]))),
        };
      }),
    );
    const data: FlowData = {
      modelHash,
      county: { id: county.id },
      seed,
      warmupWeeks,
      followedWeeks,
      weeks,
      replicates,
      command: commandText(['compare', '--arms', flowRegimes.join(','), '--replicates', String(replicates)]),
      matters: matters.map(({ matter, week }) => {
        const [, department = '0', township = '0'] = matter.match(/^d(\d+)-t(\d+)-/) ?? [];
        return [week, Number(department), Number(township)];
      }),
      lives,
      tallyNames: flowTallies,
      means,
    };
    return data;
  },
});
