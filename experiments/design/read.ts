/** Reads factors and points from the text of a CSV file, and says everything that is wrong with it at once. */
import { nearestName, ParameterError, type Problem, shown } from '../../sim/index.ts';
import { type Condition, checkFactors, type Factor, type Row, type Value } from './define.ts';

/** One line of a table: where it stands in the file (from 1), and its cells by column. */
interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

const columns = ['name', 'low', 'high', 'values', 'kind', 'base', 'when'] as const;
type Column = (typeof columns)[number];
/** More than any design here can bear, and few enough to tell what is wrong with each. */
const mostFactors = 2000;
const mostColumns = 50;
const kinds = ['continuous', 'integer', 'category', 'boolean'] as const;

/**
 * Reads factors: a header line with `name` and `low,high`, `values`, or all three (a factor leaves empty what it does not use), then one
 * factor a line. Values stand between `|`. Optional columns: `kind` (continuous unless it says integer, category or boolean), `base`
 * (where one-at-a-time designs start from) and `when` (`other=value|value` or `other>number`: the factor exists only there).
 * @throws ParameterError listing every problem; `name` is that of the file.
 */
export function readFactors(text: string, name: string): Factor[] {
  const problems: Problem[] = [];
  const [head, ...lines] = readLines(text, name, problems);
  const header = (head?.cells ?? []).map((cell) => cell.toLowerCase());
  const faults = problems.length;
  if (lines.length > mostFactors || header.length > mostColumns) {
    const allowed = {
      zh: `至多 ${mostFactors} 个因子、${mostColumns} 列`,
      en: `at most ${mostFactors} factors and ${mostColumns} columns`,
    };
    throw new ParameterError([{ where: name, given: `${lines.length} × ${header.length}`, allowed }]);
  }
  checkHeader(header, `${name} line ${head?.number ?? 1}`, problems);
  // Without its columns no line can be read.
  if (problems.length > faults) throw new ParameterError(problems);
  const read = lines.flatMap((line) => readFactor(line, header, name, problems));
  const factors = withConditions(read, name, problems);
  if (lines.length === 0 || read.length > 0) problems.push(...checkFactors(factors));
  if (problems.length > 0) throw new ParameterError(problems);
  return factors;
}

/**
 * Reads points: a header line with the names of the factors in any order, then one point a line; empty where a factor does not exist.
 * @throws ParameterError listing every problem; what is wrong with single values the custom design says.
 */
export function readPoints(text: string, name: string, factors: readonly Factor[]): Row[] {
  const problems: Problem[] = [];
  const [head, ...lines] = readLines(text, name, problems);
  const header = head?.cells ?? [];
  const ids = factors.map((factor) => factor.id);
  const where = `${name} line ${head?.number ?? 1}`;
  for (const [i, column] of header.entries()) {
    if (!ids.includes(column)) problems.push(misnamed(where, column, ids));
    else if (header.indexOf(column) !== i) problems.push({ where, given: shown(column), allowed: onlyOnce });
  }
  for (const id of ids.filter((one) => !header.includes(one)))
    problems.push({ where, given: shown(header.join()), allowed: { zh: `含列 ${id}`, en: `a column ${id}` } });
  const rows = lines.map((line) => {
    checkWidth(line, header.length, name, problems);
    return Object.fromEntries(
      factors.flatMap((factor): [string, Value][] => {
        const cell = line.cells[header.indexOf(factor.id)] ?? '';
        return cell === '' ? [] : [[factor.id, valueFrom(factor, cell)]];
      }),
    );
  });
  if (problems.length > 0) throw new ParameterError(problems);
  return rows;
}

const onlyOnce = { zh: '每列只出现一次', en: 'each column only once' };

function misnamed(where: string, given: string, names: readonly string[]): Problem {
  const nearest = nearestName(given, names);
  return {
    where,
    given: shown(given),
    allowed: { zh: `以下之一：${names.join('、')}`, en: `one of ${names.join(', ')}` },
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function checkHeader(header: readonly string[], where: string, problems: Problem[]): void {
  for (const [i, column] of header.entries()) {
    if (!columns.includes(column as Column)) problems.push(misnamed(where, column, columns));
    else if (header.indexOf(column) !== i) problems.push({ where, given: shown(column), allowed: onlyOnce });
  }
  const has = (column: Column) => header.includes(column);
  if (!has('name') || has('low') !== has('high') || !(has('low') || has('values') || has('kind'))) {
    const allowed = {
      zh: '表头 name,low,high 或 name,values 或 name,low,high,values（另可有 kind、base、when）',
      en: 'the header name,low,high or name,values or name,low,high,values (and, if wanted, kind, base, when)',
    };
    problems.push({ where, given: shown(header.join()), allowed });
  }
}

function checkWidth(line: Line, width: number, name: string, problems: Problem[]): void {
  if (line.cells.length <= width) return;
  const allowed = { zh: `至多 ${width} 个单元格`, en: `at most ${width} cells` };
  problems.push({ where: `${name} line ${line.number}`, given: String(line.cells.length), allowed });
}

/** A factor with the condition that its line gives, not yet read: it may hang on a factor further down. */
interface Unread {
  readonly factor: Factor;
  readonly line: number;
  readonly when: string;
}

function readFactor(line: Line, header: readonly string[], name: string, problems: Problem[]): Unread[] {
  const before = problems.length;
  const cell = (column: Column) => line.cells[header.indexOf(column)] ?? '';
  const where = (column: string) => `${name} line ${line.number} ${column}`;
  const note = (column: string, given: string, zh: string, en: string) =>
    problems.push({ where: where(column), given: shown(given), allowed: { zh, en } });
  checkWidth(line, header.length, name, problems);
  const [id, low, high, values, base] = (['name', 'low', 'high', 'values', 'base'] as const).map(cell) as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (id === '') note('name', id, '因子名称', 'the name of the factor');
  const kind = cell('kind').toLowerCase() || (values === '' ? 'continuous' : 'category');
  if (!kinds.includes(kind as (typeof kinds)[number])) {
    problems.push(misnamed(where('kind'), kind, kinds));
    return [];
  }
  const isRange = kind === 'continuous' || kind === 'integer';
  if (isRange) {
    for (const [column, text] of [['low', low] as const, ['high', high] as const])
      if (numberIn(text) === undefined) note(column, text, '有限的数', 'a finite number');
    if (base !== '' && numberIn(base) === undefined) note('base', base, '有限的数', 'a finite number');
  } else if (low !== '' || high !== '') {
    note('low,high', `${low},${high}`, '留空：给出 values 或 kind 时没有范围', 'nothing: with values or this kind there is no range');
  }
  if (kind === 'category' ? values === '' : values !== '')
    note(
      'values',
      values,
      kind === 'category' ? '以 | 分隔的值' : '留空',
      kind === 'category' ? 'values between |' : 'nothing for this kind',
    );
  const listed = values.split('|').map((value) => value.trim());
  if (kind === 'category' && listed.includes('')) note('values', values, '每个值都非空', 'values that are not empty');
  if (kind === 'boolean' && base !== '' && truthIn(base) === undefined) note('base', base, 'true 或 false', 'true or false');
  if (problems.length > before) return [];
  const factor = (
    isRange
      ? { id, kind, low: numberIn(low), high: numberIn(high), ...(base === '' ? {} : { base: numberIn(base) }) }
      : kind === 'category'
        ? { id, kind, values: listed, ...(base === '' ? {} : { base }) }
        : { id, kind, ...(base === '' ? {} : { base: truthIn(base) }) }
  ) as Factor;
  return [{ factor, line: line.number, when: cell('when') }];
}

function withConditions(read: readonly Unread[], name: string, problems: Problem[]): Factor[] {
  const factors = read.map(({ factor }) => factor);
  return read.map(({ factor, line, when: text }) => {
    if (text === '') return factor;
    const when = conditionIn(text, factors);
    if (when !== undefined) return { ...factor, when };
    const allowed = { zh: '“因子=值|值”或“因子>数”', en: 'a text such as factor=value|value or factor>number' };
    problems.push({ where: `${name} line ${line} when`, given: shown(text), allowed });
    return factor;
  });
}

function conditionIn(text: string, factors: readonly Factor[]): Condition | undefined {
  const found = /^([^=>]+)([=>])(.+)$/.exec(text);
  if (found === null) return undefined;
  const [factor, sign, rest] = found.slice(1).map((part) => part.trim()) as [string, string, string];
  const above = numberIn(rest);
  if (sign === '>') return above === undefined ? undefined : { factor, above };
  const parent = factors.find((other) => other.id === factor);
  return { factor, is: rest.split('|').map((value) => (parent === undefined ? value.trim() : valueFrom(parent, value.trim()))) };
}

/** Reads a cell as its factor wants it; left as text where it cannot be. */
function valueFrom(factor: Factor, text: string): Value {
  if (factor.kind === 'boolean') return truthIn(text) ?? text;
  if (factor.kind === 'category') return factor.values.find((value) => String(value) === text) ?? text;
  return numberIn(text) ?? text;
}

function truthIn(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

function numberIn(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Splits CSV (RFC 4180, any line ending, a byte-order mark) into lines with trimmed cells, without the empty ones; notes faults. */
function readLines(text: string, name: string, problems: Problem[]): Line[] {
  const lines: Line[] = [];
  const cell = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let cells: string[] = [];
  let start = line;
  for (let isAtEnd = false; !isAtEnd; ) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    // Every text matches: a quote that is not closed is read as plain.
    if (found === null) break;
    const [whole, inQuotes, plain, end] = found;
    if (inQuotes === undefined && plain?.startsWith('"')) {
      const allowed = { zh: '结束了的引号，其后是逗号或换行', en: 'a quote that is closed and then a comma or the end of the line' };
      problems.push({ where: `${name} line ${line}`, given: shown(plain), allowed });
      // What follows an open quote is read askew: one such fault is told, not one for each line.
      return lines;
    }
    cells.push(inQuotes?.replaceAll('""', '"').trim() ?? plain?.trim() ?? '');
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (end === ',') continue;
    if (cells.some((one) => one !== '')) lines.push({ number: start, cells });
    cells = [];
    start = line;
    isAtEnd = at >= text.length;
  }
  return lines;
}
