import { describe, expect, it } from 'vitest';
import type { CalibrationDocument } from '../../experiments/calibration/documents.ts';
import { prior } from '../../experiments/calibration/prior.ts';
import { makePages } from '../../experiments/verdicts/main.ts';
import { wordsNeverUsed } from '../../experiments/verdicts/never.ts';
import type { RemedyResults } from '../../experiments/verdicts/remedies.ts';
import { interventions, ParameterError } from '../../sim/index.ts';
import { sample, sampleResults } from './made-up.ts';

// MADE-UP numbers, for tests only.
const cell = { difference: -0.012, lower95: -0.02, upper95: -0.004, mechanical: -0.003 };
const reforms = interventions.map(({ id }) => id);
const remedies: RemedyResults = {
  schemaVersion: 1,
  modelHash: 'made-up',
  outcomes: ['burden', 'effectiveness', 'resolved'],
  rows: (['full', 'equal-hours'] as const).flatMap((at) =>
    (['blame', 'overload'] as const).flatMap((story) =>
      reforms.map((id) => ({
        id,
        at,
        level: at === 'full' ? 1 : 0.4,
        story,
        cells: { burden: cell, effectiveness: cell, resolved: cell },
      })),
    ),
  ),
};
const recovery = {
  counties: 50,
  coverage: 0.9,
  lower95: 0.88,
  upper95: 0.92,
  verdict: 'calibrated' as const,
  outside: [],
  parameters: prior.map(({ id }, at) => ({ id, coverage: 0.9, lower95: 0.8, upper95: 0.95, width: 0.5, isIdentified: at % 2 === 0 })),
};
const calibration = {
  schemaVersion: 1,
  modelHash: 'made-up',
  command: 'npm run -s shuaiguo -- calibrate --write',
  prior: prior.map(({ id, standard, low, high }) => ({ id, standard, low, high, scale: 'log' as const })),
  recovery: { paper: recovery, rich: recovery },
  acceptance: { accepted: 30, of: 400, verdict: 'fair' as const, readings: [], parameters: [] },
  unmet: ['some-reading'],
} as unknown as CalibrationDocument;

const pages = (given: { remedies?: unknown; calibration?: unknown }) =>
  makePages(
    {
      claims: JSON.stringify(sampleResults),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    sample,
  );

describe('the table of reforms', () => {
  const { markdown } = pages({ remedies });

  it('has every reform in both stories, at full level and at equal hours, and says who can dodge it', () => {
    for (const { label, dodge } of interventions) {
      expect(markdown.en.split(`| ${label.en} |`).length - 1, label.en).toBe(5);
      expect(markdown.zh).toContain(dodge.zh.replaceAll('|', '\\|').slice(0, 8));
    }
  });

  it('shows the interval and the mechanical part, and marks what a reform itself defines', () => {
    expect(markdown.en).toMatch(/−0\.0\d+ \\\[−0\.0\d+ to −0\.0\d+\\\] \(−0\.0\d+\)/);
    const own = interventions.filter(({ defines }) => defines.some((id) => remedies.outcomes.includes(id)));
    if (own.length > 0) expect(markdown.en).toContain('| ▲ −');
  });

  it('never uses the words that forecast, command or judge', () => {
    for (const text of Object.values(markdown)) expect(text.split('\n').filter((line) => wordsNeverUsed(line).length > 0)).toEqual([]);
  });
});

describe('the section on calibration', () => {
  const { markdown } = pages({ calibration });

  it('tells coverage, narrowing and what cannot be told, for each set of statistics', () => {
    expect(markdown.en).toContain('fit patterns of the paper: 50 made counties, overall coverage 90 %');
    for (const { id } of prior) expect(markdown.zh).toContain(`| \`${id}\` |`);
    expect(markdown.en).toContain('not met: some-reading.');
    for (const text of Object.values(markdown)) expect(text.split('\n').filter((line) => wordsNeverUsed(line).length > 0)).toEqual([]);
  });
});

describe('sections of another model', () => {
  it.each([
    ['remedies', { remedies: { ...remedies, modelHash: 'other' } }],
    ['calibration', { calibration: { ...calibration, modelHash: 'other' } }],
    ['remedies', { remedies: { modelHash: 'made-up' } }],
  ])('are refused: %s', (name, given) => {
    expect(() => pages(given)).toThrow(ParameterError);
    expect(() => pages(given)).toThrow(name);
  });
});
