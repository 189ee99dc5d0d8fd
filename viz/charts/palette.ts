import type { EffortGroup } from '../models/effort.ts';
import type { StackedSource } from '../models/shares.ts';
import type { Verdict } from '../models/tradeoff.ts';

/** Blue and orange with shape and text; no colour stands for good or bad by itself. The style sheet has the same tokens. */
export const palette = {
  ink: '#1d2430',
  soft: '#5b6472',
  faint: '#8a919c',
  rule: '#d9d5cb',
  paper: '#fdfcf9',
  blue: '#1f5a99',
  orange: '#b4560a',
  grey: '#878d97',
  track: '#ece8de',
} as const;

export const verdictColor: Readonly<Record<Verdict, string>> = {
  gain: palette.blue,
  trade: palette.ink,
  loss: palette.orange,
  unclear: palette.soft,
  assumed: palette.grey,
};

/** Colours of the stack: service in blues, evidence for askers in oranges, the rest in greys. */
export const effortColor: Readonly<Record<EffortGroup, string>> = {
  real: '#1f5a99',
  residents: '#7fb0de',
  petition: '#4f5966',
  help: '#a3abb5',
  evidence: '#b4560a',
  meetings: '#efb57c',
  idle: '#f1eee6',
};
/** Groups drawn with a hatch, so that neighbours differ without colour. */
export const effortHatch: Readonly<Partial<Record<EffortGroup, string>>> = { meetings: '#8a3f04', residents: '#1f5a99', help: '#6a737e' };
export const effortLabelColor: Readonly<Record<EffortGroup, string>> = {
  real: '#ffffff',
  residents: '#0c2440',
  petition: '#ffffff',
  help: '#14181e',
  evidence: '#ffffff',
  meetings: '#3a1b02',
  idle: '#3d4450',
};

/** Colours of the variance shares: what can be chosen in blue, what is given in oranges, luck in greys; in grey they differ by shade or hatch. */
export const shareColor: Readonly<Record<StackedSource, string>> = {
  policy: '#1f5a99',
  context: '#dd8b3d',
  'policy-context': '#f6dcc2',
  'luck-common': '#dfe3e8',
  'policy-luck': '#9aa2ad',
};
export const shareHatch: Readonly<Partial<Record<StackedSource, string>>> = {
  'policy-context': '#8a3f04',
  'luck-common': '#6a737e',
  'policy-luck': '#14181e',
};
export const shareLabelColor: Readonly<Record<StackedSource, string>> = {
  policy: '#ffffff',
  context: '#1c0d00',
  'policy-context': '#3a1b02',
  'luck-common': '#14181e',
  'policy-luck': '#14181e',
};

/** Slant of a hatch, so that hatched neighbours differ. */
export const shareSlant: Readonly<Partial<Record<StackedSource, number>>> = { 'policy-context': 45, 'luck-common': -45, 'policy-luck': 90 };

/** Fills of the flip map, the most frequent winner first: dark and light in turn, so that neighbours differ in grey as well. */
export const winnerColors: readonly string[] = ['#1f5a99', '#efb57c', '#4f5966', '#bcd6ee', '#b4560a', '#f3e3a9', '#0f2f52', '#f6dcc2'];

/** Fill of a winner that is assumed: grey, as all that counts for no conclusion. */
export const assumedColor = '#d5d8dd';

/** Mixes a share of one colour into another. */
export function mixed(color: string, into: string, share: number): string {
  const [a, b] = [channels(color), channels(into)];
  return `#${a
    .map((value, index) =>
      Math.round(share * value + (1 - share) * (b[index] ?? 0))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Contrast ratio of two colours. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever is easier to read on a colour: one of them always reaches 4.5 to 1. */
export function readableOn(color: string): string {
  return contrast('#000000', color) >= contrast('#ffffff', color) ? '#000000' : '#ffffff';
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
