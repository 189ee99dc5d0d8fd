import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import { type Language, type Outcome, stories, type Text } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatValue } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { Against, ArmRead, ExploreEntry } from './explore-run.ts';
import { exploreWords, inWords } from './explore-words.ts';
import { outcomeOf } from './summaries.ts';
import type { TableModel } from './tables.ts';

export type BandMode = 'level' | 'difference';

/** A mean over replicates with half the widths of its intervals; null with fewer than two. */
export interface BandPoint {
  readonly mean: number;
  readonly half50: number | null;
  readonly half95: number | null;
}
export interface BandYear {
  readonly own: BandPoint | null;
  /** What is compared with; null where it is the same scenario. */
  readonly base: BandPoint | null;
  readonly difference: BandPoint | null;
}
export interface BandPanel {
  readonly story: string;
  readonly label: Text;
  readonly years: readonly BandYear[];
  readonly replicates: number;
}
export interface BandsModel {
  readonly outcome: Outcome;
  readonly mode: BandMode;
  readonly panels: readonly BandPanel[];
  readonly isCompared: boolean;
  /** Bounds of what is drawn, the same in every panel. */
  readonly extent: readonly [number, number];
  readonly finding: Text;
}

/** Makes the years of one outcome in every story; null while no story has two replicates. */
export function bandsModel(
  entries: readonly ExploreEntry[],
  shown: readonly string[],
  outcomeId: string,
  mode: BandMode,
  against: Against,
): BandsModel | null {
  const outcome = outcomeOf(outcomeId);
  if (outcome === undefined) return null;
  const isCompared = entries.some(({ mine, reference }) => mine !== reference);
  const panels = shown.map((story): BandPanel => {
    const own = entries.filter((entry) => entry.story === story);
    const baseOf = ({ reference, plain }: ExploreEntry) => (against === 'plain' && plain !== null ? plain : reference);
    const count = own.length === 0 ? 0 : Math.min(...own.map(({ mine }) => mine.years.length));
    return {
      story,
      label: stories.find(({ id }) => id === story)?.label ?? { zh: story, en: story },
      replicates: own.length,
      years: Array.from({ length: count }, (_, year): BandYear => {
        const at = (arm: ArmRead) => arm.years[year]?.[outcomeId] ?? null;
        const pairs = own.map((entry) => ({ value: at(entry.mine), before: at(baseOf(entry)) }));
        return {
          own: pointOf(pairs.map(({ value }) => value)),
          base: isCompared ? pointOf(pairs.map(({ before }) => before)) : null,
          difference: isCompared
            ? pointOf(pairs.map(({ value, before }) => (value === null || before === null ? null : value - before)))
            : null,
        };
      }),
    };
  });
  if (!panels.some(({ replicates }) => replicates >= 2)) return null;
  const drawn = isCompared ? mode : 'level';
  return { outcome, mode: drawn, panels, isCompared, extent: extentOf(panels, drawn), finding: findingOf(outcome, panels, isCompared) };
}

function pointOf(given: readonly (number | null)[]): BandPoint | null {
  const values = given.filter((value): value is number => value !== null);
  if (values.length === 0) return null;
  const spread = deviationOf(values);
  const half = (confidence: number) => (spread === null ? null : halfWidth(spread, values.length, confidence));
  return { mean: meanOf(values), half50: half(0.5), half95: half(0.95) };
}

function extentOf(panels: readonly BandPanel[], mode: BandMode): [number, number] {
  const bounds = panels.flatMap(({ years }) =>
    years.flatMap(({ own, base, difference }) => {
      const main = mode === 'level' ? own : difference;
      const spans = main === null ? [] : [main.mean - (main.half95 ?? 0), main.mean + (main.half95 ?? 0)];
      return mode === 'level' && base !== null ? [...spans, base.mean] : spans;
    }),
  );
  if (mode === 'difference') bounds.push(0);
  if (bounds.length === 0) return [0, 1];
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  // A flat line still needs room to be seen.
  return low === high ? [low - Math.abs(low || 1) / 10, high + Math.abs(high || 1) / 10] : [low, high];
}

function findingOf(outcome: Outcome, panels: readonly BandPanel[], isCompared: boolean): Text {
  return inWords((words, messages, language) => {
    const parts = panels.flatMap(({ label, years }) => {
      const first = years[0]?.own ?? null;
      const last = years[years.length - 1];
      if (first === null || last === undefined || last.own === null) return [];
      const end = isCompared && last.difference !== null ? last.difference : null;
      const value = (point: BandPoint) => formatValue(outcome, point.mean, language);
      return [
        end === null || end.half95 === null
          ? words.bandLevel(label[language], value(first), String(years.length), levelInterval(outcome, last.own, messages, language))
          : words.bandChange(
              label[language],
              String(years.length),
              value(last.own),
              last.base === null ? '–' : value(last.base),
              messages.withInterval(
                formatDifference(outcome, end.mean, language, true),
                formatInterval(outcome, end.mean - end.half95, end.mean + end.half95, language),
              ),
            ),
      ];
    });
    return words.bandFinding(outcome.label[language], parts.join(messages.clauseSeparator));
  });
}

function levelInterval(outcome: Outcome, { mean, half95 }: BandPoint, messages: Catalogue, language: Language): string {
  const value = formatValue(outcome, mean, language);
  if (half95 === null) return value;
  return messages.withInterval(
    value,
    messages.between(formatValue(outcome, mean - half95, language), formatValue(outcome, mean + half95, language)),
  );
}

/** The lines as a table. */
export function bandsTable({ outcome, panels, isCompared }: BandsModel, messages: Catalogue, language: Language): TableModel {
  const words = exploreWords[language];
  const span = (point: BandPoint | null, confidence: 'half50' | 'half95', isDifference: boolean) => {
    const half = point?.[confidence] ?? null;
    if (point === null || half === null) return '–';
    return isDifference
      ? formatInterval(outcome, point.mean - half, point.mean + half, language)
      : messages.between(formatValue(outcome, point.mean - half, language), formatValue(outcome, point.mean + half, language));
  };
  const mean = (point: BandPoint | null) => (point === null ? '–' : formatValue(outcome, point.mean, language));
  return {
    head: [
      messages.storyHeading,
      words.year,
      words.here,
      words.interval50,
      messages.interval95,
      ...(isCompared ? [words.comparedWith, messages.pairedDifference, messages.interval95] : []),
    ],
    rows: panels.flatMap(({ label, years }) =>
      years.map(({ own, base, difference }, year) => ({
        cells: [
          label[language],
          messages.effortYear(String(year + 1)),
          mean(own),
          span(own, 'half50', false),
          span(own, 'half95', false),
          ...(isCompared
            ? [
                mean(base),
                difference === null ? '–' : formatDifference(outcome, difference.mean, language, true),
                span(difference, 'half95', true),
              ]
            : []),
        ],
        isMuted: false,
      })),
    ),
  };
}
