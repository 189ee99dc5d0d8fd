/** Holds a guess against the run of its step, in words: how far, in which direction, and where neither can be told. */
import type { Language } from '../../sim/index.ts';
import { formatNumber, formatSigned } from '../i18n/format.ts';
import type { LessonWords } from '../i18n/lesson-zh.ts';
import { areApart, boundsOf, lessonStories, type Numbers, type StepResult } from './lesson-run.ts';
import type { LessonStep, Scale, Series } from './lesson-step.ts';
import type { Story } from './study.ts';

/** A language with its words. */
export interface Tongue {
  readonly words: LessonWords;
  readonly language: Language;
}
type Both = Readonly<Record<Story, Numbers>>;

/** Writes a number with its unit. */
export function amount(value: number, { unit, decimals }: Scale, language: Language): string {
  const number = formatNumber(value, decimals, language);
  const name = unit[language];
  if (name === '' || /^[（(]/.test(name)) return number;
  return name === '%' ? `${number}%` : `${number}${language === 'zh' ? '' : ' '}${name}`;
}

/** Writes a mean with its interval; a dash where there is none. */
export function withInterval(numbers: Numbers, scale: Scale, { words, language }: Tongue, isSigned = false): string {
  if (numbers === null) return '–';
  const bare = (value: number) => (isSigned ? formatSigned : formatNumber)(value, scale.decimals, language);
  const head = isSigned ? bare(numbers[0]) : amount(numbers[0], scale, language);
  const bounds = boundsOf(numbers);
  return bounds === null ? words.noInterval(head) : words.interval(head, bare(bounds[0]), bare(bounds[1]));
}

/** The same as shortly as a table needs it. */
export function shortInterval(
  numbers: Numbers,
  { decimals }: Pick<Scale, 'decimals'>,
  { words, language }: Tongue,
  isSigned = false,
): string {
  if (numbers === null) return '–';
  const bare = (value: number) => (isSigned ? formatSigned : formatNumber)(value, decimals, language);
  const bounds = boundsOf(numbers);
  return bounds === null ? words.noInterval(bare(numbers[0])) : words.short(bare(numbers[0]), bare(bounds[0]), bare(bounds[1]));
}

/** How far a guess lies above (or, negative, below) what a story gives: from its interval's nearer edge, 0 inside; from the mean without one. */
function offsetFrom(guess: number, numbers: Numbers): number {
  if (numbers === null) return Number.NaN;
  const [low, high] = boundsOf(numbers) ?? [numbers[0], numbers[0]];
  return guess < low ? guess - low : Math.max(0, guess - high);
}

/** The size of that. */
export function distance(guess: number, numbers: Numbers): number {
  return Math.abs(offsetFrom(guess, numbers));
}

/** The story that a guess lies nearer to, and how far above or below it; null where no story gave anything. */
export function nearestStory(guess: number, both: Both): { readonly story: Story; readonly offset: number } | null {
  const known = lessonStories
    .map((story) => ({ story, offset: offsetFrom(guess, both[story]) }))
    .filter(({ offset }) => !Number.isNaN(offset));
  const [first, ...others] = known;
  return first === undefined ? null : others.reduce((best, one) => (Math.abs(one.offset) < Math.abs(best.offset) ? one : best), first);
}

/** The smaller of the two distances. */
export function nearest(guess: number, both: Both): number {
  const found = nearestStory(guess, both);
  return found === null ? Number.POSITIVE_INFINITY : Math.abs(found.offset);
}

/** What is known without doubt: a drawn or given value. */
const exactly = (value: number): Numbers => [value, value, value, value, value];

/**
 * The shape of a line: up or down where its ends are clearly apart, a hump or a dip where a stop between them is clearly above or below both.
 * Clearly: by `smallest` or more, and the intervals do not meet.
 */
export function shapeOf(stops: readonly Numbers[], smallest: number): 'up' | 'down' | 'hump' | 'dip' | 'wave' | 'flat' {
  const [first = null, last = null] = [stops[0], stops[stops.length - 1]];
  const inner = stops.slice(1, -1);
  const isAbove = (one: Numbers, other: Numbers) => one !== null && other !== null && one[0] - other[0] >= smallest && areApart(one, other);
  const hasHump = inner.some((one) => isAbove(one, first) && isAbove(one, last));
  const hasDip = inner.some((one) => isAbove(first, one) && isAbove(last, one));
  if (hasHump || hasDip) return hasHump && hasDip ? 'wave' : hasHump ? 'hump' : 'dip';
  return isAbove(last, first) ? 'up' : isAbove(first, last) ? 'down' : 'flat';
}

const inBoth = (words: LessonWords, say: (story: Story) => string) => words.both(say('blame'), say('overload'));

function numberSentence(step: LessonStep, both: Both, series: Series, guess: number | undefined, tongue: Tongue): string {
  const { words, language } = tongue;
  const label = series.label[language];
  const runs = inBoth(words, (story) => words.runsSay(words.story[story], withInterval(both[story], series, tongue)));
  if (guess === undefined) return words.number.runOnly(label, runs);
  const said = amount(guess, { ...series, decimals: 0 }, language);
  const near = nearestStory(guess, both);
  if (near === null) return words.number.runOnly(label, runs);
  const far = Math.abs(near.offset);
  if (far <= step.guess.tolerance) return words.number.near(said, label, runs);
  const by = words.distance.by(amount(far, series, language));
  return words.number[near.offset > 0 ? 'above' : 'below'](said, label, runs, words.story[near.story], by);
}

/** Stop with the highest mean; null where the run does not tell it apart from another one. The start of an index counts as one without doubt. */
export function peakOf(items: readonly Numbers[]): number | null {
  const means = items.map((one) => one?.[0] ?? Number.NEGATIVE_INFINITY);
  const top = means.indexOf(Math.max(...means));
  const highest = items[top] ?? null;
  return items.some((one, at) => at !== top && one !== null && !areApart(one, highest)) ? null : top;
}

function drawSentence(step: LessonStep, result: StepResult, values: readonly number[] | null, { words, language }: Tongue): string {
  const { anchor, tolerance } = step.guess;
  const parts: string[] = [];
  let at = 0;
  let near = 0;
  const distances: number[] = [];
  step.series.forEach((series, index) => {
    if (!series.isGuessed) return;
    const items = result.series[index]?.items ?? [];
    const mine = values?.slice(at, at + items.length) ?? null;
    at += items.length;
    const start = anchor === null ? [] : [exactly(anchor.value)];
    const write = (value: number) => amount(value, { ...series, decimals: 0 }, language);
    const runs = inBoth(words, (story) => {
      const stops = [...start, ...items.map((both) => both[story])];
      const [first, last] = [stops[0]?.[0] ?? 0, stops[stops.length - 1]?.[0] ?? 0];
      return words.draw.ofStory(words.story[story], words.shape[shapeOf(stops, tolerance)], write(first), write(last));
    });
    if (mine === null) parts.push(words.draw.shapeRun(series.label[language], runs));
    else {
      const shape = words.shape[shapeOf([...start, ...mine.map(exactly)], tolerance)];
      parts.push(words.draw.shape(series.label[language], shape, runs));
      items.forEach((both, stop) => {
        const far = nearest(mine[stop] ?? 0, both);
        distances.push(far);
        if (far <= tolerance) near += 1;
      });
    }
    if (anchor !== null) parts.push(peakSentence(anchor, series, items, mine, { words, language }));
  });
  if (distances.length > 0) {
    const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
    parts.push(words.draw.near(String(near), String(distances.length), formatNumber(mean, 0, language)));
  }
  return parts.join(language === 'zh' ? '' : ' ');
}

function peakSentence(
  anchor: NonNullable<LessonStep['guess']['anchor']>,
  series: Series,
  items: readonly Both[],
  mine: readonly number[] | null,
  { words, language }: Tongue,
): string {
  const names = [anchor.label, ...series.items.map(({ label }) => label)].map((label) => label[language]);
  const runs = inBoth(words, (story) => {
    const top = peakOf([exactly(anchor.value), ...items.map((both) => both[story])]);
    return top === null ? words.draw.peakNone(words.story[story]) : words.draw.ofPeak(words.story[story], names[top] ?? '');
  });
  if (mine === null) return words.draw.peakRun(runs);
  const all = [anchor.value, ...mine];
  return words.draw.peak(names[all.indexOf(Math.max(...all))] ?? '', runs);
}

function tokensSentence(step: LessonStep, result: StepResult, values: readonly number[] | null, { words, language }: Tongue): string {
  const [series] = step.series;
  const items = result.series[0]?.items ?? [];
  if (series === undefined) return '';
  const name = (at: number) => series.items[at]?.label[language] ?? '';
  const runs = inBoth(words, (story) => {
    const top = peakOf(items.map((both) => both[story]));
    if (top === null) return words.tokens.noneOfStory(words.story[story]);
    return words.tokens.ofStory(words.story[story], name(top), formatNumber(items[top]?.[story]?.[0] ?? 0, 0, language));
  });
  if (values === null) return words.tokens.runOnly(runs);
  const most = Math.max(...values);
  const first = values.filter((value) => value === most).length > 1;
  const head = first ? words.tokens.even(String(most), runs) : words.tokens.most(name(values.indexOf(most)), String(most), runs);
  const mean = items.reduce((sum, both, at) => sum + nearest(values[at] ?? 0, both), 0) / items.length;
  return [head, words.tokens.mean(formatNumber(mean, 0, language))].join(language === 'zh' ? '' : ' ');
}

/** Of all pairs: those whose intervals do not meet, and those of them that a ranking has the same way round. */
export function pairsTold(items: readonly Numbers[], ranks: readonly number[] | null): { clear: number; same: number } {
  let clear = 0;
  let same = 0;
  items.forEach((one, at) => {
    items.slice(at + 1).forEach((other, step) => {
      if (one === null || other === null || !areApart(one, other)) return;
      clear += 1;
      const isAbove = (ranks?.[at] ?? 0) < (ranks?.[at + 1 + step] ?? 0);
      if (isAbove === one[0] > other[0]) same += 1;
    });
  });
  return { clear, same };
}

function rankSentence(step: LessonStep, result: StepResult, values: readonly number[] | null, { words, language }: Tongue): string {
  const items = result.series[0]?.items ?? [];
  const pairs = (items.length * (items.length - 1)) / 2;
  const say = (story: Story) => {
    const numbers = items.map((both) => both[story]);
    if (values !== null) {
      const { clear, same } = pairsTold(numbers, values);
      return words.rank.pairs(words.story[story], String(pairs), String(clear), String(same));
    }
    return words.rank.runOnly(
      words.story[story],
      orderText(numbers, (at) => step.series[0]?.items[at]?.label[language] ?? '', words),
    );
  };
  const note = values === null ? words.rank.note : '';
  const text = `${say('blame')}${language === 'zh' ? '；' : '; '}${say('overload')}${note}${words.rank.end}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names some numbers, highest first; neighbours that the run does not tell apart are joined by another sign. */
export function orderText(items: readonly Numbers[], name: (at: number) => string, words: Pick<LessonWords, 'rank'>): string {
  const order = items.flatMap((numbers, at) => (numbers === null ? [] : [{ at, numbers }])).sort((a, b) => b.numbers[0] - a.numbers[0]);
  return order
    .map(({ at, numbers }, place) => {
      const before = order[place - 1];
      const sign = before === undefined ? '' : areApart(before.numbers, numbers) ? words.rank.above : words.rank.level;
      return `${sign}${name(at)}`;
    })
    .join('');
}

/** Says in which of the answers a contrast falls: its sign, or the middle one where it cannot be told. */
export function answerOf(numbers: Numbers, smallest: number): 0 | 1 | 2 {
  const bounds = boundsOf(numbers);
  if (numbers === null || bounds === null || Math.abs(numbers[0]) < smallest || (bounds[0] <= 0 && bounds[1] >= 0)) return 1;
  return numbers[0] > 0 ? 0 : 2;
}

/** The word for a contrast: higher, lower, or no clear difference. */
export function wordOf(numbers: Numbers, smallest: number): 'higher' | 'lower' | 'unclear' {
  const answer = answerOf(numbers, smallest);
  return answer === 0 ? 'higher' : answer === 2 ? 'lower' : 'unclear';
}

function choiceSentence(step: LessonStep, result: StepResult, given: number | undefined, { words, language }: Tongue): string {
  const options = step.guess.extra?.options ?? null;
  const at = step.contrasts.findIndex(({ id }) => id === 'gap');
  const both = result.contrasts[at];
  if (options === null || both === undefined) return '';
  const smallest = step.contrasts[at]?.smallest ?? 0;
  const runs = inBoth(words, (story) => words.choiceOf(words.story[story], options[answerOf(both[story], smallest)]?.[language] ?? ''));
  return given === undefined ? words.choiceRun(runs) : words.choiceSaid(options[given]?.[language] ?? '', runs);
}

/** The sentence that compares a guess with the run; without a guess, what the run gives. Step 7 has its own model. */
export function compareGuess(step: LessonStep, result: StepResult, values: readonly number[] | null, tongue: Tongue): string {
  if (step.guess.kind === 'draw') return drawSentence(step, result, values, tongue);
  if (step.guess.kind === 'tokens') return tokensSentence(step, result, values, tongue);
  if (step.guess.kind === 'rank') return rankSentence(step, result, values, tongue);
  const [series] = step.series;
  const both = result.series[0]?.items[0];
  if (series === undefined || both === undefined) return '';
  const head = numberSentence(step, both, series, values?.[0], tongue);
  const tail = choiceSentence(step, result, values?.[1], tongue);
  return [head, tail].filter((part) => part !== '').join(tongue.language === 'zh' ? '' : ' ');
}
