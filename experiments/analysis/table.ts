import { nearestName, type Problem, shown, type Text } from '../../sim/index.ts';
import type { AnalysisOptions, Needs, OptionName } from './define.ts';

/** One value of a table; null is an empty cell or a number that is none. */
export type TableCell = number | string | null;

/** Evaluated rows, column by column. */
export interface Table {
  readonly length: number;
  readonly columns: ReadonlyMap<string, readonly TableCell[]>;
}

const mostListed = 5;
const mostColumns = 5000;

/** Makes a table out of rows; every column named in any row is there. Truths become texts; what is no number or not there, null. */
export function tableOf(rows: readonly Readonly<Record<string, TableCell | boolean | undefined>>[]): Table {
  const columns = new Map<string, TableCell[]>();
  rows.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      let cells = columns.get(name);
      if (cells === undefined) {
        cells = new Array<TableCell>(rows.length).fill(null);
        columns.set(name, cells);
      }
      cells[i] = typeof value === 'boolean' ? String(value) : typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null);
    }
  });
  return { length: rows.length, columns };
}

/** Reads a CSV file (RFC 4180; a byte order mark and either line end are taken), a header first; tells all that is wrong with its form. */
export function readTable(text: string): { readonly table: Table; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const records = csvRecords(text.startsWith('\ufeff') ? text.slice(1) : text, problems);
  const header = records.shift()?.map((name) => name.trim()) ?? [];
  if (header.length === 0)
    problems.push({
      where: 'table',
      given: shown(''),
      allowed: { zh: '首行为列名的 CSV 表', en: 'a CSV table whose first line names the columns' },
    });
  if (header.length > mostColumns) {
    const allowed = { zh: `至多 ${mostColumns} 列`, en: `at most ${mostColumns} columns` };
    return { table: { length: 0, columns: new Map() }, problems: [{ where: 'table', given: String(header.length), allowed }] };
  }
  header.forEach((name, i) => {
    if (name === '' || header.indexOf(name) < i)
      problems.push({
        where: `table column ${i + 1}`,
        given: shown(name),
        allowed: { zh: '每列一个各不相同的列名', en: 'a name of its own for every column' },
      });
  });
  const ragged = records.flatMap((record, i) => (record.length === header.length ? [] : [i + 1]));
  if (ragged.length > 0) {
    const first = ragged[0] as number;
    problems.push({
      where: `table ${rowList(ragged)}`,
      given: shown(records[first - 1]?.join(',')),
      allowed: { zh: `每行 ${header.length} 格，与表头一致`, en: `${header.length} cells in every row, as in the header` },
    });
  }
  if (header.length > 0 && records.length === 0)
    problems.push({ where: 'table', given: '0', allowed: { zh: '表头之下至少一行', en: 'at least one row under the header' } });
  const columns = new Map<string, readonly TableCell[]>();
  header.forEach((name, i) => {
    if (!columns.has(name))
      columns.set(
        name,
        records.map((record) => cellOf(record[i] ?? '')),
      );
  });
  return { table: { length: records.length, columns }, problems };
}

/** Splits a CSV text into records of cells; blank lines do not count. */
function csvRecords(text: string, problems: Problem[]): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      if (end >= text.length)
        problems.push({
          where: `table row ${records.length}`,
          given: shown(text.slice(at, at + 20)),
          allowed: { zh: '成对的引号', en: 'a closing quotation mark' },
        });
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = Math.min(end + 1, text.length);
      while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') cell += text[at++];
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
      cell = text.slice(at, end);
      at = end;
    }
    record.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (record.length > 1 || record[0]?.trim() !== '') records.push(record);
    record = [];
  }
  return records;
}

/** Reads one cell: a number written out, nothing (also where NaN, NA or an infinity is written), or a text. */
function cellOf(text: string): TableCell {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : null;
  }
  return /^([+-]?(nan|inf|infinity)|na)?$/i.test(trimmed) ? null : trimmed;
}

/** The cells of a column known to be there. */
export function cellsOf(table: Table, name: string): readonly TableCell[] {
  return table.columns.get(name) ?? [];
}

/** A column known to hold numbers: Float64Array, one a row. */
export function numbersOf(table: Table, name: string): Float64Array {
  return Float64Array.from(cellsOf(table, name) as readonly number[]);
}

/** Lists rows, counted from 1 under the header: no more than a few, then how many in all. */
export function rowList(rows: readonly number[]): string {
  const some = rows.slice(0, mostListed).join(', ');
  return `row ${rows.length <= mostListed ? some : `${some} … (${rows.length})`}`;
}

/** Problems of names that are no columns, or are named twice. */
export function columnProblems(table: Table, where: string, names: readonly string[]): Problem[] {
  const known = [...table.columns.keys()];
  return names.flatMap((name, i): Problem[] => {
    if (names.indexOf(name) < i) return [{ where, given: shown(name), allowed: { zh: '每列只列一次', en: 'each column only once' } }];
    if (table.columns.has(name)) return [];
    const nearest = nearestName(name, known);
    return [
      {
        where,
        given: shown(name),
        allowed: { zh: `表中的一列：${listed(known, '、')}`, en: `a column of the table: ${listed(known, ', ')}` },
        ...(nearest === undefined ? {} : { nearest }),
      },
    ];
  });
}

function listed(names: readonly string[], between: string): string {
  return names.length <= 20 ? names.join(between) : `${names.slice(0, 20).join(between)} …`;
}

/** Problems of cells that hold nothing, and of texts where numbers belong. */
export function cellProblems(table: Table, where: string, names: readonly string[], kind: 'numbers' | 'anything'): Problem[] {
  return names.flatMap((name): Problem[] => {
    const missing: number[] = [];
    const texts: number[] = [];
    const cells = table.columns.get(name) ?? [];
    cells.forEach((cell, i) => {
      if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) missing.push(i + 1);
      else if (kind === 'numbers' && typeof cell === 'string') texts.push(i + 1);
    });
    const problems: Problem[] = [];
    if (missing.length > 0)
      problems.push({
        where: `${where} ${name} ${rowList(missing)}`,
        given: shown(''),
        allowed:
          where === 'output'
            ? {
                zh: '每行一个有限的数；这些行的运行失败：先重跑，不可略去（略去会使结果失真）',
                en: 'a finite number in every row; these runs failed: run them again first, for to leave them out would bend the result',
              }
            : { zh: '每行一个值', en: 'a value in every row' },
      });
    if (texts.length > 0)
      problems.push({
        where: `${where} ${name} ${rowList(texts)}`,
        given: shown(cells[(texts[0] as number) - 1]),
        allowed: { zh: '每行一个数', en: 'a number in every row' },
      });
    return problems;
  });
}

const optionTexts: Readonly<Record<OptionName, Text>> = {
  inputs: { zh: '变动的列', en: 'the columns that were varied' },
  outputs: { zh: '测得的列', en: 'the column that was measured' },
  seed: { zh: '种子', en: 'a seed phrase' },
  factors: { zh: '各输入的范围', en: 'the ranges of the inputs' },
  scrambles: { zh: '独立加扰的个数', en: 'the number of independent scrambles' },
  threshold: { zh: '阈值', en: 'a threshold on the output' },
  side: { zh: 'above 或 below', en: 'above or below' },
  better: { zh: '每个结果的较优方向：higher 或 lower', en: 'the better direction of each output: higher or lower' },
  policy: { zh: '写有方案的列', en: 'the column that names the policy' },
  contexts: { zh: '写有情境的列', en: 'the columns that name the context' },
  luck: { zh: '写有种子的列', en: 'the column that names the seed' },
  baseline: { zh: '作为基准的方案', en: 'the policy to compare with' },
  families: { zh: '检验的分族', en: 'the families of tests' },
  boxes: { zh: '盒子的个数', en: 'the number of boxes' },
  chosen: { zh: '所选的步', en: 'the steps to choose' },
  targets: { zh: '观测值', en: 'the observed values' },
  accept: { zh: '接受的比例', en: 'the fraction to accept' },
  trials: { zh: '校验的次数', en: 'the number of trials' },
  labels: { zh: '列的名称', en: 'names of the columns' },
};

/**
 * Checks what every method needs: its options are there, the columns exist, the outputs hold a number in every row (`may be
 * missing` where a method leaves such rows out itself), the inputs hold a value (but for factors that exist only under a condition,
 * where the method can do without).
 */
export function commonProblems(
  table: Table,
  options: AnalysisOptions,
  needs: Needs,
  kind: { readonly inputs: 'numbers' | 'anything'; readonly conditional?: 'may be missing'; readonly outputs?: 'may be missing' },
): Problem[] {
  const { inputs = [], outputs, contexts = [], policy, luck, baseline, better } = options;
  const problems: Problem[] = [];
  for (const name of needs.options) {
    const value = options[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      problems.push({ where: name, given: shown(''), allowed: optionTexts[name] });
  }
  const wanted = { one: 1, two: 2, any: undefined }[needs.outputs];
  if (outputs.length === 0 || (wanted !== undefined && outputs.length !== wanted))
    problems.push({
      where: 'output',
      given: shown(outputs.join(',')),
      allowed:
        wanted === undefined
          ? { zh: '至少一列', en: 'at least one column' }
          : { zh: `${wanted} 列`, en: `${wanted} column${wanted === 1 ? '' : 's'}` },
    });
  if (table.length === 0) problems.push({ where: 'table', given: '0', allowed: { zh: '至少一行', en: 'at least one row' } });
  const named = (where: string, names: readonly string[]) => problems.push(...columnProblems(table, where, names));
  named('inputs', inputs);
  named('output', outputs);
  named('policy', policy === undefined ? [] : [policy]);
  named('contexts', contexts);
  named('luck', luck === undefined ? [] : [luck]);
  const isConditional = (name: string) => options.factors?.some((factor) => factor.id === name && factor.when !== undefined) === true;
  const present = kind.conditional === undefined ? inputs : inputs.filter((name) => !isConditional(name));
  problems.push(...cellProblems(table, 'inputs', present, kind.inputs));
  if (kind.outputs === undefined) problems.push(...cellProblems(table, 'output', outputs, 'numbers'));
  problems.push(
    ...cellProblems(
      table,
      'names in',
      [policy, luck, ...contexts].filter((name) => name !== undefined),
      'anything',
    ),
  );
  for (const name of outputs)
    if (inputs.includes(name))
      problems.push({ where: 'output', given: shown(name), allowed: { zh: '不是输入的列', en: 'a column that is no input' } });
  if (better !== undefined && better.length !== outputs.length)
    problems.push({
      where: 'better',
      given: shown(better.join(',')),
      allowed: { zh: `每个结果一个，共 ${outputs.length} 个`, en: `one for each output, ${outputs.length} in all` },
    });
  if (baseline !== undefined && policy !== undefined && table.columns.has(policy)) {
    const policies = distinct(cellsOf(table, policy));
    if (!policies.includes(baseline)) {
      const nearest = nearestName(baseline, policies);
      problems.push({
        where: 'baseline',
        given: shown(baseline),
        allowed: { zh: `表中的方案：${listed(policies, '、')}`, en: `a policy of the table: ${listed(policies, ', ')}` },
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
  }
  return problems;
}

/** The different values of a column as texts, in the order they first appear. */
export function distinct(cells: readonly TableCell[]): string[] {
  return [...new Set(cells.map(String))];
}
