import { join } from 'node:path';
import { modelHash, ParameterError, schemaVersion, stories } from '../../sim/index.ts';
import { claims as allClaims } from '../claims/index.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { askedBy, type ClaimResult, resultsOf } from '../evidence/claim-results.ts';
import { claimTable } from '../evidence/claim-table.ts';
import { checkedEnsemble } from '../evidence/ensemble.ts';
import { forecastOf, type StageForecast } from '../evidence/forecast.ts';
import { gather } from '../evidence/gather.ts';
import type { Scale } from '../evidence/scales.ts';
import { makePlan, type Plan } from '../evidence/settings.ts';
import { jsonText, readFolder, readScale, runFlags, scaleFlags } from '../evidence/shared-flags.ts';
import { writeAtomically } from '../files.ts';
import { choiceProblem, type ParsedFlags } from '../flags.ts';
import { readWorkers } from '../study.ts';
import type { Version } from '../sweep/identity.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

const storyIds = stories.map(({ id }) => id);
const resultName = 'claims.json';

export const claims: Command = {
  flags: [
    {
      name: 'id',
      placeholder: 'C02,C37',
      isRepeatable: true,
      help: { zh: '只看这些论断（默认全部）', en: 'these claims only (default: all)' },
    },
    ...scaleFlags,
    ...runFlags,
  ],
  run: async (parsed, terminal) => {
    const ids = readIds(
      parsed,
      allClaims.map(({ id }) => id),
    );
    const { scale, words } = readScale(parsed);
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const out = readFolder(parsed);
    if (parsed.problems.length > 0) throw new ParameterError(withoutRepeats(parsed.problems));
    const chosen = ids === undefined ? allClaims : allClaims.filter(({ id }) => ids.includes(id));
    const points = scale.seeds.ensemble > 0 ? ensemblePoints(terminal) : [];
    const plan = makePlan(
      chosen.flatMap((claim) => askedBy(claim) ?? []),
      scale,
      points,
    );
    if (parsed.values.has('plan')) {
      const forecast = forecastOf(plan, out, workers);
      terminal.result(
        format === 'json'
          ? jsonText({ schemaVersion, modelHash: modelHash(), ...scaleJson(scale), stages: forecast })
          : planTable(forecast, workers, terminal),
      );
      return exitDone;
    }
    const idWords = ids === undefined ? [] : ['--id', ids.join(',')];
    const gathered = await gather(plan, { out, workers, words: ['claims', ...idWords, ...words] }, terminal);
    if (gathered.state === 'ended') return gathered.code;
    const results = resultsOf(chosen, plan, gathered.samples);
    const text = jsonText(resultsJson(results, plan, gathered.version, gathered.failed));
    // A few of the claims do not take the place of all of them.
    if (ids === undefined) {
      writeAtomically(join(out, resultName), text);
      terminal.message(`${terminal.say({ zh: `已写入 ${join(out, resultName)}`, en: `Wrote ${join(out, resultName)}` })}\n`);
    }
    terminal.result(format === 'json' ? text : claimTable(results, scale, storyIds, terminal.language, terminal.columns ?? 120));
    return gathered.failed > 0 ? exitFailed : exitDone;
  },
};

/** Reads `--id`, a list and repeatable, whatever the case of its letters; undefined for all. Notes names that there are not. */
export function readIds(parsed: ParsedFlags, known: readonly string[]): string[] | undefined {
  const given = parsed.values.get('id')?.flatMap((list) => list.split(','));
  if (given === undefined) return undefined;
  const found = given.map((text) => {
    const id = known.find((one) => one.toLowerCase() === text.trim().toLowerCase());
    if (id === undefined) parsed.problems.push(unknownId(text, known));
    return id;
  });
  return known.filter((id) => found.includes(id));
}

function unknownId(text: string, known: readonly string[]) {
  const problem = choiceProblem('--id', text, known);
  if (known.length < 12) return problem;
  const range = `${known[0]} … ${known.at(-1)}`;
  return { ...problem, allowed: { zh: `论断编号 ${range}`, en: `the number of a claim, ${range}` } };
}

/** The points of the ensemble; says so where there is none. @throws ParameterError if it is of another model. */
export function ensemblePoints(terminal: Terminal) {
  const ensemble = checkedEnsemble();
  if (ensemble !== undefined) return ensemble.points;
  terminal.message(
    `${terminal.say({ zh: '尚无参数组（ensemble.json）：略过这一阶段。', en: 'There is no ensemble yet (ensemble.json): its stage is skipped.' })}\n`,
  );
  return [];
}

/** The JSON of all results. */
export function resultsJson(results: readonly ClaimResult[], plan: Plan, version: Version, failed: number): object {
  const points = plan.settings.filter(({ stage }) => stage === 'ensemble').length;
  return {
    schemaVersion,
    modelHash: version.modelHash,
    measureHash: version.measureHash,
    ...scaleJson(plan.scale),
    stories: storyIds,
    ensemblePoints: points,
    failedRuns: failed,
    claims: results,
  };
}

function scaleJson({ id, county, rivalCounty, weeks, warmupWeeks, seeds }: Scale): object {
  return { scale: id, county, rivalCounty, weeks, warmupWeeks, seeds };
}

/** A plan as a table. */
export function planTable(forecast: readonly StageForecast[], workers: number, { say }: Terminal): string {
  const right = 'right' as const;
  const columns = [
    { title: say({ zh: '阶段', en: 'stage' }) },
    { title: say({ zh: '设定', en: 'settings' }), align: right },
    { title: say({ zh: '方案（至多）', en: 'arms (most)' }), align: right },
    { title: say({ zh: '种子 × 成因 × 设定', en: 'seeds × stories × settings' }), align: right },
    { title: say({ zh: '尚需运行', en: 'runs to do' }), align: right },
    { title: say({ zh: `分钟（${workers} 线程）`, en: `minutes (${workers} workers)` }), align: right },
  ];
  const sum = (pick: (one: StageForecast) => number) => forecast.reduce((total, one) => total + pick(one), 0);
  const minutes = (value: number) => (value >= 10 ? Math.round(value).toString() : value.toFixed(1));
  const rows = forecast.map((one) => [one.stage, ...[one.settings, one.arms, one.jobs, one.runs].map(String), minutes(one.minutes)]);
  const total = [
    say({ zh: '合计', en: 'all' }),
    String(sum(({ settings }) => settings)),
    '',
    String(sum(({ jobs }) => jobs)),
    String(sum(({ runs }) => runs)),
    minutes(sum((one) => one.minutes)),
  ];
  return textTable(columns, [...rows, total]);
}
