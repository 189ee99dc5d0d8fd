/** A small screening in the page: what is varied, what is run, and the study file that makes the same numbers on the command line. */
import morris from '../../experiments/analysis/morris.ts';
import sobol from '../../experiments/analysis/sobol.ts';
import { type Table, type TableCell, tableOf } from '../../experiments/analysis/table.ts';
import type { Factor, Plan } from '../../experiments/design/define.ts';
import morrisDesign from '../../experiments/design/morris.ts';
import saltelli, { usualScrambles } from '../../experiments/design/saltelli.ts';
import type { DoneAnalysis } from '../../experiments/study-report.ts';
import {
  type Arm,
  type ArmResult,
  armLabel,
  type BlockRequest,
  checkScenario,
  interventions,
  type ParameterEntry,
  type Problem,
  parameters,
  regimes,
  stories,
  type Text,
} from '../../sim/index.ts';
import { pointChoices, type RobustState } from '../views/robust/state.ts';
import type { Settings, Story } from './study.ts';

/** The county of everything that is run here: what can be run while one waits. */
export const liveCounty = 'small';
export const liveWeeks = 156;
export const liveWarmupWeeks = 104;

/** The fewest base points that are split into scrambles of their own, without which intervals are not what they are called. */
export const fewestHonest = pointChoices.find((points) => usualScrambles(points) > 1) ?? pointChoices[0];

type NumberEntry = Extract<ParameterEntry, { readonly min: number }>;

/** Parameters that can be varied here: every number of the table. */
export const variable: readonly NumberEntry[] = parameters.filter((entry): entry is NumberEntry => entry.kind === 'number');

/** Where a parameter stands before it is varied: as the scenario has it, else as the regime or the story has it, else as the table has it. */
export function middleOf(id: string, settings: Pick<Settings, 'parameters' | 'regime'>, story: Story): number {
  const own = Object.hasOwn(settings.parameters, id) ? settings.parameters[id] : undefined;
  if (typeof own === 'number') return own;
  const valueIn = (values: Readonly<Partial<Record<string, number>>> | undefined) =>
    values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;
  return (
    valueIn(stories.find((one) => one.id === story)?.values) ??
    valueIn(regimes.find((one) => one.id === settings.regime)?.values) ??
    variable.find((one) => one.id === id)?.default ??
    0
  );
}

const short = (value: number) => Number(value.toPrecision(6));

/** The range of a parameter: so many percent either way of its middle, or of its whole range from the bottom where the middle is 0. */
export function rangeOf(id: string, percent: number, middle: number): readonly [number, number] {
  const entry = variable.find((one) => one.id === id);
  if (entry === undefined) return [0, 1];
  const half = (percent / 100) * (middle === 0 ? entry.max - entry.min : Math.abs(middle));
  return [Math.max(entry.min, short(middle - half)), Math.min(entry.max, short(middle + half))];
}

/** What is run here. */
export interface LivePlan {
  readonly factors: readonly Factor[];
  readonly plan: Plan;
  readonly arms: readonly Arm[];
  readonly seeds: number;
  readonly requests: readonly BlockRequest[];
  /** Model runs in all. */
  readonly runs: number;
  /** The study file; its name ends the command. */
  readonly study: object;
  readonly command: string;
}

export const studyFileName = 'robust-live.json';

function armsOf({ regime }: Pick<Settings, 'regime'>, contrast: string): Arm[] {
  const home: Arm = { regime, interventions: [] };
  if (regimes.some(({ id }) => id === contrast && id !== regime)) return [home, { regime: contrast, interventions: [] }];
  if (interventions.some(({ id }) => id === contrast)) return [home, { regime, interventions: [{ id: contrast, level: 1 }] }];
  return [home];
}

/** Lays out the runs. @throws ParameterError if the scenario or the design does not hold together */
export function livePlan(settings: Settings, state: RobustState, story: Story, question: Text): LivePlan {
  const factors = state.inputs.map(({ id, percent }): Factor => {
    const [low, high] = rangeOf(id, percent, middleOf(id, settings, story));
    return { id, kind: 'continuous', low, high };
  });
  const fixed = Object.fromEntries(Object.entries(settings.parameters).filter(([id]) => !state.inputs.some((input) => input.id === id)));
  const seed = settings.seed;
  const n = state.method === 'morris' ? state.trajectories : state.points;
  const options = state.method === 'morris' ? { n, seed } : { n, seed, secondOrder: false };
  const plan = (state.method === 'morris' ? morrisDesign : saltelli).plan(factors, options);
  const arms = armsOf(settings, state.contrast);
  const { county } = checkScenario({ county: liveCounty, parameters: fixed });
  const requests = Array.from({ length: plan.length * state.seeds }, (_, job): BlockRequest => {
    const point = Math.floor(job / state.seeds);
    return {
      county,
      story,
      seed: `${seed}/${1 + (job % state.seeds)}`,
      arms,
      baseline: 0,
      parameters: { ...fixed, ...(plan.row(point) as BlockRequest['parameters']) },
      weeks: liveWeeks,
      warmupWeeks: liveWarmupWeeks,
      mechanical: false,
      window: 'all',
    };
  });
  const [first] = requests;
  if (first !== undefined) checkScenario({ county: liveCounty, parameters: first.parameters });
  const outputs = outputsOf(state);
  const study = {
    id: 'robust-live',
    question,
    county: liveCounty,
    stories: [story],
    seed,
    arms: arms.map(armLabel),
    ...(Object.keys(fixed).length === 0 ? {} : { parameters: fixed }),
    factors: factors.map((factor) => ({
      name: factor.id,
      low: 'low' in factor ? factor.low : 0,
      high: 'high' in factor ? factor.high : 1,
    })),
    design: { method: state.method === 'morris' ? 'morris' : 'saltelli', ...options },
    replicates: state.seeds,
    outcomes: outputs,
    analyses: [{ method: state.method, output: outputs, ...(arms.length > 1 ? { of: 'difference' } : {}) }],
    weeks: liveWeeks,
    warmupWeeks: liveWarmupWeeks,
    mechanical: false,
  };
  const command = `npm run -s shuaiguo -- sweep ${studyFileName} --out robust-live`;
  return { factors, plan, arms, seeds: state.seeds, requests, runs: requests.length * arms.length, study, command };
}

/** The outcomes looked at: the chosen one, and never burden without effectiveness or the other way round. */
export function outputsOf({ outcome }: Pick<RobustState, 'outcome'>): readonly string[] {
  return outcome === 'burden'
    ? ['burden', 'effectiveness']
    : outcome === 'effectiveness'
      ? ['effectiveness', 'burden']
      : [outcome, 'burden', 'effectiveness'];
}

/** The answers that are in, by the number of the request. */
export type LiveAnswers = ReadonlyMap<number, readonly ArmResult[]>;

/** How many points from the first one on are complete. */
export function completePoints({ plan, seeds }: LivePlan, answers: LiveAnswers): number {
  let point = 0;
  while (point < plan.length && Array.from({ length: seeds }, (_, seed) => point * seeds + seed).every((job) => answers.has(job)))
    point += 1;
  return point;
}

/** One row a point: inputs, and the mean over seeds of each output, or of its paired difference where two arms are run. */
export function liveTable(live: LivePlan, answers: LiveAnswers, outputs: readonly string[], points: number): Table {
  const { plan, seeds, arms } = live;
  return tableOf(
    Array.from({ length: points }, (_, point) => {
      const cells = outputs.map((id): [string, TableCell] => {
        const values = Array.from({ length: seeds }, (__, seed) => {
          const results = answers.get(point * seeds + seed) ?? [];
          const [base, value] = [results[0]?.outcomes[id] ?? null, results[arms.length - 1]?.outcomes[id] ?? null];
          return base === null || value === null ? null : arms.length > 1 ? value - base : value;
        });
        return [
          id,
          values.some((value) => value === null) ? null : (values as number[]).reduce((total, value) => total + value, 0) / seeds,
        ];
      });
      return { ...(plan.row(point) as Record<string, TableCell>), ...Object.fromEntries(cells) };
    }),
  );
}

/** What is found on the points that are in; problems where they are too few, or do not fit. */
export function liveAnalysis(
  live: LivePlan,
  method: RobustState['method'],
  table: Table,
  output: string,
): { readonly analysis: DoneAnalysis | null; readonly problems: readonly Problem[] } {
  const options = { inputs: live.factors.map(({ id }) => id), outputs: [output], factors: live.factors, seed: 'analysis' };
  const head = {
    id: `live ${output}`,
    output: [output],
    title: { zh: '', en: '' },
    command: live.command,
    rows: table.length,
    state: 'done' as const,
  };
  const problems = (method === 'morris' ? morris : sobol).refuse(table, options);
  if (problems.length > 0) return { analysis: null, problems };
  return {
    analysis:
      method === 'morris'
        ? { ...head, method, result: morris.run(table, options) }
        : { ...head, method, result: sobol.run(table, options) },
    problems: [],
  };
}

/** Rows of the design that can be analysed already: whole trajectories, two at least; a Sobol design only as a whole. */
export function readyPoints({ plan }: LivePlan, method: RobustState['method'], complete: number): number {
  if (method === 'sobol') return complete === plan.length ? complete : 0;
  const whole = complete - (complete % plan.blockSize);
  return whole >= 2 * plan.blockSize ? whole : 0;
}

/** Design and results as CSV, one row a run, numbers in full. */
export function liveCsv({ plan, seeds, arms, factors }: LivePlan, answers: LiveAnswers, outputs: readonly string[]): string {
  const lines = [['point', 'replicate', 'arm', ...factors.map(({ id }) => id), ...outputs].join(',')];
  for (let job = 0; job < plan.length * seeds; job++) {
    const results = answers.get(job);
    if (results === undefined) continue;
    const point = Math.floor(job / seeds);
    const row = plan.row(point);
    for (const [at, arm] of arms.entries())
      lines.push(
        [
          point + 1,
          1 + (job % seeds),
          armLabel(arm),
          ...factors.map(({ id }) => row[id]),
          ...outputs.map((id) => results[at]?.outcomes[id] ?? ''),
        ].join(','),
      );
  }
  return `${lines.join('\n')}\n`;
}
