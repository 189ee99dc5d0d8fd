/** MADE-UP results for tests of the verdict pages: no run stands behind any of these numbers, and none of them is ever committed as a result. */
import { type Claim, isTested } from '../../experiments/claims/define.ts';
import type { Flip } from '../../experiments/evidence/claim-results.ts';
import type { JointVerdict } from '../../experiments/evidence/judge.ts';
import type { ClaimResult, ClaimResults } from '../../experiments/verdicts/data.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** A made-up claim that is held against runs. */
export function testedClaim(id: string, over: Partial<Extract<Claim, { effect: object }>> = {}): Claim {
  return {
    id,
    kind: 'cause',
    role: 'out',
    statement: text(`虚构论断${id}：惩罚越重，下移越多。`, `Made-up claim ${id}: the harder the sanction, the more moves down.`),
    source: '§0；“虚构短语”',
    log: ['2026-11-24: made up for a test.'],
    arms: {},
    effect: { measure: text('虚构量度', 'a made-up measure'), of: () => 0 },
    predicted: 'positive',
    smallest: 0.02,
    unit: text('占比', 'share'),
    nulls: ['random'],
    voidIf: text('虚构条件', 'a made-up condition'),
    knobs: [],
    rival: { label: text('虚构的替代解释', 'a made-up rival'), parameters: {} },
    ...over,
  };
}

export function assumedClaim(id: string): Claim {
  return {
    id,
    kind: 'caveat',
    role: 'in',
    statement: text(`虚构设定${id}`, `Made-up assumption ${id}`),
    source: '§0；“虚构”',
    log: [],
    where: text('某规则', 'some rule'),
  };
}

export function untestableClaim(id: string): Claim {
  return {
    id,
    kind: 'quantity',
    role: 'check',
    statement: text(`虚构数量${id}`, `Made-up quantity ${id}`),
    source: '§0；“虚构”',
    log: [],
    missing: text('某机制', 'some mechanism'),
  };
}

/** An entry without any run. */
export function bareResult(claim: Claim): ClaimResult {
  return {
    id: claim.id,
    role: claim.role,
    kind: claim.kind,
    verdict: 'missing' in claim ? 'not testable' : 'assumed',
    why: null,
    effect: null,
    lower95: null,
    upper95: null,
    smallest: null,
    predicted: null,
    unit: null,
    byStory: {},
    mechanical: null,
    defined: [],
    p: null,
    pHolm: null,
    agreeing: null,
    points: 0,
    nulls: [],
    flips: [],
    rival: null,
    beside: [],
    seeds: 0,
  };
}

/** An entry whose intervals lie at made-up multiples of the smallest effect. */
export function testedResult(claim: Claim, verdict: ClaimResult['verdict'], over: Partial<ClaimResult> = {}): ClaimResult {
  if (!isTested(claim)) return bareResult(claim);
  const { smallest, predicted, unit } = claim;
  const sign = predicted === 'positive' ? 1 : -1;
  const middle = { supported: 3, mechanical: 3, contradicted: -3, 'no effect': 0.1, unclear: 1, flips: 0, assumed: 0, 'not testable': 0 }[
    verdict
  ];
  const half = verdict === 'unclear' ? 2.2 : 0.6;
  const around = (centre: number, own: JointVerdict) => {
    const [a, b] = [sign * (centre - half) * smallest, sign * (centre + half) * smallest];
    return { effect: sign * centre * smallest, lower95: Math.min(a, b), upper95: Math.max(a, b), verdict: own };
  };
  const joint = verdict === 'mechanical' ? 'supported' : (verdict as JointVerdict);
  const byStory = {
    overload: { n: 8, ...around(verdict === 'flips' ? 3 : middle + 0.3, verdict === 'flips' ? 'supported' : joint) },
    blame: { n: 8, ...around(verdict === 'flips' ? -3 : middle - 0.3, verdict === 'flips' ? 'contradicted' : joint) },
  };
  return {
    ...bareResult(claim),
    ...around(middle, joint),
    verdict,
    why: verdict === 'mechanical' ? text('虚构缘由', 'a made-up reason') : null,
    smallest,
    predicted,
    unit,
    byStory,
    mechanical: sign * 0.4 * smallest,
    p: 0.0004,
    pHolm: 0.02,
    agreeing: 0.95,
    points: 20,
    nulls: [{ rule: 'random', ...around(0.1, 'no effect') }],
    seeds: 8,
    ...over,
  };
}

export function flipTo(verdict: JointVerdict, what: Flip['what'] = 'choice', setting = 'imitation/letter'): Flip {
  return { what, setting, verdict, effect: -0.06, lower95: -0.08, upper95: -0.04 };
}

export function resultsOf(claims: readonly ClaimResult[]): ClaimResults {
  return { schemaVersion: 1, modelHash: 'made-up', scale: 'full', stories: ['blame', 'overload'], claims };
}

/** One claim of every verdict, C02 to C10, out of order. */
export const sample: readonly Claim[] = [
  testedClaim('C10'),
  testedClaim('C02'),
  testedClaim('C03', { predicted: 'negative' }),
  testedClaim('C04', { smallest: 5, unit: text('小时／周', 'hours a week') }),
  testedClaim('C05'),
  testedClaim('C06'),
  testedClaim('C07'),
  untestableClaim('C08'),
  assumedClaim('C09'),
];
const verdicts: readonly ClaimResult['verdict'][] = [
  'supported',
  'supported',
  'contradicted',
  'no effect',
  'unclear',
  'flips',
  'mechanical',
];
const extras: Readonly<Record<string, Partial<ClaimResult>>> = {
  C10: { agreeing: 0.4, flips: [flipTo('contradicted'), flipTo('no effect', 'ensemble', 'ensemble/blame')] },
  C04: { agreeing: null, beside: [{ measure: text('虚构旁证', 'something beside'), effect: 0.123, lower95: 0.1, upper95: 0.15 }] },
  C06: { flips: [flipTo('supported', 'story', 'overload'), flipTo('contradicted', 'story', 'blame')] },
};

export const sampleResults: ClaimResults = resultsOf(
  sample.map((claim, at) => testedResult(claim, verdicts[at] ?? 'assumed', extras[claim.id])),
);

/** Made-up results for any claims: every verdict in turn. */
export function madeUpFor(claims: readonly Claim[]): ClaimResults {
  return resultsOf(
    claims.map((claim, at) => {
      if (!isTested(claim)) return bareResult(claim);
      const verdict = claim.role === 'in' ? 'assumed' : (verdicts[at % verdicts.length] ?? 'unclear');
      const flips = at % 3 === 0 ? [flipTo('no effect', 'attribution', 'logit/causal'), flipTo('unclear', 'rival', 'rivals/x')] : [];
      return testedResult(claim, verdict, { flips, agreeing: 0.5 + (at % 6) / 10, pHolm: at % 2 === 0 ? 0.0002 : 0.2 });
    }),
  );
}
