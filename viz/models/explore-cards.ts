import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import type { StudyResults } from '../../experiments/results.ts';
import { type Intervention, interventions, type Language, type Outcome, stories, type Text } from '../../sim/index.ts';
import { differenceUnit, formatDifference, formatInterval, formatValue } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { type ExploreWords, exploreWords, inWords } from './explore-words.ts';
import { disagreements } from './stories.ts';
import { direction, type Estimate, estimates, outcomeOf } from './summaries.ts';
import type { TableModel } from './tables.ts';

/** Burden and effectiveness first and never apart; then what else the paper's question is about. */
export const cardOutcomes = [
  'burden',
  'effectiveness',
  'residents-served',
  'resolved',
  'incidents',
  'misblame',
  'initiative',
  'shifting-down',
  'duty-sanction-gap',
  'trust',
] as const;

/** A mean with its 95 % interval. */
export interface Level {
  readonly mean: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
}
export interface CardStory {
  readonly story: string;
  readonly label: Text;
  readonly own: Level | null;
  readonly base: Level | null;
  /** Paired difference from what is compared with; null where both are the same scenario or there is no pair yet. */
  readonly estimate: Estimate | null;
  readonly direction: -1 | 0 | 1;
}
export interface Card {
  readonly outcome: Outcome;
  readonly stories: readonly CardStory[];
  /** Largest bound of any interval of the row: each row has a scale of its own. */
  readonly most: number;
  /** Whether a reform of the bundle fixes this outcome itself. */
  readonly isDefined: boolean;
}
export interface CardsModel {
  readonly cards: readonly Card[];
  readonly isCompared: boolean;
  /** Burden and effectiveness in every story: what stays in sight. */
  readonly headline: Text;
  readonly finding: Text;
}

/** Makes the cards of a study of `mine` against its baseline; null while no story has two pairs. */
export function cardsModel(study: StudyResults, chosen: string, reforms: readonly string[]): CardsModel | null {
  const isCompared = study.arms.some(({ label }) => label === 'mine');
  const mine = isCompared ? 'mine' : study.baseline;
  const taken: readonly Intervention[] = interventions.filter(({ id }) => reforms.includes(id));
  const ids = [...new Set<string>([...cardOutcomes, chosen])];
  const cards = ids.flatMap((id): Card[] => {
    const outcome = outcomeOf(id);
    if (outcome === undefined) return [];
    const columns = study.stories.map((story): CardStory => {
      const estimate = isCompared ? (estimates(study, story, outcome).get(mine) ?? null) : null;
      return {
        story,
        label: stories.find((one) => one.id === story)?.label ?? { zh: story, en: story },
        own: levelOf(study, story, mine, id),
        base: levelOf(study, story, study.baseline, id),
        estimate,
        direction: estimate === null ? 0 : direction(estimate, outcome.better),
      };
    });
    const bounds = columns.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.lower95, estimate.upper95]));
    return [
      {
        outcome,
        stories: columns,
        most: Math.max(0, ...bounds.map(Math.abs)),
        isDefined: taken.some(({ defines }) => defines.includes(id)),
      },
    ];
  });
  const first = cards[0]?.stories ?? [];
  if (first.length === 0 || first.every(({ own }) => own === null || own.n < 2)) return null;
  return {
    cards,
    isCompared,
    headline: headlineOf(cards, isCompared, study),
    finding: findingOf(cards, isCompared),
  };
}

/** The mean of an arm with Student's interval; null without a value. */
export function levelOf(study: Pick<StudyResults, 'rows'>, story: string, arm: string, outcome: string): Level | null {
  const values = study.rows.flatMap((row) => {
    const value = row.story === story && row.arm === arm ? (row.outcomes[outcome] ?? null) : null;
    return value === null ? [] : [value];
  });
  if (values.length === 0) return null;
  const mean = meanOf(values);
  const spread = deviationOf(values);
  const half = spread === null ? null : halfWidth(spread, values.length, 0.95);
  return { mean, lower: half === null ? null : mean - half, upper: half === null ? null : mean + half, n: values.length };
}

/** Writes a paired difference with its interval. */
export function differenceText(outcome: Outcome, estimate: Estimate, messages: Catalogue, language: Language): string {
  return messages.withInterval(
    formatDifference(outcome, estimate.difference, language, true),
    formatInterval(outcome, estimate.lower95, estimate.upper95, language),
  );
}

/** Writes a mean with its interval. */
export function levelText(outcome: Outcome, level: Level, messages: Catalogue, language: Language): string {
  const value = formatValue(outcome, level.mean, language);
  if (level.lower === null || level.upper === null) return value;
  return messages.withInterval(
    value,
    messages.between(formatValue(outcome, level.lower, language), formatValue(outcome, level.upper, language)),
  );
}

/** One sentence on burden and effectiveness, in every story, and whether the stories agree. */
function headlineOf(cards: readonly Card[], isCompared: boolean, study: StudyResults): Text {
  const [burden, effectiveness] = cards;
  const isSplit = disagreements(study, ['burden', 'effectiveness']).some(({ arm }) => arm.label === 'mine');
  return inWords((words, messages, language) => {
    if (burden === undefined || effectiveness === undefined) return '';
    const parts = burden.stories.flatMap((one, at) => {
      const other = effectiveness.stories[at];
      if (other === undefined || one.own === null || other.own === null) return [];
      const say = (card: Card, story: CardStory) => {
        if (isCompared)
          return story.estimate === null ? messages.fewReplicates : differenceText(card.outcome, story.estimate, messages, language);
        return story.own === null ? '' : levelText(card.outcome, story.own, messages, language);
      };
      return [
        words.storyPart(
          one.label[language],
          burden.outcome.label[language],
          say(burden, one),
          effectiveness.outcome.label[language],
          say(effectiveness, other),
        ),
      ];
    });
    const text = parts.join(messages.clauseSeparator);
    if (!isCompared) return words.headlineReference(text);
    const defined = [burden, effectiveness].filter(({ isDefined }) => isDefined).map(({ outcome }) => outcome.label[language]);
    const last =
      defined.length === 0 ? verdictOf([burden, effectiveness], isSplit, words) : words.definedToo(defined.join(messages.listSeparator));
    return `${words.headline(study.baseline === 'plain' ? words.armPlain : words.armReference, text)}${last}`.trim();
  });
}

/** How many outcomes differ clearly, in every story or only in one. */
function findingOf(cards: readonly Card[], isCompared: boolean): Text {
  const counted = cards.filter(({ isDefined }) => !isDefined);
  const isClear = ({ direction: side }: CardStory) => side !== 0;
  const same = counted.filter(({ stories: own }) => own.every((one) => isClear(one) && one.direction === own[0]?.direction)).length;
  const none = counted.filter(({ stories: own }) => !own.some(isClear)).length;
  const isSingle = cards.every(({ stories: own }) => own.length < 2);
  return inWords((words) => {
    if (!isCompared) return words.cardsFindingReference(String(counted.length));
    const total = String(counted.length);
    return isSingle
      ? words.cardsFindingOne(total, String(same), String(none))
      : words.cardsFinding(total, String(same), String(none), String(counted.length - same - none));
  });
}

/** Says in words whether anything can be told apart from no difference, and whether the stories say the same. */
function verdictOf(pair: readonly Card[], isSplit: boolean, words: ExploreWords): string {
  const sides = pair.flatMap(({ stories: columns }) => columns.map((one) => one.direction));
  if (pair.some(({ stories: columns }) => columns.some(({ estimate }) => estimate === null))) return words.storyWaiting;
  if (sides.every((side) => side === 0)) return words.unclear;
  if (pair.some(({ stories: columns }) => columns.length < 2)) return '';
  return isSplit ? words.storiesDiffer : words.storiesSame;
}

/** The cards as a table. */
export function cardsTable(model: CardsModel, messages: Catalogue, language: Language): TableModel {
  const words = exploreWords[language];
  const compared = model.isCompared ? [words.comparedWith, messages.pairedDifference, messages.interval95, messages.interval80] : [];
  return {
    head: [messages.outcome, messages.storyHeading, words.unit, words.here, messages.interval95, ...compared],
    rows: model.cards.flatMap(({ outcome, stories: columns, isDefined }) =>
      columns.map((one) => ({
        cells: [
          outcome.label[language],
          one.label[language],
          outcome.unit[language],
          one.own === null ? '–' : formatValue(outcome, one.own.mean, language),
          one.own === null || one.own.lower === null || one.own.upper === null
            ? '–'
            : messages.between(formatValue(outcome, one.own.lower, language), formatValue(outcome, one.own.upper, language)),
          ...(!model.isCompared
            ? []
            : [
                one.base === null ? '–' : formatValue(outcome, one.base.mean, language),
                one.estimate === null
                  ? '–'
                  : `${formatDifference(outcome, one.estimate.difference, language)} ${differenceUnit(outcome, language)}`,
                one.estimate === null ? '–' : formatInterval(outcome, one.estimate.lower95, one.estimate.upper95, language),
                one.estimate === null ? '–' : formatInterval(outcome, one.estimate.lower80, one.estimate.upper80, language),
              ]),
        ],
        isMuted: isDefined,
      })),
    ),
  };
}
