import { describe, expect, it } from 'vitest';
import { Samples } from '../../experiments/evidence/samples.ts';
import { type Scale, scales } from '../../experiments/evidence/scales.ts';
import { bundleArm, bundles } from '../../experiments/remedies/bundles.ts';
import { levelFor, median } from '../../experiments/remedies/levels.ts';
import { hoursOutcome, measured } from '../../experiments/remedies/questions.ts';
import { levelsIn } from '../../experiments/remedies/results.ts';
import { bundleStep, costsOf, equalHours, equalStep, reformStep, rowsOfStep } from '../../experiments/remedies/study.ts';
import { remedyTable } from '../../experiments/remedies/table.ts';
import { readRemedies, remedyBlocks } from '../../experiments/verdicts/remedies.ts';
import { interventions } from '../../sim/index.ts';

const scale: Scale = { ...scales.quick, seeds: { default: 2, rules: 2, nulls: 2, ensemble: 0, rivals: 0 } };
const stories = ['blame', 'overload'] as const;

/** Samples in which every remedy of a step has the same effects on two seeds. */
function sampled(step: ReturnType<typeof reformStep>, live: (outcome: string) => readonly [number, number], frozen = 0.1): Samples {
  const samples = new Samples();
  for (const { asked } of step.remedies)
    for (const story of stories)
      for (const at of [0, 1] as const)
        samples.add(asked.id, 'default', story, {
          seed: `claims/${at + 1}`,
          effects: measured.map((outcome) => live(outcome)[at]),
          frozen: measured.map(() => frozen),
        });
  return samples;
}

describe('levels at equal hours', () => {
  it('hold every reform to what the median one costs', () => {
    expect(median([])).toBeUndefined();
    expect(median([0.03, 0.01, 0.02])).toBe(0.02);
    expect(median([0.04, 0.01, 0.02, 0.03])).toBeCloseTo(0.025, 12);
    // .006 of .018 hours: a third. .006 of .025: .24. What costs less, or nothing, stays whole.
    expect(levelFor(0.006, 0.018)).toBe(0.33);
    expect(levelFor(0.006, 0.025)).toBe(0.24);
    expect(levelFor(0.006, 0.006)).toBe(1);
    expect(levelFor(0.006, 0.001)).toBe(1);
    expect(levelFor(0.006, -0.002)).toBe(1);
    expect(levelFor(0, 0)).toBe(1);
    expect(levelFor(0.006, null)).toBe(1);
    // Never so little that nothing is left of it.
    expect(levelFor(0.0001, 0.9)).toBe(0.01);
  });

  it('take the budget from the reforms alone, and hold the bundles to it, too', () => {
    const { budget, levels } = equalHours(
      new Map([
        ['a', 0.002],
        ['b', 0.006],
        ['c', 0.024],
      ]),
      new Map([['all', 0.03]]),
    );
    expect(budget).toBe(0.006);
    expect([...levels]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0.25],
      ['all', 0.2],
    ]);
    expect(equalHours(new Map([['a', null]]), new Map())).toEqual({ budget: null, levels: new Map([['a', 1]]) });
  });
});

describe('the study of remedies', () => {
  it('asks of every reform and every bundle, by itself and all together', () => {
    expect(reformStep(scale).remedies.map(({ id }) => id)).toEqual(interventions.map(({ id }) => id));
    expect(bundles.map(({ id }) => id)).toEqual(['ideas', 'mechanism', 'technology', 'all']);
    const parts = bundles.slice(0, 3).flatMap(({ reforms }) => reforms);
    expect([...parts].sort()).toEqual([...interventions.map(({ id }) => id)].sort());
    expect(bundleArm(bundles[3] as (typeof bundles)[number], 0.2).interventions).toHaveLength(interventions.length);
  });

  it('runs every step on all seeds', () => {
    const many = { ...scale, seeds: { ...scale.seeds, default: 40 } };
    expect(reformStep(many).plan.jobs).toHaveLength(80);
    expect(bundleStep(many).plan.jobs).toHaveLength(80);
    expect(equalStep(many, new Map()).plan.jobs).toHaveLength(80);
    // Every setting but the default is left to the claims.
    expect(reformStep(many).plan.settings.map(({ id }) => id)).toEqual(['default']);
    // What stays at full level at equal hours is the same arm.
    const keys = (step: ReturnType<typeof reformStep>) => step.plan.settings[0]?.arms.map(({ key }) => key);
    const all = equalStep(many, new Map());
    expect(keys(all)?.sort()).toEqual([...new Set([...(keys(reformStep(many)) ?? []), ...(keys(bundleStep(many)) ?? [])])].sort());
  });

  it('gives each difference with its interval, parts and share of seeds', () => {
    const step = reformStep(scale);
    const samples = sampled(step, (outcome) => (outcome === hoursOutcome ? [0.01, 0.02] : [0.2, 0.4]));
    expect(costsOf(step, samples).get('admission-list')).toBeCloseTo(0.015, 12);
    const rows = rowsOfStep(step, samples);
    expect(rows).toHaveLength(2 * interventions.length);
    const row = rows.find(({ id, story }) => id === 'admission-list' && story === 'blame');
    expect(row).toMatchObject({ at: 'full', level: 1, reforms: ['admission-list'] });
    expect(row?.hours).toBeCloseTo(0.015, 12);
    expect(row?.defines).toContain('shifting-down');
    expect(row?.dodge?.en).toMatch(/\w/);
    const { burden, effectiveness } = row?.cells ?? {};
    expect(burden?.difference).toBeCloseTo(0.3, 12);
    expect(burden?.mechanical).toBeCloseTo(0.1, 12);
    expect(burden?.behavioural).toBeCloseTo(0.2, 12);
    expect(burden?.upper95).toBeCloseTo(0.3 + 12.7062 * 0.1, 4);
    // More burden is worse, more effectiveness better.
    expect([burden?.better, effectiveness?.better]).toEqual([0, 1]);
    const empty = rowsOfStep(step, new Samples())[0];
    expect(empty).toMatchObject({ hours: null, cells: { burden: { n: 0, difference: null, mechanical: null, better: null } } });
  });

  it('says what a bundle defines, and who can dodge only of what is one reform', () => {
    const step = bundleStep(scale);
    const row = rowsOfStep(
      step,
      sampled(step, () => [0.1, 0.1]),
    ).find(({ id }) => id === 'all');
    expect(row?.dodge).toBeNull();
    for (const outcome of ['burden', 'shifting-down', 'misblame']) expect(row?.defines).toContain(outcome);
  });

  it('is a table that the verdict pages and the bundles’ answer can read', () => {
    const step = equalStep(scale, new Map([['all', 0.04]]));
    const rows = rowsOfStep(
      step,
      sampled(step, () => [0.1, 0.3]),
    );
    const text = JSON.stringify({ schemaVersion: 1, modelHash: 'any', outcomes: measured, rows });
    const blocks = remedyBlocks(readRemedies(text, 'remedies.json', 'any'), 'en');
    expect(JSON.stringify(blocks)).toContain('at equal hours');
    expect(levelsIn(text).get('all')).toBe(0.04);
    expect(levelsIn(undefined).size).toBe(0);
    const table = remedyTable(rows, scale, 'zh');
    for (const part of ['工时相等', '全部措施合用', '▲', '快速']) expect(table).toContain(part);
  });
});
