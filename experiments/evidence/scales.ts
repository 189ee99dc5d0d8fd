/** How much is run: every number of the stages stands in this table. */
import type { Text } from '../../sim/index.ts';

/**
 * Stages of the evidence. `default`: logit choice, the last holder is blamed. `rules`: other rules of choice and attribution. `nulls`:
 * decisions without any learning. `ensemble`: other parameters that fit as well. `rivals`: another explanation, on a small county.
 */
export const stages = ['default', 'rules', 'nulls', 'ensemble', 'rivals'] as const;
export type Stage = (typeof stages)[number];

export type ChoiceRule = 'logit' | 'reinforcement' | 'imitation';
export type AttributionRule = 'last-holder' | 'letter' | 'territory' | 'causal';

/** One scale: where runs take place, how long they are, and seeds by stage; a stage of 0 seeds is left out. */
export interface Scale {
  readonly id: 'full' | 'quick';
  readonly label: Text;
  readonly county: string;
  readonly rivalCounty: string;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seeds: Readonly<Record<Stage, number>>;
  readonly rules: readonly (readonly [ChoiceRule, AttributionRule])[];
}

const choices: readonly ChoiceRule[] = ['logit', 'reinforcement', 'imitation'];
const attributions: readonly AttributionRule[] = ['last-holder', 'letter', 'territory', 'causal'];
/** All pairs of rules but the default's. */
const otherRules = choices
  .flatMap((choice) => attributions.map((attribution): readonly [ChoiceRule, AttributionRule] => [choice, attribution]))
  .slice(1);

export const scales: Readonly<Record<Scale['id'], Scale>> = {
  full: {
    id: 'full',
    label: { zh: '完整', en: 'full' },
    county: 'default',
    rivalCounty: 'small',
    weeks: 260,
    warmupWeeks: 156,
    seeds: { default: 24, rules: 3, nulls: 3, ensemble: 1, rivals: 12 },
    rules: otherRules,
  },
  quick: {
    id: 'quick',
    label: { zh: '快速（小县、少种子，仅供先看）', en: 'quick (small county, few seeds: a first look only)' },
    county: 'small',
    rivalCounty: 'small',
    weeks: 260,
    warmupWeeks: 156,
    seeds: { default: 8, rules: 2, nulls: 2, ensemble: 0, rivals: 0 },
    rules: [
      ['reinforcement', 'last-holder'],
      ['imitation', 'last-holder'],
      ['logit', 'territory'],
    ],
  },
};

/** A scale with fewer seeds, stages, weeks: never with more than were asked for. */
export function lowered(
  scale: Scale,
  to: { readonly seeds?: number; readonly only?: readonly Stage[]; readonly weeks?: number; readonly warmupWeeks?: number },
): Scale {
  const seedsOf = (stage: Stage) => {
    if (to.only !== undefined && !to.only.includes(stage)) return 0;
    if (to.seeds === undefined) return scale.seeds[stage];
    return stage === 'default' ? to.seeds : Math.min(to.seeds, scale.seeds[stage]);
  };
  return {
    ...scale,
    weeks: to.weeks ?? scale.weeks,
    warmupWeeks: to.warmupWeeks ?? scale.warmupWeeks,
    seeds: {
      default: seedsOf('default'),
      rules: seedsOf('rules'),
      nulls: seedsOf('nulls'),
      ensemble: seedsOf('ensemble'),
      rivals: seedsOf('rivals'),
    },
  };
}
