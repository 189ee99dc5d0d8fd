import type { Language, Outcome } from '../../sim/index.ts';
import type { BriefTexts } from '../i18n/brief-zh.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { briefStories, directionIn, type Entry, isAhead, isApart, leaderIn } from './brief-entries.ts';
import { type EqualTable, equalEstimate } from './equal-hours.ts';
import { inDecimalsFor } from './measure.ts';
import { direction, type Estimate, outcomeOf } from './summaries.ts';

/** Chinese characters that the finding may have. */
const longestFinding = 60;

/** The finding in a sentence that has room on the sheet. */
export function findingOf(table: EqualTable, outcome: Outcome, all: readonly Entry[], texts: BriefTexts, language: Language): string {
  const text = longFinding(table, outcome, all, texts, language);
  return language === 'zh' && text.length > longestFinding ? texts.findingShort(outcome.label[language]) : text;
}

/** Who comes first among what counts, as far as intervals tell, and what effectiveness does. No numbers: they would need their intervals. */
function longFinding(table: EqualTable, outcome: Outcome, all: readonly Entry[], texts: BriefTexts, language: Language): string {
  const counted = all.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed);
  const spoken = language === 'en' ? outcome.label.en.toLowerCase() : outcome.label[language];
  const side = outcome.better === 'lower' ? texts.sides.lower : texts.sides.higher;
  const said = (entries: readonly Entry[]) => ({ outcome: spoken, side, partner: jointPartner(table, outcome, entries, texts) });
  const [blame, overload] = briefStories.map((story) => {
    const first = leaderIn(counted, outcome, story);
    return first !== undefined && directionIn(first, outcome, story) === 1 ? first : undefined;
  });
  if (blame !== undefined && overload !== undefined) {
    if (blame === overload) return texts.finding({ ...said([blame]), name: blame.plainName });
    return texts.findingSplit({ ...said([blame, overload]), blame: blame.plainName, overload: overload.plainName });
  }
  const only = blame ?? overload;
  if (only !== undefined) {
    const [story, other] = blame === undefined ? (['overload', 'blame'] as const) : briefStories;
    return texts.findingOne({ ...said([only]), name: only.plainName, story: texts.stories[story], other: texts.stories[other] });
  }
  const clear = counted.filter((entry) => briefStories.every((story) => directionIn(entry, outcome, story) === 1));
  return clear.length === 0 ? texts.noFinding(spoken) : texts.findingTied({ ...said(clear), n: String(clear.length) });
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

/** Where the order or a direction depends on the story; an order is one only where intervals are apart. */
export function conditionsOf(
  sorted: Outcome,
  entries: readonly Entry[],
  listed: readonly Entry[],
  words: BriefTexts,
  messages: Catalogue,
  lang: Language,
): string {
  const counted = entries.filter(({ isBundle, isAssumed }) => !isBundle && !isAssumed);
  const names = (some: readonly Entry[]) => some.map(({ name }) => name).join(messages.clauseSeparator);
  const shown = listed.filter(({ isAssumed }) => !isAssumed);
  const change = (one: Entry, other: Entry) => isAhead(one, other, sorted, 'blame') && isAhead(other, one, sorted, 'overload');
  const flipped = shown.filter((one) => shown.some((other) => change(one, other) || change(other, one)));
  const ways = (entry: Entry) => new Set(briefStories.map((story) => directionIn(entry, sorted, story)));
  const turning = shown.filter((entry) => ways(entry).has(1) && ways(entry).has(-1));
  const inOne = shown.filter((entry) => ways(entry).size > 1 && ways(entry).has(0));
  const parts = [
    topText(counted, sorted, words, lang),
    flipped.length === 0 ? words.flipsNone : words.flips(names(flipped)),
    turning.length === 0 ? words.turnsNone : words.turns(names(turning)),
    inOne.length === 0 ? '' : words.clearInOne(names(inOne)),
    words.elsewhere,
  ];
  return parts.filter((part) => part !== '').join(messages.sentenceGap);
}

/** Who comes first in either story, or that this cannot be said. */
function topText(counted: readonly Entry[], outcome: Outcome, words: BriefTexts, language: Language): string {
  const label = outcome.label[language];
  const [blame, overload] = briefStories.map((story) => leaderIn(counted, outcome, story)?.name);
  if (blame !== undefined && overload !== undefined)
    return blame === overload ? words.topSame(label, blame) : words.topSplit(label, blame, overload);
  const { blame: byBlame, overload: byOverload } = words.stories;
  if (blame !== undefined) return words.topOne({ outcome: label, story: byBlame, name: blame, other: byOverload });
  if (overload !== undefined) return words.topOne({ outcome: label, story: byOverload, name: overload, other: byBlame });
  return words.topNone(label);
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
      const judged = isApart(own, against)
        ? texts.bundleClear[own.difference > against.difference ? 'higher' : 'lower']
        : texts.bundleUnclear;
      const grey = row.defines.includes(id) ? texts.bundleAssumed : '';
      const written = inDecimalsFor(one, [own, against]);
      const write = (estimate: Estimate) =>
        `${formatDifference(written, estimate.difference, language)}${messages.sentenceGap}${messages.inSquare(formatInterval(written, estimate.lower95, estimate.upper95, language))}`;
      return [texts.bundleOne(one.label[language], ` ${write(own)} `, ` ${write(against)}`, `${judged}${grey}`)];
    });
    return texts.bundleStory(texts.stories[row.story === 'blame' ? 'blame' : 'overload'], parts.join(messages.listSeparator));
  });
  return texts.bundleText({ bundle: bundle.name, single: single.name, said: said.join(messages.clauseSeparator) });
}
