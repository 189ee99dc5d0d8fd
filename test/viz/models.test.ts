import { describe, expect, it } from 'vitest';
import { interventions } from '../../sim/index.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { armViews } from '../../viz/models/arms.ts';
import { effortModel } from '../../viz/models/effort.ts';
import { meanEllipse, outline } from '../../viz/models/ellipse.ts';
import { forestFrom } from '../../viz/models/forest.ts';
import { matrixModel } from '../../viz/models/matrix.ts';
import { sourceOf } from '../../viz/models/source.ts';
import { disagreements } from '../../viz/models/stories.ts';
import { forestTable, gapTable, matrixTable, tradeoffTable } from '../../viz/models/tables.ts';
import { tradeoffModel } from '../../viz/models/tradeoff.ts';
import { around, baseline, ledgers, precise, regime, study, year } from './studies.ts';

/** The baseline's own replicates vary by more than the differences do: only pairing shows them. */
const base = Array.from({ length: 6 }, (_, index) => ({ burden: 0.4 + 0.02 * index, effectiveness: 0.3 - 0.01 * index }));
const shifted = (burden: number, effectiveness: number, spread = 0.001) =>
  base.map((run, index) => ({
    burden: run.burden + burden + spread * (index % 2 === 0 ? 1 : -1),
    effectiveness: run.effectiveness + effectiveness + spread * (index % 3 === 0 ? 1 : -0.5),
  }));

describe('the ellipse', () => {
  const cross = [
    { x: 3, y: 1 },
    { x: -1, y: 1 },
    { x: 1, y: 2 },
    { x: 1, y: 0 },
  ];

  it('has the mean and the covariance of its points', () => {
    const ellipse = meanEllipse(cross, 0.8);
    expect(ellipse?.center).toEqual({ x: 1, y: 1 });
    expect(ellipse?.covariance.xx).toBeCloseTo(8 / 3, 12);
    expect(ellipse?.covariance.yy).toBeCloseTo(2 / 3, 12);
    expect(ellipse?.covariance.xy).toBeCloseTo(0, 12);
  });

  it('has Hotelling’s radius: for four points and 80 % it is 2 · 3 / (2 · 4) times F(2, 2) = 4', () => {
    expect(meanEllipse(cross, 0.8)?.radius2).toBeCloseTo(3, 12);
  });

  it('is walked round at one Mahalanobis distance, also when the axes are tilted', () => {
    const tilted = meanEllipse(
      [
        { x: 0, y: 0 },
        { x: 1, y: 2 },
        { x: 2, y: 3 },
        { x: 4, y: 3 },
        { x: 5, y: 7 },
      ],
      0.8,
    );
    if (tilted === null) throw new Error('no ellipse');
    const { xx, xy, yy } = tilted.covariance;
    const determinant = xx * yy - xy * xy;
    for (const point of outline(tilted, 24)) {
      const dx = point.x - tilted.center.x;
      const dy = point.y - tilted.center.y;
      expect((yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant).toBeCloseTo(tilted.radius2, 9);
    }
  });

  it('needs three points, and lies flat where the points lie on a line', () => {
    expect(meanEllipse(cross.slice(0, 2), 0.8)).toBeNull();
    const flat = meanEllipse(
      [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ],
      0.8,
    );
    if (flat === null) throw new Error('no ellipse');
    for (const point of outline(flat, 8)) expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true);
  });
});

describe('arms', () => {
  it('are numbered in the study’s order without the baseline, and named by what they add to it', () => {
    const views = armViews(
      study({ overload: { [baseline]: base, [regime]: base, [ledgers]: base, [`${baseline}+shared-ledgers=0.5`]: base } }),
    );
    expect(views.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
    expect(views[1]?.name.en).toBe(`Full name of ${regime}`);
    expect(views[2]?.name.en).not.toContain('accountability');
    expect(views[3]?.name.zh).toBe(`${views[2]?.name.zh}（强度 0.5）`);
  });

  it('are named shortly where they bundle many: by their kind, or by the first two and their number', () => {
    const ideas = interventions.filter(({ dimension }) => dimension === 'ideas').map(({ id }) => id);
    const many = `${baseline}+${ideas.slice(0, 4).join('+')}`;
    const even = `${baseline}+admission-list=0.3+letter-cap=0.3`;
    const views = armViews(study({ overload: { [baseline]: base, [`${baseline}+${ideas.join('+')}`]: base, [many]: base, [even]: base } }));
    expect(views[1]?.name.zh).toBe('理念类措施合用');
    expect(views[2]?.name.zh).toMatch(/ 等 4 项合用$/);
    expect(views[3]?.name.en).toMatch(/ \+ .* \(each at level 0\.3\)$/);
  });

  it('keep the study’s own words if this page does not know them', () => {
    const views = armViews(study({ overload: { [baseline]: base, 'no-such-regime+no-such-thing': base } }));
    expect(views[1]?.name.zh).toBe('全称 no-such-regime+no-such-thing');
  });
});

describe('the trade-off plane', () => {
  const clause = `${baseline}+duty-list`;
  const arms = { [baseline]: base, [clause]: shifted(-0.05, 0.02), [precise]: shifted(0.03, -0.02) };
  const model = tradeoffModel(study({ overload: arms }), 'overload');

  it('puts less burden to the right and more effectiveness upward, from paired differences', () => {
    expect(model?.points[0]?.x).toBeCloseTo(0.05, 9);
    expect(model?.points[0]?.y).toBeCloseTo(0.02, 9);
    expect(model?.points[0]?.seeds).toHaveLength(6);
    expect(model?.points.map(({ verdict }) => verdict)).toEqual(['gain', 'loss']);
  });

  it('counts what is clear and says so in both languages', () => {
    expect(model?.finding.zh).toContain('2 个方案中，负担与实效至少一项较优、另一项未见较差的有 1 个');
    expect(model?.finding.en).toContain('of 2 arms 1 are better in burden or effectiveness and worse in neither');
    expect(model?.finding.en).toContain(`Full name of ${baseline}`);
  });

  it('counts reforms and sets other institutions apart, unless there is nothing else', () => {
    const both = tradeoffModel(study({ overload: { ...arms, [regime]: shifted(-0.2, 0.1) } }), 'overload');
    expect(both?.finding.zh).toContain('2 个方案中');
    expect(both?.finding.zh).toContain('其他体制 1 个，另列');
    const alone = tradeoffModel(study({ overload: { [baseline]: base, [regime]: shifted(-0.2, 0.1) } }), 'overload');
    expect(alone?.finding.en).toContain('of 1 arms 1 are better');
  });

  it('leaves an arm that defines an axis out of the count', () => {
    const assumed = tradeoffModel(study({ overload: { ...arms, [ledgers]: shifted(-0.1, 0.05) } }), 'overload');
    expect(assumed?.points[2]?.verdict).toBe('assumed');
    expect(assumed?.points[2]?.isNear).toBe(false);
    expect(assumed?.finding.zh).toContain('另有 1 个属设定');
  });

  it('calls a difference that its interval does not tell from zero unclear', () => {
    const noisy = tradeoffModel(study({ overload: { [baseline]: base, [regime]: shifted(0.001, 0.001, 0.05) } }), 'overload');
    expect(noisy?.points[0]?.verdict).toBe('unclear');
  });

  it('is not there with one replicate', () => {
    expect(tradeoffModel(study({ overload: { [baseline]: base.slice(0, 1), [regime]: base.slice(0, 1) } }), 'overload')).toBeNull();
  });

  it('has a table with one row an arm', () => {
    if (model === null) throw new Error('no model');
    const table = tradeoffTable(model, catalogues.zh, 'zh');
    expect(table.rows).toHaveLength(2);
    expect(table.rows[0]?.cells).toHaveLength(table.head.length);
    expect(table.rows[0]?.cells[2]).toBe('−5.0');
  });
});

describe('the forest', () => {
  const made = study({
    overload: { [baseline]: base, [regime]: shifted(-0.02, 0), [precise]: shifted(-0.06, 0), [ledgers]: shifted(0.03, 0) },
  });

  it('sorts by gain: the largest relief of burden first', () => {
    expect(forestFrom(sourceOf(made), 'overload', 'burden', 'outcome')?.rows.map(({ arm }) => arm.label)).toEqual([
      precise,
      regime,
      ledgers,
    ]);
  });

  it('sorts upward for an outcome of which more is better', () => {
    const other = study({ overload: { [baseline]: base, [regime]: shifted(0, -0.01), [precise]: shifted(0, 0.04) } });
    expect(forestFrom(sourceOf(other), 'overload', 'effectiveness', 'outcome')?.rows.map(({ arm }) => arm.label)).toEqual([
      precise,
      regime,
    ]);
  });

  it('shows an outcome grey that the intervention defines, and names what to look at instead', () => {
    const row = forestFrom(sourceOf(made), 'overload', 'burden', 'outcome')?.rows.find(({ arm }) => arm.label === ledgers);
    expect(row?.assumed).toBe('defined');
    expect(row?.secondary.length).toBeGreaterThan(0);
  });

  it('shows a row grey of which more than half is mechanical', () => {
    const rows = made.rows.map((row) =>
      row.arm === precise ? { ...row, mechanical: { ...row.outcomes, burden: (base[row.replicate - 1]?.burden ?? 0) - 0.04 } } : row,
    );
    const forest = forestFrom(sourceOf({ ...made, rows }), 'overload', 'burden', 'outcome');
    expect(forest?.rows[0]?.assumed).toBe('mechanical');
    expect(forest?.rows[0]?.estimate.mechanical).toBeCloseTo(-0.04, 9);
    expect(forest?.finding.zh).toContain('较优的 1 个');
    expect(forest?.finding.en).toContain('2 more are assumed');
  });

  it('says the largest clear difference with its interval', () => {
    const finding = forestFrom(sourceOf(made), 'overload', 'burden', 'outcome')?.finding;
    expect(finding?.zh).toContain('−6.0 个百分点（95% 区间 −6.1 至 −5.9）');
    expect(finding?.en).toContain('−6.0 pp (95% interval −6.1 to −5.9)');
  });

  it('has a table whose rows are as long as its head', () => {
    const forest = forestFrom(sourceOf(made), 'overload', 'burden', 'outcome');
    if (forest === null) throw new Error('no model');
    const table = forestTable(forest, catalogues.en, 'en');
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
  });
});

describe('the two stories', () => {
  it('disagree where the directions differ and the contrast, seed by seed, is clear', () => {
    const found = disagreements(
      study({ overload: { [baseline]: base, [regime]: shifted(-0.05, 0) }, blame: { [baseline]: base, [regime]: shifted(0.05, 0) } }),
      ['burden', 'effectiveness'],
    );
    expect(found.map(({ arm, outcome }) => [arm.label, outcome.id])).toEqual([[regime, 'burden']]);
    expect(found[0]?.sentence.zh).toContain('−5.0 个百分点');
    expect(found[0]?.sentence.en).toContain('+5.0 pp');
  });

  it('do not disagree by size alone, nor where noise hides the contrast, nor when one was not run', () => {
    const sized = study({
      overload: { [baseline]: base, [regime]: shifted(-0.05, 0) },
      blame: { [baseline]: base, [regime]: shifted(-0.09, 0) },
    });
    expect(disagreements(sized, ['burden'])).toEqual([]);
    const noisy = study({
      overload: { [baseline]: base, [regime]: shifted(-0.004, 0) },
      blame: { [baseline]: base, [regime]: shifted(0.001, 0, 0.05) },
    });
    expect(disagreements(noisy, ['burden'])).toEqual([]);
    expect(disagreements(study({ overload: { [baseline]: base, [regime]: shifted(-0.05, 0) } }), ['burden'])).toEqual([]);
  });
});

describe('effort', () => {
  const run = (arm: string, replicate: number, ledger: number, residents: number) => ({
    story: 'overload',
    arm,
    replicate,
    shares: [year(ledger, residents), year(ledger + 0.02, residents)],
  });
  const made = study(
    { overload: { [baseline]: base, [regime]: base } },
    { effort: [run(baseline, 1, 0.3, 0.1), run(baseline, 2, 0.4, 0.1), run(regime, 1, 0.2, 0.15), run(regime, 2, 0.32, 0.15)] },
  );

  it('stacks every hour once: groups of a year sum to what the activities sum to', () => {
    for (const panel of effortModel(made, 'overload', regime)?.panels ?? []) {
      for (const one of panel.baseline) expect(Object.values(one).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('compares with the baseline on the same seeds and says both languages’ sentence with an interval', () => {
    const model = effortModel(made, 'overload', regime);
    const evidence = model?.panels.find(({ level }) => level === 'committee')?.differences.find(({ group }) => group === 'evidence');
    expect(evidence?.difference).toBeCloseTo(-0.09, 12);
    expect(model?.finding.zh).toContain('合占自有工时 27.0%（基准 36.0%，配对差 −9.0 个百分点');
    expect(model?.finding.en).toContain('take 27.0% of committees’ own hours (baseline 36.0%');
  });

  it('shows the baseline alone when it is in focus', () => {
    expect(effortModel(made, 'overload', baseline)?.panels.every(({ arm }) => arm === null)).toBe(true);
  });
});

describe('the duty x sanction matrix', () => {
  const rows = [
    [3, 1, 4, 2, 0],
    [1, 0, 0, 0, 1],
    [6, 0, 0, 2, 0],
  ];
  const made = study(
    { overload: { [baseline]: base, [regime]: around({ burden: 0.3 }) } },
    {
      matrix: [
        { story: 'overload', arm: baseline, rows },
        { story: 'overload', arm: regime, rows },
      ],
      departments: [
        { zh: '甲局', en: 'Department A' },
        { zh: '乙局', en: 'Department B' },
      ],
    },
  );

  it('keeps the county’s order of departments and ends with the townships’ own duties', () => {
    const model = matrixModel(made, 'overload', regime, 'all');
    expect(model?.rows.map(({ name }) => name.en)).toEqual(['Department A', 'Department B', 'Townships’ own duties']);
    expect(model?.rows[0]?.shares).toEqual([0.3, 0.1, 0.4, 0.2, 0]);
  });

  it('groups a county it does not know into all departments, and adds points rather than shares', () => {
    const model = matrixModel(made, 'overload', regime, 'grouped');
    expect(model?.rows.map(({ total }) => total)).toEqual([12, 8]);
    expect(model?.finding.en).toContain('42% of sanction points fall on departments, 33% on townships, 17% on committees and 8% on nobody');
  });

  it('books the own duties’ owner column on the township, and nobody’s points on no level', () => {
    const gaps = matrixModel(made, 'overload', regime, 'grouped')?.gaps;
    expect(gaps?.map(({ duty }) => duty)).toEqual([12 / 20, 8 / 20, 0]);
    expect(gaps?.map(({ sanction }) => sanction)).toEqual([5 / 19, 10 / 19, 4 / 19]);
  });

  it('says that there is nothing to show where no point was given', () => {
    const empty = study(
      { overload: { [baseline]: base } },
      { matrix: [{ story: 'overload', arm: baseline, rows: rows.map((row) => row.map(() => 0)) }] },
    );
    const model = matrixModel(empty, 'overload', baseline, 'grouped');
    expect(model?.rows.every(({ shares }) => shares === null)).toBe(true);
    expect(model?.finding.zh).toContain('矩阵为空');
    expect(model?.gaps.every(({ duty, sanction }) => duty === 0 && sanction === 0)).toBe(true);
  });

  it('has tables whose rows are as long as their heads', () => {
    const model = matrixModel(made, 'overload', regime, 'all');
    if (model === null) throw new Error('no model');
    for (const table of [matrixTable(model, catalogues.zh, 'zh'), gapTable(model, catalogues.zh, 'zh')]) {
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
    }
  });
});
