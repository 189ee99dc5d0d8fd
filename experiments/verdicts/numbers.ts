/** Numbers as the verdict pages write them: decimals follow the smallest effect that matters. */
import type { Language } from '../../sim/index.ts';
import { fixed } from '../text-table.ts';
import type { Interval } from './data.ts';

/** Decimals that show a tenth of the smallest effect, at most six. */
export function decimalsFor(smallest: number): number {
  return Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(smallest))));
}

/** A difference with its sign. */
export function signed(value: number | null, decimals: number): string {
  return fixed(value, decimals, 'plus');
}

/** An effect with its 95 % interval in brackets, and its unit if one is given. */
export function effectText({ effect, lower95, upper95 }: Interval, decimals: number, language: Language, unit = ''): string {
  if (effect === null) return '–';
  const between = language === 'zh' ? ' 至 ' : ' to ';
  const interval = lower95 === null || upper95 === null ? '' : ` [${signed(lower95, decimals)}${between}${signed(upper95, decimals)}]`;
  return `${signed(effect, decimals)}${interval}${unit === '' ? '' : ` ${unit}`}`;
}

/** A p value: three decimals, and no smaller than it can be told. */
export function pText(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, '');
}

/** A share from 0 to 1 in percent. */
export function shareText(share: number, language: Language): string {
  return `${(100 * share).toFixed(0)}${language === 'zh' ? '' : ' '}%`;
}
