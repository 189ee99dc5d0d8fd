import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StudyResults } from '../../experiments/results.ts';
import { type ArmResult, armLabel, interventions, type Problem, tallies } from '../../sim/index.ts';
import { briefEn } from '../../viz/i18n/brief-en.ts';
import { briefZh } from '../../viz/i18n/brief-zh.ts';
import { en } from '../../viz/i18n/compare-en.ts';
import { zh } from '../../viz/i18n/compare-zh.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { armViews } from '../../viz/models/arms.ts';
import { atHand, differencesFrom, withBlocks } from '../../viz/models/at-hand.ts';
import { rebased } from '../../viz/models/baseline.ts';
import { briefModel, mostRows } from '../../viz/models/brief.ts';
import { briefHtml, briefText } from '../../viz/models/brief-export.ts';
import { type EqualTable, equalEstimate, equalSource, hoursOfLevels, levelsAtBudget } from '../../viz/models/equal-hours.ts';
import { forestFrom } from '../../viz/models/forest.ts';
import { frontierDoubt, frontierOf } from '../../viz/models/frontier-doubt.ts';
import { inDecimalsFor } from '../../viz/models/measure.ts';
import { sourceOf } from '../../viz/models/source.ts';
import { armsOf, type Settings, usualSettings } from '../../viz/models/study.ts';
import { estimates, outcomeOf } from '../../viz/models/summaries.ts';
import { tradeoffFrom, tradeoffModel } from '../../viz/models/tradeoff.ts';
import { versusModel, versusTable } from '../../viz/models/versus.ts';
import { worldModel, worldsIn } from '../../viz/models/worlds.ts';
import { quickPair } from '../../viz/views/compare/run.ts';
import { compareFields, compareUsual } from '../../viz/views/compare/state.ts';
import { baseline, precise, regime, study, year } from './studies.ts';

const duty = `${baseline}+duty-list`;
const runs = (burdens: readonly number[], effects: readonly number[]) =>
  burdens.map((burden, index) => ({ burden, effectiveness: effects[index] ?? 0 }));

describe('another baseline', () => {
  const made = study({
    overload: {
      [baseline]: runs([0.5, 0.6, 0.7], [0.3, 0.3, 0.3]),
      [duty]: runs([0.4, 0.52, 0.63], [0.31, 0.33, 0.32]),
      [precise]: runs([0.45, 0.5, 0.6], [0.3, 0.35, 0.34]),
    },
  });
  const seen = rebased(made, duty);

  it('takes differences on the same seeds: precise less duty list is 0.05, −0.02, −0.03', () => {
    const burden = outcomeOf('burden');
    if (burden === undefined) throw new Error('no burden');
    expect(estimates(seen, 'overload', burden).get(precise)?.difference).toBeCloseTo(0, 12);
    expect(estimates(seen, 'overload', burden).get(baseline)?.difference).toBeCloseTo((0.1 + 0.08 + 0.07) / 3, 12);
  });

  it('knows no mechanical part, and keeps every arm’s number but that of the two that change places', () => {
    expect(seen.rows.every(({ mechanical }) => mechanical === null)).toBe(true);
    expect(armViews(made).map(({ label, number }) => [label, number])).toEqual([
      [baseline, 0],
      [duty, 1],
      [precise, 2],
    ]);
    expect(armViews(seen).map(({ label, number }) => [label, number])).toEqual([
      [duty, 0],
      [baseline, 1],
      [precise, 2],
    ]);
    expect(armViews(seen)[1]?.name.en).toBe(`Full name of ${baseline}`);
  });

  it('is the study itself for its own baseline or an arm that it does not have', () => {
    expect(rebased(made, baseline)).toBe(made);
    expect(rebased(made, 'no-such-arm')).toBe(made);
  });

  it('makes grey what the new baseline itself defines', () => {
    const ledgers = `${baseline}+shared-ledgers`;
    const own = study({
      overload: {
        [baseline]: runs([0.5, 0.6], [0.3, 0.3]),
        [ledgers]: runs([0.4, 0.5], [0.3, 0.3]),
        [precise]: runs([0.4, 0.4], [0.3, 0.3]),
      },
    });
    expect(
      forestFrom(sourceOf(rebased(own, ledgers)), 'overload', 'burden', 'outcome')?.rows.every(({ assumed }) => assumed === 'defined'),
    ).toBe(true);
  });
});

describe('two arms', () => {
  const both = { [baseline]: runs([0.5, 0.6, 0.7], [0.3, 0.3, 0.3]), [duty]: runs([0.4, 0.52, 0.63], [0.31, 0.33, 0.32]) };
  const made = study({
    overload: { ...both, [precise]: runs([0.5, 0.61, 0.72], [0.3, 0.3, 0.3]) },
    blame: { ...both, [precise]: runs([0.3, 0.41, 0.52], [0.3, 0.3, 0.3]) },
  });
  const model = versusModel(made, duty, precise);

  it('are subtracted A − B, in both stories side by side, with the share of seeds', () => {
    const burden = model?.rows.find(({ outcome }) => outcome.id === 'burden');
    expect(burden?.cells.map(({ story }) => story)).toEqual(['overload', 'blame']);
    expect(burden?.cells[0]?.estimate.difference).toBeCloseTo((-0.1 - 0.09 - 0.09) / 3, 12);
    expect(burden?.cells.map(({ direction }) => direction)).toEqual([1, -1]);
    expect(burden?.cells[0]?.estimate.better).toBe(1);
    expect(model?.finding.zh).toContain('两种情景故事在基层负担上方向不一');
    expect(model?.finding.zh).toContain('治理实效');
  });

  it('turn round when they are swapped', () => {
    const turned = versusModel(made, precise, duty);
    expect(turned?.rows[0]?.cells[0]?.estimate.difference).toBeCloseTo(-(model?.rows[0]?.cells[0]?.estimate.difference ?? 0), 12);
  });

  it('make no comparison of one arm, nor of one that was not run', () => {
    expect(versusModel(made, duty, duty)).toBeNull();
    expect(versusModel(made, duty, regime)).toBeNull();
  });

  it('have a table whose rows are as long as its head', () => {
    if (model === null) throw new Error('no model');
    const table = versusTable(model, catalogues.zh, 'zh');
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
  });
});

describe('a difference that is told apart from zero', () => {
  const share = outcomeOf('burden');
  const cell = (difference: number, half: number) => ({ difference, lower95: difference - half, upper95: difference + half });
  const decimalsFor = (...cells: ReturnType<typeof cell>[]) => {
    if (share === undefined) throw new Error('no burden');
    return inDecimalsFor(share, cells).decimals - 2;
  };

  it('gets the decimals that it and its nearer bound need, beside a large one, too; what is not told apart needs none', () => {
    // In percentage points: 0.03 [0.02 to 0.04] is 0.0 with one decimal, and 0.0004 is the bound of 0.0304.
    expect(decimalsFor(cell(0.2, 0.1))).toBe(1);
    expect(decimalsFor(cell(0.2, 0.1), cell(0.0003, 0.0001))).toBe(2);
    expect(decimalsFor(cell(0.2, 0.1), cell(0.000304, 0.0003))).toBe(4);
    expect(decimalsFor(cell(0.2, 0.1), cell(0.0003, 0.0004))).toBe(1);
    // A bound that touches zero does not fill the line.
    expect(decimalsFor(cell(0.2, 0.1), cell(0.0003, 0.0003 - 1e-12))).toBe(4);
    expect(decimalsFor(cell(0, 0))).toBe(1);
  });

  it('is not written as zero where two arms are compared', () => {
    const near = [0.5 - 0.00019, 0.5 - 0.0002, 0.5 - 0.00021];
    const made = study({
      overload: { [baseline]: runs([0.5, 0.5, 0.5], [0.3, 0.3, 0.3]), [duty]: runs(near, [0.3, 0.3, 0.3]) },
    });
    const model = versusModel(made, duty, baseline);
    if (model === null) throw new Error('no model');
    // Half-width 4.3027 × 0.00001 / √3 = 0.0000248; the largest number, 0.0225 points, has three figures with four decimals.
    expect(versusTable(model, catalogues.en, 'en').rows[0]?.cells.slice(1, 3)).toEqual(['−0.0200 pp', '−0.0225 to −0.0175']);
  });
});

describe('the frontier', () => {
  it('is stepped: what another point beats in both is not on it', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 2, y: 1 },
      { x: 1, y: 3 },
      { x: 1, y: 2 },
      { x: 3, y: -1 },
    ];
    expect(frontierOf(points)).toEqual([
      { x: 1, y: 3 },
      { x: 2, y: 1 },
      { x: 3, y: -1 },
    ]);
  });

  const sure = study({
    overload: {
      [baseline]: runs([0.5, 0.6, 0.7, 0.6], [0.3, 0.3, 0.3, 0.3]),
      [duty]: runs([0.4, 0.5, 0.6, 0.5], [0.4, 0.4, 0.4, 0.4]),
      [precise]: runs([0.3, 0.62, 0.4, 0.62], [0.3, 0.3, 0.3, 0.3]),
    },
  });

  it('is certain where every seed agrees, in between where seeds decide, and the same at each draw', () => {
    const doubt = frontierDoubt(sure, 'overload', [baseline, duty, precise]);
    expect(doubt?.chances.get(duty)).toBe(1);
    expect(doubt?.chances.get(baseline)).toBe(0);
    const chance = doubt?.chances.get(precise) ?? 0;
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(1);
    expect(frontierDoubt({ ...sure, rows: [...sure.rows] }, 'overload', [precise, duty, baseline])?.chances.get(precise)).toBe(chance);
  });

  it('leaves assumed arms and other institutions out of plane and forest', () => {
    const ledgers = `${baseline}+shared-ledgers`;
    const made = study({
      overload: {
        [baseline]: runs([0.5, 0.6, 0.7], [0.3, 0.3, 0.3]),
        [duty]: runs([0.4, 0.5, 0.6], [0.4, 0.41, 0.4]),
        [ledgers]: runs([0.1, 0.1, 0.1], [0.9, 0.9, 0.9]),
        [regime]: runs([0.1, 0.1, 0.1], [0.9, 0.9, 0.9]),
      },
    });
    const model = tradeoffModel(made, 'overload');
    expect(model?.points.map(({ chance }) => chance)).toEqual([1, null, null]);
    expect(model?.frontier).toHaveLength(1);
    expect(forestFrom(sourceOf(made), 'overload', 'burden', 'chance')?.rows[0]?.arm.label).toBe(duty);
  });

  it('can be looked at seed by seed, and each world says which it is', () => {
    const model = tradeoffModel(sure, 'overload');
    if (model === null) throw new Error('no model');
    expect(worldsIn(model)).toEqual([1, 2, 3, 4]);
    const world = worldModel(model, sure, 2);
    expect(world?.points.get(precise)?.x).toBeCloseTo(-0.02, 12);
    expect(world?.finding.en).toContain('seed test/2');
    expect(worldModel(model, sure, 9)).toBeNull();
  });
});

const scenario: Settings = {
  ...usualSettings(),
  regimes: [],
  interventions: { 'duty-list': 1, 'precise-accountability': 1 },
  replicates: 3,
  seed: 'test',
};
const ships: StudyResults = study(
  {
    overload: {
      [baseline]: runs([0.5, 0.6, 0.7], [0.3, 0.3, 0.3]),
      [duty]: runs([0.4, 0.5, 0.6], [0.3, 0.3, 0.3]),
      [precise]: runs([0.4, 0.5, 0.6], [0.3, 0.3, 0.3]),
    },
    blame: {
      [baseline]: runs([0.5, 0.6, 0.7], [0.3, 0.3, 0.3]),
      [duty]: runs([0.4, 0.5, 0.6], [0.3, 0.3, 0.3]),
      [precise]: runs([0.4, 0.5, 0.6], [0.3, 0.3, 0.3]),
    },
  },
  { county: { id: 'default', label: { zh: '默认县', en: 'Default county' } } },
);
const hash = ships.modelHash;

describe('what is at hand', () => {
  it('needs no run where everything ships', () => {
    expect(differencesFrom(scenario, ships)).toEqual([]);
    const found = atHand(scenario, ships, [], hash);
    expect(found.jobs).toEqual([]);
    expect(found.results?.rows).toHaveLength(ships.rows.length);
    expect(atHand({ ...scenario, replicates: 2 }, ships, [], hash).results?.rows).toHaveLength(12);
  });

  it('runs a bundle alone, with the baseline for its mechanical part: 2 stories × 3 seeds × (2 + 1) runs', () => {
    const asked = { ...scenario, bundleA: { 'duty-list': 0.5, 'letter-cap': 1 } };
    expect(differencesFrom(asked, ships)).toEqual([{ kind: 'arm', label: `${baseline}+duty-list=0.5+letter-cap` }]);
    const found = atHand(asked, ships, [], hash);
    expect(found.jobs).toHaveLength(6);
    expect(found.jobs[0]?.request.arms.map(armLabel)).toEqual([baseline, `${baseline}+duty-list=0.5+letter-cap`]);
    expect(found.runs).toBe(18);
  });

  it('runs only the seeds that are new', () => {
    const found = atHand({ ...scenario, replicates: 4 }, ships, [], hash);
    expect(found.jobs.map(({ request }) => request.seed)).toEqual(['test/4', 'test/4']);
  });

  it('uses nothing of another county, seed, parameter or model', () => {
    expect(differencesFrom({ ...scenario, county: 'small' }, ships)).toEqual([{ kind: 'county' }]);
    const parameter = { kind: 'parameter', id: 'resultReward', value: 0.2 };
    expect(differencesFrom({ ...scenario, parameters: { resultReward: 0.2 } }, ships)).toEqual([parameter]);
    expect(differencesFrom(scenario, { ...ships, command: 'compare --set resultReward=0.2' })).toEqual([{ ...parameter, value: null }]);
    for (const [settings, own] of [
      [{ ...scenario, county: 'small' }, hash],
      [{ ...scenario, seed: 'other' }, hash],
      [scenario, 'another model'],
    ] as const) {
      const found = atHand(settings, ships, [], own);
      expect(found.results).toBeNull();
      expect(found.jobs).toHaveLength(6);
    }
  });

  it('joins a run to what ships, and drops it again with its bundle', () => {
    const asked = { ...scenario, bundleB: { 'letter-cap': 0.5 } };
    const found = atHand(asked, ships, [], hash);
    if (found.results === null) throw new Error('nothing at hand');
    const result = (arm: string): ArmResult => ({
      arm,
      outcomes: { burden: 0.3, effectiveness: 0.5 },
      mechanical: null,
      years: [],
      hash: 'h',
      effort: year(0.1, 0.1),
      matrix: [[2, 0, 0, 0, 0]],
      effortByYear: [year(0.1, 0.1)],
      tally: Object.fromEntries(tallies.map((name) => [name, 0])) as ArmResult['tally'],
    });
    const label = `${baseline}+letter-cap=0.5`;
    const blocks = found.jobs.map(({ story, replicate }) => ({ story, replicate, arms: [result(baseline), result(label)] }));
    const joined = withBlocks(found.results, asked, blocks);
    expect(joined.arms.map((arm) => arm.label)).toEqual([baseline, duty, precise, label]);
    expect(joined.rows).toHaveLength(ships.rows.length + 6);
    expect(joined.matrix.find(({ arm }) => arm === label)?.rows).toEqual([[2, 0, 0, 0, 0]]);
    expect(atHand(asked, ships, [joined], hash).jobs).toEqual([]);
    expect(atHand(scenario, ships, [joined], hash).results?.arms).toHaveLength(3);
  });

  it('is looked at quickly as a pair in the small county', () => {
    const quick = quickPair(scenario, [`${baseline}+letter-cap=0.5`, regime]);
    expect(quick.county).toBe('small');
    expect(armsOf(quick).map(armLabel)).toEqual([baseline, regime, `${baseline}+letter-cap=0.5`]);
  });
});

const table = JSON.parse(readFileSync(new URL('../../viz/precomputed/remedies.json', import.meta.url), 'utf8')) as EqualTable;

describe('equal hours', () => {
  it('have an 80 % interval that follows from the 95 % one, and no seeds one by one', () => {
    const row = table.rows[0];
    const burden = outcomeOf('burden');
    if (row === undefined || burden === undefined) throw new Error('no row');
    const estimate = equalEstimate(table, row, burden);
    const ratio = ((estimate?.upper80 ?? 0) - (estimate?.lower80 ?? 0)) / ((estimate?.upper95 ?? 0) - (estimate?.lower95 ?? 0));
    // Student's t with 39 degrees of freedom: 1.3036 and 2.0227.
    expect(ratio).toBeCloseTo(1.3036 / 2.0227, 3);
    expect(tradeoffFrom(equalSource(table), 'blame')?.points.every(({ chance, ellipse }) => chance === null && ellipse === null)).toBe(
      true,
    );
    expect(forestFrom(equalSource(table), 'overload', 'burden', 'number')?.rows).toHaveLength(interventions.length + 4);
  });

  it('scale a bundle so that its hours sum to the budget', () => {
    const scaled = levelsAtBudget(table, { 'duty-list': 1, 'letter-cap': 1, 'capability-building': 1 });
    const hours = hoursOfLevels(table, scaled) ?? 0;
    expect(Math.abs(hours - table.budget) / table.budget).toBeLessThan(0.05);
    expect(new Set(Object.values(scaled)).size).toBe(1);
    expect(hoursOfLevels(table, { 'no-such-reform': 1 })).toBeNull();
    expect(levelsAtBudget(table, {})).toEqual({});
  });
});

describe('the brief', () => {
  const input = { table, chosen: [duty], version: '1', date: 'today', link: 'https://x/?a=1&b=<script>' };
  const outcomeIds = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone'];
  const of = (outcomeId: string, language: 'zh' | 'en') =>
    briefModel({ ...input, outcomeId }, language === 'zh' ? briefZh : briefEn, catalogues[language], language);

  it('has a finding of at most 60 characters, at most eight arms in both stories, and the reader’s own among them', () => {
    for (const id of outcomeIds) {
      const model = of(id, 'zh');
      expect(model.finding.length, model.finding).toBeLessThanOrEqual(60);
      expect(model.finding).toContain('同等工时');
      expect(model.groups.length).toBeLessThanOrEqual(mostRows);
      expect(model.groups.every((group) => group.length === 2)).toBe(true);
      expect(model.groups.some(([row]) => row?.name.startsWith('职责清单'))).toBe(true);
      for (const row of model.groups.flat()) expect(row.cells.length + 4).toBe(model.head.length);
    }
  });

  it('says burden never without effectiveness, nothing as a forecast or verdict, and the caveat word for word', () => {
    for (const id of outcomeIds) {
      for (const language of ['zh', 'en'] as const) {
        const text = briefText(of(id, language));
        const { caveat } = catalogues[language];
        expect(text).toContain(caveat);
        expect(text.replace(caveat, '')).not.toMatch(
          /预测|将减少|最优|应当取消|根治|证明|失败|甩锅(?!”)|\bforecast\b|\boptimal\b|\bbest\b|\bfailed\b|\buseless\b/,
        );
      }
    }
    expect(of('burden', 'zh').finding).toContain('实效');
    expect(of('effectiveness', 'en').finding).toContain('burden');
  });

  it('says which of the reader’s arms it cannot list, and nothing where it lists all', () => {
    for (const [language, texts, name] of [
      ['zh', briefZh, '压力型'],
      ['en', briefEn, 'ressure-type'],
    ] as const) {
      const noteOf = (chosen: readonly string[]) =>
        briefModel({ ...input, outcomeId: 'burden', chosen }, texts, catalogues[language], language).tableNote;
      const [said = ''] = texts.notListed('|').split('|');
      expect(noteOf([duty, baseline])).not.toContain(said);
      expect(noteOf([regime, duty, regime]).split(said)[1]).toContain(name);
      expect(noteOf([regime, duty]).split(said)).toHaveLength(2);
    }
  });

  it('writes no difference that is told apart as zero', () => {
    for (const { main } of of('burden', 'en').groups.flatMap((group) => group.flatMap(({ cells }) => cells)))
      expect(main).not.toMatch(/^▲?[+−]?0(\.0+)?$/);
  });

  it('keeps the binding order of its parts', () => {
    const text = briefText(of('burden', 'zh'));
    const places = ['研究参考', '？', '一、', '二、', '三、', '四、', '五、', '六、', '七、', '版本'].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it('is copied as a plain table in which nothing of a link can run', () => {
    const html = briefHtml(of('burden', 'zh'));
    expect(html).toContain('<table border="1"');
    expect(html).not.toContain('<script');
    expect((html.match(/<tr>/g) ?? []).length).toBe(1 + 2 * of('burden', 'zh').groups.length);
  });
});

describe('the order in a brief', () => {
  const ids = ['duty-list', 'letter-cap', 'leading-by-example'];
  /** A table of burden alone: bounds of each reform's 95 % interval, by story. */
  const made = (blame: readonly (readonly [number, number])[], overload: readonly (readonly [number, number])[]): EqualTable => ({
    ...table,
    outcomes: ['burden'],
    rows: [blame, overload].flatMap((bounds, index) =>
      bounds.map(([lower, upper], place) => ({
        id: ids[place] ?? '',
        story: index === 0 ? 'blame' : 'overload',
        level: 1,
        hours: 0.01,
        reforms: [ids[place] ?? ''],
        defines: [],
        isBundle: false,
        cells: [[(lower + upper) / 2, lower, upper, 0, 1]],
      })),
    ),
  });
  const [first, second, third] = ids.map((id) => interventions.find((one) => one.id === id)?.label.zh ?? '');
  const saidOf = (of: EqualTable) => {
    const model = briefModel(
      { table: of, outcomeId: 'burden', chosen: [], version: '1', date: '', link: '' },
      briefZh,
      catalogues.zh,
      'zh',
    );
    return { finding: model.finding, conditions: model.after[0]?.paragraphs[0] ?? '' };
  };
  const apart = [
    [-0.06, -0.05],
    [-0.04, -0.03],
    [-0.02, -0.01],
  ] as const;
  const turned = [apart[2], apart[1], apart[0]];

  it('names a first place where its interval is apart from all others in both stories', () => {
    const { finding, conditions } = saidOf(made(apart, apart));
    expect(finding).toContain(`居首的是${first}`);
    expect(conditions).toContain(`相同（${first}）`);
    expect(conditions).toContain(briefZh.flipsNone);
  });

  it('says by which story who is first, and which change places, where intervals are apart in both', () => {
    const { finding, conditions } = saidOf(made(apart, turned));
    expect(finding).toContain(`避责为${first}，超载为${third}`);
    for (const name of [first, second, third]) expect(conditions.split('次序随故事对调')[1]).toContain(name);
  });

  it('makes no order of means whose intervals overlap, though the means themselves would change places', () => {
    const close = [[-0.061, -0.04] as const, [-0.06, -0.039] as const, apart[2]];
    const { finding, conditions } = saidOf(made(close, [close[1], close[0], apart[2]] as never));
    expect(finding).toContain('都较低的有 3 项');
    expect(finding).toContain('居首者难分先后');
    expect(conditions).toContain('两种故事下都难分先后');
    expect(conditions).toContain(briefZh.flipsNone);
    for (const name of [first, second]) expect(finding + conditions).not.toContain(name);
  });

  it('names a first place in one story alone, and calls no direction turned that is only unclear', () => {
    const unclear = [[-0.03, 0.01] as const, [-0.03, 0.02] as const, [-0.02, 0.01] as const];
    const { finding, conditions } = saidOf(made(apart, unclear));
    expect(finding).toContain(`避责下居首的是${first}`);
    expect(finding).toContain('超载下证据不足以区分');
    expect(conditions).toContain(`避责驱动下为${first}，超载驱动下难分先后`);
    expect(conditions).toContain(briefZh.turnsNone);
    expect(conditions).toContain('只在一种故事下分得清高低的有');
  });
});

describe('the link of the comparison', () => {
  it('brings back what it was made of', () => {
    const state = { ...compareUsual, sort: 'chance', left: 'own-a', right: duty, isBrief: true, world: 7 } as const;
    let read = compareUsual;
    const problems: Problem[] = [];
    for (const field of compareFields) {
      const text = field.write(state);
      if (text !== null) read = { ...read, ...field.read(text, problems) };
    }
    expect(read).toEqual(state);
    expect(problems).toEqual([]);
  });

  it('can name a bundle of all reforms at levels of two decimals', () => {
    const all = armLabel({ regime: baseline, interventions: interventions.map(({ id }) => ({ id, level: 0.07 })) });
    const problems: Problem[] = [];
    const left = compareFields.find(({ key }) => key === 'left')?.read(all, problems);
    expect([left, problems]).toEqual([{ left: all }, []]);
  });

  it('refuses hostile text with a problem, and never throws', () => {
    for (const field of compareFields) {
      for (const text of ['<img src=x>', '__proto__', '９', '-1', 'x'.repeat(5000), '']) {
        const problems: Problem[] = [];
        expect(field.read(text, problems)).toEqual({});
        expect(problems, `${field.key} ${text.slice(0, 9)}`).toHaveLength(1);
      }
    }
  });
});

describe('the texts of the comparison', () => {
  const leaves = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null ? leaves(inner, `${path}.${key}`) : [`${path}.${key}`],
    );

  it('have the same keys in both languages', () => {
    expect(leaves(en).sort()).toEqual(leaves(zh).sort());
    expect(leaves(briefEn).sort()).toEqual(leaves(briefZh).sort());
  });
});
