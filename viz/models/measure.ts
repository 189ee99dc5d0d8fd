import type { Language, Outcome } from '../../sim/index.ts';
import { axisUnit, differenceUnit, formatNumber, formatPercent, formatSigned, isShare, scaleOf } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';

/** How the numbers of one figure are written: an outcome's unit, and as many decimals as its largest number needs. */
export interface Measure {
  readonly outcome: Outcome | undefined;
  readonly factor: number;
  readonly decimals: number;
}

const mostDecimals = 6;

/** Chooses how numbers of these sizes are written: by the outcome, or to three figures where it is too coarse or unknown. */
export function measureOf(outcome: Outcome | undefined, values: readonly (number | null)[]): Measure {
  const { factor, decimals } = outcome === undefined ? { factor: 1, decimals: 0 } : scaleOf(outcome);
  const largest = factor * values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (largest === 0) return { outcome, factor, decimals };
  const figures = Math.max(0, 2 - Math.floor(Math.log10(largest)));
  const isFine = outcome !== undefined && largest >= 10 ** (1 - decimals);
  return { outcome, factor, decimals: isFine ? decimals : Math.min(mostDecimals, figures) };
}

/** A difference with its 95 % interval. */
interface Interval {
  readonly difference: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** A bound close to zero gets at most so many decimals more than its difference needs. */
const boundDecimals = 2;

/** The decimals with which a number shows a figure other than zero. */
function decimalsToSee(size: number): number {
  return size === 0 ? 0 : Math.max(0, -Math.floor(Math.log10(size)));
}

/**
 * An outcome with the decimals that some differences need: those of the largest number, and more where a difference that is told apart from
 * zero, or the nearer bound of its interval, would be written as zero.
 */
export function inDecimalsFor(outcome: Outcome, cells: readonly Interval[], all: readonly Interval[] = cells): Outcome {
  const { factor, decimals: largest } = measureOf(
    outcome,
    all.flatMap(({ difference, lower95, upper95 }) => [difference, lower95, upper95]),
  );
  const needed = cells.map(({ difference, lower95, upper95 }) => {
    if (lower95 <= 0 && upper95 >= 0) return 0;
    const own = decimalsToSee(factor * Math.abs(difference));
    return Math.max(own, Math.min(own + boundDecimals, decimalsToSee(factor * Math.min(Math.abs(lower95), Math.abs(upper95)))));
  });
  const decimals = Math.max(largest, ...needed);
  return { ...outcome, decimals: isShare(outcome) ? decimals + 2 : decimals };
}

/** The unit in words as an axis needs it; empty if it is not known. */
export function unitOf({ outcome }: Measure, language: Language, isAxis = false): string {
  if (outcome === undefined) return '';
  return isAxis ? axisUnit(outcome, language) : differenceUnit(outcome, language);
}

/** Writes a size or difference without its sign's plus. */
export function sized({ factor, decimals }: Measure, value: number, language: Language): string {
  return formatNumber(factor * value, decimals, language);
}

/** Writes a difference with its sign. */
export function signed({ factor, decimals }: Measure, value: number, language: Language): string {
  return formatSigned(factor * value, decimals, language);
}

/** Writes a size in a sentence: with percentage points where the outcome is a share. */
export function sizedWithUnit(measure: Measure, value: number, messages: Catalogue, language: Language): string {
  const text = sized(measure, value, language);
  return measure.outcome !== undefined && isShare(measure.outcome) ? messages.points(text) : text;
}

/** Writes the value of an outcome itself. */
export function valued({ outcome, factor, decimals }: Measure, value: number, language: Language): string {
  const text = formatNumber(factor * value, decimals, language);
  return outcome !== undefined && isShare(outcome) ? `${text}%` : text;
}

/** Writes an interval by the same rule as its middle; a dash where there is none. */
export function interval(
  lower: number | null,
  upper: number | null,
  write: (value: number) => string,
  messages: Pick<Catalogue, 'between'>,
): string {
  return lower === null || upper === null ? '–' : messages.between(write(lower), write(upper));
}

/** Writes a share in percent: whole, or with a decimal where it is small. */
export function percent(share: number, language: Language): string {
  const size = Math.abs(share);
  return formatPercent(share, size > 0 && size < 0.1 ? 1 : 0, language);
}
