import type { ShareSource, SharesResult } from '../../experiments/analysis/shares.ts';
import type { Language, Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { interval, percent } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';

/** Pieces of the bar, from left to right: luck stands in its two parts. */
export const stacked = ['policy', 'context', 'policy-context', 'luck-common', 'policy-luck'] as const;
export type StackedSource = (typeof stacked)[number];

export interface SharePart {
  readonly source: ShareSource;
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
export interface SharesModel {
  /** Policy, context, both, luck; then the two parts of luck: what the table and the key list. */
  readonly parts: readonly SharePart[];
  /** Where each piece of the bar begins and ends; a share below zero has no width. Ends at 1 unless a share is negative. */
  readonly pieces: readonly { readonly source: StackedSource; readonly share: number; readonly from: number; readonly to: number }[];
  readonly total: number;
  readonly hasNegative: boolean;
  readonly size: { readonly policies: number; readonly contexts: number; readonly seeds: number };
  readonly finding: Text;
}

/** Makes the bar of variance shares. */
export function sharesModel(result: SharesResult, output: string, names: Names): SharesModel {
  const parts = [...result.shares, ...result.luck].map(
    ({ source, share, lower95, upper95 }): SharePart => ({ source, share, lower: lower95, upper: upper95 }),
  );
  const of = (source: ShareSource) => parts.find((part) => part.source === source)?.share ?? 0;
  let total = 0;
  const pieces = stacked.map((source) => {
    const share = of(source);
    const from = total;
    total += Math.max(0, share);
    return { source, share, from, to: total };
  });
  const { policies, contexts, seeds } = result;
  const label = names.column(output);
  return {
    parts,
    pieces,
    total,
    hasNegative: parts.some(({ share }) => share < 0),
    size: { policies, contexts, seeds },
    finding: inBoth(({ study }, language) =>
      parts.length === 0
        ? study.empty(label[language])
        : study.shares.finding({
            output: label[language],
            policy: percent(of('policy'), language),
            context: percent(of('context'), language),
            interaction: percent(of('policy-context'), language),
            luck: percent(of('luck'), language),
            common: percent(of('luck-common'), language),
          }),
    ),
  };
}

/** Whether a part is one of the two that luck consists of. */
export function isOfLuck(source: ShareSource): boolean {
  return source === 'luck-common' || source === 'policy-luck';
}

/** Names a part as key and table do. */
export function partText(source: ShareSource, { study }: Catalogue): string {
  const name = study.shares.source[source];
  return isOfLuck(source) ? study.shares.ofLuck(name) : name;
}

/** The bar as a table. */
export function sharesTable({ parts }: SharesModel, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [study.shares.part, study.shares.share, messages.interval95],
    rows: parts.map(({ source, share, lower, upper }) => ({
      cells: [partText(source, messages), percent(share, language), interval(lower, upper, (value) => percent(value, language), messages)],
      isMuted: isOfLuck(source),
    })),
  };
}
