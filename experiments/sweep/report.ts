/** The report of a sweep: what its page shows, put together from the rows of its journal and its analyses. */
import { outcomes, stories, type Text } from '../../sim/index.ts';
import { analyses } from '../analysis/index.ts';
import { snakeCase } from '../csv.ts';
import type { ReplicateRow, StudyResults } from '../results.ts';
import { commandText } from '../scenario-flags.ts';
import { armText } from '../study.ts';
import { columnOf, labelOf } from '../study-factors.ts';
import type { Study } from '../study-plan.ts';
import { type GivenAnalysis, type StudyReport, studyReport } from '../study-report.ts';
import type { AnalysisEntry } from './analyses.ts';
import type { RunRow } from './columns.ts';
import { studyFileName } from './folder.ts';

/** Assembles the report of a study out of its rows, in the order of the design; the same rows give the same report. */
export function reportOf(
  study: Study,
  rows: Iterable<RunRow>,
  entries: readonly AnalysisEntry[],
  { modelHash, replicates }: { readonly modelHash: string; readonly replicates: number },
): StudyReport {
  const { settings, county, arms } = study;
  const command = commandText(['sweep', studyFileName, '--out', '.']);
  const isPaired = study.plan.length === 1 && arms.every(({ isRegimeOpen }) => !isRegimeOpen);
  let runs = 0;
  const replicateRows: ReplicateRow[] = [];
  for (const { block, run, line, mechanical } of rows) {
    runs += 1;
    if (!isPaired || line.kind !== 'run') continue;
    replicateRows.push({ story: block.story, replicate: block.replicate, arm: run.label, outcomes: line.outcomes, mechanical });
  }
  const texts = arms.map(({ label, arm }) => ({ label, text: armText(arm) }));
  const setting = {
    county: county.label,
    seedText: settings.seed,
    replicates,
    runs,
    weeks: settings.weeks,
    warmupWeeks: settings.warmupWeeks,
    window: settings.window,
  };
  const paired: StudyResults | null = isPaired
    ? {
        schemaVersion: 1,
        modelHash,
        command,
        county: { id: county.id, label: county.label },
        weeks: settings.weeks,
        warmupWeeks: settings.warmupWeeks,
        seedText: settings.seed,
        replicates,
        baseline: (arms[study.baseline] as Study['arms'][number]).label,
        arms: texts,
        stories: study.stories,
        window: settings.window,
        rows: replicateRows,
        effort: [],
        matrix: [],
        departments: [],
      }
    : null;
  const labels: Record<string, Text> = Object.fromEntries([
    ...settings.factors.map(({ id }) => [columnOf(id), labelOf(id)]),
    ...texts.map(({ label, text }) => [label, text]),
  ]);
  const ranges: Record<string, readonly [number, number]> = Object.fromEntries(
    settings.factors.flatMap((factor) =>
      factor.kind === 'continuous' || factor.kind === 'integer' ? [[columnOf(factor.id), [factor.low, factor.high]]] : [],
    ),
  );
  return studyReport({
    modelHash,
    id: settings.id,
    question: settings.question,
    command,
    setting,
    labels,
    ranges,
    paired,
    analyses: entries.map((entry) => givenOf(entry, command, labels)),
    notes: [],
  });
}

/** An analysis as the report takes it, told apart by story and arm where it was done for each. */
function givenOf(entry: AnalysisEntry, command: string, labels: Readonly<Record<string, Text>>): GivenAnalysis {
  const { method, output, story, arm, rows } = entry;
  const name = analyses.find(({ id }) => id === method)?.label;
  const titleIn = (language: keyof Text) => {
    const outputs = output.map((id) => outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id);
    const told = stories.find(({ id }) => id === story)?.label[language];
    const where = [...(told === undefined ? [] : [told]), ...(arm === undefined ? [] : [labels[arm]?.[language] ?? arm])];
    const [open, comma, stop, close] = language === 'zh' ? ['（', '、', '；', '）'] : [' (', ', ', '; ', ')'];
    return `${name?.[language] ?? method}${open}${[outputs.join(comma), ...where].join(stop)}${close}`;
  };
  const head = {
    title: { zh: titleIn('zh'), en: titleIn('en') },
    id: [method, ...output, ...(story === 'all' ? [] : [story]), ...(arm === undefined ? [] : [arm])].join(' '),
    output: output.map(snakeCase),
    command,
    rows,
  };
  return entry.state === 'done'
    ? { ...head, method, state: 'done', result: entry.result }
    : { ...head, method, state: 'refused', problems: entry.problems };
}
