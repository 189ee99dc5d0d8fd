/** The plane of step 7: every choice of measures at the same hours, the one that was chosen, and the guess. */
import { interventions, outcomes, type Text } from '../../sim/index.ts';
import { formatNumber, formatSigned } from '../i18n/format.ts';
import { armName, budgetArms, measures, told } from '../views/lesson/steps/step-7.ts';
import { distance, shortInterval, type Tongue } from './lesson-compare.ts';
import { lessonStories, type Numbers, type StepResult } from './lesson-run.ts';
import type { Story } from './study.ts';
import type { TableModel } from './tables.ts';

/** Where a choice lies in one story. */
export interface PickPoint {
  readonly name: string;
  readonly burden: Numbers;
  readonly effectiveness: Numbers;
}

/** How differences are written here. */
const bare = { decimals: 1 };
const armNames = Object.keys(budgetArms({})).filter((name) => name !== 'baseline');
const labelOf = (id: string): Text => interventions.find((one) => one.id === id)?.label ?? { zh: id, en: id };

/** What measures are called. */
export const measureLabels: readonly Text[] = measures.map(labelOf);

function cell(result: Pick<StepResult, 'series'>, name: string, outcome: string, story: Story): Numbers {
  const at = armNames.indexOf(name) * told.length + (told as readonly string[]).indexOf(outcome);
  return armNames.includes(name) ? (result.series[0]?.items[at]?.[story] ?? null) : null;
}

/** Every choice in one story. */
export function pickPoints(result: Pick<StepResult, 'series'>, story: Story): PickPoint[] {
  return armNames.map((name) => ({
    name,
    burden: cell(result, name, 'burden', story),
    effectiveness: cell(result, name, 'effectiveness', story),
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

/** Measures of a choice that define how burden is counted. */
function definers(name: string): string[] {
  return name.split('+').filter((id) => interventions.find((one) => one.id === id)?.defines.includes('burden') === true);
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
  const assumed = definers(name);
  const gap = language === 'zh' ? '' : ' ';
  const note =
    assumed.length === 0
      ? ''
      : `${gap}${words.pick.assumedNote(assumed.map((id) => labelOf(id)[language]).join(language === 'zh' ? '；' : '; '))}`;
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
        cells: [
          words.story[story],
          pickName(row, tongue),
          ...told.map((outcome) => {
            const text = shortInterval(cell(result, row, outcome, story), bare, tongue, true);
            return outcome === 'burden' && definers(row).length > 0 ? `${text} · ${words.pick.assumed}` : text;
          }),
        ],
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
        ...lessonStories.flatMap((story) =>
          ['burden', 'effectiveness'].map((outcome) => shortInterval(cell(result, name, outcome, story), bare, tongue, true)),
        ),
      ],
      isMuted: false,
    })),
  };
}
