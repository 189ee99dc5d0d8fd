/**
 * What the view on robustness opens with, on the small county: a screening of every assumption, those that move the outcomes most in full,
 * the reforms over draws of these and under other rules, and a map over what parts the stories. How many of each: `sizes`.
 */
import {
  type Arm,
  type ArmResult,
  armLabel,
  type BlockRequest,
  checkScenario,
  interventions,
  outcomes,
  parameters,
  type StoryId,
  stories,
  type Text,
} from '../../sim/index.ts';
import flip from '../analysis/flip.ts';
import { definedBy } from '../analysis/grey.ts';
import morris, { type MorrisResult } from '../analysis/morris.ts';
import { type Table, type TableCell, tableOf } from '../analysis/table.ts';
import { snakeCase } from '../csv.ts';
import type { Factor, Row } from '../design/define.ts';
import lhs from '../design/lhs.ts';
import morrisDesign from '../design/morris.ts';
import { armText, replicateSeed } from '../study.ts';
import { type GivenAnalysis, type StudyReport, studyReport } from '../study-report.ts';
import { definePart, rounded, type Workshop } from './define.ts';

const home = 'full-accountability';
const contrasts: readonly Arm[] = [
  { regime: home, interventions: [] },
  { regime: 'pressure-type', interventions: [] },
  { regime: home, interventions: [{ id: 'precise-accountability', level: 1 }] },
];
const pair = ['burden', 'effectiveness'] as const;
const seedText = 'robust';
const [weeks, warmupWeeks] = [156, 104];
/** How far an assumption is moved either way, as a share of its value. */
const reach = 0.5;
const sizes = { screened: 2, kept: 10, trajectories: 12, draws: 24, drawSeeds: 3, ruleSeeds: 3, mapSeeds: 10, trialSeeds: 2, reforms: 8 };
/** What parts the two stories: the map goes from below one to beyond the other. */
const mapAxes = { outcomeStake: [0.5, 1, 2, 3, 4.5], loadWeight: [0.1, 0.2, 0.325, 0.45, 0.6] } as const;

type Values = readonly [burden: number, effectiveness: number];
type Plain = Record<string, number | string | boolean>;
type Maker = ReturnType<typeof makerOf>;

/** Runs arms at points of a design; answers [point][seed][arm] in the order asked. */
function makerOf({ blocks }: Workshop) {
  const { county } = checkScenario({ county: 'small' });
  return async (story: StoryId, arms: readonly Arm[], points: readonly Plain[], seeds: number): Promise<Values[][][]> => {
    const requests = points.flatMap((point) =>
      Array.from(
        { length: seeds },
        (_, at): BlockRequest => ({
          county,
          story,
          seed: replicateSeed(seedText, at + 1),
          arms,
          baseline: 0,
          parameters: point,
          weeks,
          warmupWeeks,
          mechanical: false,
          window: 'all',
        }),
      ),
    );
    const found = await blocks(requests);
    return points.map((_, point) =>
      Array.from({ length: seeds }, (__, at) => (found[point * seeds + at] as ArmResult[]).map((one): Values => valuesOf(one))),
    );
  };
}

function valuesOf({ outcomes: values }: ArmResult): Values {
  const [burden, effectiveness] = pair.map((id) => values[id] ?? Number.NaN);
  return [burden as number, effectiveness as number];
}

/** Every number that is a fact we do not know and that the paper does not give, with its range in a story. */
function assumptionsIn(story: StoryId): Factor[] {
  const own = stories.find(({ id }) => id === story)?.values as Readonly<Record<string, number>> | undefined;
  return parameters.flatMap((entry): Factor[] => {
    if (entry.kind !== 'number' || entry.role !== 'uncertainty' || entry.grade === 'paper') return [];
    const middle = own?.[entry.id] ?? entry.default;
    const low = Math.max(entry.min, rounded(middle * (1 - reach)));
    const high = Math.min(entry.max, rounded(middle * (1 + reach)));
    return middle > 0 && low < high ? [{ id: entry.id, kind: 'continuous', low, high }] : [];
  });
}

const rowsOfPlan = (plan: { readonly length: number; readonly row: (index: number) => Row }) =>
  Array.from({ length: plan.length }, (_, index) => plan.row(index) as Plain);

function tableFrom(points: readonly Plain[], values: readonly Values[]): Table {
  return tableOf(
    points.map((point, at) => ({
      ...Object.fromEntries(Object.entries(point).map(([id, value]): [string, TableCell] => [snakeCase(id), value as TableCell])),
      burden: values[at]?.[0] as number,
      effectiveness: values[at]?.[1] as number,
    })),
  );
}

const asColumns = (factors: readonly Factor[]) => factors.map((factor) => ({ ...factor, id: snakeCase(factor.id) }));

/** Screens factors by the elementary effects of one output. */
function screened(factors: readonly Factor[], table: Table, output: string): MorrisResult {
  const options = { inputs: factors.map(({ id }) => snakeCase(id)), outputs: [output], factors: asColumns(factors) };
  const problems = morris.refuse(table, options);
  if (problems.length > 0) throw new Error(`robust: ${JSON.stringify(problems)}`);
  return morris.run(table, options);
}

/** Ranks assumptions by their mean share of the largest effect, over both outcomes and both stories. */
async function chooseAssumptions(make: Maker, ids: readonly StoryId[]): Promise<{ kept: string[]; considered: number }> {
  const sums = new Map<string, number>();
  for (const story of ids) {
    const factors = assumptionsIn(story);
    const points = rowsOfPlan(morrisDesign.plan(factors, { n: sizes.screened, seed: `${seedText}/screening` }));
    const found = await make(story, contrasts.slice(0, 1), points, 1);
    const table = tableFrom(
      points,
      found.map((point) => point[0]?.[0] as Values),
    );
    for (const output of pair) {
      const { indices } = screened(factors, table, output);
      const top = Math.max(...indices.map(({ muStar }) => muStar));
      indices.forEach(({ muStar }, at) => {
        const id = factors[at]?.id as string;
        sums.set(id, (sums.get(id) ?? 0) + muStar / top);
      });
    }
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1]);
  return { kept: ranked.slice(0, sizes.kept).map(([id]) => id), considered: ranked.length };
}

/** The reforms that take part: of those that define neither outcome, by turns one with the lowest burden and one with the most effect. */
async function chooseReforms(make: Maker, ids: readonly StoryId[]): Promise<{ chosen: Arm[]; assumed: number }> {
  const all = interventions.map(({ id }): Arm => ({ regime: home, interventions: [{ id, level: 1 }] }));
  const free = all.filter((arm) => !pair.some((id) => definedBy(armLabel(arm)).has(id)));
  const sums = free.map(() => [0, 0] as [number, number]);
  for (const story of ids) {
    const [point = []] = await make(story, [contrasts[0] as Arm, ...free], [{}], sizes.trialSeeds);
    for (const arms of point)
      sums.forEach((sum, at) => {
        sum[0] += arms[at + 1]?.[0] as number;
        sum[1] += arms[at + 1]?.[1] as number;
      });
  }
  const order = (of: 0 | 1, sign: 1 | -1) =>
    [...free.keys()].sort((a, b) => sign * ((sums[a]?.[of] as number) - (sums[b]?.[of] as number)));
  const [light, useful] = [order(0, 1), order(1, -1)];
  const chosen = new Set<number>();
  for (let at = 0; chosen.size < Math.min(sizes.reforms, free.length); at++)
    for (const list of [light, useful]) chosen.add(list[at] as number);
  const kept = [...chosen].slice(0, sizes.reforms).sort((a, b) => a - b);
  return { chosen: kept.map((at) => free[at] as Arm), assumed: all.length - free.length };
}

const meanOver = (seeds: readonly (readonly Values[])[], arm: number): Values =>
  [0, 1].map((of) => rounded(seeds.reduce((sum, arms) => sum + (arms[arm]?.[of] as number), 0) / seeds.length, 5)) as unknown as Values;

/** Rounds every number in a result, so that the file stays small. */
function slim(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value, 5);
  if (Array.isArray(value)) return value.map(slim);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, slim(inner)]))
    : value;
}

const rules: readonly { readonly parameter: 'choiceRule' | 'attributionRule'; readonly value: string }[] = parameters.flatMap((entry) =>
  entry.kind === 'category' && (entry.id === 'choiceRule' || entry.id === 'attributionRule')
    ? entry.options.filter((value) => value !== entry.default).map((value) => ({ parameter: entry.id as 'choiceRule', value }))
    : [],
);

export default definePart({
  id: 'robust',
  async make(workshop) {
    const make = makerOf(workshop);
    const { county } = checkScenario({ county: 'small' });
    const ids = stories.map(({ id }) => id as StoryId);
    const { kept, considered } = await chooseAssumptions(make, ids);
    const { chosen, assumed } = await chooseReforms(make, ids);
    const ranked: readonly Arm[] = [contrasts[0] as Arm, ...chosen];
    const labels = Object.fromEntries<Text>([
      ...kept.map((id): [string, Text] => [snakeCase(id), parameters.find((one) => one.id === id)?.label as Text]),
      ...[...contrasts, ...ranked].map((arm): [string, Text] => [armLabel(arm), armText(arm)]),
    ]);
    const command = 'npm run precompute -- robust';
    const analyses: Record<string, GivenAnalysis[]> = {};
    const ranges: Record<string, Record<string, readonly [number, number]>> = {};
    const ranks: Record<string, object> = {};
    for (const story of ids) {
      const factors = kept.map((id) => assumptionsIn(story).find((one) => one.id === id) as Factor);
      ranges[story] = Object.fromEntries(factors.map((one) => [snakeCase(one.id), 'low' in one ? [one.low, one.high] : [0, 1]]));
      const points = rowsOfPlan(morrisDesign.plan(factors, { n: sizes.trajectories, seed: seedText }));
      const found = await make(story, contrasts, points, 1);
      const own: GivenAnalysis[] = [];
      for (const [arm] of contrasts.entries()) {
        const values = found.map((point): Values => {
          const [base, value] = [point[0]?.[0] as Values, point[0]?.[arm] as Values];
          return arm === 0 ? value : [value[0] - base[0], value[1] - base[1]];
        });
        const table = tableFrom(points, values);
        for (const output of pair)
          own.push({
            id: `morris ${output} ${armLabel(contrasts[arm] as Arm)}`,
            method: 'morris',
            state: 'done',
            output: [output],
            command,
            rows: table.length,
            result: slim(screened(factors, table, output)) as object,
          });
      }
      analyses[story] = own;
      const draws = await make(story, ranked, rowsOfPlan(lhs.plan(factors, { n: sizes.draws, seed: seedText })), sizes.drawSeeds);
      const settings = await make(story, ranked, [{}, ...rules.map(({ parameter, value }) => ({ [parameter]: value }))], sizes.ruleSeeds);
      const means = (list: Values[][][]) => list.map((seeds) => ranked.map((_, arm) => meanOver(seeds, arm)));
      const [central, ...others] = means(settings);
      ranks[story] = { draws: means(draws), central, rules: others };
    }
    const mapPoints = mapAxes.outcomeStake.flatMap((outcomeStake) =>
      mapAxes.loadWeight.map((loadWeight) => ({ outcomeStake, loadWeight })),
    );
    const onMap = await make(ids[0] as StoryId, ranked, mapPoints, sizes.mapSeeds);
    const mapTable = tableOf(
      onMap.flatMap((seeds, point) =>
        seeds.flatMap((arms, seed) =>
          arms.map(([burden, effectiveness], arm) => ({
            outcome_stake: mapPoints[point]?.outcomeStake as number,
            load_weight: mapPoints[point]?.loadWeight as number,
            seed: seed + 1,
            arm: armLabel(ranked[arm] as Arm),
            burden,
            effectiveness,
          })),
        ),
      ),
    );
    const maps = pair.map((output): GivenAnalysis => {
      const options = {
        inputs: ['outcome_stake', 'load_weight'],
        outputs: [output],
        policy: 'arm',
        luck: 'seed',
        better: [outcomes.find(({ id }) => id === output)?.better === 'lower' ? 'lower' : 'higher'] as const,
      };
      const problems = flip.refuse(mapTable, options);
      if (problems.length > 0) throw new Error(`robust: ${JSON.stringify(problems)}`);
      const result = slim(flip.run(mapTable, options)) as object;
      return { id: `flip ${output}`, method: 'flip', state: 'done', output: [output], command, rows: mapTable.length, result };
    });
    const report = (id: string, list: GivenAnalysis[], replicates: number, rangesOf: StudyReport['ranges']): StudyReport =>
      studyReport({
        modelHash: workshop.modelHash,
        id,
        question: { zh: '结果系于哪些设定？', en: 'On which assumptions does the result hang?' },
        command,
        setting: {
          county: county.label,
          seedText,
          replicates,
          runs: list.reduce((sum, { rows }) => sum + rows, 0),
          weeks,
          warmupWeeks,
          window: 'all',
        },
        labels,
        ranges: rangesOf,
        paired: null,
        analyses: list,
        notes: [],
      });
    return {
      county: county.label,
      seedText,
      weeks,
      warmupWeeks,
      reach,
      sizes,
      considered,
      kept,
      assumed,
      contrasts: contrasts.map(armLabel),
      policies: ranked.map((arm) => ({ label: armLabel(arm), name: armText(arm) })),
      rules,
      ranks,
      screening: Object.fromEntries(ids.map((story) => [story, report(`robust-${story}`, analyses[story] ?? [], 1, ranges[story] ?? {})])),
      map: report('robust-map', maps, sizes.mapSeeds, {}),
    };
  },
});
