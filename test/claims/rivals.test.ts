import { describe, expect, it } from 'vitest';
import { isTested, type TestedClaim } from '../../experiments/claims/define.ts';
import { claims } from '../../experiments/claims/index.ts';
import { type JointVerdict, joinVerdicts, judgeStory } from '../../experiments/evidence/judge.ts';
import { armOf, baselineName, type Reader } from '../../experiments/evidence/question.ts';
import { counties, type ParameterValue, runBlock, stories } from '../../sim/index.ts';

const small = counties.find(({ id }) => id === 'small');
if (small === undefined) throw new RangeError('there is no small county');
const county = small;
const seeds = 8;

/** The verdict on a claim in the small county, with these parameters in every arm. */
function verdictOf(claim: TestedClaim, parameters: Readonly<Record<string, ParameterValue>>): JointVerdict {
  const names = [baselineName, ...Object.keys(claim.arms)];
  const arms = names.map((name) => armOf(claim.arms[name] ?? {}));
  return joinVerdicts(
    stories.map(({ id: story }) => {
      const values = Array.from({ length: seeds }, (_, k) => {
        const results = runBlock({
          county,
          story,
          seed: `rival/${k + 1}`,
          arms,
          baseline: 0,
          parameters,
          weeks: 260,
          warmupWeeks: 156,
          mechanical: false,
          window: 'all',
        });
        const read: Reader = (arm, outcome, when) => {
          const result = results[names.indexOf(arm)];
          const from = typeof when === 'number' ? result?.years[when] : result?.outcomes;
          return from?.[outcome] ?? Number.NaN;
        };
        return claim.effect.of(read);
      });
      return judgeStory(
        values.filter((value) => !Number.isNaN(value)),
        claim,
      ).verdict;
    }),
  );
}

const results = claims.filter(isTested).filter(({ role }) => role === 'out');

describe('every claim that is a result can fail', () => {
  it('and names a rival that leaves the claim’s own knobs alone', () => {
    for (const { id, rival, knobs, arms } of results) {
      expect(rival, id).toBeDefined();
      const own = new Set<string>([...knobs, ...Object.values(arms).flatMap((arm) => Object.keys(arm.parameters ?? {}))]);
      expect(
        Object.keys(rival?.parameters ?? {}).filter((name) => own.has(name)),
        id,
      ).toEqual([]);
    }
  });

  it.each(results.map((claim) => [claim.id, claim] as const))('%s: its rival turns what the small county says of it', (_, claim) => {
    expect(verdictOf(claim, claim.rival?.parameters ?? {})).not.toBe(verdictOf(claim, {}));
  });
});
