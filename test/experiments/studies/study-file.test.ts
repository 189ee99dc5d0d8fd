import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../experiments/study-file.ts';
import { findStudy, shippedStudies } from '../../../experiments/study-list.ts';
import { planStudy } from '../../../experiments/study-plan.ts';
import { blocksOf } from '../../../experiments/sweep/blocks.ts';
import { studyJson } from '../../../experiments/sweep/study-json.ts';
import { describeProblem, ParameterError, type Problem } from '../../../sim/index.ts';
import { study, tinyStudy, version } from './support.ts';

function problemsOf(text: string): readonly Problem[] {
  try {
    study(text);
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
  return [];
}

const factor = (more: string) => tinyStudy(`factors:\n  - ${more}\ndesign: { method: lhs, n: 4 }`);

describe('a study file is refused', () => {
  it('with everything that is wrong at once, each with its line and the nearest name', () => {
    const problems = problemsOf(
      tinyStudy(`factors:
  - { name: precison, low: 0, high: 1 }
  - { name: inspectionRate, low: 0.5, high: 0.1 }
  - { name: vetoBreadth, low: 0, high: 3 }
  - { name: level of admision-list, low: 0, high: 1 }
design: { method: lsh, n: 4 }
replicats: 3
analyses:
  - { method: summery }`),
    );
    const told = problems.map(({ where, nearest }) => [/line (\d+)/.exec(where)?.[1], nearest]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['11', 'precision'],
        ['12', undefined],
        ['13', undefined],
        ['14', 'level of admission-list'],
        ['15', 'lhs'],
        ['16', 'replicates'],
        ['18', 'summary'],
      ]),
    );
    expect(problems).toHaveLength(7);
    for (const problem of problems) {
      expect(describeProblem(problem, 'zh')).toMatch(/第|应为/);
      expect(describeProblem(problem, 'en')).toContain('expected');
    }
  });

  it.each([
    ['id: [', 'line 1'],
    ['id: a\nid: b\n', 'line 2'],
    ['{"id": "a",\n "question" "b"}', 'line 2'],
    ['a: &x 1\nb: *x\n', 'line 2'],
    ['', 'line 1'],
    ['- 1\n', 'line 1'],
    ['id: !!js/function 3\n', 'line 1'],
  ])('if %j is no study', (text, line) => {
    expect(problemsOf(text)[0]?.where).toContain(line);
  });

  it.each([
    ['a factor that is not there', factor('{ name: nothing, low: 0, high: 1 }'), 'factors[1].name'],
    ['an empty range', factor('{ name: precision, low: 0.4, high: 0.4 }'), 'factors[1]'],
    ['a value that the model does not take', factor('{ name: attributionRule, values: [letter, leter] }'), 'values[2]'],
    ['a level of an intervention in no arm', factor('{ name: level of merged-meetings, low: 0, high: 1 }'), 'arms'],
    ['a regime as a factor under arms with their own', factor('{ name: regime, values: [pressure-type, rules-2016] }'), 'arms'],
    ['a story that is a factor and given', factor('{ name: story, values: [overload, blame] }'), 'stories'],
    ['a seed that is a factor, and replicates', factor('{ name: seed, low: 1, high: 9 }'), 'replicates'],
    ['a factor without a design', tinyStudy('factors: [{ name: precision, low: 0, high: 1 }]'), 'factors'],
    ['a design without its points', tinyStudy('factors: [{ name: precision, low: 0, high: 1 }]\ndesign: { method: lhs }'), 'n'],
    [
      'an option that the design does not read',
      factor('{ name: precision, low: 0, high: 1 }').replace('n: 4', 'n: 4, levels: 3'),
      'levels',
    ],
    ['an outcome that does not exist', tinyStudy().replace('[burden,', '[burdn,'), 'outcomes[1]'],
    ['an arm twice', tinyStudy().replace('arms: [', 'arms: [full-accountability, '), 'arms'],
    ['a baseline that is no arm', tinyStudy('baseline: pressure-type'), 'baseline'],
    ['replicates and a precision', tinyStudy('precision: { outcome: burden, halfWidth: 0.1, cap: 20 }'), 'precision'],
    ['a rule that starts too early', tinyStudy('precision: { outcome: burden, halfWidth: 0.1, start: 5, cap: 20 }', ''), 'precision.start'],
    ['an analysis that does not fit', tinyStudy('analyses: [{ method: sobol }]'), 'analyses[1].method'],
    ['a county that is not there', tinyStudy().replace('county: small', 'county: smal'), 'county'],
    ['keys of the prototype', tinyStudy('__proto__: 1\nconstructor: 2'), '__proto__'],
    ['parameters of the prototype', tinyStudy('parameters: { __proto__: 1, toString: 2 }'), 'parameters.__proto__'],
    [
      'a parameter that is a factor, too',
      `${factor('{ name: precision, low: 0, high: 1 }')}\nparameters: { precision: 0.5 }`,
      'parameters',
    ],
  ])('for %s', (_, text, where) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.where).join('\n')).toContain(where);
    expect(problems.every((problem) => /line \d+/.test(problem.where))).toBe(true);
  });
});

describe('a study file', () => {
  it('may be JSON', () => {
    const json = studyJson(readStudy(tinyStudy(), 'study.yaml').settings);
    expect(studyJson(readStudy(json, 'study.json').settings)).toBe(json);
  });

  it.each([...shippedStudies.keys()])('%s reads back the same from the JSON that is kept beside its results', (name) => {
    const { settings } = findStudy(name);
    const json = studyJson(settings);
    expect(studyJson(readStudy(json, 'study.json').settings)).toBe(json);
    expect(settings.id).toBe(name);
  });

  it.each([...shippedStudies.keys()])('%s asks something of the model that runs', (name) => {
    const planned = planStudy(findStudy(name));
    const { runs } = blocksOf(planned, version).at(0);
    expect(runs).toHaveLength(planned.settings.arms.length);
  });

  it('sets regimes, stories, counties, seeds, levels and parameters by factors', () => {
    const planned = study(
      tinyStudy(
        `factors:
  - { name: regime, values: [full-accountability, pressure-type] }
  - { name: story, values: [overload, blame] }
  - { name: county, values: [small, subdistrict] }
  - { name: level of admission-list, low: 0, high: 1 }
  - { name: attributionRule, values: [letter, causal], when: { factor: regime, is: [pressure-type] } }
  - { name: seed, low: 1, high: 4 }
design: { method: sobol, n: 32, seed: corner }`,
        '',
      )
        .replace('stories: [blame]\n', '')
        .replace('[full-accountability, full-accountability+admission-list]', '[regime, regime+admission-list]'),
    );
    const blocks = blocksOf(planned, version);
    expect(blocks.length).toBe(32);
    for (let index = 0; index < blocks.length; index++) {
      const { row, runs, story, seed, replicate } = blocks.at(index);
      const [base, arm] = runs;
      expect([base?.scenario.regime, story, base?.scenario.county.id]).toEqual([row.regime, row.story, row.county]);
      expect(arm?.scenario.interventions).toEqual([{ id: 'admission-list', level: row['level of admission-list'] }]);
      expect(base?.scenario.parameters).toEqual('attributionRule' in row ? { attributionRule: row.attributionRule } : {});
      expect('attributionRule' in row).toBe(row.regime === 'pressure-type');
      expect([replicate, seed]).toEqual([row.seed, `shuaiguo/${row.seed}`]);
      expect(arm?.label).toBe('regime+admission-list');
    }
  });
});
