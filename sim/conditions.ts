/**
 * Conditions: the parameters in force this week. Regimes set levers, reforms operate on slots; nothing else writes here.
 * `believed` follows `in force` as far as units trust that a measure will last.
 */
import type { Intervention } from './interventions/define.ts';
import { conditionNames, slot, slotCount, table } from './parameters.ts';
import type { NumberParameter } from './schema.ts';
import { Scalar } from './state.ts';
import type { World } from './world.ts';

/** A reform switched on: weeks count from the end of the warm-up; `end` is the first week without it. */
export interface Measure {
  readonly intervention: Intervention;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** Knobs in use; undefined = all. */
  readonly knobs?: readonly string[];
}

/** What holds from a week (after warm-up) on, before any reform. */
export interface RegimeStep {
  readonly fromWeek: number;
  readonly values: Float64Array;
}

/** What distinguishes one arm from another in the week loop: regime steps over time, and the reforms, sorted by id. */
export interface ArmPlan {
  readonly steps: readonly RegimeStep[];
  readonly measures: readonly Measure[];
}

/** Defaults of every slot. */
export function defaultConditions(): Float64Array {
  return Float64Array.from(conditionNames, (name) => table[name].default as number);
}

/** Weeks in which a new measure costs switching hours. */
const switchingWeeks = 26;

/**
 * Applies one reform to the slots in place, linearly in its level; results stay inside each slot's declared range. Of the level only the
 * share `carried` is really carried through; what the reform costs in compliance it costs all the same.
 */
export function applyMeasure(conditions: Float64Array, measure: Measure, carried = 1): void {
  for (const { slot: name, kind, amount, knob } of measure.intervention.touches) {
    if (measure.knobs !== undefined && !measure.knobs.includes(knob)) continue;
    const at = slot[name];
    const present = conditions[at];
    let target =
      kind === 'add'
        ? present + amount
        : kind === 'multiply'
          ? present * amount
          : kind === 'min'
            ? Math.min(present, amount)
            : Math.max(present, amount);
    const parameter = table[name];
    if (parameter.kind === 'number' || parameter.kind === 'integer') target = Math.min(parameter.max, Math.max(parameter.min, target));
    const level = name === 'complianceShare' ? measure.level : measure.level * carried;
    conditions[at] = present + level * (target - present);
  }
}

/** The most of everyone's hours that reforms can cost. */
const mostCompliance = (table.complianceShare as NumberParameter).max;

/** The regime step that holds in a week after warm-up. */
export function regimeStepAt(steps: readonly RegimeStep[], weekAfterWarmup: number): RegimeStep {
  let found = steps[0];
  for (const step of steps) if (step.fromWeek <= weekAfterWarmup) found = step;
  return found;
}

/**
 * Recompiles conditions where a level or regime changes, and what units believe of them.
 * Measures come sorted by id, so that a+b is b+a to the byte; a measure at level 0 was dropped before.
 */
export function setConditions(world: World): void {
  const { c, state, arm } = world;
  const now = world.week - world.warmupWeeks;
  const base = regimeStepAt(arm.steps, now).values;
  c.set(base);
  let standing = 0;
  let levels = 0;
  let extra = 0;
  const commitment = base[slot.commitment];
  for (const measure of arm.measures) {
    if (now < measure.start || now >= measure.end) continue;
    applyMeasure(c, measure, commitment);
    standing++;
    levels += measure.level * commitment;
    if (now < measure.start + switchingWeeks) extra += base[slot.switchingShare] * measure.level;
    extra += base[slot.switchingShare] * measure.level * (1 - commitment);
  }
  if (extra > 0) c[slot.complianceShare] = Math.min(mostCompliance, c[slot.complianceShare] + extra);
  const { scalars, believed } = state;
  if (standing > 0) scalars[Scalar.lasting] += c[slot.measureLearning] * (1 - scalars[Scalar.lasting]);
  if (standing < scalars[Scalar.standing]) scalars[Scalar.lasting] *= 0.5;
  scalars[Scalar.standing] = standing;
  scalars[Scalar.levels] = levels;
  const lasting = scalars[Scalar.lasting];
  for (let s = 0; s < slotCount; s++) believed[s] = c[s] === base[s] ? c[s] : base[s] + lasting * (c[s] - base[s]);
}
