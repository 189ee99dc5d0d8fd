import { counties, interventions, type Language, type Outcome, regimes } from '../../sim/index.ts';
import type { BriefTexts } from '../i18n/brief-zh.ts';
import { formatDifference, formatInterval, formatNumber, formatPercent, isShare } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { armText, readArm } from './arms.ts';
import { type Entry, entriesOf, isAssumedIn } from './brief-entries.ts';
import { bundleOf, conditionsOf, findingOf } from './brief-words.ts';
import { type EqualRow, type EqualTable, equalEstimate, equalHome } from './equal-hours.ts';
import { inDecimalsFor } from './measure.ts';
import { direction, type Estimate, outcomeOf } from './summaries.ts';

/** One cell of the brief's table: a difference, and its interval under it. */
export interface BriefCell {
  readonly main: string;
  readonly interval: string;
  readonly isAssumed: boolean;
}
export interface BriefRow {
  /** Name with level; said once for both stories. */
  readonly name: string;
  readonly story: string;
  readonly cells: readonly BriefCell[];
  readonly hours: string;
  readonly better: string;
  /** Whether the outcome that sorts is assumed for it. */
  readonly isMuted: boolean;
}
export interface BriefSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}
/** The brief of one language as plain text: what the page draws, prints and copies. */
export interface BriefModel {
  readonly mark: string;
  readonly title: string;
  readonly finding: string;
  readonly before: readonly BriefSection[];
  readonly tableHeading: string;
  readonly head: readonly string[];
  /** Rows arm by arm, one for each story. */
  readonly groups: readonly (readonly BriefRow[])[];
  readonly tableNote: string;
  readonly after: readonly BriefSection[];
  readonly stamp: string;
}
export interface BriefInput {
  readonly table: EqualTable;
  /** The outcome that matters most to the reader; burden if the table does not have it. */
  readonly outcomeId: string;
  /** Labels of arms that must be in it, as far as the table has them. */
  readonly chosen: readonly string[];
  readonly version: string;
  readonly date: string;
  readonly link: string;
}

/** Rows that fit on the page. */
export const mostRows = 8;
const mostFavourable = 5;
const bundlesShown = 2;
const columns = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone'] as const;

/** Chooses what the page shows: the reader's arms, the most favourable singles that count, the least favourable one, and bundles. */
function shownOf(all: readonly Entry[], chosen: readonly string[]): Entry[] {
  const singles = all.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed);
  const bundles = all.filter(({ isBundle }) => isBundle).sort((a, b) => b.gain - a.gain);
  const wanted = all.filter(({ label }) => chosen.includes(label));
  const worst = singles[singles.length - 1];
  const order = [
    ...wanted,
    ...bundles.slice(0, bundlesShown),
    ...(worst === undefined ? [] : [worst]),
    ...singles.slice(0, mostFavourable),
    ...singles,
  ];
  const kept = new Set(order.filter((one, index) => order.indexOf(one) === index).slice(0, mostRows));
  return all.filter((one) => kept.has(one));
}

/** Makes the brief in one language. */
export function briefModel(input: BriefInput, texts: BriefTexts, messages: Catalogue, language: Language): BriefModel {
  const { table } = input;
  const usual = outcomeOf('burden') as Outcome;
  const asked = outcomeOf(input.outcomeId);
  const outcome = asked !== undefined && (columns as readonly string[]).includes(asked.id) ? asked : usual;
  const all = entriesOf(table, outcome, language);
  const shown = shownOf(all, input.chosen);
  const named = columns.flatMap((id) => outcomeOf(id) ?? []);
  const missing = input.chosen.filter((label) => label !== equalHome && !all.some((one) => one.label === label));
  const unlisted = [...new Set(missing)].map((label) => {
    const arm = readArm(label);
    return arm === undefined ? label : armText(arm)[language];
  });
  const numbers = new Map(
    named.map((one) => [one.id, shown.flatMap(({ rows }) => rows.flatMap((row) => equalEstimate(table, row, one) ?? []))]),
  );
  const county = counties.find(({ id }) => id === table.county.id);
  const definition = (id: string) => outcomeOf(id)?.definition[language] ?? '';
  return {
    mark: texts.mark,
    title: titleOf(outcome, texts, language),
    finding: findingOf(table, outcome, all, texts, language),
    before: [
      {
        heading: texts.headings.question,
        paragraphs: [
          texts.question({
            baseline: regimes.find(({ id }) => id === equalHome)?.label[language] ?? equalHome,
            county: table.county.label[language],
            townships: String(county?.townships.length ?? ''),
            departments: String(county?.departments.length ?? ''),
            warmup: String(table.warmupWeeks),
            weeks: String(table.weeks),
            budget: formatPercent(table.budget, 2, language),
            burden: definition('burden'),
            effectiveness: definition('effectiveness'),
          }),
        ],
        items: [],
      },
    ],
    tableHeading: texts.headings.table,
    head: [
      texts.measure,
      texts.story,
      ...named.map((one) => headOf(one, one.id === outcome.id, texts, messages, language)),
      texts.hours,
      texts.better,
    ],
    groups: shown.map((entry) => entry.rows.map((row, index) => rowOf(table, entry, row, index, named, numbers, texts, language))),
    tableNote: [
      texts.tableNote({
        n: String(table.seeds),
        outcome: outcome.label[language],
        total: String(all.length),
        shown: String(shown.length),
      }),
      ...(unlisted.length === 0 ? [] : [texts.notListed(unlisted.join(messages.clauseSeparator))]),
    ].join(messages.sentenceGap),
    after: [
      { heading: texts.headings.conditions, paragraphs: [conditionsOf(outcome, all, shown, texts, messages, language)], items: [] },
      {
        heading: texts.headings.dodge,
        paragraphs: [
          shown
            .filter(({ isBundle }) => !isBundle)
            .flatMap(({ rows }) => interventions.filter(({ id }) => id === rows[0]?.id))
            .map(({ label, dodge }) => texts.dodge(label[language], dodge[language]))
            .join(messages.sentenceGap),
        ],
        items: [],
      },
      { heading: texts.headings.bundle, paragraphs: [bundleOf(table, outcome, all, texts, messages, language)], items: [] },
      { heading: texts.headings.check, paragraphs: [], items: texts.checks },
      { heading: texts.headings.limits, paragraphs: [`${messages.caveat}${messages.sentenceGap}${texts.limits}`], items: [] },
    ],
    stamp: texts.stamp({
      version: input.version,
      hash: table.modelHash,
      seeds: `${table.seedText}/1${language === 'zh' ? '—' : '–'}${table.seeds}`,
      n: String(table.seeds),
      command: table.command,
      date: input.date,
      link: input.link,
    }),
  };
}

/** The question at the top. */
function titleOf(outcome: Outcome, texts: BriefTexts, language: Language): string {
  if (outcome.id === 'burden') return texts.titleBurden;
  if (outcome.id === 'effectiveness') return texts.titleEffectiveness;
  const label = outcome.label[language];
  return texts.title(language === 'en' ? label.toLowerCase() : label, outcome.better === 'lower' ? texts.sides.lower : texts.sides.higher);
}

function headOf(outcome: Outcome, isReader: boolean, texts: BriefTexts, messages: Catalogue, language: Language): string {
  const unit = isShare(outcome) ? texts.points : (outcome.unit[language].split(/[（,]/)[0] ?? '');
  const name = `${outcome.label[language]}${messages.inBrackets(unit)}`;
  return isReader ? texts.reader(name) : name;
}

function rowOf(
  table: EqualTable,
  entry: Entry,
  row: EqualRow,
  index: number,
  named: readonly Outcome[],
  /** Everything that a column shows. */
  numbers: ReadonlyMap<string, readonly Estimate[]>,
  texts: BriefTexts,
  language: Language,
): BriefRow {
  const sorting = entry.estimates[index];
  return {
    name: entry.isBundle ? texts.bundle(entry.name) : entry.name,
    story: texts.stories[row.story === 'blame' ? 'blame' : 'overload'],
    cells: named.map((outcome): BriefCell => {
      const estimate = equalEstimate(table, row, outcome);
      if (estimate === null) return { main: '–', interval: '', isAssumed: false };
      const isAssumed = isAssumedIn(row, outcome, estimate);
      const isTie = direction(estimate, outcome.better) === 0;
      const written = inDecimalsFor(outcome, [estimate], numbers.get(outcome.id));
      const value = formatDifference(written, estimate.difference, language);
      return {
        main: isAssumed ? `${texts.assumedMark}${value}` : isTie ? texts.noDifference : value,
        interval: formatInterval(written, estimate.lower95, estimate.upper95, language),
        isAssumed,
      };
    }),
    hours: formatNumber(100 * row.hours, 2, language),
    better: sorting?.better == null ? '–' : `${Math.round(sorting.better * sorting.n)}/${sorting.n}`,
    isMuted: entry.isAssumed,
  };
}
