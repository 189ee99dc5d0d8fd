import type { ReplicateRow, StudyResults } from '../../experiments/results.ts';
import { type ArmResult, armLabel, type ParameterValue } from '../../sim/index.ts';
import { armText } from './arms.ts';
import { armsOf, commandOf, type Job, jobsOf, type Settings, type Story, storiesOf } from './study.ts';

/** How a scenario differs from the one that results were computed for. */
export type Difference =
  | { readonly kind: 'county' | 'regime' | 'seed' }
  | { readonly kind: 'parameter'; readonly id: string; readonly value: ParameterValue | null }
  | { readonly kind: 'replicates'; readonly has: number }
  | { readonly kind: 'arm'; readonly label: string };

/** What settings ask for, as far as it is there, and the work that would bring the rest. */
export interface AtHand {
  /** Results with what is there already: all that was asked for if nothing is missing. Null if nothing is there. */
  readonly results: StudyResults | null;
  readonly jobs: readonly Job[];
  /** Model runs in these jobs, those for mechanical parts included. */
  readonly runs: number;
}

/** The parameters that results were computed with, as their command sets them; results name them nowhere else. */
export function parametersIn({ command }: Pick<StudyResults, 'command'>): Readonly<Record<string, string>> {
  const set = command.matchAll(/(?:^|\s)--set[= ]["']?([\w.-]+)=([^\s"']+)/g);
  return Object.fromEntries([...set].map(([, id = '', value = '']) => [id, value]));
}

/** Whether everything that results hold was taken, row by row, from others. */
export function isAllOf(results: Pick<StudyResults, 'rows'>, others: Pick<StudyResults, 'rows'>): boolean {
  const held = new Set(others.rows);
  return results.rows.length > 0 && results.rows.every((row) => held.has(row));
}

/** Tells how settings differ from results. Fewer replicates than there are is no difference: some are left out. */
export function differencesFrom(settings: Settings, results: StudyResults): Difference[] {
  const held = parametersIn(results);
  const ids = [...new Set([...Object.keys(held), ...Object.keys(settings.parameters)])];
  const parameters = ids.flatMap((id): Difference[] => {
    const value = settings.parameters[id];
    return (value === undefined ? undefined : String(value)) === held[id] ? [] : [{ kind: 'parameter', id, value: value ?? null }];
  });
  const labels = new Set(results.arms.map(({ label }) => label));
  const missing = armsOf(settings)
    .map(armLabel)
    .filter((label) => !labels.has(label));
  const isHome = results.arms.some(({ label }) => label === settings.regime) && results.baseline.split('+')[0] === settings.regime;
  const has = Math.max(0, ...results.rows.map(({ replicate }) => replicate));
  return [
    ...(settings.county === results.county.id ? [] : [{ kind: 'county' } as const]),
    ...(isHome ? [] : [{ kind: 'regime' } as const]),
    ...parameters,
    ...(settings.seed === results.seedText ? [] : [{ kind: 'seed' } as const]),
    ...(settings.replicates > has ? [{ kind: 'replicates', has } as const] : []),
    ...(isHome ? missing.map((label): Difference => ({ kind: 'arm', label })) : []),
  ];
}

/** Whether runs of two plans can be put together: same county, parameters, seed, baseline, length, and model. */
function isSameWorld(settings: Settings, results: StudyResults, modelHash: string): boolean {
  const isWorld = differencesFrom(settings, results).every(({ kind }) => kind === 'replicates' || kind === 'arm');
  return isWorld && results.modelHash === modelHash && results.baseline === settings.regime && results.window === 'all';
}

/**
 * Sorts what settings ask for into what results at hand hold and what is to be run. The arms are those of the settings and, in their world,
 * those that ship: so that what one sees, and its checksum, follows from the settings alone.
 */
export function atHand(settings: Settings, shipped: StudyResults | null, others: readonly StudyResults[], modelHash: string): AtHand {
  const sources = [...(shipped === null ? [] : [shipped]), ...others].filter((one) => isSameWorld(settings, one, modelHash));
  const own = armsOf(settings);
  const home = shipped !== null && sources.includes(shipped) ? shipped : null;
  const labels = [...new Set([...(home?.arms.map(({ label }) => label) ?? []), ...own.map(armLabel)])];
  const wanted = new Set(labels);
  const rows = new Map<string, ReplicateRow>();
  const effort = new Map<string, StudyResults['effort'][number]>();
  for (const one of sources) {
    for (const row of one.rows) if (isWanted(row, settings, wanted) && !rows.has(keyOf(row))) rows.set(keyOf(row), row);
    for (const row of one.effort) if (isWanted(row, settings, wanted) && !effort.has(keyOf(row))) effort.set(keyOf(row), row);
  }
  const jobs = jobsOf(settings).flatMap((job): Job[] => {
    const missing = own.filter((arm) => !rows.has(`${job.story} ${job.replicate} ${armLabel(arm)}`));
    const rest = missing.filter(({ interventions, regime }) => interventions.length > 0 || regime !== settings.regime);
    if (missing.length === 0) return [];
    // The baseline comes along: mechanical parts are replayed from it.
    return [{ ...job, request: { ...job.request, arms: [{ regime: settings.regime, interventions: [] }, ...rest] } }];
  });
  const runs = jobs.reduce((sum, { request }) => {
    const reformed = request.arms.filter(({ regime, interventions }) => regime === settings.regime && interventions.length > 0).length;
    return sum + request.arms.length + reformed;
  }, 0);
  const [first] = sources;
  if (first === undefined) return { results: null, jobs, runs };
  const texts = new Map(sources.flatMap(({ arms }) => arms.map(({ label, text }) => [label, text] as const)));
  for (const arm of own) if (!texts.has(armLabel(arm))) texts.set(armLabel(arm), armText(arm));
  const isHeld = new Set([...rows.values()].map(({ arm }) => arm));
  return {
    results: {
      ...first,
      command: commandFor(settings, labels, home),
      replicates: settings.replicates,
      arms: labels.filter((label) => isHeld.has(label)).map((label) => ({ label, text: texts.get(label) ?? { zh: label, en: label } })),
      stories: storiesOf(settings),
      rows: [...rows.values()],
      effort: [...effort.values()],
      matrix: labels.flatMap((arm) => sources.flatMap((one) => one.matrix.filter((row) => row.arm === arm)).filter(isFirst)),
    },
    jobs,
    runs,
  };
}

/** Puts finished blocks of a partial run to what is there: rows, effort and, for arms that are new, the matrix. */
export function withBlocks(
  base: StudyResults,
  settings: Settings,
  blocks: readonly { readonly story: Story; readonly replicate: number; readonly arms: readonly ArmResult[] }[],
): StudyResults {
  const rows = new Map(base.rows.map((row) => [keyOf(row), row]));
  const effort = new Map(base.effort.map((row) => [keyOf(row), row]));
  const sums = new Map<string, { story: string; arm: string; rows: number[][]; count: number }>();
  for (const { story, replicate, arms } of blocks) {
    for (const { arm, outcomes, mechanical, hash, effortByYear, matrix } of arms) {
      const key = `${story} ${replicate} ${arm}`;
      if (!rows.has(key)) rows.set(key, { story, replicate, arm, outcomes, mechanical, hash });
      if (!effort.has(key)) effort.set(key, { story, arm, replicate, shares: effortByYear });
      if (base.matrix.some((one) => one.story === story && one.arm === arm)) continue;
      const sum = sums.get(`${story} ${arm}`) ?? { story, arm, rows: matrix.map((row) => row.map(() => 0)), count: 0 };
      sums.set(`${story} ${arm}`, {
        ...sum,
        rows: sum.rows.map((row, i) => row.map((x, j) => x + (matrix[i]?.[j] ?? 0))),
        count: sum.count + 1,
      });
    }
  }
  const added = armsOf(settings).filter((arm) => !base.arms.some(({ label }) => label === armLabel(arm)));
  const come = new Set(blocks.flatMap(({ arms }) => arms.map(({ arm }) => arm)));
  return {
    ...base,
    arms: [...base.arms, ...added.map((arm) => ({ label: armLabel(arm), text: armText(arm) })).filter(({ label }) => come.has(label))],
    rows: [...rows.values()],
    effort: [...effort.values()],
    matrix: [
      ...base.matrix,
      ...[...sums.values()].map(({ story, arm, rows: points, count }) => ({
        story,
        arm,
        rows: points.map((row) => row.map((x) => x / count)),
      })),
    ],
  };
}

type Keyed = Pick<ReplicateRow, 'story' | 'replicate' | 'arm'>;

function keyOf({ story, replicate, arm }: Keyed): string {
  return `${story} ${replicate} ${arm}`;
}

function isWanted(row: Keyed, settings: Settings, labels: ReadonlySet<string>): boolean {
  return row.replicate <= settings.replicates && labels.has(row.arm) && (storiesOf(settings) as readonly string[]).includes(row.story);
}

function isFirst<T extends { readonly story: string }>(row: T, index: number, all: readonly T[]): boolean {
  return all.findIndex(({ story }) => story === row.story) === index;
}

/** The command that computes all these arms. */
function commandFor(settings: Settings, labels: readonly string[], home: StudyResults | null): string {
  const command = commandOf(settings);
  return home === null ? command : command.replace(/--arms \S+/, `--arms ${labels.join(',')}`);
}
