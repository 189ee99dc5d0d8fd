import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ParameterError } from '../../sim/index.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { forecastOf } from '../evidence/forecast.ts';
import { gather } from '../evidence/gather.ts';
import { lowered, type Scale } from '../evidence/scales.ts';
import { jsonText, readFolder, readScale, resultsHead, runFlags, scaleFlags } from '../evidence/shared-flags.ts';
import { outputProblem, writeAtomically } from '../files.ts';
import type { ParsedFlags } from '../flags.ts';
import { forecastTable, type PartForecast, partOf } from '../remedies/forecast-table.ts';
import { measured } from '../remedies/questions.ts';
import type { FullRow } from '../remedies/results.ts';
import { bundleStep, costsOf, type EqualHours, equalHours, equalStep, reformStep, rowsOfStep, type Step } from '../remedies/study.ts';
import { remedyTable } from '../remedies/table.ts';
import { readWorkers } from '../study.ts';

const committedPath = 'experiments/verdicts/remedies.json';
const resultName = 'remedies.json';
/** Seeds a story for reforms at full level: the table is read row by row, and asks for narrow intervals. */
const seedsOf = { full: 40, quick: 4 } as const;
/** Levels are not known before the first step is done; any but 1 tell runs that are still to come. */
const unknownLevel = 0.5;

export const remedies: Command = {
  flags: [
    // There is but one stage.
    ...scaleFlags.filter(({ name }) => name !== 'only'),
    { name: 'write', help: { zh: `同时写入 ${committedPath}（须 --full）`, en: `also write ${committedPath} (needs --full)` } },
    ...runFlags,
  ],
  run: async (parsed, terminal) => {
    const { scale: asked, words } = readScale(parsed);
    const scale = lowered(asked, { seeds: parsed.values.has('seeds') ? asked.seeds.default : seedsOf[asked.id] });
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const out = readFolder(parsed);
    const isWritten = readWrite(parsed);
    if (parsed.problems.length > 0) throw new ParameterError(withoutRepeats(parsed.problems));
    if (parsed.values.has('plan')) {
      const forecast = forecastAll(scale, out, workers);
      terminal.result(
        format === 'json' ? jsonText({ ...resultsHead(scale), parts: forecast }) : forecastTable(forecast, workers, terminal),
      );
      return exitDone;
    }
    const rows: FullRow[] = [];
    let failed = 0;
    const costs: Map<string, number | null>[] = [];
    const options = { out, workers, words: ['remedies', ...words, ...(isWritten ? ['--write'] : [])] };
    let equal: EqualHours = { budget: null, levels: new Map() };
    const steps: (() => Step)[] = [
      () => reformStep(scale),
      () => bundleStep(scale),
      () => {
        equal = equalHours(costs[0] ?? new Map(), costs[1] ?? new Map());
        return equalStep(scale, equal.levels);
      },
    ];
    for (const next of steps) {
      const step = next();
      const gathered = await gather(step.plan, options, terminal);
      if (gathered.state === 'ended') return gathered.code;
      failed += gathered.failed;
      costs.push(costsOf(step, gathered.samples));
      rows.push(...rowsOfStep(step, gathered.samples));
    }
    const text = jsonText({ ...resultsHead(scale), budget: equal.budget, failedRuns: failed, outcomes: measured, rows });
    for (const path of [join(out, resultName), ...(isWritten ? [committedPath] : [])]) {
      writeAtomically(path, text);
      terminal.message(`${terminal.say({ zh: `已写入 ${path}`, en: `Wrote ${path}` })}\n`);
    }
    terminal.result(format === 'json' ? text : remedyTable(rows, scale, terminal.language));
    return failed > 0 ? exitFailed : exitDone;
  },
};

/** Reads `--write`. Notes where there is nothing to be written, or no place for it. */
function readWrite(parsed: ParsedFlags): boolean {
  if (!parsed.values.has('write')) return false;
  if (!parsed.values.has('full'))
    parsed.problems.push({
      where: '--write',
      given: '--write',
      allowed: { zh: '与 --full 同用：快速结果不作数', en: 'together with --full: a first look is not to be kept' },
    });
  if (!existsSync(join('experiments', 'verdicts')))
    parsed.problems.push({
      where: '--write',
      given: '--write',
      allowed: { zh: '在项目目录中运行', en: 'a call from the folder of the project' },
    });
  else {
    const problem = outputProblem('--write', committedPath, 'file');
    if (problem !== undefined) parsed.problems.push(problem);
  }
  return true;
}

function forecastAll(scale: Scale, out: string, workers: number): PartForecast[] {
  const guessed = new Map([...reformStep(scale).remedies, ...bundleStep(scale).remedies].map(({ id }) => [id, unknownLevel]));
  const parts = [
    { part: 'reforms', label: { zh: '各项措施，强度 1', en: 'each reform at full level' }, step: reformStep(scale) },
    { part: 'bundles', label: { zh: '组合，强度 1', en: 'bundles at full level' }, step: bundleStep(scale) },
    { part: 'equal-hours', label: { zh: '工时相等', en: 'all at equal hours' }, step: equalStep(scale, guessed) },
  ];
  return parts.flatMap(({ part, label, step }) => partOf(part, label, forecastOf(step.plan, out, workers)));
}
