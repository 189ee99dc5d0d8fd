/** Reads a user's own county from CSV or JSON and says everything that is wrong with it at once. */
import { ParameterError, type Problem, shown } from '../errors.ts';
import { checkObject, checkUnits, countUnit, countyLimits, emptyGiven, fieldsOf, firstOf, type Kind, needs, slug, stem } from './check.ts';
import { parseCsv } from './csv.ts';
import type { County } from './define.ts';
import { type Row, refuseUnknown, unlisted } from './fields.ts';

export { checkCounty, countyLimits } from './check.ts';

/** Fields by CSV column; label and duty have one column a language. */
const columns: ReadonlyMap<string, string> = new Map([
  ...['kind', 'id', 'label_zh', 'label_en', ...needs, 'petition', 'growth', 'branch', 'committees'].map((name) => [name, name] as const),
  ['hard', 'hardBias'],
  ['capacity_factor', 'capacityFactor'],
  ['duty_zh', 'duty_zh'],
  ['duty_en', 'duty_en'],
]);
const optionalColumns = ['duty_zh', 'duty_en', 'equipment', 'locality', 'capacity_factor'];
const numeric = new Set<string>(['id', ...needs, 'committees', 'capacityFactor']);
const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['是', true],
  ['false', false],
  ['no', false],
  ['0', false],
  ['否', false],
]);

/**
 * Reads a county from the text of a file; `name` is used in messages and, where the file does not say, as the county's name.
 *
 * CSV: UTF-8, commas, one header line, one row per unit. Columns, in any order: `kind` (department or township), `id` (1–255 for
 * departments, 1–999 for townships), `label_zh`, `label_en` (one may be empty); for departments `expertise`, `enforcement`, `severity`
 * (0–1), `petition` (high, medium, low), `hard`, `growth` (true or false), `branch` (full, some, none) and, if wanted, `equipment`,
 * `locality` (0–1, else 0.5), `duty_zh`, `duty_en`; for townships `committees` (1–200) and, if wanted, `capacity_factor` (0.1–10, else 1).
 * Cells that belong to the other kind stay empty. JSON: a County object; `id`, `label`, `summary`, `source`, and the same optional
 * fields of units, may be left out.
 *
 * @throws ParameterError listing every problem of the file.
 */
export function readCounty(text: string, format: 'csv' | 'json', name: string): County {
  const problems: Problem[] = [];
  const county = format === 'csv' ? readCsv(text, name, problems) : readJson(text, name, problems);
  if (county === undefined || problems.length > 0) throw new ParameterError(firstOf(problems, name));
  return county;
}

function readJson(text: string, name: string, problems: Problem[]): County | undefined {
  if (!isReadable(text, name, problems)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push({
      where: name,
      given: shown(error instanceof Error ? error.message : text),
      allowed: { zh: '合乎语法的 JSON', en: 'valid JSON' },
    });
    return undefined;
  }
  return checkObject(value, name, `${name} `, name, problems);
}

function isReadable(text: string, name: string, problems: Problem[]): boolean {
  const { fileLength } = countyLimits;
  if (text.length > fileLength) {
    const allowed = { zh: `至多 ${fileLength} 个字符`, en: `at most ${fileLength} characters` };
    problems.push({ where: name, given: `${text.length}`, allowed });
    return false;
  }
  if (text.includes('\uFFFD'))
    problems.push({ where: name, given: '"\uFFFD"', allowed: { zh: '以 UTF-8 编码保存的文本', en: 'text saved as UTF-8' } });
  return true;
}

function readCsv(text: string, name: string, problems: Problem[]): County | undefined {
  if (!isReadable(text, name, problems)) return undefined;
  const { rows, faults } = parseCsv(text);
  for (const { line, given, fault } of faults) {
    const allowed =
      fault === 'open-quote'
        ? { zh: '有结尾引号的单元格', en: 'a cell whose quote is closed' }
        : { zh: '引号结束后为逗号或换行', en: 'a comma or the end of the line after a closing quote' };
    problems.push({ where: `${name} line ${line}`, given: shown(given), allowed });
  }
  const [head, ...body] = rows;
  if (head === undefined) {
    problems.push({
      where: name,
      given: '""',
      allowed: { zh: `含表头的 CSV（${[...columns.keys()].join(',')}）`, en: `CSV with a header (${[...columns.keys()].join(',')})` },
    });
    return undefined;
  }
  const { header, skip } = readHeader(head.cells, `${name} line ${head.line}`, problems);
  // Without kinds there is nothing to hold the rows against.
  if (skip.has('kind')) return undefined;
  const given = emptyGiven(name, name);
  for (const { line, cells } of body) {
    const row = csvRow(cells, header, skip, `${name} line ${line}`, problems);
    const kind = row.values.get('kind');
    if (kind !== 'department' && kind !== 'township') {
      problems.push(unlisted(kind, ['department', 'township'], row.where('kind')));
    } else if (countUnit(given, kind, row.values.get('committees'))) {
      refuseCells(row, kind, problems);
      given.rows[kind].push(row);
    }
  }
  const { departments, townships } = checkUnits(given, problems);
  const title = stem(name);
  const summary = { zh: `用户提供的县（${title}）`, en: `A county given by the user (${title})` };
  return { id: slug(title), label: { zh: title, en: title }, summary, source: `user file ${title}`, departments, townships };
}

/** Reads the header: the field of each column (undefined: an unknown one, '': one without a name), and the fields that no row needs to be blamed for. */
function readHeader(cells: readonly string[], where: string, problems: Problem[]): { header: (string | undefined)[]; skip: Set<string> } {
  const names = cells.map((cell) => cell.toLowerCase());
  const unknown = new Set(names.filter((name) => name !== '' && !columns.has(name)));
  const intended = refuseUnknown([...unknown], [...columns.keys()], (name) => `${where} column ${name}`, problems);
  const skip = new Set<string>();
  for (const [column, field] of columns) {
    const count = names.filter((name) => name === column).length;
    const allowed = { zh: `表头中恰有一列 ${column}`, en: `exactly one column ${column} in the header` };
    if (count > 1) problems.push({ where: `${where} column ${column}`, given: `${count}`, allowed });
    if (count > 0 || optionalColumns.includes(column)) continue;
    skip.add(field);
    if (!intended.has(column)) problems.push({ where, given: shown(names.join(',')), allowed });
  }
  return { header: names.map((name) => (name === '' ? '' : columns.get(name))), skip };
}

const underName = { zh: '表头中有列名的单元格', en: 'cells under a name in the header' };

/** One row as field values; a cell under no name is a problem. */
function csvRow(
  cells: readonly string[],
  header: readonly (string | undefined)[],
  skip: Set<string>,
  line: string,
  problems: Problem[],
): Row {
  const values = new Map<string, unknown>();
  cells.forEach((cell, index) => {
    const field = header[index];
    if (cell === '') return;
    if (field === '' || index >= header.length) problems.push({ where: line, given: shown(cell), allowed: underName });
    else if (field !== undefined) values.set(field, typed(field, cell));
  });
  for (const field of ['label', 'duty']) {
    const given = new Map(['zh', 'en'].map((language) => [language, values.get(`${field}_${language}`)]));
    if ([...given.values()].some((part) => part !== undefined)) values.set(field, Object.fromEntries(given));
  }
  const isLabelSkipped = skip.has('label_zh') && skip.has('label_en');
  const where = (field: string, part?: string) => `${line} column ${part === undefined ? columnOf(field) : `${field}_${part}`}`;
  return { values, where, skip: isLabelSkipped ? new Set([...skip, 'label']) : skip };
}

function columnOf(field: string): string {
  for (const [column, name] of columns) if (name === field) return column;
  return `${field}_zh`;
}

/** A cell as the value it stands for; text that stands for none is left as it is, and refused later. */
function typed(field: string, cell: string): unknown {
  if (numeric.has(field)) return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
  if (field === 'hardBias' || field === 'growth') return truths.get(cell.toLowerCase()) ?? cell;
  return ['kind', 'petition', 'branch'].includes(field) ? cell.toLowerCase() : cell;
}

/** Reports cells that only the other kind of unit has a use for. */
function refuseCells(row: Row, kind: Kind, problems: Problem[]): void {
  const other = kind === 'department' ? 'township' : 'department';
  const own: readonly string[] = fieldsOf[kind];
  for (const field of fieldsOf[other]) {
    if (own.includes(field) || !row.values.has(field)) continue;
    const allowed =
      kind === 'department'
        ? { zh: '空（此列只用于乡镇）', en: 'nothing (this column is for townships)' }
        : { zh: '空（此列只用于部门）', en: 'nothing (this column is for departments)' };
    problems.push({ where: row.where(field), given: shown(row.values.get(field)), allowed });
  }
}
