/** The study of remedies, in steps: each at full level, bundles at full level, then all of them at equal hours. */

import type { Samples } from '../evidence/samples.ts';
import { lowered, type Scale } from '../evidence/scales.ts';
import { makePlan, type Plan } from '../evidence/settings.ts';
import { levelFor, median } from './levels.ts';
import { bundlesAt, type Remedy, reformsAt } from './questions.ts';
import { type FullRow, hoursOf, rowsOf } from './results.ts';

/** What one step runs. */
export interface Step {
  readonly remedies: readonly Remedy[];
  readonly plan: Plan;
}

const full = () => 1;

function stepOf(remedies: readonly Remedy[], scale: Scale, seeds: number): Step {
  const plan = makePlan(
    remedies.map(({ asked }) => asked),
    lowered(scale, { seeds, only: ['default'] }),
  );
  return { remedies, plan };
}

/** Every reform at full level. */
export function reformStep(scale: Scale): Step {
  return stepOf(reformsAt('full', full), scale, scale.seeds.default);
}

/** Every bundle at full level. */
export function bundleStep(scale: Scale): Step {
  return stepOf(bundlesAt('full', full), scale, scale.seeds.default);
}

/** All at equal hours; `levels` by id. */
export function equalStep(scale: Scale, levels: ReadonlyMap<string, number>): Step {
  const levelOf = (id: string) => levels.get(id) ?? 1;
  const remedies = [...reformsAt('equal-hours', levelOf), ...bundlesAt('equal-hours', levelOf)];
  return stepOf(remedies, scale, scale.seeds.default);
}

/** The budget that all are held to, and the level of each that keeps to it. */
export interface EqualHours {
  /** Share of everyone’s own hours: what the median reform costs at full level. */
  readonly budget: number | null;
  readonly levels: ReadonlyMap<string, number>;
}

/** Works out levels at equal hours from what reforms and bundles cost at full level. */
export function equalHours(reforms: ReadonlyMap<string, number | null>, others: ReadonlyMap<string, number | null>): EqualHours {
  const budget = median([...reforms.values()].filter((hours) => hours !== null)) ?? null;
  const all = [...reforms, ...others];
  return { budget, levels: new Map(all.map(([id, hours]) => [id, budget === null ? 1 : levelFor(Math.max(0, budget), hours)])) };
}

/** What the remedies of a step cost, by id. */
export function costsOf({ remedies }: Step, samples: Samples): Map<string, number | null> {
  return new Map(remedies.map((one) => [one.id, hoursOf(one, samples)]));
}

/** The rows of a step. */
export function rowsOfStep({ remedies }: Step, samples: Samples): FullRow[] {
  return rowsOf(remedies, samples);
}
