/** Checks of single fields, the same for every format: each adds to `problems` whatever is wrong. */
import { nearestName, type Problem, shown, type Text } from '../errors.ts';

/** One unit as given, whatever the format; `skip` holds fields whose absence was already reported. */
export interface Row {
  readonly values: ReadonlyMap<string, unknown>;
  readonly where: (field: string, part?: string) => string;
  readonly skip: ReadonlySet<string>;
}

type Range = { readonly min: number; readonly max: number };

// Each check returns a value of its type even after a problem: whoever reports problems throws the county away.

/** A number within bounds (ends included), whole where asked; `fallback` stands for a field left out. */
export function checkNumber(
  row: Row,
  field: string,
  { min, max }: Range,
  isInteger: boolean,
  problems: Problem[],
  fallback?: number,
): number {
  const value = row.values.get(field);
  if (row.skip.has(field)) return min;
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value))) return value + 0;
  const allowed = isInteger
    ? { zh: `${min} 至 ${max} 的整数`, en: `a whole number from ${min} to ${max}` }
    : { zh: `${min} 至 ${max} 的数`, en: `a number from ${min} to ${max}` };
  problems.push({ where: row.where(field), given: given(value), allowed });
  return min;
}

/** One of a few words. */
export function checkOption<Option extends string>(
  row: Row,
  field: string,
  options: readonly [Option, ...Option[]],
  problems: Problem[],
): Option {
  const value = row.values.get(field);
  const found = options.find((option) => option === value);
  if (found === undefined && !row.skip.has(field)) problems.push(unlisted(value, options, row.where(field)));
  return found ?? options[0];
}

/** A yes or no. */
export function checkBoolean(row: Row, field: string, problems: Problem[]): boolean {
  const value = row.values.get(field);
  if (typeof value === 'boolean' || row.skip.has(field)) return value === true;
  problems.push({ where: row.where(field), given: given(value), allowed: { zh: 'true 或 false', en: 'true or false' } });
  return false;
}

/** A text in two languages; where one is missing the other stands for it. */
export function checkText(row: Row, field: string, maxLength: number, fallback: Text | undefined, problems: Problem[]): Text {
  const value = row.values.get(field);
  const empty = { zh: '', en: '' };
  if (row.skip.has(field)) return empty;
  if (value === undefined && fallback !== undefined) return fallback;
  const parts = new Map<string, unknown>(isRecord(value) ? Object.entries(value) : []);
  const hasText = ['zh', 'en'].some((language) => !isBlank(parts.get(language)));
  if (!hasText) {
    problems.push({
      where: row.where(field),
      given: given(value),
      allowed: { zh: '中文（zh）或英文（en）文字', en: 'text in Chinese (zh) or English (en)' },
    });
    return empty;
  }
  refuseUnknown(
    [...parts.keys()].filter((key) => key !== 'zh' && key !== 'en'),
    ['zh', 'en'],
    (key) => row.where(field, key),
    problems,
  );
  const zh = checkString(parts.get('zh') ?? '', row.where(field, 'zh'), maxLength, problems);
  const en = checkString(parts.get('en') ?? '', row.where(field, 'en'), maxLength, problems);
  return { zh: zh === '' ? en : zh, en: en === '' ? zh : en };
}

/** One line of text, trimmed. */
export function checkString(value: unknown, where: string, maxLength: number, problems: Problem[]): string {
  const isFine = typeof value === 'string' && value.length <= maxLength && !/\p{Cc}/u.test(value);
  if (isFine) return value.trim();
  problems.push({
    where,
    given: given(value),
    allowed: { zh: `至多 ${maxLength} 个字符、不含换行的文字`, en: `text of at most ${maxLength} characters without line breaks` },
  });
  return '';
}

const unknownListed = 20;

/** Reports names that nobody knows (the first twenty one by one); returns the known names they were probably meant for. */
export function refuseUnknown(
  names: readonly string[],
  known: readonly string[],
  where: (name: string) => string,
  problems: Problem[],
): Set<string> {
  const intended = new Set<string>();
  const allowed = { zh: `以下名称之一：${known.join('、')}`, en: `one of ${known.join(', ')}` };
  for (const name of names.slice(0, unknownListed)) {
    const nearest = nearestName(name, known);
    if (nearest !== undefined) intended.add(nearest);
    problems.push({ where: where(brief(name)), given: shown(name), allowed, ...(nearest === undefined ? {} : { nearest }) });
  }
  if (names.length > unknownListed) problems.push({ where: where('…'), given: `+${names.length - unknownListed}`, allowed });
  return intended;
}

/** The problem of a word that is none of `options`. */
export function unlisted(value: unknown, options: readonly string[], where: string): Problem {
  const nearest = typeof value === 'string' ? nearestName(value, options) : undefined;
  const allowed = { zh: options.join('、'), en: options.join(', ') };
  return { where, given: given(value), allowed, ...(nearest === undefined ? {} : { nearest }) };
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as shown in a message; a dash where there is none. */
export function given(value: unknown): string {
  return value === undefined ? '—' : shown(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function brief(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
