import { basename } from 'node:path';
import { ParameterError, type Problem, schemaVersion, shown } from '../../sim/index.ts';
import type { Analysis, AnalysisOptions, OptionName } from '../analysis/define.ts';
import { analyses } from '../analysis/index.ts';
import { readTable, type Table } from '../analysis/table.ts';
import { type Command, defaulting, exitDone, formatOf, withoutRepeats } from '../command.ts';
import type { Factor } from '../design/define.ts';
import { readFactors } from '../design/read.ts';
import { readInput } from '../files.ts';
import { choiceOf, choiceProblem, integerOf, numberFrom, type ParsedFlags, textOf } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { type Column, textTable } from '../text-table.ts';

const methods = analyses.map(({ id }) => id);

/** The flag behind each option of an analysis. */
const flagOf: Readonly<Partial<Record<OptionName, string>>> = {
  inputs: 'inputs',
  outputs: 'output',
  factors: 'factors',
  seed: 'seed',
  scrambles: 'scrambles',
  threshold: 'threshold',
  side: 'side',
  boxes: 'boxes',
  chosen: 'chosen',
  policy: 'policy',
  contexts: 'context',
  luck: 'luck',
  baseline: 'baseline',
  better: 'better',
  families: 'families',
  targets: 'target',
  accept: 'accept',
  trials: 'trials',
};

const defaultSeed = 'shuaiguo';
/** As long as one text may be. */
const mostBytes = 500_000_000;
/** Too long for a table; JSON has them. */
const onlyInJson = new Set(['sample', 'ranks', 'trajectory']);

export const analyse: Command = {
  flags: [
    {
      name: 'table',
      placeholder: 'FILE.csv',
      help: {
        zh: '已求值的行（任何模型），首行为列名，次序同设计',
        en: 'rows evaluated by anything, a header first, in the order of the design',
      },
    },
    { name: 'method', placeholder: methods.join('|'), help: { zh: '分析方法', en: 'which analysis' } },
    {
      name: 'inputs',
      placeholder: 'a,b,…',
      help: {
        zh: '变动的列，次序同设计（默认取自 --factors）',
        en: 'columns that were varied, in the order of the design (default: from --factors)',
      },
    },
    {
      name: 'output',
      placeholder: 'y[,z]',
      help: {
        zh: '测得的列（frontier 两列，summary、abc 可多列）',
        en: 'column that was measured (two for frontier, any number for summary and abc)',
      },
    },
    {
      name: 'factors',
      placeholder: 'FILE.csv',
      help: {
        zh: '因子文件，同 design（morris 据此缩放输入；否则以各列最小、最大值为范围）',
        en: 'the factors, as design takes them (morris scales inputs by them, and else by the lowest and highest value of a column)',
      },
    },
    {
      name: 'scrambles',
      placeholder: 'R',
      help: {
        zh: 'sobol：表由 R 个独立加扰的等长块组成，区间为其上的 t 区间（64 个基点以上默认 8，与 design 一致；1：自助法）',
        en: 'sobol: the table is R equal blocks of independent scrambles, intervals are Student’s over them (default 8 for 64 base points or more, as `design` has it; 1: bootstrap)',
      },
    },
    { name: 'threshold', placeholder: 'T', help: { zh: 'prim、regret：结果的阈值', en: 'prim, regret: threshold on the output' } },
    {
      name: 'side',
      placeholder: 'above|below',
      help: {
        zh: 'prim：阈值哪一侧为关注情形（默认 above，含阈值）',
        en: 'prim: side of the threshold that is of interest (default above, the threshold included)',
      },
    },
    { name: 'boxes', placeholder: 'N', help: { zh: 'prim：至多几个盒子（默认 3）', en: 'prim: most boxes to look for (default 3)' } },
    {
      name: 'chosen',
      placeholder: 'N,…',
      help: {
        zh: 'prim：每个盒子取其搜索（trajectory）的第几步，代替 F1 最高者',
        en: 'prim: step of the search (trajectory) to take for each box, instead of the one of the highest F1',
      },
    },
    { name: 'policy', placeholder: 'COLUMN', help: { zh: '写有方案的列', en: 'column that names the policy' } },
    { name: 'context', placeholder: 'a,b,…', help: { zh: '合起来表示情境的列', en: 'columns that together name the context' } },
    { name: 'luck', placeholder: 'COLUMN', help: { zh: '写有种子或重复号的列', en: 'column that names the seed or replicate' } },
    {
      name: 'baseline',
      placeholder: 'POLICY',
      help: { zh: 'summary：作为基准的方案', en: 'summary: the policy that others are compared with' },
    },
    {
      name: 'better',
      placeholder: 'higher|lower,…',
      help: { zh: '每个结果的较优方向', en: 'better direction of each output' },
    },
    {
      name: 'families',
      placeholder: 'y=F,…',
      help: { zh: 'summary：各结果的检验所属的族（默认同属一族）', en: 'summary: family of tests of each output (default: all in one)' },
    },
    { name: 'target', placeholder: 'y=NUMBER,…', help: { zh: 'abc：各结果的观测值', en: 'abc: observed value of each output' } },
    {
      name: 'accept',
      placeholder: 'SHARE',
      help: { zh: 'abc：接受的行的比例（默认 0.01）', en: 'abc: fraction of the rows to accept (default 0.01)' },
    },
    {
      name: 'trials',
      placeholder: 'N',
      help: { zh: 'abc：校验的次数（默认 100）', en: 'abc: rows taken for observed ones to check the method (default 100)' },
    },
    {
      name: 'seed',
      placeholder: 'TEXT',
      help: defaulting({ zh: '方法自身抽样（自助法等）的种子', en: 'seed of the method’s own draws, such as a bootstrap' }, defaultSeed),
    },
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端默认 table，否则 json）', en: 'what to print (default: table on a terminal, else json)' },
    },
  ],
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const id = choiceOf(parsed, 'method', methods);
    const analysis = analyses.find((one) => one.id === id);
    if (!parsed.values.has('method')) problems.push(choiceProblem('--method', '', methods));
    const table = tableOf(parsed);
    const options = optionsOf(parsed);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    if (analysis !== undefined && table !== undefined) problems.push(...analysis.refuse(table, options).map(withFlag));
    if (problems.length > 0 || analysis === undefined || table === undefined) throw new ParameterError(withoutRepeats(problems));
    for (const flag of idleFlags(parsed, analysis))
      terminal.message(
        `${terminal.say({ zh: `--${flag} 对 ${analysis.id} 不起作用。`, en: `--${flag} makes no difference to ${analysis.id}.` })}\n`,
      );
    const result = {
      schemaVersion,
      method: analysis.id,
      output: options.outputs.join(','),
      rows: table.length,
      ...analysis.run(table, options),
    };
    if (format === 'json') terminal.result(`${JSON.stringify(result, null, 2)}\n`);
    else terminal.result(`${terminal.say(analysis.label)}\n\n${rendered(result, terminal)}`);
    return exitDone;
  },
};

function tableOf(parsed: ParsedFlags): Table | undefined {
  const path = textOf(parsed, 'table');
  if (path === undefined) {
    parsed.problems.push({ where: '--table', given: '""', allowed: { zh: '写有各行的 CSV 文件', en: 'a CSV file with the rows' } });
    return undefined;
  }
  const text = collected(parsed.problems, () => readInput('--table', path, mostBytes));
  if (text === undefined) return undefined;
  const { table, problems } = readTable(text);
  parsed.problems.push(...problems.map(withFlag));
  return table;
}

/** Reads what the analysis is asked; what a method cannot do without it says itself. */
function optionsOf(parsed: ParsedFlags): AnalysisOptions {
  const factorsPath = textOf(parsed, 'factors');
  const factors =
    factorsPath === undefined
      ? undefined
      : collected(parsed.problems, (): Factor[] => readFactors(readInput('--factors', factorsPath), basename(factorsPath)));
  const given = {
    inputs: namesOf(parsed, 'inputs') ?? factors?.map((factor) => factor.id),
    outputs: namesOf(parsed, 'output') ?? [],
    seed: textOf(parsed, 'seed') ?? defaultSeed,
    factors,
    scrambles: integerOf(parsed, 'scrambles', 1, 1_000_000),
    threshold: finiteOf(parsed, 'threshold'),
    side: choiceOf(parsed, 'side', ['above', 'below'] as const),
    boxes: integerOf(parsed, 'boxes', 1, 100),
    chosen: stepsOf(parsed),
    policy: textOf(parsed, 'policy'),
    contexts: namesOf(parsed, 'context'),
    luck: textOf(parsed, 'luck'),
    baseline: textOf(parsed, 'baseline'),
    better: betterOf(parsed),
    families: pairsOf(parsed, 'families', (text) => text),
    targets: pairsOf(parsed, 'target', numberFrom),
    accept: finiteOf(parsed, 'accept', 0, 1),
    trials: integerOf(parsed, 'trials', 1, 1_000_000),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as AnalysisOptions;
}

function namesOf(parsed: ParsedFlags, name: string): string[] | undefined {
  return textOf(parsed, name)
    ?.split(',')
    .map((one) => one.trim());
}

function finiteOf(parsed: ParsedFlags, name: string, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number | undefined {
  const text = textOf(parsed, name);
  if (text === undefined) return undefined;
  const value = numberFrom(text);
  if (value !== undefined && value >= min && value <= max) return value;
  const allowed = Number.isFinite(min)
    ? { zh: `${min} 到 ${max} 之间的数`, en: `a number from ${min} to ${max}` }
    : { zh: '一个有限的数', en: 'a finite number' };
  parsed.problems.push({ where: `--${name}`, given: shown(text), allowed });
  return undefined;
}

function stepsOf(parsed: ParsedFlags): number[] | undefined {
  return namesOf(parsed, 'chosen')?.map((text) => {
    const step = numberFrom(text);
    if (step !== undefined && Number.isSafeInteger(step) && step >= 0) return step;
    parsed.problems.push({ where: '--chosen', given: shown(text), allowed: { zh: '从 0 起的整数', en: 'whole numbers from 0 on' } });
    return 0;
  });
}

function betterOf(parsed: ParsedFlags): ('higher' | 'lower')[] | undefined {
  return namesOf(parsed, 'better')?.flatMap((one): ('higher' | 'lower')[] => {
    if (one === 'higher' || one === 'lower') return [one];
    parsed.problems.push(choiceProblem('--better', one, ['higher', 'lower']));
    return [];
  });
}

/** Reads `name=value,name=value`; notes problems. */
function pairsOf<T>(parsed: ParsedFlags, name: string, read: (text: string) => T | undefined): Record<string, T> | undefined {
  const parts = namesOf(parsed, name);
  if (parts === undefined) return undefined;
  const pairs = parts.flatMap((part): [string, T][] => {
    const cut = part.lastIndexOf('=');
    const value = cut < 1 ? undefined : read(part.slice(cut + 1));
    if (value !== undefined && value !== '') return [[part.slice(0, cut), value]];
    const flag = analyse.flags.find((one) => one.name === name);
    parsed.problems.push({
      where: `--${name}`,
      given: shown(part),
      allowed: { zh: `${flag?.placeholder} 的写法`, en: `a text such as ${flag?.placeholder}` },
    });
    return [];
  });
  return Object.fromEntries(pairs);
}

/** Does something that may throw a ParameterError; notes its problems. */
function collected<T>(problems: Problem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Names the flag where an analysis names the option behind it. */
function withFlag(problem: Problem): Problem {
  const [head = '', ...rest] = problem.where.split(' ');
  const flag = head === 'table' || head === 'output' ? head : flagOf[head as OptionName];
  return flag === undefined ? problem : { ...problem, where: [`--${flag}`, ...rest].join(' ') };
}

/** Flags that were given and that this analysis does not read. */
function idleFlags(parsed: ParsedFlags, { needs }: Analysis): string[] {
  const read: readonly OptionName[] = [...needs.options, ...needs.also, 'outputs', 'factors'];
  return Object.entries(flagOf).flatMap(([option, flag]) =>
    parsed.values.has(flag) && !read.includes(option as OptionName) ? [flag] : [],
  );
}

/** Sets a result in tables: what is single first, then each list. Columns are called as in the JSON. */
function rendered(result: object, terminal: Terminal): string {
  const single: string[] = [];
  const lists: string[] = [];
  for (const [name, value] of Object.entries(result)) {
    if (onlyInJson.has(name) || name === 'schemaVersion') continue;
    if (!Array.isArray(value)) {
      single.push(`${name}: ${isText(value) ? terminal.say(value) : cellText(value)}`);
      continue;
    }
    const items = value.filter((item): item is object => typeof item === 'object' && item !== null);
    if (items.length === 0) continue;
    const isNested = items.some((item) => Object.values(item).some((part) => isList(part) || isText(part)));
    if (isNested) lists.push(...items.map((item, i) => `${name} ${i + 1}\n${rendered(item, terminal)}`));
    else lists.push(`${name}\n${listText(items)}`);
  }
  return [`${single.join('\n')}\n`, ...lists].join('\n');
}

function listText(items: readonly object[]): string {
  const names = Object.keys(items[0] ?? {}).filter((name) => !onlyInJson.has(name));
  const columns = names.map(
    (name): Column => ({
      title: name,
      ...(items.some((item) => typeof item[name as keyof typeof item] === 'number') ? { align: 'right' as const } : {}),
    }),
  );
  return textTable(
    columns,
    items.map((item) => names.map((name) => cellText(item[name as keyof typeof item]))),
  );
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
}

function isText(value: unknown): value is { zh: string; en: string } {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(cellText).join(' × ');
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(4))).replace(/^-/, '−');
}
