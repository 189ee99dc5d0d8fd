import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meanOf } from '../../experiments/analysis/paired.ts';
import { estimate } from '../../experiments/analysis/verdict.ts';
import { isTested, type TestedClaim } from '../../experiments/claims/define.ts';
import { claims } from '../../experiments/claims/index.ts';
import { type Found, isTurned, joinVerdicts, judgeStory } from '../../experiments/evidence/judge.ts';
import { armOf, baselineName, type Reader } from '../../experiments/evidence/question.ts';
import { scales } from '../../experiments/evidence/scales.ts';
import { counties, type ParameterValue, runBlock, stories } from '../../sim/index.ts';

const small = counties.find(({ id }) => id === 'small');
if (small === undefined) throw new RangeError('there is no small county');
const county = small;
/** Seeds of the full study's own rival stage, so that both see the same luck. */
const seeds = scales.full.seeds.rivals;
/** An interaction that no setting tried brings about, and a sanction that no setting tried brings into the choice of acting. */
const unturned = ['C56', 'C103'];
/** Every so many claims are run again here; `STUDY` runs all of them. */
const every = process.env.STUDY === undefined ? 36 : 1;

/** What the small county says of a claim with these parameters in every arm. */
function foundWith(claim: TestedClaim, parameters: Readonly<Record<string, ParameterValue>>): Found {
  const names = [baselineName, ...Object.keys(claim.arms)];
  const arms = names.map((name) => armOf(claim.arms[name] ?? {}));
  const all = stories.map(({ id: story }) => {
    const values = Array.from({ length: seeds }, (_, k) => {
      const request = { county, story, seed: `claims/${k + 1}`, arms, baseline: 0, parameters, weeks: 260, warmupWeeks: 156 };
      const results = runBlock({ ...request, mechanical: false, window: 'all' });
      const read: Reader = (arm, outcome, when) => {
        const result = results[names.indexOf(arm)];
        const from = typeof when === 'number' ? result?.years[when] : result?.outcomes;
        return from?.[outcome] ?? Number.NaN;
      };
      return claim.effect.of(read);
    });
    return values.filter((value) => !Number.isNaN(value));
  });
  const most = Math.max(...all.map((values) => values.length));
  const joint = Array.from({ length: most }, (_, k) => meanOf(all.flatMap((values) => (k < values.length ? [values[k] as number] : []))));
  return { ...estimate(joint), verdict: joinVerdicts(all.map((values) => judgeStory(values, claim).verdict)) };
}

const committed = JSON.parse(readFileSync(new URL('../../experiments/verdicts/claims.json', import.meta.url), 'utf8')) as {
  readonly claims: readonly { readonly id: string; readonly role: string; readonly rival: { readonly turned: boolean } | null }[];
};
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

  it('and the full study saw it turned, but for the claims named here', () => {
    const left = committed.claims.filter(({ role, rival }) => role === 'out' && rival !== null && !rival.turned).map(({ id }) => id);
    expect(left).toEqual(unturned);
  });

  const again = results.filter(({ id }, at) => at % every === 0 && !unturned.includes(id));
  it.each(again.map((claim) => [claim.id, claim] as const))(
    '%s: its rival turns what the small county says of it',
    { timeout: 120_000 },
    (_, claim) => {
      expect(isTurned(foundWith(claim, {}), foundWith(claim, (claim.rival?.parameters ?? {}) as Record<string, ParameterValue>))).toBe(
        true,
      );
    },
  );
});
