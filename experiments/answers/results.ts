/** From samples to what is said in answer: every effect with its interval, by story; no verdict. */
import type { StoryId, Text } from '../../sim/index.ts';
import { estimate } from '../analysis/verdict.ts';
import { effectValues, type Samples } from '../evidence/samples.ts';
import type { Plan, Setting } from '../evidence/settings.ts';
import type { Answer } from './define.ts';

export interface RowEstimate {
  readonly n: number;
  readonly effect: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/** One row of an answer in one county and setting. */
export interface RowResult {
  readonly county: string;
  readonly setting: string;
  readonly label: Text;
  readonly unit: Text;
  readonly byStory: Readonly<Partial<Record<StoryId, RowEstimate>>>;
}

export interface AnswerResult {
  readonly id: string;
  readonly question: Text;
  readonly note: Text;
  readonly rows: readonly RowResult[];
}

/** What is said in answer, in every county and setting that was planned. */
export function answersOf(answers: readonly Answer[], plan: Plan, samples: Samples): AnswerResult[] {
  return answers.map((answer) => ({
    id: answer.id,
    question: answer.question,
    note: answer.note,
    rows: plan.settings.flatMap((setting) =>
      setting.questions.some(({ id }) => id === answer.id) ? rowsIn(answer, setting, samples) : [],
    ),
  }));
}

function rowsIn(answer: Answer, setting: Setting, samples: Samples): RowResult[] {
  return answer.rows.map(({ label, unit }, at): RowResult => {
    const byStory = setting.stories.map((id) => {
      const { n, mean, lower95, upper95 } = estimate(effectValues(samples.of(answer.id, setting.id, id), at));
      return [id, { n, effect: mean, lower95, upper95 }] as const;
    });
    return { county: setting.county, setting: setting.id, label, unit, byStory: Object.fromEntries(byStory) };
  });
}
