import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activities, levels, type Observed, observedExample, tallies } from '../../sim/observation.ts';
import type { Outcome } from '../../sim/outcomes/define.ts';

const folder = new URL('../../sim/outcomes/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'define.ts' && file !== 'index.ts')
  .map((file) => file.slice(0, -3));
const outcomes = await Promise.all(
  names.map(async (name) => {
    const { default: outcome } = (await import(new URL(`${name}.ts`, folder).href)) as { default: Outcome };
    return { name, outcome };
  }),
);

/** Every sum of a window multiplied, as if the same weeks were lived `factor` times. */
function repeated(observed: Observed, factor: number): Observed {
  const times = <Key extends string>(values: Readonly<Record<Key, number>>, keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, values[key] * factor])) as Record<Key, number>;
  return {
    ...observed,
    weeks: observed.weeks * factor,
    own: times(observed.own, levels),
    overtime: times(observed.overtime, levels),
    shiftedHours: times(observed.shiftedHours, levels),
    hours: {
      department: times(observed.hours.department, activities),
      township: times(observed.hours.township, activities),
      committee: times(observed.hours.committee, activities),
    },
    tally: times(observed.tally, tallies),
  };
}

describe('outcomes', () => {
  it('are there, each under its own id', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(44);
    for (const { name, outcome } of outcomes) expect(outcome.id).toBe(name);
  });

  it('have different labels in each language', () => {
    for (const language of ['zh', 'en'] as const) {
      const labels = outcomes.map(({ outcome }) => outcome.label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe.each(outcomes)('$name', ({ outcome }) => {
  it('says in both languages what it is, and of what', () => {
    for (const text of [outcome.label, outcome.definition, outcome.unit]) {
      expect(text.zh.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
    }
    expect(outcome.label.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(outcome.definition.zh).toMatch(/。$/);
    expect(outcome.definition.en).toMatch(/\.$/);
    expect(outcome.source).not.toBe('');
    expect(outcome.decimals).toBeGreaterThanOrEqual(0);
  });

  it('gives what was worked out by hand', () => {
    for (const { observed, expected } of outcome.examples) {
      const value = outcome.compute(observed);
      if (expected === undefined) expect(value).toBeUndefined();
      else expect(value).toBeCloseTo(expected, 12);
    }
  });

  it('shows two values and a case without meaning', () => {
    const expected = outcome.examples.map((example) => example.expected);
    expect(new Set(expected).size).toBeGreaterThanOrEqual(3);
    expect(expected).toContain(undefined);
  });

  it('stays within its range', () => {
    const [low, high] = outcome.range;
    for (const { observed } of outcome.examples) {
      const value = outcome.compute(observed);
      if (value === undefined) continue;
      if (low !== null) expect(value).toBeGreaterThanOrEqual(low);
      if (high !== null) expect(value).toBeLessThanOrEqual(high);
    }
  });

  it('has no meaning, rather than no number, where nothing happened', () => {
    const value = outcome.compute(observedExample({ weeks: 0, departments: 0, townships: 0, committees: 0 }));
    expect(value).toBeUndefined();
  });

  it('does not depend on the length of the window', () => {
    for (const { observed } of outcome.examples) {
      const once = outcome.compute(observed);
      const thrice = outcome.compute(repeated(observed, 3));
      if (once === undefined) expect(thrice).toBeUndefined();
      else expect(thrice).toBeCloseTo(once, 12);
    }
  });
});
