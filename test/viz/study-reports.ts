import type { StudyResults } from '../../experiments/results.ts';
import { type GivenAnalysis, type StudyReport, studyReport } from '../../experiments/study-report.ts';
import { around, baseline, ledgers, precise, regime, study, year } from './studies.ts';

export const morris = {
  trajectories: 4,
  indices: [
    {
      input: 'ambiguity',
      mu: -0.01,
      muLower95: -0.04,
      muUpper95: 0.02,
      muStar: 0.03,
      muStarLower95: 0,
      muStarUpper95: 0.06,
      sigma: 0.05,
      sigmaLower95: 0.02,
      sigmaUpper95: 0.1,
    },
    {
      input: 'department_arrivals',
      mu: 0.4,
      muLower95: 0.3,
      muUpper95: 0.5,
      muStar: 0.4,
      muStarLower95: 0.3,
      muStarUpper95: 0.5,
      sigma: 0.1,
      sigmaLower95: 0.05,
      sigmaUpper95: 0.2,
    },
  ],
};
export const sobol = {
  intervals: 'scrambles' as const,
  scrambles: 4,
  indices: [
    { input: 'ambiguity', s1: -0.01, s1Lower95: -0.03, s1Upper95: 0.01, st: 0.02, stLower95: 0, stUpper95: 0.04 },
    { input: 'replicate', s1: 0.6, s1Lower95: 0.5, s1Upper95: 0.7, st: 0.8, stLower95: 0.7, stUpper95: 0.9 },
  ],
  pairs: [{ inputs: ['ambiguity', 'replicate'] as const, s2: 0.2, s2Lower95: 0.1, s2Upper95: 0.3 }],
};
export const shares = {
  policies: 3,
  contexts: 4,
  seeds: 5,
  variance: 0.01,
  shares: [
    { source: 'policy' as const, share: 0.5, lower95: 0.4, upper95: 0.6 },
    { source: 'context' as const, share: 0.3, lower95: 0.2, upper95: 0.4 },
    { source: 'policy-context' as const, share: -0.02, lower95: -0.05, upper95: 0.01 },
    { source: 'luck' as const, share: 0.22, lower95: 0.1, upper95: 0.34 },
  ],
  luck: [
    { source: 'luck-common' as const, share: 0.2, lower95: 0.1, upper95: 0.3 },
    { source: 'policy-luck' as const, share: 0.02, lower95: 0, upper95: 0.04 },
  ],
};
export const frontier = {
  units: 10,
  policies: [
    {
      policy: baseline,
      means: [0.5, 0.4] as const,
      probability: 0.1,
      probabilityLower95: 0.02,
      probabilityUpper95: 0.4,
      isOnMeanFrontier: false,
      meanProbability: 0.05,
    },
    {
      policy: precise,
      means: [0.4, 0.45] as const,
      probability: 0.9,
      probabilityLower95: 0.6,
      probabilityUpper95: 0.98,
      isOnMeanFrontier: true,
      meanProbability: 1,
    },
  ],
};
export const regret = {
  intervals: 'luck' as const,
  threshold: 0.45,
  policies: [
    {
      policy: baseline,
      mean: 0.5,
      regret: 0.1,
      regretLower95: 0.08,
      regretUpper95: 0.12,
      worstContext: '0.123456789 · calm',
      worstRegret: 0.15,
      bestShare: 0,
      satisficing: 0.2,
      satisficingLower95: 0.1,
      satisficingUpper95: 0.4,
    },
    {
      policy: precise,
      mean: 0.4,
      regret: 0.01,
      regretLower95: -0.01,
      regretUpper95: 0.03,
      worstContext: '0.123456789 · calm',
      worstRegret: 0.04,
      bestShare: 1,
      satisficing: 0.9,
      satisficingLower95: 0.7,
      satisficingUpper95: 0.97,
    },
  ],
  contexts: [{ context: '0.123456789 · calm', best: precise }],
};
export const summary = {
  baseline,
  summaries: [
    {
      policy: precise,
      output: 'burden',
      n: 12,
      missing: 1,
      units: 12,
      mean: -0.08,
      median: -0.08,
      lower50: -0.085,
      upper50: -0.075,
      lower80: -0.09,
      upper80: -0.07,
      lower95: -0.1,
      upper95: -0.06,
      better: 1,
      betterLower95: 0.76,
      betterUpper95: 1,
      effectSize: -2.5,
      p: 0.001,
      pHolm: 0.002,
      family: 'all',
    },
    {
      policy: regime,
      output: 'burden',
      n: 12,
      missing: 0,
      units: 12,
      mean: 0.01,
      median: 0.01,
      lower50: 0,
      upper50: 0.02,
      lower80: -0.01,
      upper80: 0.03,
      lower95: -0.02,
      upper95: 0.04,
      better: 0.4,
      betterLower95: 0.2,
      betterUpper95: 0.7,
      effectSize: 0.2,
      p: 0.5,
      pHolm: 0.5,
      family: 'all',
    },
  ],
};
const cell = (x: number, y: number, best: string, second: string, isClear: boolean) => ({
  x,
  y,
  worlds: 6,
  best,
  second,
  difference: -0.05,
  lower95: isClear ? -0.08 : -0.12,
  upper95: isClear ? -0.02 : 0.02,
  isClear,
});
export const flip = {
  inputs: ['department_arrivals', 'regime'] as const,
  bins: [
    [
      { low: 0.2, high: 0.7, value: null },
      { low: 0.7, high: 1.2, value: null },
    ],
    [
      { low: null, high: null, value: 'pressure-type' },
      { low: null, high: null, value: 'full-accountability' },
    ],
  ] as const,
  policies: [baseline, precise, ledgers],
  cells: [cell(0, 0, precise, baseline, true), cell(1, 0, precise, ledgers, false), cell(0, 1, ledgers, precise, true)],
};
export const prim = {
  threshold: 0.5,
  side: 'above' as const,
  casesOfInterest: 40,
  boxes: [
    {
      coverage: 0.8,
      density: 0.75,
      mass: 0.4,
      limits: [
        { input: 'department_arrivals', low: 0.8, high: 1.2, values: null, restricts: 'low' as const, quasiP: 0.00001 },
        { input: 'regime', low: null, high: null, values: ['pressure-type'], restricts: 'values' as const, quasiP: 0.02 },
      ],
      sentence: {
        zh: '当到达率高于 0.8 时，75% 的运行中负担不低于 0.5。',
        en: 'Where arrivals are above 0.8, burden is at least 0.5 in 75 % of the runs.',
      },
      trajectory: [
        { step: 'start' as const, coverage: 1, density: 0.4, mass: 1, restricted: 0 },
        { step: 'peel' as const, coverage: 0.95, density: 0.6, mass: 0.6, restricted: 1 },
        { step: 'paste' as const, coverage: 0.8, density: 0.75, mass: 0.4, restricted: 2 },
        { step: 'drop' as const, coverage: 0.85, density: 0.7, mass: 0.45, restricted: 1 },
      ],
      chosen: 2,
    },
  ],
};
const posterior = (input: string, narrowing: number) => ({
  input,
  mean: 0.5,
  deviation: 0.1,
  median: 0.5,
  lower50: 0.45,
  upper50: 0.55,
  lower95: 0.4,
  upper95: 0.6,
  narrowing,
});
export const abc = {
  accepted: 25,
  tolerance: 0.3,
  posteriors: [posterior('ambiguity', 0.95), posterior('department_arrivals', 0.2)],
  correlations: [{ inputs: ['ambiguity', 'department_arrivals'] as const, correlation: -0.8 }],
  targets: [
    { output: 'burden', target: 0.5, scale: 0.1, percentile: 0.4, fitted: 0.51 },
    { output: 'effectiveness', target: 0.99, scale: 0.1, percentile: 1, fitted: 0.7 },
  ],
  calibration: [
    { input: 'ambiguity', ranks: [0.1, 0.5], p: 0.6, coverage95: 0.94 },
    { input: 'department_arrivals', ranks: [0.1, 0.5], p: 0.01, coverage95: 0.8 },
  ],
};
export const results = { abc, flip, frontier, morris, prim, regret, shares, sobol, summary };

const outputs: Readonly<Record<keyof typeof results, readonly string[]>> = {
  abc: ['burden', 'effectiveness'],
  flip: ['burden'],
  frontier: ['burden', 'effectiveness'],
  morris: ['burden'],
  prim: ['burden'],
  regret: ['burden'],
  shares: ['burden'],
  sobol: ['burden'],
  summary: ['burden'],
};

/** One analysis of every method, and one that was refused. */
export const analyses: readonly GivenAnalysis[] = [
  {
    id: 'morris',
    method: 'morris',
    output: ['burden'],
    command: 'analyse',
    rows: 9,
    state: 'refused',
    problems: [{ where: 'table', given: '9', allowed: { zh: '莫里斯轨迹', en: 'Morris trajectories' }, nearest: 'morris' }],
  },
  ...(Object.keys(results) as (keyof typeof results)[]).map(
    (method): GivenAnalysis => ({
      id: method,
      method,
      output: outputs[method],
      command: `npm run -s shuaiguo -- analyse study --method ${method}`,
      rows: 120,
      state: 'done',
      result: results[method],
    }),
  ),
];

/** A hand-made comparison of four arms in two stories. */
export function pairedResults(): StudyResults {
  const arms = {
    [baseline]: around({ burden: 0.5, effectiveness: 0.4 }),
    [regime]: around({ burden: 0.45, effectiveness: 0.38 }, 6, 0.002),
    [ledgers]: around({ burden: 0.48, effectiveness: 0.4 }, 6, 0.003),
    [precise]: around({ burden: 0.44, effectiveness: 0.43 }, 6, 0.004),
  };
  return study(
    { overload: arms, blame: arms },
    {
      effort: [1, 2].flatMap((replicate) =>
        ['overload', 'blame'].flatMap((story) =>
          [baseline, regime].map((arm) => ({ story, arm, replicate, shares: [year(0.3 + 0.01 * replicate, 0.1)] })),
        ),
      ),
    },
  );
}

/** The report of a study with everything in it; parts may be replaced. */
export function report(parts: Partial<Parameters<typeof studyReport>[0]> = {}): StudyReport {
  return studyReport({
    modelHash: '0123456789abcdef',
    id: 'hand-made',
    question: { zh: '哪项措施能减轻负担？', en: 'Which intervention relieves the base?' },
    command: 'npm run -s shuaiguo -- sweep hand-made --out study',
    setting: {
      county: { zh: '手工县', en: 'Hand-made county' },
      seedText: 'test',
      replicates: 6,
      runs: 1200,
      weeks: 104,
      warmupWeeks: 52,
      window: 'all',
    },
    labels: { ambiguity: { zh: '模糊度', en: 'Ambiguity' } },
    ranges: { department_arrivals: [0.2, 1.2] },
    paired: pairedResults(),
    analyses,
    notes: [{ zh: '仅供测试。', en: 'For tests only.' }],
    ...parts,
  });
}
