/** The analyses of a study, run on its results; one that does not fit says what would make it fit. */
import { outcomes, type Problem, type Text } from '../../sim/index.ts';
import type { Analysis, AnalysisOptions } from '../analysis/define.ts';
import { analyses } from '../analysis/index.ts';
import { meanOf } from '../analysis/paired.ts';
import { type Table, type TableCell, tableOf } from '../analysis/table.ts';
import { snakeCase } from '../csv.ts';
import type { Factor } from '../design/define.ts';
import type { AnalysisSetting } from '../study-analyses.ts';
import { columnOf, labelOf } from '../study-factors.ts';
import type { Study } from '../study-plan.ts';
import type { RunRow } from './columns.ts';

/** One result, or why there is none. */
export type AnalysisEntry = {
  readonly method: string;
  readonly output: readonly string[];
  readonly story: string;
  readonly arm?: string;
  /** Whether outputs are the arm's own or its differences from the baseline; absent where the method compares arms itself. */
  readonly of?: 'level' | 'difference';
  readonly rows: number;
} & ({ readonly state: 'done'; readonly result: object } | { readonly state: 'refused'; readonly problems: readonly Problem[] });

/** What analyses need of one run. */
interface Seen {
  readonly story: string;
  readonly arm: number;
  readonly point: number;
  readonly seed: string;
  readonly inputs: Readonly<Record<string, TableCell | boolean>>;
  readonly values: Readonly<Record<string, number | null>>;
}

const all = 'all';
/** Contexts are named by their factors up to so many, and else by the number of the point. */
const mostNamed = 3;

/** Runs the analyses that a study asks for on its rows, in the order of the file. */
export function runAnalyses(study: Study, rows: Iterable<RunRow>): AnalysisEntry[] {
  if (study.settings.analyses.length === 0) return [];
  const wanted = new Set(study.settings.analyses.flatMap((setting) => outputOf(study, setting)));
  const seen = Array.from(rows, (row) => seenOf(study, row, wanted));
  return study.settings.analyses.flatMap((setting): AnalysisEntry[] => {
    const analysis = analyses.find(({ id }) => id === setting.method);
    if (analysis === undefined) return [];
    const output = outputOf(study, setting);
    const outputs = analysis.needs.outputs === 'one' ? output.map((one) => [one]) : [output];
    return outputs.flatMap((some) =>
      analysis.needs.options.includes('policy')
        ? byPolicy(study, setting, analysis, some, seen)
        : byInputs(study, setting, analysis, some, seen),
    );
  });
}

/** The outcomes that an analysis looks at: those it names, those it has targets for, or all of the study. */
function outputOf({ settings }: Study, { output, targets }: AnalysisSetting): readonly string[] {
  return output ?? (targets === undefined ? settings.outcomes : Object.keys(targets));
}

function seenOf({ settings }: Study, { block, run, line }: RunRow, wanted: ReadonlySet<string>): Seen {
  const inputs = settings.factors.map(({ id }): [string, TableCell | boolean] => [columnOf(id), block.row[id] ?? null]);
  return {
    story: block.story,
    arm: run.arm,
    point: block.point,
    seed: block.seed,
    inputs: Object.fromEntries(inputs),
    values: line.kind === 'run' ? Object.fromEntries([...wanted].map((id) => [id, line.outcomes[id] ?? null])) : {},
  };
}

/** Compares arms: every context and seed meets each of them. */
function byPolicy(
  study: Study,
  setting: AnalysisSetting,
  analysis: Analysis,
  output: readonly string[],
  seen: readonly Seen[],
): AnalysisEntry[] {
  const { arms, baseline, settings } = study;
  const names = [...new Set(seen.map(({ story }) => story))];
  const isTogether = (setting.stories ?? (analysis.needs.options.includes('contexts') ? 'together' : 'apart')) === 'together';
  const ours =
    setting.arms === undefined ? seen : seen.filter(({ arm }) => arm === baseline || setting.arms?.includes(arms[arm]?.label as string));
  const factors = settings.factors.filter(({ id }) => id !== 'seed' && id !== 'story').map(({ id }) => columnOf(id));
  const contexts = [
    ...(isTogether && names.length > 1 ? ['story'] : []),
    ...(study.plan.length === 1 ? [] : factors.length > 0 && factors.length <= mostNamed ? factors : ['point']),
  ];
  return (isTogether ? [all] : names).map((story): AnalysisEntry => {
    const table = tableOf(
      ours
        .filter((one) => isTogether || one.story === story)
        .map((one) => ({
          story: one.story,
          point: one.point + 1,
          seed: one.seed,
          ...one.inputs,
          arm: arms[one.arm]?.label as string,
          ...outputCells(one.values, output),
        })),
    );
    const options = {
      ...ownOptions(setting),
      outputs: output.map(snakeCase),
      policy: 'arm',
      luck: 'seed',
      baseline: arms[baseline]?.label as string,
      better: setting.better ?? output.map((id) => betterOf(id)),
      ...(analysis.needs.options.includes('inputs') ? { inputs: inputsOf(study, setting), factors: factorsOf(study) } : {}),
      ...(contexts.length === 0 ? {} : { contexts }),
    };
    return entryOf(analysis, table, options, { method: analysis.id, output, story, rows: table.length });
  });
}

/** Looks at inputs: one row for each point, averaged over its replicates, for each story and arm by itself. */
function byInputs(
  study: Study,
  setting: AnalysisSetting,
  analysis: Analysis,
  output: readonly string[],
  seen: readonly Seen[],
): AnalysisEntry[] {
  const { arms, baseline, settings, plan } = study;
  const of = setting.of ?? 'level';
  const names = setting.stories === 'together' ? [all] : [...new Set(seen.map(({ story }) => story))];
  const labels: Record<string, Text> = Object.fromEntries([
    ...settings.factors.map(({ id }) => [columnOf(id), labelOf(id)]),
    ...outcomes.map(({ id, label }) => [snakeCase(id), label]),
  ]);
  const wanted = arms.flatMap((arm, i) =>
    (of === 'difference' && i === baseline) || setting.arms?.includes(arm.label) === false ? [] : [i],
  );
  return names.flatMap((story) =>
    wanted.map((arm): AnalysisEntry => {
      const own = seen.filter((one) => story === all || one.story === story);
      const rows = pointRows(
        own.filter((one) => one.arm === arm),
        of === 'difference' ? own.filter((one) => one.arm === baseline) : undefined,
        output,
      );
      const table = tableOf(rows);
      const scrambles = settings.design?.scrambles;
      const options = {
        ...ownOptions(setting),
        outputs: output.map(snakeCase),
        inputs: inputsOf(study, setting),
        factors: factorsOf(study),
        labels,
        ...(scrambles === undefined ? {} : { scrambles }),
      };
      const head = { method: analysis.id, output, story, arm: arms[arm]?.label as string, of, rows: table.length };
      if (rows.length === plan.length || story === all) return entryOf(analysis, table, options, head);
      const allowed = {
        zh: `设计的全部 ${plan.length} 行：继续运行（再次 sweep）`,
        en: `all ${plan.length} rows of the design: go on with the sweep (run it again)`,
      };
      return { ...head, state: 'refused', problems: [{ where: 'table', given: String(rows.length), allowed }] };
    }),
  );
}

/** The columns that an analysis takes as inputs: those it names, or all factors. */
function inputsOf({ settings }: Study, { inputs }: AnalysisSetting): string[] {
  return (inputs ?? settings.factors.map(({ id }) => id)).map(columnOf);
}

/** The factors of a study, called as their columns are. */
function factorsOf({ settings }: Study): Factor[] {
  return settings.factors.map((factor) => ({
    ...factor,
    id: columnOf(factor.id),
    ...(factor.when === undefined ? {} : { when: { ...factor.when, factor: columnOf(factor.when.factor) } }),
  }));
}

/** One row for each story and point: its inputs, and the mean of each output over replicates; null where a run has none. */
function pointRows(
  own: readonly Seen[],
  before: readonly Seen[] | undefined,
  output: readonly string[],
): Record<string, TableCell | boolean>[] {
  const nameOf = ({ story, point, seed }: Seen) => `${story} ${point} ${seed}`;
  const base = before === undefined ? undefined : new Map(before.map((one) => [nameOf(one), one]));
  const points = new Map<string, Seen[]>();
  for (const one of own) {
    const name = `${one.story} ${one.point}`;
    const list = points.get(name);
    if (list === undefined) points.set(name, [one]);
    else list.push(one);
  }
  return [...points.values()].map((list) => {
    const cells = output.map((id): [string, TableCell] => {
      const values = list.map((one) => {
        const value = one.values[id] ?? null;
        const from = base === undefined ? 0 : (base.get(nameOf(one))?.values[id] ?? null);
        return value === null || from === null ? null : value - from;
      });
      return [snakeCase(id), values.some((value) => value === null) ? null : meanOf(values as number[])];
    });
    return { ...(list[0] as Seen).inputs, ...Object.fromEntries(cells) };
  });
}

function entryOf(
  analysis: Analysis,
  table: Table,
  options: AnalysisOptions,
  head: Omit<AnalysisEntry, 'state' | 'result' | 'problems'>,
): AnalysisEntry {
  const problems = analysis.refuse(table, options);
  if (problems.length > 0) return { ...head, state: 'refused', problems };
  return { ...head, state: 'done', result: analysis.run(table, options) };
}

/** What the study file itself says about an analysis, with columns for outcomes. */
function ownOptions(setting: AnalysisSetting): Partial<AnalysisOptions> {
  const { seed, threshold, side, boxes, accept, trials, targets, families } = setting;
  const byColumn = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [snakeCase(id), value]));
  const given = {
    seed: seed ?? 'analysis',
    threshold,
    side,
    boxes,
    accept,
    trials,
    targets: targets === undefined ? undefined : byColumn(targets),
    families: families === undefined ? undefined : byColumn(families),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function outputCells(values: Seen['values'], output: readonly string[]): Record<string, TableCell> {
  return Object.fromEntries(output.map((id) => [snakeCase(id), values[id] ?? null]));
}

function betterOf(id: string): 'higher' | 'lower' {
  return outcomes.find((outcome) => outcome.id === id)?.better === 'lower' ? 'lower' : 'higher';
}
