import type { Switches } from '../parameters.ts';
import { logit } from './logit.ts';
import { random } from './random.ts';
import type { ChoiceRule } from './rule.ts';
import { tried } from './tried.ts';

/** The rules of choice by name; a new rule is one file and one line here. */
export const choiceRules: Readonly<Record<Switches['choiceRule'], ChoiceRule>> = {
  logit,
  reinforcement: tried,
  imitation: tried,
  habit: tried,
  random,
};

/** The column that a uniform number picks from one row of probabilities. */
export function pick(probabilities: Float64Array, base: number, columns: number, uniform: number): number {
  let left = uniform;
  let last = 0;
  for (let k = 0; k < columns; k++) {
    const p = probabilities[base + k];
    if (p <= 0) continue;
    last = k;
    left -= p;
    if (left < 0) return k;
  }
  return last;
}
