import type { Language, Outcome } from '../../sim/index.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { BriefTexts } from '../views/compare/brief-zh.ts';
import { type Entry, orderIn } from './brief-entries.ts';
import { type EqualTable, equalEstimate } from './equal-hours.ts';
import { direction, type Estimate, outcomeOf } from './summaries.ts';

/** Chinese characters that the finding may have. */
const longestFinding = 60;

/** The finding in a sentence that has room on the sheet. */
export function findingOf(table: EqualTable, outcome: Outcome, all: readonly Entry[], texts: BriefTexts, language: Language): string {
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

/** Where the order or a direction depends on the story. */
export function conditionsOf(
  sorted: Outcome,
  entries: readonly Entry[],
  listed: readonly Entry[],
  words: BriefTexts,
  messages: Catalogue,
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
  const turns = turning.length === 0 ? words.turnsNone : words.turns(turning.map(({ name }) => name).join(messages.listSeparator));
  const shownCounted = listed.filter(({ isAssumed }) => !isAssumed);
  const [one, two] = ['blame', 'overload'].map((story) => orderIn(shownCounted, sorted, story));
  const flipped = (one ?? []).filter(({ label: own }, index) => two?.[index]?.label !== own);
  const flips = flipped.length === 0 ? '' : words.flips(flipped.map(({ name }) => name).join(messages.listSeparator));
  return [tops, flips, turns, words.elsewhere].filter((part) => part !== '').join(messages.sentenceGap);
}

/** The most favourable bundle against the most favourable single, on burden and effectiveness; only intervals apart are a difference. */
export function bundleOf(
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
