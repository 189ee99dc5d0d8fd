import {
  type Activity,
  activities,
  checkScenario,
  explain,
  type Level,
  type ModelEvent,
  type ParameterValue,
  run,
  type Series,
} from '../sim/index.ts';
import {
  countsOf,
  firstCommittee,
  type Life,
  type LifeOverview,
  matterLife,
  picksOf,
  type SharedHistory,
  sharedHistory,
  unitLife,
} from './models/follow-log.ts';

/** A reform that comes into force in the middle of a run. */
export interface LifeBranch {
  readonly reform: string;
  readonly week: number;
}
/** Which life is asked for: one run, and what of it is looked at. */
export interface LifeRequest {
  readonly scenario: {
    readonly county: string;
    readonly story: string;
    readonly regime: string;
    readonly parameters: Readonly<Record<string, ParameterValue>>;
  };
  readonly seed: string;
  readonly hasOverview: boolean;
  /** Without an id: the matter with the heaviest case of blame, the committee that carries most. */
  readonly look: { readonly kind: 'matter' | 'unit'; readonly id: string | null };
  readonly branch: LifeBranch | null;
}
export interface LifeRun {
  readonly hash: string;
  readonly events: number;
  readonly weeks: number;
  readonly warmupWeeks: number;
  /** What the run took; 0 if it was still there. */
  readonly milliseconds: number;
}
export interface LifeAnswer {
  readonly run: LifeRun;
  readonly overview: LifeOverview | null;
  /** Null if this run knows no such matter or unit. */
  readonly life: Life | null;
  readonly branch: {
    readonly run: LifeRun;
    readonly shared: SharedHistory;
    /** The same matter or unit, if the other run knows it. */
    readonly life: Life | null;
  } | null;
}

interface Kept {
  readonly key: string;
  readonly run: Omit<LifeRun, 'milliseconds'>;
  readonly events: readonly ModelEvent[];
  /** Kept only once a unit is looked at: it takes as long as the run. */
  readonly series: Series | null;
  readonly overview: LifeOverview;
  /** The matter of the heaviest case of blame; empty if there is none. */
  readonly heaviest: string;
}

/** Logs stay here, at most so many events of them: those of two runs of the largest county. */
const mostEvents = 400_000;
let shelf: readonly Kept[] = [];

/** Runs one scenario, keeps its event log, and gives of it what is asked for. */
export function liveLife(request: LifeRequest): LifeAnswer {
  const home = fetchRun(request, null);
  const { look, branch } = request;
  const id = look.id ?? (look.kind === 'matter' ? home.kept.heaviest || firstPick(home.kept) : firstCommittee(home.kept.overview.units));
  const lifeIn = (kept: Kept) => (id === null ? null : look.kind === 'matter' ? matterLife(kept.events, id) : lifeOfUnit(kept, id));
  const answer = {
    run: { ...home.kept.run, milliseconds: home.milliseconds },
    overview: request.hasOverview ? home.kept.overview : null,
    life: lifeIn(home.kept),
  };
  if (branch === null) return { ...answer, branch: null };
  const other = fetchRun(request, branch);
  return {
    ...answer,
    branch: {
      run: { ...other.kept.run, milliseconds: other.milliseconds },
      shared: sharedHistory(home.kept.events, other.kept.events, Math.min(branch.week, home.kept.run.weeks)),
      life: lifeIn(other.kept),
    },
  };
}

function firstPick({ overview }: Kept): string | null {
  return overview.picks[0]?.matter ?? null;
}

function fetchRun({ scenario: given, seed, look }: LifeRequest, branch: LifeBranch | null): { kept: Kept; milliseconds: number } {
  const key = JSON.stringify([given, seed, branch]);
  const found = shelf.find((one) => one.key === key);
  const hasSeries = look.kind === 'unit';
  if (found !== undefined && (found.series !== null || !hasSeries)) {
    shelf = [found, ...shelf.filter((one) => one !== found)];
    return { kept: found, milliseconds: 0 };
  }
  const startedAt = performance.now();
  const interventions = branch === null ? [] : [{ id: branch.reform, level: 1, start: branch.week }];
  const scenario = checkScenario({ ...given, interventions });
  const { hash, events = [], series = null } = run(scenario, seed, { events: true, series: hasSeries });
  const kept: Kept = {
    key,
    run: { hash, events: events.length, weeks: scenario.weeks, warmupWeeks: scenario.warmupWeeks },
    events,
    series,
    overview: { picks: picksOf(events), units: countsOf(events) },
    heaviest: explain(events, scenario.county).matter,
  };
  keep(kept);
  return { kept, milliseconds: Math.max(1, Math.round(performance.now() - startedAt)) };
}

/** Puts a run on the shelf; the longest unused go when there is no room. */
function keep(kept: Kept): void {
  let room = mostEvents - kept.events.length;
  const others = shelf.filter(({ key, events }) => {
    if (key === kept.key) return false;
    room -= events.length;
    return room >= 0;
  });
  shelf = [kept, ...others];
}

function lifeOfUnit({ events, series }: Kept, id: string): Life | null {
  const life = unitLife(events, id);
  return life === null || series === null ? life : { ...life, hours: hoursOf(series, id.split('-')[0] as Level) };
}

function hoursOf({ columns, rows }: Series, level: Level): { activities: readonly Activity[]; weeks: number[][] } {
  const places = activities.map((activity) => columns.indexOf(`${level}_${activity}`));
  return { activities, weeks: rows.map((row) => places.map((at) => Math.round(1e4 * (row[at] ?? 0)) / 1e4)) };
}
