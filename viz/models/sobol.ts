import type { SobolResult } from '../../experiments/analysis/sobol.ts';
import type { Language, Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { interval, percent } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';
import { overlaps } from './tornado.ts';

/** A share of the variance with its interval. */
export interface Index {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
export interface SobolRow {
  readonly input: string;
  readonly name: Text;
  readonly s1: Index;
  readonly st: Index;
}
export interface SobolModel {
  /** Largest total index first; equal ones in the order of the design. */
  readonly rows: readonly SobolRow[];
  /** Largest interaction first. */
  readonly pairs: readonly { readonly names: readonly [Text, Text]; readonly s2: Index }[];
  readonly sum: number;
  readonly intervals: SobolResult['intervals'];
  readonly scrambles: number;
  /** Bounds of everything drawn, 0 and 1 included. */
  readonly extent: readonly [number, number];
  readonly finding: Text;
}

/** Makes the Sobol bars. */
export function sobolModel(result: SobolResult, output: string, names: Names): SobolModel {
  const rows = result.indices
    .map(
      (index): SobolRow => ({
        input: index.input,
        name: names.column(index.input),
        s1: { value: index.s1, lower: index.s1Lower95, upper: index.s1Upper95 },
        st: { value: index.st, lower: index.stLower95, upper: index.stUpper95 },
      }),
    )
    .sort((a, b) => b.st.value - a.st.value);
  const pairs = result.pairs
    .map(({ inputs: [one, other], s2, s2Lower95, s2Upper95 }) => ({
      names: [names.column(one), names.column(other)] as const,
      s2: { value: s2, lower: s2Lower95, upper: s2Upper95 },
    }))
    .sort((a, b) => b.s2.value - a.s2.value);
  const sum = rows.reduce((total, { s1 }) => total + s1.value, 0);
  const drawn = rows.flatMap(({ s1, st }) => [s1, st].flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0]));
  const extent = [Math.min(0, ...drawn), Math.max(1, ...drawn)] as const;
  const { intervals, scrambles } = result;
  return { rows, pairs, sum, intervals, scrambles, extent, finding: findingOf(rows, sum, names.column(output)) };
}

function findingOf(rows: readonly SobolRow[], sum: number, output: Text): Text {
  const [first, second] = rows;
  return inBoth((messages, language) => {
    const { study } = messages;
    if (first === undefined) return study.empty(output[language]);
    const say = (index: Index) => intervalText(index, messages, language);
    return study.sobol.finding({
      output: output[language],
      name: first.name[language],
      s1: percent(first.s1.value, language),
      s1Interval: say(first.s1),
      st: percent(first.st.value, language),
      stInterval: say(first.st),
      sum: percent(sum, language),
      rest: second !== undefined && overlaps(first.st, second.st) ? study.overlap(second.name[language]) : '',
    });
  });
}

function intervalText({ lower, upper }: Index, messages: Catalogue, language: Language): string {
  return interval(lower, upper, (value) => percent(value, language), messages);
}

/** The bars as a table. */
export function sobolTable({ rows }: SobolModel, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [study.input, study.sobol.s1Head, messages.interval95, study.sobol.stHead, messages.interval95],
    rows: rows.map(({ name, s1, st }) => ({
      cells: [
        name[language],
        percent(s1.value, language),
        intervalText(s1, messages, language),
        percent(st.value, language),
        intervalText(st, messages, language),
      ],
      isMuted: false,
    })),
  };
}

/** The interactions of pairs as a table. */
export function pairsTable({ pairs }: SobolModel, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [study.sobol.pair, study.sobol.s2Head, messages.interval95],
    rows: pairs.map(({ names: [one, other], s2 }) => ({
      cells: [study.sobol.pairName(one[language], other[language]), percent(s2.value, language), intervalText(s2, messages, language)],
      isMuted: false,
    })),
  };
}
