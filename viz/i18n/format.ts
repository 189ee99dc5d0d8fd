import type { Language, Outcome } from '../../sim/index.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.NumberFormat(locales[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, made);
  }
  return made;
}

/** Writes a number with fixed decimals and a real minus sign; what rounds to zero has no sign. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const text = format(language, decimals).format(value);
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

/** Writes a number with its sign, plus included. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Writes a share from 0 to 1 as a percentage. */
export function formatPercent(share: number, decimals: number, language: Language): string {
  return `${formatNumber(100 * share, decimals, language)}%`;
}

/** Says whether an outcome is a share, shown in percent and its differences in percentage points. */
export function isShare(outcome: Pick<Outcome, 'unit'>): boolean {
  return outcome.unit.en.startsWith('share');
}

type Shown = Pick<Outcome, 'unit' | 'decimals'>;

/** Factor and decimals by which an outcome's numbers are shown. */
export function scaleOf(outcome: Shown): { factor: number; decimals: number } {
  return isShare(outcome) ? { factor: 100, decimals: Math.max(0, outcome.decimals - 2) } : { factor: 1, decimals: outcome.decimals };
}

/** Writes the value of an outcome. */
export function formatValue(outcome: Shown, value: number, language: Language): string {
  const { factor, decimals } = scaleOf(outcome);
  return `${formatNumber(factor * value, decimals, language)}${isShare(outcome) ? '%' : ''}`;
}

/** Names the unit of an outcome's differences. */
export function differenceUnit(outcome: Shown, language: Language): string {
  if (isShare(outcome)) return language === 'zh' ? '个百分点' : 'percentage points';
  return outcome.unit[language];
}

/** Names that unit as shortly as an axis title must. */
export function axisUnit(outcome: Shown, language: Language): string {
  return isShare(outcome) && language === 'en' ? 'pp' : differenceUnit(outcome, language);
}

/** Writes a difference of an outcome with its sign, and its unit if asked. */
export function formatDifference(outcome: Shown, value: number, language: Language, withUnit = false): string {
  const { factor, decimals } = scaleOf(outcome);
  const number = formatSigned(factor * value, decimals, language);
  if (!withUnit) return number;
  return isShare(outcome) ? `${number} ${language === 'zh' ? '个百分点' : 'pp'}` : number;
}

/** Writes an interval of differences. */
export function formatInterval(outcome: Shown, lower: number, upper: number, language: Language): string {
  const between = language === 'zh' ? ' 至 ' : ' to ';
  return `${formatDifference(outcome, lower, language)}${between}${formatDifference(outcome, upper, language)}`;
}
