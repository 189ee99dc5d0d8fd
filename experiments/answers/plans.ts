/** Where answers are asked: in the county of the scale, some in other counties, too. */
import type { Asked } from '../evidence/plan.ts';
import type { Scale } from '../evidence/scales.ts';
import { makePlan, type Plan, type Setting } from '../evidence/settings.ts';
import type { Answer } from './define.ts';
import { countiesOf } from './rows.ts';

/** A first look at other counties takes the smallest there are. */
const quickCounties = ['small', 'subdistrict'];

/** An answer as plan and runner see it. */
function askedIn({ id, arms, rows, settings }: Answer): Asked {
  return { id, arms, effects: rows.map(({ effect }) => effect), stages: settings ?? ['default'] };
}

/** A plan for each county that some answer is asked in; that of the scale comes first. @throws ParameterError if the model cannot run what they ask. */
export function plansOf(answers: readonly Answer[], scale: Scale): Plan[] {
  const asked = answers.map((answer) => {
    const own = countiesOf(answer);
    const places = own === undefined ? [scale.county] : scale.id === 'full' ? own : quickCounties;
    return { question: askedIn(answer), places };
  });
  const places = [...new Set([scale.county, ...asked.flatMap((one) => one.places)])];
  return places.flatMap((county) => {
    const questions = asked.filter((one) => one.places.includes(county)).map(({ question }) => question);
    if (questions.length === 0) return [];
    const plan = makePlan(questions, { ...scale, county });
    return [
      county === scale.county ? plan : renamed(plan, (setting) => (setting.stage === 'default' ? county : `${county}/${setting.id}`)),
    ];
  });
}

/** All plans as one: runs are kept by what they are, so that one journal holds several counties. */
export function joinedPlan(plans: readonly Plan[], scale: Scale): Plan {
  return {
    scale,
    questions: [...new Set(plans.flatMap(({ questions }) => questions))],
    settings: plans.flatMap(({ settings }) => settings),
    jobs: plans.flatMap(({ jobs }) => jobs),
  };
}

/** A plan whose settings have other names. */
function renamed(plan: Plan, nameOf: (setting: Setting) => string): Plan {
  const made = new Map(plan.settings.map((setting) => [setting, { ...setting, id: nameOf(setting) }]));
  return {
    ...plan,
    settings: [...made.values()],
    jobs: plan.jobs.map((job) => ({ ...job, setting: made.get(job.setting) ?? job.setting })),
  };
}
