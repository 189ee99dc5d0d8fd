import { join } from 'node:path';
import { modelHash, ParameterError, scenarioLimits, schemaVersion, stories } from '../../sim/index.ts';
import { claims as allClaims } from '../claims/index.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { askedBy, type ClaimResult, resultsOf } from '../evidence/claim-results.ts';
import { claimTable } from '../evidence/claim-table.ts';
import { checkedEnsemble } from '../evidence/ensemble.ts';
import { forecastOf, type StageForecast } from '../evidence/forecast.ts';
import { defaultFolder, gather } from '../evidence/gather.ts';
import { lowered, type Scale, type Stage, scales, stages } from '../evidence/scales.ts';
import { makePlan, type Plan } from '../evidence/settings.ts';
import { outputProblem, writeAtomically } from '../files.ts';
import { choiceProblem, type Flag, integerOf, type ParsedFlags, textOf } from '../flags.ts';
import { readWorkers, workersFlag } from '../study.ts';
import type { Version } from '../sweep/identity.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

const storyIds = stories.map(({ id }) => id);
const resultName = 'claims.json';

/** Flags that say how much is run; commands on the same evidence share them. */
export const scaleFlags: readonly Flag[] = [
  { name: 'quick', help: { zh: '快速：小县、少种子（默认）', en: 'quick: small county, few seeds (the default)' } },
  { name: 'full', help: { zh: '完整：默认县域，全部设定与种子', en: 'full: the default county, every setting and seed' } },
  {
    name: 'seeds',
    placeholder: 'N',
    help: { zh: '默认设定下的种子数，2 到 1000；其他设定不超过此数', en: 'seeds in the default setting, 2 to 1000; others take no more' },
  },
  {
    name: 'only',
    placeholder: stages.join(','),
    isRepeatable: true,
    help: { zh: '只做这些阶段（default 总在其中）', en: 'these stages only (default is always among them)' },
  },
  {
    name: 'weeks',
    placeholder: 'N',
    help: { zh: `报告的周数，1 到 ${scenarioLimits.weeks}（默认 260）`, en: `weeks reported, 1 to ${scenarioLimits.weeks} (default 260)` },
  },
  {
    name: 'warmup',
    placeholder: 'N',
    help: {
      zh: `之前的预热周数，0 到 ${scenarioLimits.warmupWeeks}（默认 156）`,
      en: `weeks of warm-up before them, 0 to ${scenarioLimits.warmupWeeks} (default 156)`,
    },
  },
  {
    name: 'out',
    placeholder: 'DIR',
    help: {
      zh: `结果与日志的目录（默认 ${defaultFolder}）；中断后以同一命令继续`,
      en: `directory for results and journal (default ${defaultFolder}); the same command goes on after a stop`,
    },
  },
];

export const claims: Command = {
  flags: [
    {
      name: 'id',
      placeholder: 'C02,C37',
      isRepeatable: true,
      help: { zh: '只看这些论断（默认全部）', en: 'these claims only (default: all)' },
    },
    ...scaleFlags,
    { name: 'plan', help: { zh: '只说要运行多少、多久，不运行', en: 'say how many runs and minutes it takes, and stop' } },
    workersFlag,
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
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
          ? json({ schemaVersion, modelHash: modelHash(), ...scaleJson(scale), stages: forecast })
          : planTable(forecast, workers, terminal),
      );
      return exitDone;
    }
    const idWords = ids === undefined ? [] : ['--id', ids.join(',')];
    const gathered = await gather(plan, { out, workers, words: ['claims', ...idWords, ...words] }, terminal);
    if (gathered.state === 'ended') return gathered.code;
    const results = resultsOf(chosen, plan, gathered.samples);
    const text = json(resultsJson(results, plan, gathered.version, gathered.failed));
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

/** Reads the scale, and the words that say the same again. Notes problems. */
export function readScale(parsed: ParsedFlags): { scale: Scale; words: string[] } {
  const { problems, values } = parsed;
  if (values.has('quick') && values.has('full'))
    problems.push({ where: '--quick', given: '--quick --full', allowed: { zh: '二者之一', en: 'one of the two' } });
  const scale = values.has('full') ? scales.full : scales.quick;
  const seeds = integerOf(parsed, 'seeds', 2, 1000);
  const weeks = integerOf(parsed, 'weeks', 1, scenarioLimits.weeks);
  const warmupWeeks = integerOf(parsed, 'warmup', 0, scenarioLimits.warmupWeeks);
  const only = values
    .get('only')
    ?.flatMap((list) => list.split(','))
    .flatMap((name): Stage[] => {
      const found = stages.find((stage) => stage === name);
      if (found === undefined) problems.push(choiceProblem('--only', name, stages));
      return found === undefined ? [] : [found];
    });
  const words = [
    values.has('full') ? '--full' : '--quick',
    ...(seeds === undefined ? [] : ['--seeds', String(seeds)]),
    ...(only === undefined ? [] : ['--only', only.join(',')]),
    ...(weeks === undefined ? [] : ['--weeks', String(weeks)]),
    ...(warmupWeeks === undefined ? [] : ['--warmup', String(warmupWeeks)]),
  ];
  const to = {
    ...(seeds === undefined ? {} : { seeds }),
    ...(only === undefined ? {} : { only: ['default' as const, ...only] }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(warmupWeeks === undefined ? {} : { warmupWeeks }),
  };
  return { scale: lowered(scale, to), words };
}

/** Reads `--out`, a folder that can be written. */
export function readFolder(parsed: ParsedFlags): string {
  const out = textOf(parsed, 'out') ?? defaultFolder;
  const problem = outputProblem('--out', out, 'directory');
  if (problem !== undefined) parsed.problems.push(problem);
  return out;
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

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
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
