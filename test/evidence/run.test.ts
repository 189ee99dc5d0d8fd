import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { TestedClaim } from '../../experiments/claims/define.ts';
import { askedBy, type ClaimResult, definedOutcomes, resultsOf } from '../../experiments/evidence/claim-results.ts';
import { checkedEnsemble, readEnsemble } from '../../experiments/evidence/ensemble.ts';
import type { Asked } from '../../experiments/evidence/plan.ts';
import { samplesOf } from '../../experiments/evidence/read-samples.ts';
import { type RunnerEnd, runPlan } from '../../experiments/evidence/runner.ts';
import { Samples } from '../../experiments/evidence/samples.ts';
import { type Scale, scales } from '../../experiments/evidence/scales.ts';
import { makePlan, type Plan } from '../../experiments/evidence/settings.ts';
import { currentVersion } from '../../experiments/sweep/identity.ts';
import { Journal } from '../../experiments/sweep/journal.ts';
import { checkScenario, ParameterError, runBlock } from '../../sim/index.ts';
import { cliPath, emptyDirectory } from '../support/cli.ts';
import { admission, defining, firstYear, penalty } from './claims.ts';

const version = currentVersion().text;
const makeWorker = () => new Worker(pathToFileURL(join(cliPath, '../run.worker.js')));
const scale: Scale = {
  ...scales.quick,
  weeks: 52,
  warmupWeeks: 10,
  seeds: { default: 2, rules: 0, nulls: 2, ensemble: 1, rivals: 2 },
};
const points = [{ branch: 'blame', parameters: { penaltySlope: 1.5 }, distance: 0 }] as const;
const all = [penalty, admission, firstYear];
const planOf = (claims: readonly TestedClaim[]) =>
  makePlan(
    claims.map((claim) => askedBy(claim) as Asked),
    scale,
    points,
  );

/** Runs what a journal lacks, and what comes of it. */
async function runInto(
  path: string,
  plan: Plan,
  claims: readonly TestedClaim[],
  options: { workers?: number; signal?: AbortSignal; onProgress?: (done: number, left: number) => void } = {},
): Promise<{ end: RunnerEnd; results: ClaimResult[]; torn: number }> {
  const journal = new Journal(version);
  journal.open(path);
  const { torn } = journal.findings;
  const end = await runPlan(plan, journal, { version, workers: 1, makeWorker, ...options });
  const results = resultsOf(claims, plan, samplesOf(plan, journal, version));
  journal.close();
  return { end, results, torn };
}

describe('a run of the evidence', () => {
  it('says the same with one worker and with two, and gives each arm what the model gives it', async () => {
    const folder = emptyDirectory();
    const plan = planOf(all);
    const one = await runInto(join(folder, 'one'), plan, all);
    const two = await runInto(join(folder, 'two'), plan, all, { workers: 2 });
    expect(JSON.stringify(one.results)).toBe(JSON.stringify(two.results));
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe(readFileSync(join(folder, 'two'), 'utf8'));
    expect(one.end).toMatchObject({ failures: 0, isComplete: true });
    // Default: 4 arms and 1 frozen, null: 3, rival: 3, each on 2 stories and 2 seeds. Without rival it is the default's county here, and
    // the point of the ensemble differs from the default only where an arm does not set the penalty itself: what is the same is run once.
    expect(one.end.runs).toBe(4 * (5 + 3 + 3) + 2);

    const setting = plan.settings[0] as Plan['settings'][number];
    const block = (story: 'overload' | 'blame', number: number) =>
      runBlock({
        ...blockOf(plan),
        arms: setting.arms.map(({ arm }) => arm),
        story,
        seed: `claims/${number}`,
      });
    const at = setting.arms.findIndex(({ hasFrozenRun }) => hasFrozenRun);
    const values = (story: 'overload' | 'blame') =>
      [1, 2].map((number) => {
        const arms = block(story, number);
        return (arms[at]?.outcomes.trust as number) - (arms[0]?.outcomes.trust as number);
      });
    const found = one.results[1] as ClaimResult;
    for (const story of ['overload', 'blame'] as const) {
      const [first, second] = values(story) as [number, number];
      expect(found.byStory[story]?.n).toBe(2);
      expect(found.byStory[story]?.effect).toBeCloseTo((first + second) / 2, 8);
    }
    const frozen = [1, 2].flatMap((number) =>
      (['overload', 'blame'] as const).map((story) => {
        const arms = block(story, number);
        return (arms[at]?.mechanical?.trust as number) - (arms[0]?.outcomes.trust as number);
      }),
    );
    const mean = frozen.reduce((sum, value) => sum + value, 0) / frozen.length;
    expect(found.mechanical).toBeCloseTo(mean, 8);
    // What stands beside the headline reads the frozen runs itself.
    expect(found.beside[0]?.effect).toBeCloseTo(mean, 8);
    expect(found.points).toBe(1);
    expect((one.results[0] as ClaimResult).rival).toMatchObject({ without: {}, with: {} });
    expect((one.results[0] as ClaimResult).nulls.map(({ rule }) => rule)).toEqual(['random']);
    expect((one.results[2] as ClaimResult).effect).not.toBeNull();
  });

  it('goes on after a kill: a torn last line is done again, whole lines are not', async () => {
    const path = join(emptyDirectory(), 'journal');
    const plan = planOf([penalty, admission]);
    const whole = await runInto(path, plan, [penalty, admission]);
    const text = readFileSync(path);
    // In the middle of the last line.
    truncateSync(path, text.length - 40);
    const again = await runInto(path, plan, [penalty, admission]);
    expect(again.torn).toBeGreaterThan(0);
    expect(again.end.runs).toBeGreaterThan(0);
    expect(again.end.runs).toBeLessThan(5);
    expect(JSON.stringify(again.results)).toBe(JSON.stringify(whole.results));
    appendFileSync(path, '{"sum":"00');
    const third = await runInto(path, plan, [penalty, admission]);
    expect(third.end.runs).toBe(0);
    expect(JSON.stringify(third.results)).toBe(JSON.stringify(whole.results));
    // A line whose bytes were changed counts for nothing.
    writeFileSync(path, text.toString('utf8').replace(/"rows":\[\[\d/, '"rows":[[9'));
    const fourth = await runInto(path, plan, [penalty, admission]);
    expect(fourth.end.runs).toBeGreaterThan(0);
    expect(JSON.stringify(fourth.results)).toBe(JSON.stringify(whole.results));
  });

  it('keeps what it has when a claim is added, and runs only the arms that are new', async () => {
    const path = join(emptyDirectory(), 'journal');
    await runInto(path, planOf([penalty]), [penalty]);
    const more = await runInto(path, planOf([penalty, admission]), [penalty, admission]);
    // The reform with its frozen run, for which the baseline is done beside it; in the ensemble the reform alone.
    expect(more.end.runs).toBe(4 * 3 + 1);
    // An arm that is known but of which single years are read only now.
    const years = await runInto(path, planOf([penalty, admission, firstYear]), all);
    expect(years.end.runs).toBe(4 * 2 + 1);
    const fresh = await runInto(join(emptyDirectory(), 'journal'), planOf(all), all);
    expect(JSON.stringify(years.results)).toBe(JSON.stringify(fresh.results));
  });

  it('stops when asked, with what is complete', async () => {
    const path = join(emptyDirectory(), 'journal');
    const controller = new AbortController();
    const plan = planOf([penalty]);
    const first = await runInto(path, plan, [penalty], {
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= 6) controller.abort();
      },
    });
    expect(first.end.isComplete).toBe(false);
    const second = await runInto(path, plan, [penalty]);
    expect(second.end.isComplete).toBe(true);
    expect(first.end.runs + second.end.runs).toBe(4 * (3 + 3 + 3) + 1);
  });
});

describe('a result', () => {
  const sampled = (values: Record<string, readonly number[]>, frozen: Record<string, readonly number[]> = {}) => {
    const samples = new Samples();
    for (const [key, numbers] of Object.entries(values))
      for (const [at, value] of numbers.entries()) {
        const [setting = '', story = ''] = key.split(' ');
        for (const { id } of [penalty, admission, defining])
          samples.add(id, setting, story as 'blame', {
            seed: `claims/${at + 1}`,
            effects: [value, 0],
            frozen: [frozen[key]?.[at] ?? Number.NaN, Number.NaN],
          });
      }
    return samples;
  };
  const up = [0.5, 0.51, 0.49, 0.5];
  const down = up.map((value) => -value);
  const plan = makePlan(
    [penalty, admission, defining].map((claim) => askedBy(claim) as Asked),
    scales.full,
  );
  const resultOf = (claim: TestedClaim, samples: Samples) => resultsOf([claim], plan, samples)[0] as ClaimResult;

  it('is supported where both stories are, and lists rules that contradict it', () => {
    const found = resultOf(
      penalty,
      sampled({ 'default overload': up, 'default blame': up, 'imitation/letter overload': down, 'imitation/letter blame': down }),
    );
    expect(found.verdict).toBe('supported');
    expect(found.effect).toBeCloseTo(0.5, 12);
    expect(found.flips).toMatchObject([{ what: 'choice', setting: 'imitation/letter', verdict: 'contradicted' }]);
    expect(found.p).toBeLessThan(1e-4);
    expect(found.pHolm).toBe(found.p);
  });

  it('flips where the stories differ, and names both', () => {
    const found = resultOf(penalty, sampled({ 'default overload': up, 'default blame': down }));
    expect(found.verdict).toBe('flips');
    expect(found.flips.map(({ what, setting }) => [what, setting]).sort()).toEqual([
      ['story', 'blame'],
      ['story', 'overload'],
    ]);
    expect(found.agreeing).toBeNull();
  });

  it('is mechanical where decisions that learn nothing show it, too', () => {
    const found = resultOf(penalty, sampled({ 'default overload': up, 'default blame': up, 'random overload': up }));
    expect(found.verdict).toBe('mechanical');
    expect(found.why?.en).toContain('random');
  });

  it('is mechanical where frozen runs show more than half of it', () => {
    const live = { 'default overload': down, 'default blame': down };
    const most = { 'default overload': down.map((one) => 0.6 * one), 'default blame': down.map((one) => 0.6 * one) };
    const few = { 'default overload': down.map((one) => 0.4 * one), 'default blame': down.map((one) => 0.4 * one) };
    expect(resultOf(admission, sampled(live, most))).toMatchObject({ verdict: 'mechanical' });
    expect(resultOf(admission, sampled(live, few))).toMatchObject({ verdict: 'supported', why: null });
  });

  it('is mechanical where a reform of its own defines what is read, but contradicted all the same', () => {
    expect(definedOutcomes(defining)).toHaveLength(1);
    expect(resultOf(defining, sampled({ 'default overload': up, 'default blame': up })).verdict).toBe('mechanical');
    expect(resultOf(defining, sampled({ 'default overload': down, 'default blame': down })).verdict).toBe('contradicted');
  });

  it('says whether the rival turns it', () => {
    const found = resultOf(
      penalty,
      sampled({
        'default overload': up,
        'default blame': up,
        'rivals/none overload': up,
        'rivals/none blame': up,
        'rivals/C901 overload': down,
        'rivals/C901 blame': down,
      }),
    );
    expect(found.rival).toMatchObject({ turned: true, without: { verdict: 'supported' }, with: { verdict: 'contradicted' } });
    expect(found.flips.map(({ what }) => what)).toEqual(['rival']);
  });

  it('of an assumed claim or one that cannot be tested says why', () => {
    const { kind, statement, unit } = penalty;
    const stated = { kind, statement, source: '', log: [] };
    const assumed = { ...stated, id: 'C905', role: 'in', where: unit } as const;
    const untestable = { ...stated, id: 'C906', role: 'out', missing: unit } as const;
    expect(resultsOf([assumed, untestable], plan, new Samples()).map(({ verdict, why }) => [verdict, why])).toEqual([
      ['assumed', unit],
      ['not testable', unit],
    ]);
  });
});

describe('an ensemble', () => {
  it('of another model is refused with the command that finds it anew', () => {
    const ensemble = readEnsemble(JSON.stringify({ schemaVersion: 1, modelHash: 'other', points }));
    expect(ensemble.points).toHaveLength(1);
    expect(checkedEnsemble(ensemble, 'other')).toBe(ensemble);
    expect(() => checkedEnsemble(ensemble, 'this')).toThrow(ParameterError);
    expect(() => readEnsemble('{"modelHash":"a","points":[{"branch":"bad","parameters":{}}]}')).toThrow('points[0].branch');
    expect(() => readEnsemble('{"modelHash":"a","points":[{"branch":"blame","parameters":{"nope":1}}]}')).toThrow('nope');
  });
});

/** What every block of the default setting has in common. */
function blockOf({ scale: { weeks, warmupWeeks } }: Plan) {
  return {
    county: checkScenario({ county: 'small' }).county,
    baseline: 0,
    parameters: {},
    weeks,
    warmupWeeks,
    mechanical: true,
    window: 'all' as const,
  };
}
