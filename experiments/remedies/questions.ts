/** What is asked of every remedy: differences from the baseline in what counts, and what it costs. */
import { interventions, outcomes, type Text } from '../../sim/index.ts';
import type { Asked } from '../evidence/plan.ts';
import { type ArmSpec, baselineName, type Effect } from '../evidence/question.ts';
import type { RemedyRow } from '../verdicts/remedies.ts';
import { bundleArm, bundles } from './bundles.ts';

/** What a reform costs by itself. */
export const hoursOutcome = 'reform-hours';

/** Outcomes in the order of the columns. */
export const measured: readonly string[] = [
  'burden',
  'effectiveness',
  'resolved',
  'incidents',
  'residents-served',
  'shifting-down',
  'misblame',
  'undone',
  hoursOutcome,
];

/** A reform or bundle at a level, and the question that stands for it. */
export interface Remedy {
  readonly id: string;
  readonly label: Text;
  readonly reforms: readonly string[];
  readonly at: RemedyRow['at'];
  readonly level: number;
  readonly asked: Asked;
}

const effects: readonly Effect[] = measured.map((outcome) => ({
  measure: outcomes.find(({ id }) => id === outcome)?.label ?? { zh: outcome, en: outcome },
  of: (read) => read('reformed', outcome) - read(baselineName, outcome),
}));

function remedy(id: string, label: Text, at: RemedyRow['at'], level: number, arm: ArmSpec): Remedy {
  const asked: Asked = { id: `${id} ${at}`, arms: { reformed: arm }, effects, stages: ['default'] };
  return { id, label, reforms: (arm.interventions ?? []).map((one) => one.id), at, level, asked };
}

/** Every reform by itself, at the level that is said of it. */
export function reformsAt(at: RemedyRow['at'], levelOf: (id: string) => number): Remedy[] {
  return interventions.map(({ id, label }) => remedy(id, label, at, levelOf(id), { interventions: [{ id, level: levelOf(id) }] }));
}

/** Every bundle, all its reforms at the level that is said of it. */
export function bundlesAt(at: RemedyRow['at'], levelOf: (id: string) => number): Remedy[] {
  return bundles.map((bundle) => remedy(bundle.id, bundle.label, at, levelOf(bundle.id), bundleArm(bundle, levelOf(bundle.id))));
}
