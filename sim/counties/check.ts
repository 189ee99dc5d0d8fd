/** Checks a county given as a plain object, and the units of a county in any format. */
import { type Problem, shown } from '../errors.ts';
import type { County, Department, Township } from './define.ts';
import { checkBoolean, checkNumber, checkOption, checkString, checkText, given, isRecord, type Row, refuseUnknown } from './fields.ts';

/** What a county may hold. Above 20 000 committees a run would need more memory than a browser grants. */
export const countyLimits = {
  departments: { min: 1, max: 60 },
  townships: { min: 1, max: 500 },
  committees: { min: 1, max: 200 },
  totalCommittees: 20_000,
  bytesPerCommittee: 40_000,
  departmentId: { min: 1, max: 255 },
  townshipId: { min: 1, max: 999 },
  capacityFactor: { min: 0.1, max: 10 },
  nameLength: 60,
  textLength: 400,
  fileLength: 5_000_000,
  problems: 1_000,
} as const;

export type Kind = 'department' | 'township';

const petitions = ['high', 'medium', 'low'] as const;
const branches = ['full', 'some', 'none'] as const;
/** What a department's matters need or are, each 0 to 1. */
export const needs = ['expertise', 'enforcement', 'equipment', 'severity', 'locality'] as const;
const countyFields = ['id', 'label', 'summary', 'source', 'departments', 'townships'];
/** The fields of a unit. */
export const fieldsOf = {
  department: ['id', 'label', ...needs, 'petition', 'hardBias', 'growth', 'branch', 'duty'],
  township: ['id', 'label', 'committees', 'capacityFactor'],
} as const;

/** Units as given: rows to check, and how many there really were (rows beyond the limit are counted, not checked). */
export interface Given {
  readonly rows: Record<Kind, Row[]>;
  readonly counts: Record<Kind, number>;
  committees: number;
  readonly where: Record<Kind, string>;
}

const nothing: ReadonlySet<string> = new Set();

/** Checks a county given as a plain object; `where` begins every message (`county.departments[0].expertise`). */
export function checkCounty(value: unknown, where: string): { readonly county?: County; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const county = checkObject(value, where, `${where}.`, where, problems);
  return county === undefined || problems.length > 0 ? { problems: firstOf(problems, where) } : { county, problems };
}

/** The first thousand problems; a broken table of a million rows has as many, and nobody reads on. */
export function firstOf(problems: readonly Problem[], where: string): readonly Problem[] {
  const more = problems.length - countyLimits.problems;
  if (more <= 0) return problems;
  const rest = { where, given: `+${more}`, allowed: { zh: '没有其他问题', en: 'no further problems' } };
  return [...problems.slice(0, countyLimits.problems), rest];
}

/** Checks a county object; `prefix` begins the names of its fields, `name` serves where it has no name of its own. */
export function checkObject(value: unknown, where: string, prefix: string, name: string, problems: Problem[]): County | undefined {
  if (!isRecord(value)) {
    problems.push({ where, given: given(value), allowed: { zh: '一个县的对象', en: 'an object that describes a county' } });
    return undefined;
  }
  const values = new Map(Object.entries(value));
  const row: Row = { values, where: (field, part) => `${prefix}${field}${part === undefined ? '' : `.${part}`}`, skip: nothing };
  const unknown = [...values.keys()].filter((key) => !countyFields.includes(key));
  refuseUnknown(unknown, countyFields, row.where, problems);
  const title = stem(name);
  const id = checkId(row, slug(title), problems);
  const label = checkText(row, 'label', countyLimits.nameLength, { zh: title, en: title }, problems);
  const summary = checkText(row, 'summary', countyLimits.textLength, { zh: '用户提供的县', en: 'A county given by the user' }, problems);
  const source = checkString(values.get('source') ?? 'user', row.where('source'), countyLimits.textLength, problems);
  const units = emptyGiven(row.where('departments'), row.where('townships'));
  for (const kind of ['department', 'township'] as const) collect(units, kind, values.get(`${kind}s`), problems);
  return { id, label, summary, source, ...checkUnits(units, problems) };
}

/** Takes the units out of a JSON list; a list that is none is one problem, an empty one is reported with the counts. */
function collect(units: Given, kind: Kind, list: unknown, problems: Problem[]): void {
  const where = units.where[kind];
  if (!Array.isArray(list)) {
    problems.push({ where, given: given(list), allowed: { zh: '一个列表', en: 'a list' } });
    units.counts[kind] = Number.NaN;
    return;
  }
  const known: readonly string[] = fieldsOf[kind];
  const allowed =
    kind === 'department'
      ? { zh: '一个部门的对象', en: 'an object that describes a department' }
      : { zh: '一个乡镇的对象', en: 'an object that describes a township' };
  for (const [index, value] of (list as readonly unknown[]).entries()) {
    const at = `${where}[${index}]`;
    const isChecked = countUnit(units, kind, isRecord(value) ? value.committees : undefined);
    if (!isChecked) continue;
    if (!isRecord(value)) {
      problems.push({ where: at, given: given(value), allowed });
      continue;
    }
    const values = new Map(Object.entries(value));
    const row: Row = { values, where: (field, part) => `${at}.${field}${part === undefined ? '' : `.${part}`}`, skip: nothing };
    const unknown = [...values.keys()].filter((key) => !known.includes(key));
    refuseUnknown(unknown, known, row.where, problems);
    units.rows[kind].push(row);
  }
}

/** No units yet; `departments` and `townships` say where a wrong number of them is reported. */
export function emptyGiven(departments: string, townships: string): Given {
  return {
    rows: { department: [], township: [] },
    counts: { department: 0, township: 0 },
    committees: 0,
    where: { department: departments, township: townships },
  };
}

/** Counts a unit and its committees; returns whether there are still few enough units for it to be checked. */
export function countUnit(units: Given, kind: Kind, committees: unknown): boolean {
  units.counts[kind]++;
  if (kind === 'township' && typeof committees === 'number' && committees > 0) units.committees += committees;
  return units.counts[kind] <= countyLimits[`${kind}s`].max;
}

/** Checks all units given: each field, the identities, and the numbers of units. */
export function checkUnits(units: Given, problems: Problem[]): Pick<County, 'departments' | 'townships'> {
  const { counts, rows, where } = units;
  const departments = rows.department.map((row) => checkDepartment(row, problems));
  const townships = rows.township.map((row) => checkTownship(row, problems));
  for (const kind of ['department', 'township'] as const) {
    const { min, max } = countyLimits[`${kind}s`];
    const allowed =
      kind === 'department'
        ? { zh: `${min} 至 ${max} 个部门`, en: `${min} to ${max} departments` }
        : { zh: `${min} 至 ${max} 个乡镇`, en: `${min} to ${max} townships` };
    if (counts[kind] < min || counts[kind] > max) problems.push({ where: where[kind], given: `${counts[kind]}`, allowed });
    refuseDuplicates(rows[kind], problems);
  }
  const { totalCommittees, bytesPerCommittee } = countyLimits;
  if (units.committees > totalCommittees) {
    const memory = size(units.committees * bytesPerCommittee);
    const allowed = {
      zh: `合计至多 ${totalCommittees} 个村（居）委会（每个约占内存 ${size(bytesPerCommittee)}，所给数目约需 ${memory}）`,
      en: `at most ${totalCommittees} committees in all (each takes about ${size(bytesPerCommittee)} of memory; this many would take about ${memory})`,
    };
    problems.push({ where: where.township, given: `${units.committees}`, allowed });
  }
  return { departments, townships };
}

function checkDepartment(row: Row, problems: Problem[]): Department {
  const share = (field: string, fallback?: number) => checkNumber(row, field, { min: 0, max: 1 }, false, problems, fallback);
  return {
    id: checkNumber(row, 'id', countyLimits.departmentId, true, problems),
    label: checkText(row, 'label', countyLimits.nameLength, undefined, problems),
    expertise: share('expertise'),
    enforcement: share('enforcement'),
    equipment: share('equipment', 0.5),
    severity: share('severity'),
    petition: checkOption(row, 'petition', petitions, problems),
    hardBias: checkBoolean(row, 'hardBias', problems),
    growth: checkBoolean(row, 'growth', problems),
    branch: checkOption(row, 'branch', branches, problems),
    locality: share('locality', 0.5),
    duty: checkText(row, 'duty', countyLimits.textLength, { zh: '（未注明）', en: '(not stated)' }, problems),
  };
}

function checkTownship(row: Row, problems: Problem[]): Township {
  return {
    id: checkNumber(row, 'id', countyLimits.townshipId, true, problems),
    label: checkText(row, 'label', countyLimits.nameLength, undefined, problems),
    committees: checkNumber(row, 'committees', countyLimits.committees, true, problems),
    capacityFactor: checkNumber(row, 'capacityFactor', countyLimits.capacityFactor, false, problems, 1),
  };
}

function refuseDuplicates(rows: readonly Row[], problems: Problem[]): void {
  const first = new Map<unknown, string>();
  for (const row of rows) {
    const id = row.values.get('id');
    if (id === undefined) continue;
    const holder = first.get(id);
    if (holder === undefined) first.set(id, row.where('id'));
    else
      problems.push({
        where: row.where('id'),
        given: shown(id),
        allowed: { zh: `未用过的编号（${holder} 已用）`, en: `an id not used before (${holder} has it)` },
      });
  }
}

function checkId(row: Row, fallback: string, problems: Problem[]): string {
  const id = row.values.get('id');
  if (id === undefined) return fallback;
  if (typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id;
  problems.push({
    where: row.where('id'),
    given: given(id),
    allowed: { zh: '小写字母、数字和连字符', en: 'lower-case letters, digits and hyphens' },
  });
  return fallback;
}

/** File name without folders and ending, cut to the length of a label. */
export function stem(name: string): string {
  const file = name.split(/[\\/]/).pop() ?? '';
  const title = file
    .replace(/\.[^.]*$/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, countyLimits.nameLength);
  return title === '' ? 'county' : title;
}

/** A title as an id: lower-case letters, digits and hyphens. */
export function slug(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'county' : id;
}

function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e3).toFixed(0)} kB`;
}
