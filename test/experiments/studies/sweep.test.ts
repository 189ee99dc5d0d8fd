import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../experiments/sweep/blocks.ts';
import { currentVersion, scenarioHash } from '../../../experiments/sweep/identity.ts';
import type { FailureLine, RunLine } from '../../../experiments/sweep/lines.ts';
import { runRows } from '../../../experiments/sweep/rows.ts';
import { runArms } from '../../../experiments/sweep/run-arms.ts';
import { type BlockRequest, checkScenario, parseArm, run, runBlock } from '../../../sim/index.ts';
import { newJournal, study, sweepWith, tinyStudy, version } from './support.ts';

const points = 'factors: [{ name: precision, low: 0, high: 0.9 }]\ndesign: { method: lhs, n: 4 }';

describe('a sweep', () => {
  it('goes by replicate, then by point, then by story, so that every prefix is balanced', () => {
    const blocks = blocksOf(study(tinyStudy(points).replace('[blame]', '[overload, blame]')), version);
    const order = Array.from({ length: blocks.length }, (_, index) => blocks.at(index)).map(({ replicate, point, story }) => [
      replicate,
      point,
      story,
    ]);
    expect(order.slice(0, 4)).toEqual([
      [1, 0, 'overload'],
      [1, 0, 'blame'],
      [1, 1, 'overload'],
      [1, 1, 'blame'],
    ]);
    expect(order[8]).toEqual([2, 0, 'overload']);
    expect(order).toHaveLength(24);
  });

  it('runs nothing again, and only what is new of a study with more replicates, more points, another arm or outcome', async () => {
    const { journal } = newJournal();
    const runs = async (text: string) => (await sweepWith(study(text), journal)).runs;
    expect(await runs(tinyStudy(points))).toBe(24);
    expect(await runs(tinyStudy(points))).toBe(0);
    expect(await runs(tinyStudy(points, 'replicates: 4'))).toBe(8);
    expect(await runs(tinyStudy(points.replace('n: 4', 'n: 8')))).toBe(24);
    const withArm = tinyStudy(points).replace('+admission-list]', '+admission-list, pressure-type]');
    expect(await runs(withArm)).toBe(12);
    expect(await runs(withArm.replace('[burden,', '[trust, burden,'))).toBe(0);
    expect(await runs(withArm.replace('weeks: 8', 'weeks: 9'))).toBe(36);
  });

  it('runs identical points once, whatever they are called', async () => {
    const { journal } = newJournal();
    // Without frozen runs, for which the baseline would have to be run again.
    const twice = `mechanical: false
factors:
  - { name: level of admission-list, values: [0, 1] }
  - { name: precision, values: [0.1, 0.2] }
design:
  method: custom
  rows: [{ level of admission-list: 0, precision: 0.1 }, { level of admission-list: 0, precision: 0.1 }, { level of admission-list: 1, precision: 0.1 }]`;
    // At level 0 the arm is the baseline: 2 scenarios in 3 replicates, though there are 18 rows.
    const planned = study(tinyStudy(twice));
    const { runs } = await sweepWith(planned, journal);
    expect(runs).toBe(6);
    const rows = [...runRows(blocksOf(planned, version), journal, 9)];
    expect(rows).toHaveLength(18);
  });

  it('keeps a run that throws as a failure with its message and the command that repeats it, and goes on', async () => {
    const { journal } = newJournal();
    const planned = study(tinyStudy());
    const end = await sweepWith(planned, journal, { throws: ['shuaiguo/2'] });
    expect([end.runs, end.failures]).toEqual([6, 1]);
    const lines = [...runRows(blocksOf(planned, version), journal, 3)].map(({ line }) => line);
    expect(lines.map(({ kind }) => kind)).toEqual(['run', 'run', 'run', 'failure', 'run', 'run']);
    const failure = lines[3] as FailureLine;
    expect(failure).toMatchObject({ cause: 'threw', message: 'InvariantError: broken in week 3' });
    expect(failure.replay).toBe(
      'npm run -s shuaiguo -- run --county small --story blame --regime full-accountability --interventions admission-list=1 --weeks 8 --warmup 4 --seed shuaiguo/2',
    );
    expect(Object.keys(failure)).not.toContain('outcomes');
    // It would only be thrown again.
    expect((await sweepWith(planned, journal)).runs).toBe(0);
  });

  it('survives the death of workers, and tries again next time what took two of them down', async () => {
    const { journal } = newJournal();
    const planned = study(tinyStudy());
    const end = await sweepWith(planned, journal, { dies: ['shuaiguo/2'] });
    expect([end.runs, end.failures]).toEqual([6, 2]);
    const again = await sweepWith(planned, journal);
    expect([again.runs, again.failures]).toEqual([2, 0]);
  });

  it('refuses two results of one run', async () => {
    const { journal } = newJournal();
    const planned = study(tinyStudy());
    await sweepWith(planned, journal);
    const { key, model, ...rest } = journal.get(blocksOf(planned, version).at(0).runs[0]?.key as string) as RunLine;
    journal.append([{ ...rest, key, model, hash: 'other' }]);
    expect(journal.findings.conflicting).toEqual([key]);
  });

  it('stops as soon as the paired difference is precise enough, and says how many more are needed if the cap comes first', async () => {
    const asked = (halfWidth: number, cap: number) =>
      tinyStudy('', `precision: { outcome: burden, halfWidth: ${halfWidth}, start: 10, cap: ${cap} }`);
    // The outcome itself varies with the replicate, the difference by the noise only.
    const plain = await sweepWith(study(asked(0.1, 100)), newJournal().journal);
    expect([plain.replicates, plain.precision?.[0]?.halfWidth, plain.precision?.[0]?.difference]).toEqual([10, 0, 1]);
    const noisy = await sweepWith(study(asked(0.3, 100)), newJournal().journal, { noise: 1 });
    expect(noisy.replicates).toBeGreaterThan(20);
    expect(noisy.precision?.[0]?.moreNeeded).toBe(0);
    const capped = await sweepWith(study(asked(0.05, 20)), newJournal().journal, { noise: 1 });
    expect(capped.replicates).toBe(20);
    expect(capped.precision?.[0]?.moreNeeded).toBeGreaterThan(500);
  });
});

describe('a block', () => {
  const request: BlockRequest = {
    county: checkScenario({ county: 'small' }).county,
    story: 'blame',
    seed: 'block/1',
    arms: ['full-accountability', 'full-accountability+admission-list', 'pressure-type'].map(parseArm),
    baseline: 0,
    parameters: {},
    weeks: 8,
    warmupWeeks: 4,
    mechanical: true,
    window: 'all',
  };

  it('gives every arm the run that it would have alone, so that arms can be added one by one', () => {
    const { arms } = runArms(request);
    for (const [i, arm] of request.arms.entries()) {
      const [alone] = runArms({ ...request, arms: [arm], baseline: 0 }).arms;
      const single = run(checkScenario({ county: 'small', story: 'blame', ...arm, weeks: 8, warmupWeeks: 4 }), 'block/1');
      expect(arms[i]).toMatchObject({ state: 'done', hash: single.hash, outcomes: single.outcomes });
      expect(alone).toMatchObject({ state: 'done', hash: single.hash, outcomes: single.outcomes });
    }
    const [, pair] = runArms({ ...request, arms: request.arms.slice(0, 2) }).arms;
    expect(pair).toEqual(arms[1]);
  });

  it('fails only in the arm that throws', () => {
    const breaking: typeof runBlock = (asked, onRun) => {
      if (asked.arms.some(({ regime }) => regime === 'pressure-type')) throw new RangeError('no');
      return runBlock(asked, onRun);
    };
    const { arms } = runArms(request, undefined, breaking);
    expect(arms.map(({ state }) => state)).toEqual(['done', 'done', 'failed']);
    expect(arms.slice(0, 2)).toEqual(runArms(request).arms.slice(0, 2));
    expect(arms[2]).toEqual({ state: 'failed', message: 'RangeError: no' });
  });
});

describe('what a run is called', () => {
  it('depends on everything that makes it, and on nothing else', () => {
    const scenario = checkScenario({ county: 'small', interventions: [{ id: 'admission-list' }, { id: 'merged-meetings', level: 0 }] });
    const hash = scenarioHash(scenario, 'all');
    expect(scenarioHash({ ...scenario, interventions: scenario.interventions.slice(0, 1) }, 'all')).toBe(hash);
    expect(scenarioHash({ ...scenario, county: structuredClone(scenario.county) }, 'all')).toBe(hash);
    for (const other of [
      { ...scenario, weeks: 12 },
      { ...scenario, story: 'blame' as const },
      { ...scenario, regime: 'pressure-type' },
      { ...scenario, parameters: { precision: 0.2 } },
      { ...scenario, interventions: [] },
      { ...scenario, county: { ...scenario.county, townships: scenario.county.townships.slice(1) } },
    ])
      expect(scenarioHash(other, 'all')).not.toBe(hash);
    expect(scenarioHash(scenario, 'later')).not.toBe(hash);
  });

  it('has a version of the model and one of its measures', () => {
    expect(currentVersion().text).toMatch(/^[0-9a-f]{16}-[0-9a-f]{8}$/);
  });
});
