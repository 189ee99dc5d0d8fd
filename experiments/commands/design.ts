import { once } from 'node:events';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ParameterError, type Problem, type Text } from '../../sim/index.ts';
import { type Command, defaulting, exitDone, exitFailed } from '../command.ts';
import { csvLine } from '../csv.ts';
import { type Design, type DesignOptions, defaultDesignSeed, type Factor, type Plan, rowsOf } from '../design/define.ts';
import { designs } from '../design/index.ts';
import { readFactors } from '../design/read.ts';
import { AtomicFile, clashes, outputProblem, readInput } from '../files.ts';
import { choiceOf, integerOf, type ParsedFlags, textOf } from '../flags.ts';
import { endListening, listenForInterruption, type Terminal } from '../terminal.ts';

/** The designs that make rows of their own; a list that is given needs no printing. */
const printable = designs.filter((design) => !design.reads.includes('rows'));
const methods = printable.map((design) => design.id);

/** The flag behind each option of a design. */
const flagOf: Readonly<Partial<Record<keyof DesignOptions, string>>> = {
  n: 'n',
  seed: 'seed',
  scramble: 'scramble',
  scrambles: 'scrambles',
  skip: 'skip',
  levels: 'levels',
  secondOrder: 'second-order',
  candidates: 'candidates',
};
/** No sequence has more points. */
const MOST = 0x100000000;
const ROWS_AT_ONCE = 1000;

export const design: Command = {
  flags: [
    {
      name: 'method',
      placeholder: methods.join('|'),
      help: { zh: '设计方法', en: 'which design' },
    },
    {
      name: 'factors',
      placeholder: 'FILE.csv',
      help: {
        zh: '因子：表头 name,low,high 或 name,values（值以 | 分隔）或 name,low,high,values；可另有 kind（integer、boolean 等，否则连续）、base（逐一变动的起点）、when（其他=值|值：仅此时存在）',
        en: 'factors: header name,low,high or name,values (| between values) or name,low,high,values; further columns, if wanted: kind (integer, boolean; a range is continuous unless it says so), base (where oat starts), when (other=value|value: exists only then)',
      },
    },
    {
      name: 'n',
      placeholder: 'N',
      help: {
        zh: 'lhs、sobol 的点数，saltelli 的基点数，morris 的轨迹数；对 factorial、oat 即 --levels',
        en: 'points (lhs, sobol), base points (saltelli) or trajectories (morris); for factorial and oat the same as --levels',
      },
    },
    { name: 'seed', placeholder: 'TEXT', help: defaulting({ zh: '种子，任意文字', en: 'seed, any text' }, defaultDesignSeed) },
    {
      name: 'scramble',
      placeholder: 'none|owen',
      help: {
        zh: 'sobol、saltelli 的扰动（默认 owen，如 SALib、scipy 默认扰动）；none 时首点为原点，与 scipy.stats.qmc.Sobol(scramble=False) 逐位相同',
        en: 'scrambling of sobol and saltelli (default owen: SALib and scipy scramble by default, too); with none the first point is the origin, as in scipy.stats.qmc.Sobol(scramble=False), and none is skipped',
      },
    },
    {
      name: 'scrambles',
      placeholder: 'R',
      help: {
        zh: 'N 个点分为 R 组，每组独立扰动（默认 1；saltelli 64 点以上为 8）',
        en: 'divide the N points among R independent scrambles, one after the other (default 1; saltelli: 8 for 64 points or more)',
      },
    },
    {
      name: 'skip',
      placeholder: 'K',
      help: {
        zh: '略去序列开头的 K 点，如已有的各点（默认 0）',
        en: 'leave out the first K points of the sequence, such as those you have (default 0)',
      },
    },
    {
      name: 'levels',
      placeholder: 'P',
      help: {
        zh: 'morris 网格的级数，偶数（默认 4）；factorial、oat 在每个范围内取的值数（默认 2）',
        en: 'levels of the grid of morris, an even number (default 4); values taken in each range by factorial and oat (default 2)',
      },
    },
    {
      name: 'second-order',
      placeholder: 'yes|no',
      help: {
        zh: 'saltelli 是否含 BA 各行（默认 yes，与 SALib 相同）：每个基点 2k+2 行，否则 k+2 行',
        en: 'whether saltelli has the rows BA (default yes, as in SALib): 2k+2 rows a base point, else k+2',
      },
    },
    {
      name: 'candidates',
      placeholder: 'M',
      help: {
        zh: 'morris：抽 M 条轨迹，选其中相距最远的 N 条（默认不选，即全部）',
        en: 'morris: draw M trajectories and choose the N that lie furthest apart (default: no choice)',
      },
    },
    { name: 'out', placeholder: 'FILE.csv', help: { zh: '写入文件（默认 stdout）', en: 'file to write (default stdout)' } },
  ],
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const method = choiceOf(parsed, 'method', methods);
    if (!parsed.values.has('method'))
      problems.push({
        where: '--method',
        given: '""',
        allowed: { zh: `以下之一：${methods.join('、')}`, en: `one of ${methods.join(', ')}` },
      });
    const kind = printable.find(({ id }) => id === method);
    const factors = collected(problems, () => factorsOf(parsed));
    const options = readOptions(parsed, kind);
    const out = textOf(parsed, 'out');
    if (out !== undefined) {
      const problem = outputProblem('--out', out, 'file');
      const path = textOf(parsed, 'factors');
      const inputs = path === undefined ? [] : [{ where: '--factors', path }];
      problems.push(...(problem === undefined ? clashes(inputs, [{ where: '--out', path: out }]) : [problem]));
    }
    const plan = planOf(kind, factors, options, problems);
    if (problems.length > 0 || plan === undefined) throw new ParameterError(problems);
    return print(plan, [...plan.notes, ...idleFlags(parsed, kind)], out, terminal);
  },
};

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

function factorsOf(parsed: ParsedFlags): Factor[] {
  const path = textOf(parsed, 'factors');
  if (path !== undefined) return readFactors(readInput('--factors', path), basename(path));
  const allowed = { zh: '写有因子的 CSV 文件', en: 'a CSV file with the factors' };
  throw new ParameterError([{ where: '--factors', given: '""', allowed }]);
}

/** Reads the options; how many a design allows it says itself. */
function readOptions(parsed: ParsedFlags, kind: Design | undefined): DesignOptions {
  const whole = (name: string, least: number) => integerOf(parsed, name, least, MOST);
  const [n, levels, skip] = [whole('n', 1), whole('levels', 2), whole('skip', 0)];
  const [scrambles, candidates] = [whole('scrambles', 1), whole('candidates', 1)];
  const seed = textOf(parsed, 'seed');
  if (seed?.trim() === '') parsed.problems.push({ where: '--seed', given: '""', allowed: { zh: '非空的文字', en: 'a text' } });
  const scramble = choiceOf(parsed, 'scramble', ['none', 'owen'] as const);
  const secondOrder = choiceOf(parsed, 'second-order', ['yes', 'no'] as const);
  const isGrid = kind !== undefined && standsForLevels(kind);
  if (isGrid && n !== undefined && levels !== undefined && n !== levels) {
    const allowed = { zh: `只给其一：对 ${kind.id} 二者同义`, en: `only one of the two: for ${kind.id} they mean the same` };
    parsed.problems.push({ where: '--n, --levels', given: `${n}, ${levels}`, allowed });
  }
  const given = {
    n,
    levels: isGrid ? (levels ?? n) : levels,
    skip,
    scrambles,
    candidates,
    seed,
    scramble,
    secondOrder: secondOrder === undefined ? undefined : secondOrder === 'yes',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as DesignOptions;
}

/** Whether a design has no number of points, so that `--n` can only mean the steps of a range. */
function standsForLevels({ reads }: Design): boolean {
  return reads.includes('levels') && !reads.includes('n');
}

/** Makes the plan. Without factors the options are tried on one that stands in, so that their problems are told as well. */
function planOf(
  kind: Design | undefined,
  factors: readonly Factor[] | undefined,
  options: DesignOptions,
  problems: Problem[],
): Plan | undefined {
  if (kind === undefined) return undefined;
  const found: Problem[] = [];
  const plan = collected(found, () => kind.plan(factors ?? [{ id: 'x', kind: 'continuous', low: 0, high: 1 }], options));
  const told = new Set(problems.map(({ where }) => where));
  for (const problem of found) {
    const flag = flagOf[problem.where as keyof DesignOptions];
    const where = flag === undefined ? problem.where : `--${flag}`;
    // What is wrong with the flag itself has been told.
    if (!told.has(where)) problems.push({ ...problem, where });
  }
  return plan;
}

/** Says which flags make no difference to this design. */
function idleFlags(parsed: ParsedFlags, kind: Design | undefined): Text[] {
  return Object.entries(flagOf)
    .filter(([option, flag]) => parsed.values.has(flag) && kind?.reads.includes(option as keyof DesignOptions) === false)
    .filter(([option]) => !(option === 'n' && kind !== undefined && standsForLevels(kind)))
    .map(([, flag]) => ({ zh: `--${flag} 对 ${kind?.id} 不起作用。`, en: `--${flag} makes no difference to ${kind?.id}.` }));
}

/** Says the notes and writes the rows piece by piece, never holding more than one piece. */
async function print(plan: Plan, notes: readonly Text[], out: string | undefined, terminal: Terminal): Promise<number> {
  const ids = plan.factors.map(({ id }) => id);
  const interruption = listenForInterruption(terminal);
  for (const note of notes) terminal.message(`${terminal.say(note)}\n`);
  const file = out === undefined ? undefined : new AtomicFile(out);
  const isOver = () => interruption.signal.aborted || (file === undefined && terminal.isAbandoned?.() === true);
  const write = async (text: string) => {
    if (file !== undefined) file.write(text);
    else terminal.result(text);
    // Someone who wants to stop does not wait for a slow reader, and one that went away says so elsewhere.
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain', { signal: interruption.signal }).catch(() => {});
  };
  try {
    await write(csvLine(ids));
    let from = 0;
    for (; from < plan.length && !isOver(); from += ROWS_AT_ONCE) {
      let text = '';
      for (const row of rowsOf(plan, from, Math.min(plan.length, from + ROWS_AT_ONCE))) text += csvLine(ids.map((id) => row[id]));
      await write(text);
      // Signals are heard between pieces.
      await setImmediate();
    }
    if (interruption.signal.aborted && from < plan.length) {
      file?.discard();
      const text = { zh: '已停止：设计不完整，未写文件。', en: 'Stopped: the design is not complete, no file was written.' };
      if (file !== undefined) terminal.message(`${terminal.say(text)}\n`);
      return interruption.end() ?? exitFailed;
    }
    file?.commit();
    if (file !== undefined)
      terminal.message(`${terminal.say({ zh: `已写入 ${out}：${plan.length} 行`, en: `Wrote ${out}: ${plan.length} rows` })}\n`);
    return (await endListening(interruption)) ?? exitDone;
  } catch (error) {
    file?.discard();
    throw error;
  }
}
