/**
 * The event log: every matter's life, written only when asked for. It watches and never feeds back; when it is off the
 * week loop pays one null check at each transition.
 */
import type { DecisionTable } from './choice/table.ts';
import { Flag } from './state.ts';
import type { World } from './world.ts';

/** One transition in a matter's life. `values` holds what was decided or measured; shares are 0 to 1. */
export interface ModelEvent {
  readonly week: number;
  readonly kind: 'arrive' | 'decide' | 'move' | 'ask' | 'answer' | 'bar' | 'call' | 'check' | 'incident' | 'blame' | 'close';
  /** Identity: department, township, week of arrival, number. */
  readonly matter: string;
  /** Committee (from 1) whose part it is, 0 for a whole matter. */
  readonly part: number;
  readonly unit: string;
  readonly other: string;
  readonly values: Readonly<Record<string, number | string>>;
}

const optionNames = [
  ['keep', 'letter', 'notice', 'informal', 'sideways', 'up'],
  ['keep', 'letter', 'notice', 'informal', 'up', 'return'],
  ['keep', 'up'],
] as const;
export const instrumentNames = ['none', 'letter', 'notice', 'informal'] as const;
export const statusNames = ['open', 'resolved', 'paper', 'lapsed', 'undone', 'dead'] as const;

/** Text id of a unit: department-3, township-2, committee-2-5 (identities, not positions). */
export function unitId(world: World, unit: number): string {
  const { ground } = world;
  if (unit < 0) return 'nobody';
  const level = ground.level[unit];
  if (level === 0) return `department-${ground.departmentId[unit]}`;
  const t = ground.place[unit];
  return level === 1 ? `township-${ground.townshipId[t]}` : `committee-${ground.townshipId[t]}-${unit - ground.committeeStart[t] + 1}`;
}

/** Text id of a root matter. */
export function matterId(world: World, i: number): string {
  const { state, ground } = world;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `d${pad(ground.departmentId[state.domain[i]], 2)}-t${pad(ground.townshipId[state.place[i]], 2)}-w${pad(state.arrivalWeek[i], 4)}-n${state.wordN[i]}`;
}

export class EventLog {
  readonly events: ModelEvent[] = [];

  private add(
    world: World,
    kind: ModelEvent['kind'],
    i: number,
    part: number,
    unit: number,
    other: number,
    values: ModelEvent['values'] = {},
  ): void {
    const { state } = world;
    const member = part >= 0 && (state.flags[i] & Flag.split) !== 0 ? state.member[part] + 1 : 0;
    this.events.push({
      week: world.week - world.warmupWeeks,
      kind,
      matter: matterId(world, i),
      part: member,
      unit: unitId(world, unit),
      other: other < 0 ? '' : unitId(world, other),
      values,
    });
  }

  arrive(world: World, i: number, holder: number): void {
    const { state } = world;
    const flags = state.flags[i];
    this.add(world, 'arrive', i, -1, holder, -1, {
      own: flags & Flag.own ? 1 : 0,
      hard: flags & Flag.hard ? 1 : 0,
      work: state.work[i],
      severity: state.severity[i],
      deadline: state.deadline[i] - world.warmupWeeks,
    });
  }

  decide(world: World, part: number, unit: number, option: number, table: DecisionTable, row: number): void {
    const names = optionNames[world.ground.level[unit]];
    const columns = names.length;
    const values: Record<string, number | string> = { option: names[option] };
    names.forEach((name, k) => {
      const worth = table.values[row * columns + k];
      if (Number.isNaN(worth)) return;
      values[`worth_${name}`] = worth;
      values[`chance_${name}`] = table.chances[row * columns + k];
    });
    this.add(world, 'decide', world.state.root[part], part, unit, -1, values);
  }

  move(world: World, part: number, from: number, to: number, instrument: number): void {
    this.add(world, 'move', world.state.root[part], part, from, to, {
      instrument: instrumentNames[instrument],
      ceiling: world.state.ceiling[part],
    });
  }

  ask(world: World, part: number): void {
    this.add(world, 'ask', world.state.root[part], part, world.state.holder[part], -1);
  }

  answer(world: World, part: number): void {
    this.add(world, 'answer', world.state.root[part], part, world.state.holder[part], -1);
  }

  bar(world: World, i: number): void {
    this.add(world, 'bar', i, -1, world.state.holderDepartment[i], -1);
  }

  call(world: World, i: number, department: number, isAnswered: boolean): void {
    this.add(world, 'call', i, -1, world.ground.firstTownship + world.state.place[i], department, { answered: isAnswered ? 1 : 0 });
  }

  check(world: World, part: number, isFile: boolean, lost: number, isLagSeen: boolean): void {
    this.add(world, 'check', world.state.root[part], part, world.state.holder[part], world.state.domain[world.state.root[part]], {
      of: isFile ? 'file' : 'result',
      points: lost,
      lagSeen: isLagSeen ? 1 : 0,
    });
  }

  incident(world: World, part: number, isInvestigated: boolean): void {
    const { state } = world;
    this.add(world, 'incident', state.root[part], part, state.holder[part], -1, {
      coverage: state.coverage[part],
      investigated: isInvestigated ? 1 : 0,
    });
  }

  blame(world: World, part: number, units: Int32Array, truth: Float64Array, assigned: Float64Array, points: number, waived: number): void {
    const i = world.state.root[part];
    const values: Record<string, number | string> = {
      points,
      waived,
      nobody: assigned[assigned.length - 1],
      nobody_cause: truth[truth.length - 1],
      load: world.state.demanded[world.state.holder[part]],
      effort: world.state.byEffort[part],
      help: world.state.byHelp[part],
      ceiling: world.state.ceiling[part],
    };
    for (let k = 0; k < units.length - 1; k++) {
      if (units[k] < 0) continue;
      const name = unitId(world, units[k]);
      values[`share_${name}`] = ((values[`share_${name}`] as number | undefined) ?? 0) + assigned[k];
      values[`cause_${name}`] = ((values[`cause_${name}`] as number | undefined) ?? 0) + truth[k];
    }
    this.add(world, 'blame', i, part, world.state.holder[part], -1, values);
  }

  close(world: World, part: number, status: number): void {
    const { state } = world;
    this.add(world, 'close', state.root[part], part, state.holder[part], -1, {
      end: statusNames[status],
      coverage: state.coverage[part],
      file: state.trace[part] + state.padding[part],
    });
  }
}
