import { interventions, nearestName, outcomes, type Problem, parameters, regimes, shown } from '../../../sim/index.ts';
import { choice, integer, type LinkField } from '../../link/field.ts';

/** A parameter that is varied, by so many percent either way. */
export interface RobustInput {
  readonly id: string;
  readonly percent: number;
}

/** What the view looks at. */
export interface RobustState {
  readonly method: 'morris' | 'sobol';
  readonly outcome: string;
  /** `level`, or what is set against the baseline: a regime or a reform. */
  readonly contrast: string;
  readonly inputs: readonly RobustInput[];
  /** Size of the design: trajectories of Morris, base points of Sobol. */
  readonly trajectories: number;
  readonly points: number;
  /** Seeds at each point. */
  readonly seeds: number;
  /** Which of the comparisons that ship is shown. */
  readonly shipped: 'level' | 'regime' | 'reform';
}

export const pointChoices = [16, 32, 64, 128] as const;
export const mostPercent = 90;
export const mostInputs = 8;
/** Least and most of each size of a design. */
export const trajectoryBounds = [2, 20] as const;
export const seedBounds = [1, 5] as const;
export const contrasts: readonly string[] = ['level', ...regimes.map(({ id }) => id), ...interventions.map(({ id }) => id)];

export const robustUsual: RobustState = {
  method: 'morris',
  outcome: 'burden',
  contrast: 'level',
  inputs: ['workHours', 'departmentArrivals', 'outcomeStake', 'loadWeight'].map((id) => ({ id, percent: 50 })),
  trajectories: 6,
  points: 64,
  seeds: 2,
  shipped: 'level',
};

const written = (inputs: readonly RobustInput[]) => inputs.map(({ id, percent }) => `${id}:${percent}`).join(',');
const numeric = parameters.filter(({ kind }) => kind === 'number').map(({ id }) => id as string);

/** Parameters with their percent: `workHours:50,loadWeight:30`. */
/** What stands in a link where nothing is varied. */
const none = '-';

const inputsField: LinkField<RobustState> = {
  key: 'r.inputs',
  write: ({ inputs }) => (written(inputs) === written(robustUsual.inputs) ? null : written(inputs) || none),
  read(text, problems) {
    if (text === none) return { inputs: [] };
    const before = problems.length;
    const parts = text.split(',').slice(0, mostInputs + 1);
    const inputs = parts.flatMap((part): RobustInput[] => {
      const [, id = '', percent = ''] = /^([A-Za-z]{1,40}):(\d{1,2})$/.exec(part) ?? [];
      if (numeric.includes(id) && Number(percent) >= 1 && Number(percent) <= mostPercent) return [{ id, percent: Number(percent) }];
      refuse(part.slice(0, 80), problems, nearestName(part.split(':')[0]?.slice(0, 40) ?? '', numeric));
      return [];
    });
    if (inputs.length > mostInputs || new Set(inputs.map(({ id }) => id)).size < inputs.length) refuse(text.slice(0, 200), problems);
    return problems.length > before ? {} : { inputs };
  },
};

function refuse(given: string, problems: Problem[], nearest?: string): void {
  problems.push({
    where: 'r.inputs',
    given: shown(given),
    allowed: {
      zh: `至多 ${mostInputs} 个各不相同的数值参数，写作 参数:百分数（1–${mostPercent}），以逗号分隔`,
      en: `at most ${mostInputs} different numeric parameters, each written parameter:percent (1 to ${mostPercent}), with commas between`,
    },
    ...(nearest === undefined ? {} : { nearest }),
  });
}

export const robustFields: readonly LinkField<RobustState>[] = [
  choice<RobustState, 'method'>('method', 'method', ['morris', 'sobol'], robustUsual.method),
  choice<RobustState, 'outcome'>(
    'r.outcome',
    'outcome',
    outcomes.map(({ id }) => id),
    robustUsual.outcome,
  ),
  choice<RobustState, 'contrast'>('r.contrast', 'contrast', contrasts, robustUsual.contrast),
  inputsField,
  integer<RobustState, 'trajectories'>('r.trajectories', 'trajectories', ...trajectoryBounds, robustUsual.trajectories),
  pointsField(),
  integer<RobustState, 'seeds'>('r.seeds', 'seeds', ...seedBounds, robustUsual.seeds),
  choice<RobustState, 'shipped'>('r.shown', 'shipped', ['level', 'regime', 'reform'], robustUsual.shipped),
];

function pointsField(): LinkField<RobustState> {
  return {
    key: 'r.points',
    write: ({ points }) => (points === robustUsual.points ? null : String(points)),
    read(text, problems) {
      const found = pointChoices.find((one) => String(one) === text);
      if (found !== undefined) return { points: found };
      const list = pointChoices.join(', ');
      problems.push({
        where: 'r.points',
        given: shown(text.slice(0, 80)),
        allowed: { zh: `${pointChoices.join('、')} 之一`, en: `one of ${list}` },
      });
      return {};
    },
  };
}
