import { describe, expect, it } from 'vitest';
import { type Answer, defineAnswer } from '../../experiments/answers/define.ts';
import { answers } from '../../experiments/answers/index.ts';
import { joinedPlan, plansOf } from '../../experiments/answers/plans.ts';
import { answersOf } from '../../experiments/answers/results.ts';
import { countiesOf, difference, type LocalAnswer } from '../../experiments/answers/rows.ts';
import { answerTables } from '../../experiments/answers/table.ts';
import { armKey, keyOf, readingsOf } from '../../experiments/evidence/plan.ts';
import { armOf, baselineName, type Reader } from '../../experiments/evidence/question.ts';
import { Samples } from '../../experiments/evidence/samples.ts';
import { type Scale, scales } from '../../experiments/evidence/scales.ts';
import { interventions, regimes } from '../../sim/index.ts';

const text = { zh: '测试', en: 'test' };
const scale: Scale = { ...scales.quick, seeds: { default: 2, rules: 0, nulls: 0, ensemble: 0, rivals: 0 } };
const common = {
  question: text,
  note: text,
  arms: { strong: { parameters: { penaltySlope: 2 } } },
  rows: [difference(text, 'burden', 'strong')],
};
const home: Answer = defineAnswer({ ...common, id: 'home' });
const abroad: LocalAnswer = defineAnswer<LocalAnswer>({ ...common, id: 'abroad', counties: ['default', 'subdistrict'] });
const answerOf = (id: string) => answers.find((one) => one.id === id) as Answer;
/** Reads numbers by arm. */
const reading =
  (values: Readonly<Record<string, number>>): Reader =>
  (arm) =>
    values[arm] ?? Number.NaN;

describe('the answers', () => {
  it('ask what the model can be asked, at the first look and in full', () => {
    for (const one of [scales.quick, scales.full]) expect(plansOf(answers, one).length).toBeGreaterThan(0);
  });

  it('have ids, labels and notes of their own in both languages', () => {
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    for (const { id, rows, question, note } of answers) {
      const labels = rows.map(({ label }) => label.en);
      expect(new Set(labels).size, id).toBe(labels.length);
      for (const one of [question, note, ...rows.map(({ label }) => label)]) {
        expect(one.zh, id).toMatch(/[\u4e00-\u9fff]/);
        expect(one.en, id).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('read every arm that they have run', () => {
    for (const { id, arms, rows } of answers) {
      const read = new Set(rows.flatMap(({ effect }) => readingsOf(effect).map(({ arm }) => arm)));
      for (const name of Object.keys(arms)) expect(read, `${id}: ${name}`).toContain(name);
    }
  });

  it('split what a reform does into parts that add up to the whole', () => {
    const { rows } = answerOf('frozen-and-free');
    expect(rows).toHaveLength(6 * interventions.length);
    const [mechanical, behavioural] = rows;
    const read: Reader = (arm, _, when) => (arm === baselineName ? 0.5 : when === 'mechanical' ? 0.4 : 0.25);
    expect(mechanical?.effect.of(read)).toBeCloseTo(-0.1, 12);
    expect(behavioural?.effect.of(read)).toBeCloseTo(-0.15, 12);
  });

  it('lay the change of regime upon its parts, from one end to the other and none left out', () => {
    const { arms, rows } = answerOf('regime-split');
    const [full, pressure] = ['full-accountability', 'pressure-type'].map((id) => regimes.find((one) => one.id === id)?.values ?? {});
    const differing = Object.entries(full ?? {}).filter(([slot, value]) => (pressure as Record<string, number>)[slot] !== value);
    const single = Object.values(arms).flatMap(({ parameters = {} }) => Object.entries(parameters));
    for (const [slot, value] of differing) expect(single).toContainEqual([slot, value]);
    // 32 corners of five parts, four parts more by themselves.
    expect(Object.keys(arms)).toHaveLength(32 + 4);
    // Where parts add up, each main effect is the effect alone, and nothing is left over.
    const worth: Readonly<Record<string, number>> = { reward: 1, growth: 2, penalty: 4, breadth: 8, supervising: 16 };
    const values: Record<string, number> = { [baselineName]: 100 };
    for (const name of Object.keys(arms)) values[name] = name.split(' + ').reduce((sum, part) => sum + (worth[part] ?? 0), 0);
    const found = (label: string) => rows.find((one) => one.label.en === `${label}: Shifting down`)?.effect.of(reading(values));
    expect(found('penalty, main effect (2⁵ factorial)')).toBeCloseTo(4, 12);
    expect(found('penalty, alone')).toBe(4);
    expect(found('all less the sum of each alone')).toBe(100 - 31);
  });

  it('ask under every rule of choice and attribution what the default is asked', () => {
    const rules = answerOf('choice-rules');
    expect(rules.rows).toHaveLength(5 * 3);
    expect(keyOf(rules, 'pressure random')).toBe(armKey(armOf({ regime: 'pressure-type', parameters: { choiceRule: 'random' } })));
    const nulls = answerOf('random-null').rows.flatMap(({ effect }) => readingsOf(effect).map(({ arm }) => arm));
    for (const rule of ['last-holder', 'letter', 'territory', 'causal']) expect(nulls).toContain(`random ${rule}`);
  });

  it('are asked in the county of the scale, those on counties in their own', () => {
    expect(countiesOf(home)).toBeUndefined();
    expect(countiesOf(answerOf('counties'))).toEqual(['default', 'rural-county', 'urban-district', 'subdistrict']);
    const full = plansOf([home, abroad], { ...scales.full, seeds: scale.seeds });
    expect(full.map(({ settings }) => settings.map(({ id, county }) => [id, county]))).toEqual([
      [['default', 'default']],
      [['subdistrict', 'subdistrict']],
    ]);
    expect(plansOf([abroad], scale).flatMap(({ settings }) => settings.map(({ county }) => county))).toEqual(['small', 'subdistrict']);
    const joined = joinedPlan(full, scales.full);
    expect(joined.jobs).toHaveLength(8);
    expect(new Set(joined.jobs.map(({ setting }) => setting))).toEqual(new Set(joined.settings));
  });

  it('give every effect with its interval by story and county, and no verdict', () => {
    const plan = joinedPlan(plansOf([home, abroad], scale), scale);
    const samples = new Samples();
    for (const setting of ['default', 'subdistrict'])
      for (const [at, value] of [0.1, 0.3].entries())
        samples.add('abroad', setting, 'blame', { seed: `claims/${at + 1}`, effects: [value], frozen: [Number.NaN] });
    const [first, second] = answersOf([home, abroad], plan, samples);
    expect(first?.rows).toMatchObject([{ county: 'small', byStory: { blame: { n: 0, effect: null, lower95: null } } }]);
    expect(second?.rows.map(({ county }) => county)).toEqual(['small', 'subdistrict']);
    const found = second?.rows[0]?.byStory.blame;
    expect(found?.effect).toBeCloseTo(0.2, 12);
    // Student’s t for one degree of freedom: 12.706 × .1414 / √2.
    expect(found?.upper95).toBeCloseTo(0.2 + 12.7062 * 0.1, 4);
    expect(JSON.stringify([first, second])).not.toContain('verdict');
    const table = answerTables(
      [first, second].flatMap((one) => one ?? []),
      scale,
      'zh',
      100,
    );
    for (const part of ['单个街道', '+0.20 [−1.07, +1.47]', '不作结论']) expect(table).toContain(part);
  });
});
