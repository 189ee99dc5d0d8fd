/** What the commands on the evidence share: flags of scale and how they are read, the head of their results. */
import { modelHash, scenarioLimits, schemaVersion, stories } from '../../sim/index.ts';
import { outputProblem } from '../files.ts';
import { choiceProblem, type Flag, integerOf, type ParsedFlags, textOf } from '../flags.ts';
import { lengthFlags } from '../scenario-flags.ts';
import { workersFlag } from '../study.ts';
import { currentVersion } from '../sweep/identity.ts';
import { defaultFolder } from './gather.ts';
import { lowered, type Scale, type Stage, scales, stages } from './scales.ts';

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
  ...lengthFlags,
  {
    name: 'out',
    placeholder: 'DIR',
    help: {
      zh: `结果与日志的目录（默认 ${defaultFolder}）；中断后以同一命令继续`,
      en: `directory for results and journal (default ${defaultFolder}); the same command goes on after a stop`,
    },
  },
];

/** Flags of how it is run and told. */
export const runFlags: readonly Flag[] = [
  { name: 'plan', help: { zh: '只说要运行多少、多久，不运行', en: 'say how many runs and minutes it takes, and stop' } },
  workersFlag,
  {
    name: 'format',
    placeholder: 'json|table',
    help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
  },
];

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

/** What stands at the head of results on one scale: of which model, where and how long. */
export function resultsHead({ id, county, weeks, warmupWeeks, seeds }: Scale): object {
  return {
    schemaVersion,
    modelHash: modelHash(),
    measureHash: currentVersion().measureHash,
    scale: id,
    county,
    weeks,
    warmupWeeks,
    seeds: seeds.default,
    stories: stories.map((one) => one.id),
  };
}

/** JSON as results are written. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
