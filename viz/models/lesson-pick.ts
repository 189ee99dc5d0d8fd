/** The plane of step 7: every choice of measures at the same hours, the one that was chosen, and the guess. */
import { isGrey } from '../../experiments/analysis/grey.ts';
import { interventions, outcomes, type Text } from '../../sim/index.ts';
import { formatNumber, formatSigned } from '../i18n/format.ts';
import { catalogues } from '../i18n/index.ts';
import { armName, budgetArms, measures, told } from '../lesson/steps/step-7.ts';
import { distance, shortInterval, type Tongue } from './lesson-compare.ts';
import { definedIn, type Gain } from './lesson-lead.ts';
import { lessonStories, type Numbers, type StepResult } from './lesson-run.ts';
import type { Story } from './study.ts';
import type { TableModel } from './tables.ts';

/** Where a choice lies in one story. */
export interface PickPoint {
  readonly name: string;
  readonly burden: Numbers;
  readonly effectiveness: Numbers;
  /** Which of the two are assumptions and no findings. */
  readonly isAssumed: Readonly<Record<'burden' | 'effectiveness', boolean>>;
}
/** The two coordinates of the plane. */
const axes = ['burden', 'effectiveness'] as const;

/** How differences are written here. */
const bare = { decimals: 1 };
const armNames = Object.keys(budgetArms({})).filter((name) => name !== 'baseline');
const labelOf = (id: string): Text => interventions.find((one) => one.id === id)?.label ?? { zh: id, en: id };

/** What measures are called. */
export const measureLabels: readonly Text[] = measures.map(labelOf);

function cell({ series }: Pick<StepResult, 'series'>, name: string, outcome: string, story: Story, kind = 'plane'): Numbers {
  const at = armNames.indexOf(name) * told.length + (told as readonly string[]).indexOf(outcome);
  return armNames.includes(name) ? (series.find(({ id }) => id === kind)?.items[at]?.[story] ?? null) : null;
}

/** Whether what a choice does to an outcome is assumed: a measure of it defines the outcome, or more than half is mechanical. */
export function isAssumed(result: Pick<StepResult, 'series'>, name: string, outcome: string, story: Story): boolean {
  const difference = cell(result, name, outcome, story)?.[0] ?? null;
  const mechanical = cell(result, name, outcome, story, 'mechanical')?.[0] ?? null;
  return isGrey({ outcome, difference, mechanical }, definedIn(name.split('+')));
}

/** What each measure alone does to effectiveness in one story. */
export function singleGains(result: Pick<StepResult, 'series'>, story: Story): Gain[] {
  return measures.map((id) => {
    const [difference = null, lower95 = null, upper95 = null] = cell(result, id, 'effectiveness', story) ?? [];
    const [mechanical = null] = cell(result, id, 'effectiveness', story, 'mechanical') ?? [];
    return { id, difference, lower95, upper95, mechanical };
  });
}

/** A difference with its interval, and a word where it is assumed. */
function cellText(result: Pick<StepResult, 'series'>, name: string, outcome: string, story: Story, tongue: Tongue): string {
  const numbers = cell(result, name, outcome, story);
  const text = shortInterval(numbers, bare, tongue, true);
  return numbers !== null && isAssumed(result, name, outcome, story) ? `${text} · ${tongue.words.pick.assumed}` : text;
}

/** Every choice in one story. */
export function pickPoints(result: Pick<StepResult, 'series'>, story: Story): PickPoint[] {
  return armNames.map((name) => ({
    name,
    burden: cell(result, name, 'burden', story),
    effectiveness: cell(result, name, 'effectiveness', story),
    isAssumed: {
      burden: isAssumed(result, name, 'burden', story),
      effectiveness: isAssumed(result, name, 'effectiveness', story),
    },
  }));
}

/** The arm of a guess: the two measures that were chosen. */
export function pickedArm(values: readonly number[]): string {
  return armName([measures[values[0] ?? -1] ?? '', measures[values[1] ?? -1] ?? '']);
}

/** Names a choice. */
export function pickName(name: string, { words, language }: Tongue): string {
  const [one = '', other] = name.split('+');
  return other === undefined
    ? `${labelOf(one)[language]}${language === 'zh' ? `（${words.pick.alone}）` : ` (${words.pick.alone})`}`
    : words.pick.chosen(labelOf(one)[language], labelOf(other)[language]);
}

/** Says of a choice which of its two changes are assumed, and by which rule. */
function assumedNotes(result: Pick<StepResult, 'series'>, name: string, { words, language }: Tongue): string[] {
  const { study, listSeparator } = catalogues[language];
  return axes.flatMap((outcome) => {
    const definers = name.split('+').filter((id) => definedIn([id]).has(outcome));
    if (definers.length > 0)
      return [
        words.pick.defined(definers.map((id) => study.quoted(labelOf(id)[language])).join(listSeparator), words.pick.outcome[outcome]),
      ];
    const told = lessonStories.filter((story) => isAssumed(result, name, outcome, story));
    return told.length === 0
      ? []
      : [words.pick.mechanical(told.map((story) => words.story[story]).join(listSeparator), words.pick.outcome[outcome])];
  });
}

/** The sentence on a choice, and on the guess if there is one. */
export function pickSentence(result: Pick<StepResult, 'series'>, name: string, values: readonly number[] | null, tongue: Tongue): string {
  const { words, language } = tongue;
  const of = (story: Story) =>
    words.pick.moved(
      words.story[story],
      shortInterval(cell(result, name, 'burden', story), bare, tongue, true),
      shortInterval(cell(result, name, 'effectiveness', story), bare, tongue, true),
    );
  const run = words.pick.run(pickName(name, tongue), of('blame'), of('overload'));
  const gap = catalogues[language].sentenceGap;
  const note = assumedNotes(result, name, tongue)
    .map((one) => `${gap}${one}`)
    .join('');
  if (values === null) return `${run}${note}`;
  const [x = 0, y = 0] = values.slice(2);
  const far = lessonStories
    .map((story) => [distance(x, cell(result, name, 'burden', story)), distance(y, cell(result, name, 'effectiveness', story))] as const)
    .reduce((best, one) => (one[0] + one[1] < best[0] + best[1] ? one : best));
  const whole = (value: number) => formatNumber(value, 1, language);
  const guess = words.pick.guess(formatSigned(x, 0, language), formatSigned(y, 0, language));
  return `${guess}${run}${words.pick.far(whole(far[0]), whole(far[1]))}${note}`;
}

/** The choice and each of its measures alone, on every outcome that is told. */
export function pickTable(result: Pick<StepResult, 'series'>, name: string, tongue: Tongue): TableModel {
  const { words, language } = tongue;
  const rows = [name, ...(name.includes('+') ? name.split('+') : [])];
  return {
    head: ['', words.pick.arm, ...told.map((id) => outcomes.find((one) => one.id === id)?.label[language] ?? id)],
    rows: lessonStories.flatMap((story) =>
      rows.map((row) => ({
        cells: [words.story[story], pickName(row, tongue), ...told.map((outcome) => cellText(result, row, outcome, story, tongue))],
        isMuted: row !== name,
      })),
    ),
  };
}

/** Every choice as a table: the twin of the plane. */
export function planeTable(result: Pick<StepResult, 'series'>, tongue: Tongue): TableModel {
  const { words } = tongue;
  return {
    head: [
      words.pick.arm,
      ...lessonStories.flatMap((story) => [words.burden, words.effectiveness].map((name) => `${name} · ${words.story[story]}`)),
    ],
    rows: armNames.map((name) => ({
      cells: [
        pickName(name, tongue),
        ...lessonStories.flatMap((story) => axes.map((outcome) => cellText(result, name, outcome, story, tongue))),
      ],
      isMuted: false,
    })),
  };
}
