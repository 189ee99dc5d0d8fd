/** The small picture of a claim as plain numbers: intervals against the band of effects too small to matter. Drawn as text and as SVG. */
import type { Interval } from './data.ts';

export interface PictureRow extends Interval {
  readonly label: string;
}

export interface Picture {
  readonly low: number;
  readonly high: number;
  readonly smallest: number;
  readonly expected: 'positive' | 'negative';
  readonly rows: readonly PictureRow[];
  readonly decimals: number;
}

/** Lays out a picture: the axis holds zero, the band and every interval, with a little room at both ends. Undefined without any effect. */
export function pictureOf(
  rows: readonly PictureRow[],
  smallest: number,
  expected: Picture['expected'],
  decimals: number,
): Picture | undefined {
  const values = rows.flatMap(({ effect, lower95, upper95 }) => [effect, lower95, upper95].filter((value) => value !== null));
  if (values.length === 0) return undefined;
  const low = Math.min(-smallest, ...values);
  const high = Math.max(smallest, ...values);
  const room = 0.04 * (high - low);
  return { low: low - room, high: high + room, smallest, expected, rows, decimals };
}

/** Where a value stands on the axis, from 0 to 1. */
export function placeOf({ low, high }: Pick<Picture, 'low' | 'high'>, value: number): number {
  return (value - low) / (high - low);
}
