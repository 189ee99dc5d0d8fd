/** Tables of a step: the twin of its figure, what else the run shows, and the live run beside the stored one. */
import { formatNumber } from '../i18n/format.ts';
import { shortInterval, type Tongue, wordOf } from './lesson-compare.ts';
import { lessonStories, type Numbers, type StepResult } from './lesson-run.ts';
import type { LessonStep } from './lesson-step.ts';
import type { TableModel } from './tables.ts';

/** The guessed values of a series, in the order of its items; null where it was not guessed. */
export function guessOf(step: LessonStep, index: number, values: readonly number[] | null): readonly number[] | null {
  const series = step.series[index];
  if (values === null || series === undefined || !series.isGuessed || step.guess.kind === 'pick') return null;
  const before = step.series.slice(0, index).reduce((sum, one) => sum + (one.isGuessed ? one.items.length : 0), 0);
  return values.slice(before, before + series.items.length);
}

/** Everything the figure of a step draws, with the guess beside it. */
export function stepTable(step: LessonStep, result: StepResult, values: readonly number[] | null, tongue: Tongue): TableModel {
  const { words, language } = tongue;
  const range = (numbers: Numbers, at: 3 | 4, decimals: number) => (numbers === null ? '–' : formatNumber(numbers[at], decimals, language));
  return {
    head: [
      words.table.series,
      words.table.item,
      words.table.guess,
      ...lessonStories.flatMap((story) => [words.withMean(words.story[story]), words.table.least, words.table.most]),
    ],
    rows: step.series.flatMap((series, index) => {
      const mine = guessOf(step, index, values);
      const unit = series.unit[language];
      const name = unit === '' ? series.label[language] : `${series.label[language]} ${unit}`;
      return series.items.map((item, at) => ({
        cells: [
          name,
          item.label[language],
          mine === null ? '–' : String(mine[at] ?? '–'),
          ...lessonStories.flatMap((story) => {
            const numbers = result.series[index]?.items[at]?.[story] ?? null;
            return [shortInterval(numbers, series, tongue), range(numbers, 3, series.decimals), range(numbers, 4, series.decimals)];
          }),
        ],
        isMuted: !series.isGuessed,
      }));
    }),
  };
}

/** The contrasts of a step: value with interval in both stories, and a word where a difference is asked for. */
export function contrastTable(step: LessonStep, result: StepResult, tongue: Tongue): TableModel {
  const { words, language } = tongue;
  return {
    head: [words.what, ...lessonStories.map((story) => words.withMean(words.story[story]))],
    rows: step.contrasts.map((contrast, at) => ({
      cells: [
        `${contrast.label[language]}${contrast.unit[language] === '' ? '' : language === 'zh' ? `（${contrast.unit.zh}）` : ` (${contrast.unit.en})`}`,
        ...lessonStories.map((story) => {
          const numbers = result.contrasts[at]?.[story] ?? null;
          const isLevel = contrast.smallest === 0;
          const text = shortInterval(numbers, contrast, tongue, !isLevel);
          if (isLevel) return text;
          if (contrast.isAssumed === true) return numbers === null ? text : `${text} · ${words.pick.assumed}`;
          return `${words.word[wordOf(numbers, contrast.smallest)]}${language === 'zh' ? '：' : ': '}${text}`;
        }),
      ],
      isMuted: contrast.isAssumed === true,
    })),
  };
}

/** A live run beside the stored one: the same items, both stories. */
export function liveTable(
  step: LessonStep,
  stored: StepResult,
  live: Pick<StepResult, 'series' | 'contrasts'>,
  tongue: Tongue,
): TableModel {
  const { words, language } = tongue;
  const named = lessonStories.flatMap((story) => [
    `${words.story[story]} · ${words.liveStored}`,
    `${words.story[story]} · ${words.liveNow}`,
  ]);
  return {
    head: [words.table.item, ...named],
    rows: step.series.flatMap((series, index) =>
      series.items.map((item, at) => ({
        cells: [
          `${series.label[language]}${language === 'zh' ? '：' : ': '}${item.label[language]}`,
          ...lessonStories.flatMap((story) =>
            [stored, live].map((one) => shortInterval(one.series[index]?.items[at]?.[story] ?? null, series, tongue)),
          ),
        ],
        isMuted: false,
      })),
    ),
  };
}
