import { counties, interventions, type Language, type Outcome, regimes } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatNumber, formatPercent, isShare } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { BriefTexts } from '../views/compare/brief-zh.ts';
import { type EqualRow, type EqualTable, equalArms, equalEstimate, equalHome, equalLabel } from './equal-hours.ts';
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
/** Chinese characters that the finding may have. */
const longestFinding = 60;
const bundlesShown = 2;
const columns = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone'] as const;

/** One reform or bundle in all stories, with what sorts it. */
interface Entry {
  readonly label: string;
  readonly name: string;
  /** Without its level. */
  readonly plainName: string;
  readonly rows: readonly EqualRow[];
  readonly isBundle: boolean;
  readonly estimates: readonly Estimate[];
  readonly isAssumed: boolean;
  /** Mean over stories, turned so that more is better. */
  readonly gain: number;
}

function sides(outcome: Outcome): 1 | -1 {
  return outcome.better === 'lower' ? -1 : 1;
}

/** Whether an outcome counts for no conclusion in a row: a reform defines it, or more than half of the difference is mechanical. */
function isAssumedIn(row: EqualRow, outcome: Outcome, estimate: Estimate | null): boolean {
  if (row.defines.includes(outcome.id)) return true;
  const mechanical = estimate?.mechanical ?? null;
  return estimate !== null && mechanical !== null && Math.abs(mechanical) > Math.abs(estimate.difference) / 2;
}

/** All arms of the table: those that count by gain, then those that are assumed. */
function entriesOf(table: EqualTable, outcome: Outcome, language: Language): Entry[] {
  return equalArms(table)
    .flatMap(({ label, name }): Entry[] => {
      const rows = table.rows.filter((row) => equalLabel(row) === label);
      const estimates = rows.flatMap((row) => equalEstimate(table, row, outcome) ?? []);
      if (rows.length === 0 || estimates.length < rows.length) return [];
      return [
        {
          label,
          name: name[language],
          plainName: interventions.find(({ id }) => id === rows[0]?.id)?.label[language] ?? name[language],
          rows,
          isBundle: rows.some(({ isBundle }) => isBundle),
          estimates,
          isAssumed: rows.some((row, index) => isAssumedIn(row, outcome, estimates[index] ?? null)),
          gain: (sides(outcome) * estimates.reduce((sum, { difference }) => sum + difference, 0)) / estimates.length,
        },
      ];
    })
    .sort((a, b) => Number(a.isAssumed) - Number(b.isAssumed) || b.gain - a.gain);
}

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
  const county = counties.find(({ id }) => id === table.county.id);
  const definition = (id: string) => outcomeOf(id)?.definition[language] ?? '';
  const list = (parts: readonly string[]) => parts.join(messages.listSeparator);
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
    groups: shown.map((entry) => entry.rows.map((row, index) => rowOf(table, entry, row, index, named, texts, language))),
    tableNote: texts.tableNote({
      n: String(table.seeds),
      outcome: outcome.label[language],
      total: String(all.length),
      shown: String(shown.length),
    }),
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

  function conditionsOf(
    sorted: Outcome,
    entries: readonly Entry[],
    listed: readonly Entry[],
    words: BriefTexts,
    _messages: Catalogue,
    lang: Language,
  ): string {
    const counted = entries.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed);
    const topIn = (story: string) => orderIn(counted, sorted, story)[0]?.name ?? '–';
    const label = sorted.label[lang];
    const [blame, overload] = [topIn('blame'), topIn('overload')];
    const tops = blame === overload ? words.topSame(label, blame) : words.topSplit(label, blame, overload);
    const turning = listed.filter(({ isAssumed, estimates }) => {
      if (isAssumed) return false;
      return new Set(estimates.map((one) => direction(one, sorted.better))).size > 1;
    });
    const turns = turning.length === 0 ? words.turnsNone : words.turns(list(turning.map(({ name }) => name)));
    const shownCounted = listed.filter(({ isAssumed }) => !isAssumed);
    const [one, two] = ['blame', 'overload'].map((story) => orderIn(shownCounted, sorted, story));
    const flipped = (one ?? []).filter(({ label: own }, index) => two?.[index]?.label !== own);
    const flips = flipped.length === 0 ? '' : words.flips(list(flipped.map(({ name }) => name)));
    return [tops, flips, turns, words.elsewhere].filter((part) => part !== '').join(messages.sentenceGap);
  }
}

/** The question at the top. */
function titleOf(outcome: Outcome, texts: BriefTexts, language: Language): string {
  if (outcome.id === 'burden') return texts.titleBurden;
  if (outcome.id === 'effectiveness') return texts.titleEffectiveness;
  const label = outcome.label[language];
  return texts.title(language === 'en' ? label.toLowerCase() : label, outcome.better === 'lower' ? texts.sides.lower : texts.sides.higher);
}

/** Arms in the order of one story, most favourable first. */
function orderIn(entries: readonly Entry[], outcome: Outcome, story: string): Entry[] {
  const value = ({ estimates }: Entry) => sides(outcome) * (estimates.find((one) => one.story === story)?.difference ?? 0);
  return [...entries].sort((a, b) => value(b) - value(a));
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
      const value = formatDifference(outcome, estimate.difference, language);
      return {
        main: isAssumed ? `${texts.assumedMark}${value}` : isTie ? texts.noDifference : value,
        interval: formatInterval(outcome, estimate.lower95, estimate.upper95, language),
        isAssumed,
      };
    }),
    hours: formatNumber(100 * row.hours, 2, language),
    better: sorting?.better == null ? '–' : `${Math.round(sorting.better * sorting.n)}/${sorting.n}`,
    isMuted: entry.isAssumed,
  };
}

/** The finding in a sentence that has room on the sheet. */
function findingOf(table: EqualTable, outcome: Outcome, all: readonly Entry[], texts: BriefTexts, language: Language): string {
  const text = longFinding(table, outcome, all, texts, language);
  return language === 'zh' && text.length > longestFinding ? texts.findingShort(outcome.label[language]) : text;
}

/** Who comes first among what counts, what effectiveness does, and how sure that is. No numbers: they would need their intervals. */
function longFinding(table: EqualTable, outcome: Outcome, all: readonly Entry[], texts: BriefTexts, language: Language): string {
  const counted = all.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed);
  const [first, second] = counted;
  const label = outcome.label[language];
  const spoken = language === 'en' ? label.toLowerCase() : label;
  if (first === undefined) return texts.noFinding(spoken);
  const turns = first.estimates.map((one) => direction(one, outcome.better));
  if (turns.every((turn) => turn <= 0)) return texts.noFinding(spoken);
  const side = outcome.better === 'lower' ? texts.sides.lower : texts.sides.higher;
  const [blame, overload] = ['blame', 'overload'].map((story) => orderIn(counted, outcome, story)[0] ?? first);
  if (blame !== undefined && overload !== undefined && blame.label !== overload.label) {
    const partner = jointPartner(table, outcome, [blame, overload], texts);
    return texts.findingSplit({ outcome: spoken, side, blame: blame.plainName, overload: overload.plainName, partner });
  }
  const isSplit = new Set(turns).size > 1;
  const isClose =
    second !== undefined &&
    first.estimates.some((one) => {
      const other = second.estimates.find(({ story }) => story === one.story);
      return other !== undefined && one.lower95 <= other.upper95 && other.lower95 <= one.upper95;
    });
  return texts.finding({
    outcome: spoken,
    side,
    name: first.plainName,
    partner: partnerText(table, outcome, first, texts),
    doubt: `${isSplit ? texts.doubt.split : texts.doubt.same}${isClose ? texts.doubt.close : ''}`,
  });
}

/** Which of burden and effectiveness must be said beside the other; null beside any other outcome. */
function partnerOf({ id }: Outcome): 'burden' | 'effectiveness' | null {
  return id === 'burden' ? 'effectiveness' : id === 'effectiveness' ? 'burden' : null;
}

/** What two arms have in common in that. */
function jointPartner(table: EqualTable, outcome: Outcome, entries: readonly Entry[], texts: BriefTexts): string {
  const id = partnerOf(outcome);
  if (id === null) return '';
  const own = entries.map((entry) => partnerText(table, outcome, entry, texts));
  return own.every((one) => one === own[0]) ? (own[0] ?? '') : texts.partner(texts.partnerNames[id], texts.sides.mixed);
}

/** Burden is never said without effectiveness, nor the other way round. */
function partnerText(table: EqualTable, outcome: Outcome, { rows }: Entry, texts: BriefTexts): string {
  const id = partnerOf(outcome);
  const partner = id === null ? undefined : outcomeOf(id);
  if (id === null || partner === undefined) return '';
  const signs = rows.map((row) => {
    const estimate = equalEstimate(table, row, partner);
    return estimate === null ? 0 : direction(estimate, 'none');
  });
  const isClear = signs.every((sign) => sign === signs[0]) && signs[0] !== 0;
  const side = !isClear ? texts.sides.unclear : signs[0] === 1 ? texts.sides.higher : texts.sides.lower;
  return texts.partner(texts.partnerNames[id], side);
}

/** The most favourable bundle against the most favourable single, on burden and effectiveness; only intervals apart are a difference. */
function bundleOf(
  table: EqualTable,
  outcome: Outcome,
  all: readonly Entry[],
  texts: BriefTexts,
  messages: Catalogue,
  language: Language,
): string {
  const bundle = [...all].filter(({ isBundle }) => isBundle).sort((a, b) => b.gain - a.gain)[0];
  const single = all.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed)[0];
  if (bundle === undefined || single === undefined) return texts.noFinding(outcome.label[language]);
  const ids = [...new Set(['burden', 'effectiveness', outcome.id])];
  const said = bundle.rows.map((row) => {
    const other = single.rows.find(({ story }) => story === row.story);
    const parts = ids.flatMap((id) => {
      const one = outcomeOf(id);
      const [own, against] = [one && equalEstimate(table, row, one), one && other && equalEstimate(table, other, one)];
      if (one === undefined || own == null || against == null) return [];
      const isApart = own.lower95 > against.upper95 || own.upper95 < against.lower95;
      const judged = isApart ? texts.bundleClear[own.difference > against.difference ? 'higher' : 'lower'] : texts.bundleUnclear;
      const grey = row.defines.includes(id) ? texts.bundleAssumed : '';
      const write = (estimate: Estimate) =>
        `${formatDifference(one, estimate.difference, language)}${messages.sentenceGap}${messages.inSquare(formatInterval(one, estimate.lower95, estimate.upper95, language))}`;
      return [texts.bundleOne(one.label[language], ` ${write(own)} `, ` ${write(against)}`, `${judged}${grey}`)];
    });
    return texts.bundleStory(texts.stories[row.story === 'blame' ? 'blame' : 'overload'], parts.join(messages.listSeparator));
  });
  return texts.bundleText({ bundle: bundle.name, single: single.name, said: said.join(messages.clauseSeparator) });
}
