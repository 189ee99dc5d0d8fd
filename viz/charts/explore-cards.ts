import { select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatValue } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { Card, CardStory, CardsModel } from '../models/explore-cards.ts';
import type { ExploreWords } from '../models/explore-words.ts';
import type { Verdict } from '../models/tradeoff.ts';
import { drawMark, type Group } from './marks.ts';
import { palette, verdictColor } from './palette.ts';

export interface CardsOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly words: ExploreWords;
  readonly chosen: string;
  readonly onChoose: (outcome: string) => void;
}

const stripWidth = 200;
const stripHeight = 24;

/** The mark of a story's difference: by the better side, neutral where neither side is better or nothing can be told apart. */
export function cardVerdict({ estimate, direction }: CardStory, { outcome, isDefined }: Card): Verdict {
  if (isDefined) return 'assumed';
  if (estimate === null || direction === 0) return 'unclear';
  if (outcome.better === 'none') return 'trade';
  return direction === 1 ? 'gain' : 'loss';
}

/** Draws the cards as a list: name as a button, and for each story value, difference and interval; every text is HTML. */
export function drawCards(container: HTMLElement, model: CardsModel, options: CardsOptions): void {
  const root = select(container);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.outcome : undefined;
  const list = root.selectAll<HTMLOListElement, null>('ol').data([null]).join('ol').attr('class', 'cards');
  const items = list
    .selectAll<HTMLLIElement, Card>('li')
    .data(model.cards, ({ outcome }) => outcome.id)
    .join('li')
    .attr('class', (card) => `card${card.outcome.id === options.chosen ? ' is-chosen' : ''}${card.isDefined ? ' muted' : ''}`)
    .order();
  items.each(function draw(card) {
    drawCard(this, card, model, options);
  });
  if (focused !== undefined)
    items
      .filter(({ outcome }) => outcome.id === focused)
      .select<HTMLButtonElement>('button')
      .node()
      ?.focus({ preventScroll: true });
}

function drawCard(item: HTMLLIElement, card: Card, model: CardsModel, { language, messages, words, chosen, onChoose }: CardsOptions): void {
  const { outcome } = card;
  const self = select(item);
  const head = self.selectAll<HTMLDivElement, Card>('div.card-head').data([card]).join('div').attr('class', 'card-head');
  head
    .selectAll<HTMLButtonElement, Card>('button')
    .data([card])
    .join('button')
    .attr('type', 'button')
    .attr('data-outcome', outcome.id)
    .attr('aria-pressed', String(outcome.id === chosen))
    .text(outcome.label[language])
    .on('click', () => onChoose(outcome.id));
  const sense =
    outcome.better === 'higher' ? messages.betterHigher : outcome.better === 'lower' ? messages.betterLower : messages.betterNone;
  head
    .selectAll<HTMLElement, string>('small')
    .data([card.isDefined ? words.definedShort : sense])
    .join('small')
    .text((text) => text);
  const cells = self
    .selectAll<HTMLDivElement, CardStory>('div.card-story')
    .data(card.stories, (one) => one.story)
    .join('div')
    .attr('class', 'card-story');
  cells.each(function draw(one) {
    drawStory(this, one, card, model, { language, messages, words });
  });
}

function drawStory(
  cell: HTMLDivElement,
  one: CardStory,
  card: Card,
  model: CardsModel,
  { language, messages, words }: Pick<CardsOptions, 'language' | 'messages' | 'words'>,
): void {
  const { outcome } = card;
  const { estimate, own, base } = one;
  const self = select(cell);
  const interval =
    own === null || own.lower === null || own.upper === null
      ? ''
      : messages.inSquare(messages.between(formatValue(outcome, own.lower, language), formatValue(outcome, own.upper, language)));
  const level = own === null ? '–' : formatValue(outcome, own.mean, language);
  const parts = model.isCompared
    ? [
        { name: 'card-difference', text: estimate === null ? '–' : formatDifference(outcome, estimate.difference, language, true) },
        {
          name: 'card-interval',
          text: estimate === null ? '' : messages.inSquare(formatInterval(outcome, estimate.lower95, estimate.upper95, language)),
        },
        {
          name: 'card-level',
          text: base === null ? level : `${level}${messages.inBrackets(words.was(formatValue(outcome, base.mean, language)))}`,
        },
      ]
    : [
        { name: 'card-difference', text: level },
        { name: 'card-interval', text: interval },
      ];
  self
    .selectAll<HTMLSpanElement, string>('span.card-name')
    .data([one.label[language]])
    .join('span')
    .attr('class', 'card-name')
    .text((text) => text);
  const strip = self
    .selectAll<SVGSVGElement, CardStory>('svg')
    .data(model.isCompared ? [one] : [])
    .join('svg')
    .attr('viewBox', `0 0 ${stripWidth} ${stripHeight}`)
    .attr('focusable', 'false')
    .attr('aria-hidden', 'true');
  strip.selectAll('*').remove();
  const svg = strip.node();
  if (svg !== null) drawStrip(select(svg).append('g'), one, card);
  self
    .selectAll<HTMLSpanElement, (typeof parts)[number]>('span.card-text')
    .data(parts.filter(({ text }) => text !== ''))
    .join('span')
    .attr('class', ({ name }) => `card-text ${name}`)
    .text(({ text }) => text)
    .raise();
}

/** Draws zero, both intervals and the mark of one story. */
function drawStrip(group: Group, one: CardStory, card: Card): void {
  const middle = stripHeight / 2;
  const most = card.most === 0 ? 1 : card.most;
  const x = (value: number) => stripWidth / 2 + (value / most) * (stripWidth / 2 - 10);
  const verdict = cardVerdict(one, card);
  const color = verdictColor[verdict];
  const rule = (x1: number, x2: number, y1: number, y2: number, width: number, ink: string) =>
    group.append('line').attr('x1', x1).attr('x2', x2).attr('y1', y1).attr('y2', y2).attr('stroke', ink).attr('stroke-width', width);
  rule(0, stripWidth, middle, middle, 1, palette.rule);
  rule(x(0), x(0), 1, stripHeight - 1, 1.2, palette.soft);
  const { estimate } = one;
  if (estimate === null) return;
  rule(x(estimate.lower95), x(estimate.upper95), middle, middle, 1.6, color);
  rule(x(estimate.lower80), x(estimate.upper80), middle, middle, 5, color);
  drawMark(group.append('g').attr('transform', `translate(${x(estimate.difference)},${middle})`), verdict, 5);
}
