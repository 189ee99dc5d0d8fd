import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beliefRows, doubleRows, purposeRows, wholeRows } from '../experiments/document-rows.ts';
import { fillDocument, generated, readsOf, table, tablesOf } from '../experiments/documents.ts';
import { counties, interventions, outcomes, parameters, regimes, stories } from '../sim/index.ts';
import { sizesOf } from '../sim/initialization.ts';
import { purposes } from '../sim/random.ts';
import { beliefCount, beliefs, createState, Flag } from '../sim/state.ts';
import { layGround } from '../sim/world.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const odd = read('sim/ODD.md');
const chinese = read('sim/ODD.zh.md');
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('the ODD', () => {
  it('says what the code says today (else: npm run documents)', () => {
    expect(fillDocument(odd)).toBe(odd);
  });

  it('has every generated table once', () => {
    expect(tablesOf(odd).sort()).toEqual(Object.keys(generated).sort());
  });

  it('has all seven elements of the protocol, in order', () => {
    const heads = [...odd.matchAll(/^## \d\. (.*)$/gm)].map(([, head]) => head);
    expect(heads.slice(0, 7)).toEqual([
      'Purpose and patterns',
      'Entities, state variables, scales',
      'Process overview and scheduling',
      'Design concepts',
      'Initialization',
      'Input data',
      'Submodels',
    ]);
  });

  it.each([
    ['parameter', parameters.map(({ id }) => id)],
    ['purpose of luck', purposes],
    ['belief', beliefs],
    ['reform', interventions.map(({ id }) => id)],
    ['outcome', outcomes.map(({ id }) => id)],
    ['regime', regimes.map(({ id }) => id)],
    ['story', stories.map(({ id }) => id)],
    ['county', counties.map(({ id }) => id)],
  ] as const)('mentions every %s', (_, ids) => {
    expect(ids.filter((id) => !odd.includes(`\`${id}\``))).toEqual([]);
  });

  it('names every parameter outside the tables, too: each has its place in an equation or a rule', () => {
    const prose = odd.replace(/<!-- generated:[\s\S]*?<!-- \/generated -->/g, '');
    expect(parameters.map(({ id }) => id).filter((id) => !new RegExp(`\\b${id}\\b`).test(prose))).toEqual([]);
  });

  it('names every flag with its bit', () => {
    const spoken: Partial<Record<keyof typeof Flag, string>> = { fromAbove: 'from above the county' };
    for (const [name, bit] of Object.entries(Flag)) expect(odd).toContain(`${bit} ${spoken[name as keyof typeof Flag] ?? name}`);
  });

  it('has the schedule of the code', () => {
    const called = [...read('sim/schedule.ts').matchAll(/^ {2}(?:if \(isChecked\) )?(\w+)\(world/gm)].map(([, name]) => name);
    expect(called.length).toBeGreaterThan(15);
    const quiet = ['shift', 'sortParts', 'checkInvariants', 'compact', 'forgetOpenParts'];
    const overview = odd.slice(odd.indexOf('## 3.'), odd.indexOf('## 4.'));
    const places = called.filter((name) => !quiet.includes(name ?? '')).map((name) => overview.indexOf(`\`${name}\``));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('the rows that only the documents hold', () => {
  it('are the beliefs and purposes of the code, in its order', () => {
    expect(names(beliefRows)).toEqual([...beliefs]);
    expect(names(purposeRows)).toEqual([...purposes]);
  });

  it('are the state variables of the code, in the order of memory, with their kinds and lengths', () => {
    const [county] = counties.filter(({ id }) => id === 'small');
    if (county === undefined) throw new Error('no small county');
    const sizes = { ...sizesOf(layGround(county)), roots: 1009, parts: 2003 };
    const lengths: Record<string, number> = {
      U: sizes.units,
      B·U: beliefCount * sizes.units,
      D: sizes.departments,
      '4·D': 4 * sizes.departments,
      D·T: sizes.departments * sizes.townships,
      'T+1': sizes.townships + 1,
      '2·T': 2 * sizes.townships,
      A: sizes.askers,
      '4·A': 4 * sizes.askers,
      S: sizes.slots,
      R: sizes.roots,
      P: sizes.parts,
      '8': 8,
    };
    const views = Object.entries(createState(sizes)).flatMap(([name, view]) =>
      view instanceof Float64Array || view instanceof Int32Array ? [{ name, view }] : [],
    );
    expect([...names(doubleRows), ...names(wholeRows)]).toEqual(names(views));
    expect([...doubleRows, ...wholeRows].map(({ length }) => lengths[length])).toEqual(views.map(({ view }) => view.length));
    expect(views.map(({ view }) => view instanceof Float64Array)).toEqual([...doubleRows.map(() => true), ...wholeRows.map(() => false)]);
  });
});

describe('the makers of tables', () => {
  it('keep bars and line breaks out of cells', () => {
    expect(table(['a', 'b'], [['x|y', 'two\nlines']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | two lines |');
  });

  it('leave text outside the marks alone, and refuse a table nobody makes', () => {
    expect(fillDocument('before\n\nafter\n')).toBe('before\n\nafter\n');
    expect(() => fillDocument('<!-- generated:weather -->\n<!-- /generated -->')).toThrow('no table is called weather');
  });

  it('find out what an outcome reads', () => {
    const effectiveness = outcomes.find(({ id }) => id === 'effectiveness');
    const gini = outcomes.find(({ id }) => id === 'gini-burden');
    if (effectiveness === undefined || gini === undefined) throw new Error('an outcome is gone');
    expect(readsOf(effectiveness)).toBe('`coveredSeverity`, `dueSeverity`');
    expect(readsOf(gini)).toBe('burden of each committee');
  });
});

describe('the Chinese page', () => {
  it('is one page that points at the whole text and carries the fixed caveat', () => {
    expect(chinese.replace(/\s/g, '').length).toBeLessThan(2600);
    expect(chinese).toContain('(ODD.md)');
    expect(chinese).toContain(
      '本材料为理论模型的情景比较，用于教学与研究讨论；数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。',
    );
  });
});
