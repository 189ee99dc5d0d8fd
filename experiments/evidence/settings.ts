/** In which versions of the model a question is asked, on which seeds: the plan of all runs. */
import { type ParameterValue, type StoryId, stories, type Text } from '../../sim/index.ts';
import type { EnsemblePoint } from './ensemble.ts';
import { type Asked, checkQuestions, type PlannedArm, planArms, sortedEntries } from './plan.ts';
import type { AttributionRule, ChoiceRule, Scale, Stage } from './scales.ts';

const storyIds = stories.map(({ id }) => id);
export const seedName = 'claims';

/** One version of the model, and who is asked in it. */
export interface Setting {
  readonly id: string;
  readonly stage: Stage;
  readonly label: Text;
  readonly county: string;
  /** Set in every arm; what an arm sets itself wins. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly stories: readonly StoryId[];
  /** Seeds `claims/1` to `claims/n`, the same in every setting. */
  readonly seeds: number;
  readonly questions: readonly Asked[];
  readonly arms: readonly PlannedArm[];
  /** Whether arms that differ by reforms alone are run frozen, too. */
  readonly isFrozen: boolean;
  /** The rules, where the setting is about them. */
  readonly rules?: readonly [ChoiceRule, AttributionRule];
}

/** All arms of a setting on one (story, seed). */
export interface Job {
  readonly setting: Setting;
  readonly story: StoryId;
  readonly seed: string;
}

/** What is to be run for a list of questions. */
export interface Plan {
  readonly scale: Scale;
  readonly questions: readonly Asked[];
  readonly settings: readonly Setting[];
  readonly jobs: readonly Job[];
}

/** Plans all runs for questions. `points` is the ensemble, if there is one. @throws ParameterError if the model cannot run what they ask. */
export function makePlan(questions: readonly Asked[], scale: Scale, points: readonly EnsemblePoint[] = []): Plan {
  checkQuestions(questions, scale.weeks);
  const settings = [
    ...defaultSetting(scale),
    ...ruleSettings(scale),
    ...nullSettings(scale),
    ...ensembleSettings(scale, points),
    ...rivalSettings(scale, questions),
  ].flatMap(({ takes, ...setting }): Setting[] => {
    const taking = questions.filter((one) => (one.stages ?? [setting.stage]).includes(setting.stage) && takes(one));
    if (taking.length === 0 || setting.seeds < 1) return [];
    return [{ ...setting, questions: taking, arms: planArms(taking) }];
  });
  return { scale, questions, settings, jobs: settings.flatMap(jobsOf) };
}

/** By seed, then story: whatever is done when the user stops is a balanced part of the whole. */
function jobsOf(setting: Setting): Job[] {
  return Array.from({ length: setting.seeds }, (_, i) => i + 1).flatMap((number) =>
    setting.stories.map((story) => ({ setting, story, seed: `${seedName}/${number}` })),
  );
}

type Draft = Omit<Setting, 'questions' | 'arms'> & { readonly takes: (question: Asked) => boolean };

const everyone = () => true;

function defaultSetting({ county, seeds }: Scale): Draft[] {
  const label = { zh: '默认', en: 'default' };
  return [
    {
      id: 'default',
      stage: 'default',
      label,
      county,
      parameters: {},
      stories: storyIds,
      seeds: seeds.default,
      isFrozen: true,
      takes: everyone,
    },
  ];
}

function ruleSettings({ county, seeds, rules }: Scale): Draft[] {
  return rules.map(([choiceRule, attributionRule]) => ({
    id: `${choiceRule}/${attributionRule}`,
    stage: 'rules',
    label: { zh: `${choiceRule}／${attributionRule}`, en: `${choiceRule}/${attributionRule}` },
    county,
    parameters: { choiceRule, attributionRule },
    stories: storyIds,
    seeds: seeds.rules,
    isFrozen: false,
    rules: [choiceRule, attributionRule],
    takes: everyone,
  }));
}

function nullSettings({ county, seeds }: Scale): Draft[] {
  return (['random', 'habit'] as const).map((choiceRule) => ({
    id: choiceRule,
    stage: 'nulls',
    label: { zh: choiceRule === 'random' ? '随机' : '习惯', en: choiceRule },
    county,
    parameters: { choiceRule },
    stories: storyIds,
    seeds: seeds.nulls,
    isFrozen: false,
    takes: ({ nulls }) => nulls?.includes(choiceRule) === true,
  }));
}

function ensembleSettings({ county, seeds }: Scale, points: readonly EnsemblePoint[]): Draft[] {
  return points.map(({ branch, parameters }, at) => ({
    id: `ensemble/${at + 1}`,
    stage: 'ensemble',
    label: { zh: `参数组 ${at + 1}`, en: `ensemble ${at + 1}` },
    county,
    parameters,
    stories: [branch],
    seeds: seeds.ensemble,
    isFrozen: false,
    takes: everyone,
  }));
}

/** Every rival that someone names, and the same county without any. Rivals that say the same are run together. */
function rivalSettings({ rivalCounty: county, seeds }: Scale, questions: readonly Asked[]): Draft[] {
  const common = { stage: 'rivals', county, stories: storyIds, seeds: seeds.rivals, isFrozen: false } as const;
  const groups = new Map<string, Asked[]>();
  for (const question of questions) {
    if (question.rival === undefined) continue;
    const key = JSON.stringify(sortedEntries(question.rival.parameters));
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  const withRival = [...groups.values()].map((group): Draft => {
    const { label, parameters } = (group[0] as Asked).rival as NonNullable<Asked['rival']>;
    return { ...common, id: rivalId(group.map(({ id }) => id)), label, parameters, takes: (one) => group.includes(one) };
  });
  if (withRival.length === 0) return [];
  const plain = { zh: '小县，无替代解释', en: 'small county, without rivals' };
  return [{ ...common, id: plainId, label: plain, parameters: {}, takes: ({ rival }) => rival !== undefined }, ...withRival];
}

/** The setting that rivals are compared with. */
export const plainId = 'rivals/none';

function rivalId(ids: readonly string[]): string {
  return `rivals/${ids.join('+')}`;
}

/** The setting in which a question meets its rival; undefined where none is planned. */
export function rivalSettingOf(plan: Plan, id: string): Setting | undefined {
  return plan.settings.find(
    (setting) => setting.stage === 'rivals' && setting.id !== plainId && setting.questions.some((question) => question.id === id),
  );
}
