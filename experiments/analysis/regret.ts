import { type Problem, shown } from '../../sim/index.ts';
import { defineAnalysis, type Needs } from './define.ts';
import { meanInterval, shareInterval } from './intervals.ts';
import { meanOf } from './paired.ts';
import { commonProblems, numbersOf } from './table.ts';
import { type World, type Worlds, worldsOf } from './worlds.ts';

/** How one policy stands across the contexts. */
export interface PolicyRegret {
  readonly policy: string;
  readonly mean: number;
  /** What is lost against the policy chosen for each context, on average over contexts. */
  readonly regret: number;
  readonly regretLower95: number | null;
  readonly regretUpper95: number | null;
  /** The context in which most is lost, and how much. */
  readonly worstContext: string;
  readonly worstRegret: number;
  /** Share of contexts in which it has the best mean. */
  readonly bestShare: number;
  /** Share of worlds (contexts and seeds) in which the output is good enough; null without a threshold. */
  readonly satisficing: number | null;
  readonly satisficingLower95: number | null;
  readonly satisficingUpper95: number | null;
}

export interface RegretResult {
  /** What the intervals take as independent: seeds that all contexts share, or else contexts. */
  readonly intervals: 'luck' | 'contexts';
  readonly threshold: number | null;
  readonly policies: readonly PolicyRegret[];
  /** The best policy of each context: where the ranking flips. */
  readonly contexts: readonly { readonly context: string; readonly best: string }[];
}

const needs: Needs = {
  designs: ['factorial', 'lhs', 'sobol', 'custom'],
  text: { zh: '每个（情境、种子）遇到每个方案', en: 'every context and seed meets every policy' },
  options: ['policy', 'contexts', 'better'],
  also: ['luck', 'threshold'],
  outputs: 'one',
};

/**
 * Compares policies by regret and satisficing. The yardstick in a context is the policy that is best there, but where there are
 * several seeds, it is chosen on the *other* seeds and valued on this one: the best of several noisy means looks better than any of
 * them is. A regret can therefore come out slightly below zero. Intervals are Student's for regret and Wilson's for satisficing, over
 * seeds where all contexts share them (the contexts then stand for themselves), and else over contexts.
 * Source: R. J. Lempert, D. G. Groves, S. W. Popper, S. C. Bankes, Manag. Sci. 52 (2006) 514; choosing on other seeds: assumption, as
 * for any estimate of a maximum.
 */
export default defineAnalysis<RegretResult>({
  id: 'regret',
  label: { zh: '遗憾与满意', en: 'Regret and satisficing' },
  summary: {
    zh: '每个方案在各情境中比当地最优方案差多少，以及多大比例的世界里足够好',
    en: 'what each policy loses against the best of each context, and in which share of worlds it is good enough',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, options);
    return misfits.length > 0 ? [...misfits] : policyProblems(worlds);
  },
  run: (table, options) => {
    const { worlds } = worldsOf(table, options);
    const sign = options.better?.[0] === 'lower' ? -1 : 1;
    const y = numbersOf(table, options.outputs[0] as string);
    const outputOf = (world: World, policy: number) => y[world.rows[policy] as number] as number;
    const byContext = worlds.contexts.map((_, c) => worlds.worlds.filter((world) => world.context === c));
    const means = byContext.map((own) => worlds.policies.map((_, p) => meanOf(own.map((world) => outputOf(world, p)))));
    const best = means.map((values) => bestOf(values, sign));
    const regrets = worlds.policies.map(() => new Map<World, number>());
    byContext.forEach((own, c) => {
      const sums = (means[c] as readonly number[]).map((mean) => mean * own.length);
      for (const world of own) {
        const others = own.length === 1 ? sums : sums.map((sum, p) => sum - outputOf(world, p));
        const yardstick = outputOf(world, bestOf(others, sign));
        regrets.forEach((own, p) => void own.set(world, sign * (yardstick - outputOf(world, p))));
      }
    });
    const byLuck = worlds.isCrossed && worlds.lucks.length > 1;
    const groups = byLuck ? worlds.lucks.map((_, luck) => worlds.worlds.filter((world) => world.luck === luck)) : byContext;
    const isGood = (value: number) => (options.threshold === undefined ? false : sign * (value - options.threshold) >= 0);
    return {
      intervals: byLuck ? 'luck' : 'contexts',
      threshold: options.threshold ?? null,
      policies: worlds.policies.map((policy, p): PolicyRegret => {
        const regretOf = (some: readonly World[]) => meanOf(some.map((world) => regrets[p]?.get(world) as number));
        const inContexts = byContext.map(regretOf);
        const worst = bestOf(inContexts, 1);
        const [regretLower95, regretUpper95] = meanInterval(groups.map(regretOf));
        const satisficing =
          options.threshold === undefined
            ? null
            : meanOf(byContext.map((own) => own.filter((world) => isGood(outputOf(world, p))).length / own.length));
        const [satisficingLower95, satisficingUpper95] = satisficing === null ? [null, null] : shareInterval(satisficing, groups.length);
        return {
          policy,
          mean: meanOf(means.map((values) => values[p] as number)),
          regret: meanOf(inContexts),
          regretLower95,
          regretUpper95,
          worstContext: worlds.contexts[worst] as string,
          worstRegret: inContexts[worst] as number,
          bestShare: best.filter((one) => one === p).length / best.length,
          satisficing,
          satisficingLower95,
          satisficingUpper95,
        };
      }),
      contexts: worlds.contexts.map((context, c) => ({ context, best: worlds.policies[best[c] as number] as string })),
    };
  },
});

/** The index of the largest value times sign; the first of equals. */
function bestOf(values: readonly number[], sign: 1 | -1): number {
  return values.reduce((best, value, i) => (sign * value > sign * (values[best] as number) ? i : best), 0);
}

/** A comparison needs something to compare. */
export function policyProblems({ policies }: Worlds): Problem[] {
  return policies.length >= 2
    ? []
    : [{ where: 'policy', given: shown(policies.join(',')), allowed: { zh: '至少两个方案', en: 'at least two policies' } }];
}
