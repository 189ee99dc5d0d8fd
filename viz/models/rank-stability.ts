import { shareInterval } from '../../experiments/analysis/intervals.ts';
import type { Language, Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { interval, percent } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';

/** Words of the figure; they stand in the catalogue of the view. */
export interface RankWords {
  readonly finding: (args: {
    contexts: string;
    leading: string;
    name: string;
    share: string;
    interval: string;
    steady: string;
    total: string;
    isPair: boolean;
  }) => string;
  readonly first: (args: { outcome: string; name: string; share: string; interval: string }) => string;
  readonly rules: (args: { name: string; held: string; total: string }) => string;
  readonly none: string;
  readonly both: string;
  readonly place: string;
  readonly leadIn: (outcome: string) => string;
  readonly rulesHead: string;
  readonly rulesOf: (held: string, total: string) => string;
  readonly axis: (contexts: string, leading: string) => string;
}

/** The values of every policy in one draw: one number for each outcome, in the order of the policies. */
export type RankDraw = readonly (readonly number[])[];

export interface RankInput {
  readonly policies: readonly string[];
  /** Columns compared, one or two; the first is burden where both are there. */
  readonly outcomes: readonly string[];
  readonly better: readonly ('higher' | 'lower')[];
  readonly draws: readonly RankDraw[];
  /** The values at the usual assumptions; null where there are none. */
  readonly central: RankDraw | null;
  /** The values under other rules, each in the same form. */
  readonly rules: readonly RankDraw[];
}

export interface Share {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
export interface RankRow {
  readonly policy: string;
  readonly number: number;
  readonly name: Text;
  readonly isAssumed: boolean;
  /** Share of draws in which it is among the first, for each outcome. */
  readonly leads: readonly Share[];
  /** The same for all outcomes at once. */
  readonly both: Share;
  /** Middle place among all policies for each outcome, 1 being the first. */
  readonly places: readonly number[];
  /** Under how many of the other rules it is among the first in all outcomes. */
  readonly rules: number;
}
export interface RankModel {
  /** Most often among the first in all outcomes on top. */
  readonly rows: readonly RankRow[];
  readonly outcomes: readonly Text[];
  readonly leading: number;
  readonly contexts: number;
  readonly rules: number;
  readonly finding: Text;
}

/** How many of so many policies count as the leading ones: a third, at least one. */
export function leadingOf(policies: number): number {
  return Math.max(1, Math.round(policies / 3));
}

/** Places of the policies in one outcome, 1 being the first; equal values share the better place. */
export function placesOf(values: readonly number[], better: 'higher' | 'lower'): number[] {
  const sign = better === 'lower' ? 1 : -1;
  return values.map((value) => 1 + values.filter((other) => sign * other < sign * value).length);
}

/** Counts in which share of the draws each policy keeps a leading place. */
export function rankModel(input: RankInput, names: Names, words: Readonly<Record<Language, RankWords>>): RankModel {
  const { policies, outcomes, better, draws, central, rules } = input;
  const leading = leadingOf(policies.length);
  const places = draws.map((draw) => placesIn(draw, better));
  const underRules = rules.map((draw) => placesIn(draw, better));
  const leadsIn = (ranks: readonly (readonly number[])[], policy: number) => ranks.every((rank) => (rank[policy] as number) <= leading);
  const share = (isIn: (ranks: readonly (readonly number[])[]) => boolean): Share => {
    const value = places.length === 0 ? 0 : places.filter(isIn).length / places.length;
    const [lower, upper] = shareInterval(value, places.length);
    return { value, lower, upper };
  };
  const rows = policies
    .map(
      (policy, p): RankRow => ({
        policy,
        ...names.policy(policy),
        isAssumed: names.isAssumed(policy, outcomes),
        leads: outcomes.map((_, o) => share((ranks) => (ranks[o]?.[p] as number) <= leading)),
        both: share((ranks) => leadsIn(ranks, p)),
        places: outcomes.map((_, o) => middle(places.map((ranks) => ranks[o]?.[p] as number))),
        rules: underRules.filter((ranks) => leadsIn(ranks, p)).length,
      }),
    )
    .sort((a, b) => b.both.value - a.both.value || sum(b.leads) - sum(a.leads));
  const firsts =
    central === null
      ? []
      : outcomes.map((_, o) =>
          firstOf(
            placesIn(central, better)[o] ?? [],
            places.map((ranks) => ranks[o] ?? []),
          ),
        );
  return {
    rows,
    outcomes: outcomes.map((outcome) => names.column(outcome)),
    leading,
    contexts: draws.length,
    rules: rules.length,
    finding: findingOf({ input, names, words, rows, leading, firsts }),
  };
}

const sum = (shares: readonly Share[]) => shares.reduce((total, { value }) => total + value, 0);

function placesIn(draw: RankDraw, better: RankInput['better']): number[][] {
  return better.map((direction, o) =>
    placesOf(
      draw.map((values) => values[o] as number),
      direction,
    ),
  );
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Who is first at the usual assumptions, and in which share of the draws it stays so. */
function firstOf(central: readonly number[], draws: readonly (readonly number[])[]): { policy: number; share: number } {
  const policy = central.indexOf(1);
  return { policy, share: draws.length === 0 ? 0 : draws.filter((ranks) => ranks[policy] === 1).length / draws.length };
}

interface Found {
  readonly input: RankInput;
  readonly names: Names;
  readonly words: Readonly<Record<Language, RankWords>>;
  readonly rows: readonly RankRow[];
  readonly leading: number;
  readonly firsts: readonly { readonly policy: number; readonly share: number }[];
}

function findingOf({ input, names, words, rows, leading, firsts }: Found): Text {
  const { policies, outcomes, draws, rules } = input;
  const counted = rows.filter(({ isAssumed }) => !isAssumed);
  const [top] = counted;
  return inBoth((messages, language) => {
    const own = words[language];
    const write = (value: number) => percent(value, language);
    if (top === undefined || draws.length === 0) return own.none;
    const parts = [
      own.finding({
        contexts: String(draws.length),
        leading: String(leading),
        name: top.name[language],
        share: write(top.both.value),
        interval: interval(top.both.lower, top.both.upper, write, messages),
        steady: String(counted.filter(({ both }) => both.value > 0.5).length),
        total: String(counted.length),
        isPair: outcomes.length > 1,
      }),
      ...(rules.length === 0 ? [] : [own.rules({ name: top.name[language], held: String(top.rules), total: String(rules.length) })]),
      ...firsts.map(({ policy, share }, o) => {
        const [lower, upper] = shareInterval(share, draws.length);
        const name = names.policy(policies[policy] ?? '').name[language];
        return own.first({
          outcome: names.column(outcomes[o] ?? '')[language],
          name,
          share: write(share),
          interval: interval(lower, upper, write, messages),
        });
      }),
    ];
    return parts.join(messages.sentenceGap);
  });
}

/** The ranking as a table. */
export function rankTable(model: RankModel, messages: Catalogue, words: RankWords, language: Language): TableModel {
  const write = (value: number) => percent(value, language);
  const cellsOf = (share: Share) => [write(share.value), interval(share.lower, share.upper, write, messages)];
  const isPair = model.outcomes.length > 1;
  return {
    head: [
      '',
      messages.arm,
      ...(isPair ? [words.both, messages.interval95] : []),
      ...model.outcomes.flatMap((outcome) => [words.leadIn(outcome[language]), messages.interval95, words.place]),
      ...(model.rules > 0 ? [words.rulesHead] : []),
    ],
    rows: model.rows.map((row) => ({
      cells: [
        String(row.number),
        row.name[language],
        ...(isPair ? cellsOf(row.both) : []),
        ...row.leads.flatMap((share, o) => [...cellsOf(share), String(row.places[o])]),
        ...(model.rules > 0 ? [`${row.rules}/${model.rules}`] : []),
      ],
      isMuted: row.isAssumed,
    })),
  };
}
