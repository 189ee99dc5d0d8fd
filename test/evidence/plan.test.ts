import { describe, expect, it } from 'vitest';
import type { TestedClaim } from '../../experiments/claims/define.ts';
import { askedBy } from '../../experiments/evidence/claim-results.ts';
import { type Asked, armKey, checkQuestions, planArms, readingsOf, warmupKey } from '../../experiments/evidence/plan.ts';
import { armOf } from '../../experiments/evidence/question.ts';
import { lowered, scales } from '../../experiments/evidence/scales.ts';
import { makePlan, plainId } from '../../experiments/evidence/settings.ts';
import { ParameterError, type Problem } from '../../sim/index.ts';
import { admission, firstYear, penalty } from './claims.ts';

const asked = (...claims: readonly TestedClaim[]) => claims.map((claim) => askedBy(claim) as Asked);
const silent = { measure: { zh: '', en: '' }, of: () => 0 };

function problemsOf(work: () => void): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
  return [];
}

describe('the arms of a plan', () => {
  it('are the same however they are written', () => {
    const one = armOf({ parameters: { penaltySlope: 2, downCost: 0 }, interventions: [] });
    const other = armOf({ regime: 'full-accountability', parameters: { downCost: 0, penaltySlope: 2 } });
    expect(armKey(one)).toBe(armKey(other));
    expect(armKey(armOf({ interventions: [{ id: 'admission-list', level: 0 }] }))).toBe(armKey(armOf({})));
    expect(armKey(armOf({ parameters: {} }))).toBe(armKey(armOf({})));
    const pair = ['admission-list', 'shared-ledgers'].map((id) => ({ id, level: 1 }));
    expect(armKey(armOf({ interventions: [...pair].reverse() }))).toBe(armKey(armOf({ interventions: pair })));
    expect(armKey(armOf({ parameters: { penaltySlope: 0.5 } }))).not.toBe(armKey(one));
  });

  it('are run once, whoever asks, the baseline first', () => {
    // penaltySlope .5 and 2, admission-list, the baseline; 2 is asked for twice.
    const arms = planArms(asked(penalty, admission, firstYear));
    expect(arms).toHaveLength(4);
    expect(arms[0]?.key).toBe(armKey(armOf({})));
  });

  it('stand beside those that share their warm-up, whatever the order of the questions', () => {
    const level = (id: string, parameters?: Record<string, number>, regime?: string) => ({
      interventions: [{ id, level: 1 }],
      ...(parameters === undefined ? {} : { parameters }),
      ...(regime === undefined ? {} : { regime }),
    });
    const question: Asked = {
      id: 'Q',
      effects: [silent],
      arms: {
        a: { parameters: { penaltySlope: 2 } },
        b: { regime: 'pressure-type' },
        c: level('admission-list'),
        d: level('admission-list', { penaltySlope: 2 }),
        e: level('admission-list', undefined, 'pressure-type'),
        f: level('shared-ledgers'),
      },
    };
    const arms = planArms([question]);
    const keys = arms.map(({ arm }) => warmupKey(arm));
    const runs = keys.filter((key, at) => key !== keys[at - 1]);
    expect(runs).toHaveLength(new Set(keys).size);
    expect(keys.slice(0, 3).every((key) => key === keys[0])).toBe(true);
    const turned = { ...question, arms: Object.fromEntries(Object.entries(question.arms).reverse()) };
    expect(planArms([turned])).toEqual(arms);
  });

  it('have frozen runs where they differ by reforms alone', () => {
    const arms = planArms([
      {
        id: 'Q',
        effects: [silent],
        arms: {
          reform: { interventions: [{ id: 'admission-list', level: 1 }] },
          both: { interventions: [{ id: 'admission-list', level: 1 }], parameters: { penaltySlope: 2 } },
          regime: { regime: 'pressure-type' },
        },
      },
    ]);
    expect(arms.filter(({ hasFrozenRun }) => hasFrozenRun).map(({ arm }) => arm)).toEqual([
      { regime: 'full-accountability', interventions: [{ id: 'admission-list', level: 1 }] },
    ]);
  });

  it('keep their years where an effect reads some', () => {
    const arms = planArms(asked(penalty, firstYear));
    expect(arms.filter(({ hasYears }) => hasYears).map(({ arm }) => arm.parameters?.penaltySlope)).toEqual([undefined, 2]);
  });
});

describe('what an effect reads', () => {
  it('is found by letting it read, on both sides of a choice', () => {
    const readings = readingsOf({
      ...silent,
      of: (read) => (read('a', 'burden') > 0 ? read('b', 'trust', 2) : read('c', 'trust', 'mechanical')),
    });
    expect(readings).toEqual([
      { arm: 'a', outcome: 'burden', when: undefined },
      { arm: 'b', outcome: 'trust', when: 2 },
      { arm: 'c', outcome: 'trust', when: 'mechanical' },
    ]);
  });
});

describe('a question that cannot be asked', () => {
  it('is refused with every problem and the nearest name', () => {
    const question: Asked = {
      id: 'C900',
      arms: { strong: { parameters: { penaltySlop: 2 } } },
      effects: [{ ...silent, of: (read) => read('stron', 'burden') + read('strong', 'burdn') + read('baseline', 'burden', 7) }],
      rival: { label: { zh: '', en: '' }, parameters: { penaltySlope: -1 } },
    };
    const problems = problemsOf(() => checkQuestions([question], 260));
    expect(problems.map(({ nearest }) => nearest)).toEqual(expect.arrayContaining(['penaltySlope', 'strong', 'burden']));
    expect(problems.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['C900: rival: parameters.penaltySlope', 'C900: baseline', 'C900: arm']),
    );
    expect(problemsOf(() => checkQuestions(asked(penalty, admission, firstYear), 260))).toEqual([]);
  });
});

describe('a full plan', () => {
  const points = [
    { branch: 'blame', parameters: { penaltySlope: 1.5 }, distance: 0.1 },
    { branch: 'overload', parameters: { penaltySlope: 0.9 }, distance: 0.2 },
  ] as const;
  const plan = makePlan(asked(penalty, admission, firstYear), scales.full, points);
  const byStage = (stage: string) => plan.settings.filter((setting) => setting.stage === stage);

  it('has the default, 11 other pairs of rules, each null, each point and each rival', () => {
    expect(byStage('default').map(({ id }) => id)).toEqual(['default']);
    expect(byStage('rules')).toHaveLength(11);
    // Only C901 names a null and a rival.
    expect(byStage('nulls').map(({ id, questions }) => [id, questions.map((one) => one.id)])).toEqual([['random', ['C901']]]);
    expect(byStage('ensemble').map(({ stories }) => stories)).toEqual([['blame'], ['overload']]);
    expect(byStage('rivals').map(({ id, county, parameters }) => [id, county, parameters])).toEqual([
      [plainId, 'small', {}],
      ['rivals/C901', 'small', { outcomeStake: 0 }],
    ]);
  });

  it('has jobs by seed and story, seeds named alike in every setting', () => {
    const jobs = (id: string) => plan.jobs.filter(({ setting }) => setting.id === id);
    expect(jobs('default')).toHaveLength(2 * scales.full.seeds.default);
    expect(jobs('imitation/causal')).toHaveLength(6);
    expect(jobs('random')).toHaveLength(6);
    expect(jobs('ensemble/1').map(({ story, seed }) => [story, seed])).toEqual([['blame', 'claims/1']]);
    expect(jobs('rivals/C901')).toHaveLength(24);
    expect(
      jobs('default')
        .slice(0, 3)
        .map(({ story, seed }) => [seed, story]),
    ).toEqual([
      ['claims/1', 'blame'],
      ['claims/1', 'overload'],
      ['claims/2', 'blame'],
    ]);
  });

  it('freezes in the default only, and runs only the arms concerned elsewhere', () => {
    expect(plan.settings.filter(({ isFrozen }) => isFrozen).map(({ id }) => id)).toEqual(['default']);
    expect(byStage('default')[0]?.arms).toHaveLength(4);
    expect(byStage('nulls')[0]?.arms).toHaveLength(3);
    expect(byStage('rivals')[1]?.arms).toHaveLength(3);
  });

  it('shrinks with fewer seeds and stages, and never grows by them', () => {
    const few = lowered(scales.full, { seeds: 5, only: ['default', 'rules'] });
    expect(few.seeds).toEqual({ default: 5, rules: 3, nulls: 0, ensemble: 0, rivals: 0 });
    const small = makePlan(asked(penalty), few, points);
    expect(new Set(small.settings.map(({ stage }) => stage))).toEqual(new Set(['default', 'rules']));
    expect(lowered(scales.full, { seeds: 2 }).seeds.rivals).toBe(2);
  });
});
