import { describe, expect, it } from 'vitest';
import { outcomes } from '../../sim/index.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { abcModel, abcTable, targetsTable } from '../../viz/models/abc.ts';
import { flipModel, flipTable } from '../../viz/models/flip.ts';
import { frontierModel, frontierTable } from '../../viz/models/frontier.ts';
import { measureOf, sized } from '../../viz/models/measure.ts';
import { namesOf } from '../../viz/models/names.ts';
import { limitsTable, limitTexts, primModel, trajectoryTable } from '../../viz/models/prim.ts';
import { regretModel, regretTable } from '../../viz/models/regret.ts';
import { sharesModel, sharesTable } from '../../viz/models/shares.ts';
import { pairsTable, sobolModel, sobolTable } from '../../viz/models/sobol.ts';
import { summaryModel, summaryTable } from '../../viz/models/summary.ts';
import type { TableModel } from '../../viz/models/tables.ts';
import { tornadoModel, tornadoTable } from '../../viz/models/tornado.ts';
import { baseline, ledgers, precise, regime } from './studies.ts';
import * as given from './study-reports.ts';

const names = namesOf(given.report());
const { zh, en } = catalogues;

/** Holds a table to one length of rows. */
function isEven({ head, rows }: TableModel): void {
  expect(rows.length).toBeGreaterThan(0);
  for (const { cells } of rows) expect(cells).toHaveLength(head.length);
}

describe('names', () => {
  it('are the study’s own first, then those of the model’s tables, whichever way a column is written', () => {
    expect(names.column('ambiguity')).toEqual({ zh: '模糊度', en: 'Ambiguity' });
    expect(names.column('department_arrivals').zh).toBe('部门事项到达率');
    expect(names.column('departmentArrivals').zh).toBe('部门事项到达率');
    expect(names.column('replicate').en).toBe('Luck (the seed)');
    expect(names.column('duty_sanction_gap').zh).toBe(outcomes.find(({ id }) => id === 'duty-sanction-gap')?.label.zh);
    expect(names.column('never heard of').en).toBe('never heard of');
  });

  it('do not fall for columns named like parts of every object', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(names.column(name)).toEqual({ zh: name, en: name });
  });

  it('number policies as the plane does, and go on counting for those that were never paired', () => {
    expect([baseline, regime, ledgers, precise].map((label) => names.policy(label).number)).toEqual([0, 1, 2, 3]);
    const alone = namesOf(given.report({ paired: null }));
    expect(alone.policy(baseline).number).toBe(0);
    expect(alone.policy(precise).number).toBe(1);
    expect(alone.policy('nobody').number).toBe(0);
  });
});

describe('measures', () => {
  const burden = outcomes.find(({ id }) => id === 'burden');

  it('show shares in percentage points, and more decimals only where an outcome’s own would show nothing', () => {
    expect(sized(measureOf(burden, [0.123]), 0.123, 'en')).toBe('12.3');
    expect(sized(measureOf(burden, [0.00012]), 0.00012, 'en')).toBe('0.0120');
    expect(sized(measureOf(undefined, [1234]), 1234, 'en')).toBe('1,234');
    expect(sized(measureOf(undefined, [0.5]), 0.5, 'en')).toBe('0.500');
    expect(sized(measureOf(undefined, [0, null]), 0, 'en')).toBe('0');
  });
});

describe('the tornado', () => {
  const model = tornadoModel(given.morris, 'burden', names);

  it('puts the largest effect first and says where it leads', () => {
    expect(model.rows.map(({ input }) => input)).toEqual(['department_arrivals', 'ambiguity']);
    expect(model.rows.map(({ direction }) => direction)).toEqual([1, 0]);
    expect(model.top).toBe(0.5);
    expect(model.finding.zh).toBe(
      '基层负担：2 个输入中，1 个的影响与零可以分辨（mu* 的 95% 区间不含零）。影响最大的是“部门事项到达率”：从范围的一端到另一端，结果平均移动 40.0 个百分点（95% 区间 30.0 至 50.0），随之升高。',
    );
    expect(model.finding.en).toContain('of 2 inputs, 1 have an effect');
    expect(model.finding.en).toContain('moves by 40.0 pp on average (95% interval 30.0 to 50.0), upward.');
    isEven(tornadoTable(model, zh, 'zh'));
  });

  it('says so where the first two cannot be told apart, and keeps equal ones in the order of the design', () => {
    const [index] = given.morris.indices;
    if (index === undefined) throw new Error('no index');
    const tied = tornadoModel({ trajectories: 4, indices: ['b', 'a'].map((input) => ({ ...index, input })) }, 'burden', names);
    expect(tied.rows.map(({ input }) => input)).toEqual(['b', 'a']);
    expect(tied.finding.zh).toContain('其区间与“a”的相交');
    expect(tied.finding.en).toContain('overlaps that of “a”');
  });

  it('stands with a single input without intervals, and says that there is nothing where there are none', () => {
    const [index] = given.morris.indices;
    if (index === undefined) throw new Error('no index');
    const bare = { ...index, muLower95: null, muUpper95: null, muStarLower95: null, muStarUpper95: null, sigma: null };
    const single = tornadoModel({ trajectories: 2, indices: [{ ...bare, sigmaLower95: null, sigmaUpper95: null }] }, 'burden', names);
    expect(single.finding.en).toContain('(95% interval –), in no single or no clear direction.');
    expect(single.finding.en).not.toContain('overlaps');
    isEven(tornadoTable(single, en, 'en'));
    const none = tornadoModel({ trajectories: 0, indices: [] }, 'burden', names);
    expect(none.finding.zh).toBe('基层负担：没有可以显示的行。');
    expect(none.top).toBe(0);
  });
});

describe('the Sobol bars', () => {
  const model = sobolModel(given.sobol, 'burden', names);

  it('sort by the total index, luck among them, and reach below zero where an estimate does', () => {
    expect(model.rows.map(({ input }) => input)).toEqual(['replicate', 'ambiguity']);
    expect(model.extent).toEqual([-0.03, 1]);
    expect(model.sum).toBeCloseTo(0.59, 12);
    expect(model.finding.zh).toContain('方差最多系于“运气（种子）”，单独说明 60%（95% 区间 50% 至 70%）');
    expect(model.finding.en).toContain('80% with its interactions (70% to 90%). All inputs by themselves sum to 59%.');
    isEven(sobolTable(model, en, 'en'));
    isEven(pairsTable(model, zh, 'zh'));
  });

  it('say that there is nothing to show where there is nothing', () => {
    const none = sobolModel({ intervals: 'bootstrap', scrambles: 1, indices: [], pairs: [] }, 'burden', names);
    expect(none.finding.en).toBe('Base burden: there are no rows to show.');
    expect(none.extent).toEqual([0, 1]);
  });
});

describe('the shares', () => {
  const model = sharesModel(given.shares, 'burden', names);

  it('stack policy, context, both and the two parts of luck; what is below zero has no width', () => {
    expect(model.pieces.map(({ from, to }) => [from, to].map((at) => Number(at.toFixed(6))))).toEqual([
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 0.8],
      [0.8, 1],
      [1, 1.02],
    ]);
    expect(model.hasNegative).toBe(true);
    expect(model.finding.zh).toContain(
      '方案占 50%，情境占 30%，方案与情境的交互占 −2.0%，运气占 22%，其中各方案共有、配对比较时相消的为 20%',
    );
    expect(model.finding.en).toContain('50% is policy, 30% context, −2.0% the two together, and 22% luck');
    isEven(sharesTable(model, zh, 'zh'));
  });

  it('say that there is nothing where nothing was split', () => {
    const none = sharesModel({ ...given.shares, shares: [], luck: [] }, 'burden', names);
    expect(none.total).toBe(0);
    expect(none.finding.zh).toContain('没有可以显示的行');
  });
});

describe('the chance to be on the frontier', () => {
  const model = frontierModel(given.frontier, ['burden', 'effectiveness'], names);

  it('puts the most likely first, with numbers as on the plane', () => {
    expect(model.rows.map(({ key, number }) => [key, number])).toEqual([
      [precise, 3],
      [baseline, 0],
    ]);
    expect(model.finding.zh).toContain('90% 的世界（95% 区间 60% 至 98%）；2 个方案中，均值落在前沿上的有 1 个。');
    expect(model.finding.en).toContain('in 90% of worlds (95% interval 60% to 98%); of 2 arms, the means of 1 lie on the frontier.');
    isEven(frontierTable(model, names, en, 'en'));
  });

  it('is empty without policies, and leaves a tie in the order of the study', () => {
    expect(frontierModel({ units: 0, policies: [] }, ['burden', 'effectiveness'], names).panels).toEqual([]);
    const tied = given.frontier.policies.map((policy) => ({
      ...policy,
      probability: 0.5,
      probabilityLower95: 0.3,
      probabilityUpper95: 0.7,
    }));
    const model = frontierModel({ units: 10, policies: tied }, ['burden', 'effectiveness'], names);
    expect(model.rows.map(({ key }) => key)).toEqual([baseline, precise]);
    expect(model.finding.zh).toContain('先后不能断定');
  });
});

describe('regret and satisficing', () => {
  const model = regretModel(given.regret, 'burden', names);

  it('put the least regret first, and the bound in the direction that is better', () => {
    expect(model.panels.map(({ id }) => id)).toEqual(['regret', 'satisficing']);
    expect(model.panels[0]?.rows.map(({ key }) => key)).toEqual([precise, baseline]);
    expect(model.panels[1]?.title?.zh).toBe('足够好（不高于 45.0%）的世界占比');
    expect(model.finding.en).toContain('it loses 1.0 pp against the best arm of each context (95% interval −1.0 to 3.0)');
    expect(model.finding.en).toContain('Good enough (at most 45.0%)');
    isEven(regretTable(model, names, zh, 'zh'));
  });

  it('shorten long numbers in the names of contexts', () => {
    expect(model.finding.zh).toContain('差得最多的情境为“0.123 · calm”');
  });

  it('have one panel without a threshold, and a single context is all', () => {
    const [policy] = given.regret.policies;
    if (policy === undefined) throw new Error('no policy');
    const bare = { ...policy, worstContext: '', satisficing: null, satisficingLower95: null, satisficingUpper95: null };
    const single = regretModel({ ...given.regret, threshold: null, policies: [bare] }, 'burden', names);
    expect(single.panels.map(({ id }) => id)).toEqual(['regret']);
    expect(single.finding.zh).toContain('差得最多的情境为“全体”');
    isEven(regretTable(single, names, en, 'en'));
    expect(regretModel({ ...given.regret, policies: [] }, 'burden', names).finding.en).toContain('no rows');
  });
});

describe('paired summaries', () => {
  const model = summaryModel(given.summary, names);

  it('make a panel an output, the better side first, and mark what Holm’s correction leaves', () => {
    expect(model.panels).toHaveLength(1);
    expect(model.panels[0]?.rows.map(({ key, verdict }) => [key, verdict])).toEqual([
      [precise, 'gain'],
      [regime, 'unclear'],
    ]);
    expect(model.finding.zh).toContain('共 2 个比较；按 Holm 法校正之后，1 个与零可以分辨');
    expect(model.finding.en).toContain('−8.0 pp (95% interval −10.0 to −6.0)');
    expect(model.missing).toBe(1);
    isEven(summaryTable(model, names, zh, 'zh'));
  });

  it('stand with pairs that have no mean, and with none', () => {
    const empty = { ...given.summary.summaries[0], n: 0, mean: null, median: null, lower95: null, upper95: null, pHolm: null } as never;
    const bare = summaryModel({ baseline, summaries: [empty] }, names);
    expect(bare.panels).toEqual([]);
    expect(bare.finding.en).toContain('there are 0 comparisons');
    isEven(summaryTable(bare, names, en, 'en'));
    expect(summaryModel({ baseline, summaries: [] }, names).panels).toEqual([]);
  });
});

describe('policies that define what is looked at', () => {
  const swapped = <T extends { readonly policy: string }>(rows: readonly T[]) =>
    rows.map((row) => (row.policy === precise ? { ...row, policy: ledgers } : row));

  it('are assumed by the tables of the reforms, under a regime that is a factor as well, and nothing else is', () => {
    expect(names.isAssumed(ledgers, ['burden'])).toBe(true);
    expect(names.isAssumed('regime+shared-ledgers', ['effectiveness', 'burden'])).toBe(true);
    expect(names.isAssumed(ledgers, ['effectiveness'])).toBe(false);
    expect(names.isAssumed(precise, ['burden'])).toBe(false);
    expect(names.isAssumed('no such arm', ['burden'])).toBe(false);
  });

  it('are grey and lead no finding: of paired differences', () => {
    const model = summaryModel({ baseline, summaries: swapped(given.summary.summaries) }, names);
    expect(model.panels[0]?.rows.map(({ verdict }) => verdict)).toEqual(['assumed', 'unclear']);
    expect(model.finding.zh).toContain('共 1 个比较；按 Holm 法校正之后，0 个');
    expect(model.finding.zh).toContain('属设定，列灰，不作结论');
    expect(model.finding.en).toContain('assumed, shown grey, no conclusion');
  });

  it('nor of the frontier, nor of regret', () => {
    const onFrontier = frontierModel({ units: 10, policies: swapped(given.frontier.policies) }, ['burden', 'effectiveness'], names);
    expect(onFrontier.rows[0]?.verdict).toBe('assumed');
    expect(onFrontier.finding.en).toContain(`“Full name of ${baseline}”, in 10% of worlds`);
    const lost = regretModel({ ...given.regret, policies: swapped(given.regret.policies) }, 'burden', names);
    expect(lost.panels[0]?.rows[0]?.verdict).toBe('assumed');
    expect(lost.finding.en).toContain(`“Full name of ${baseline}” has the least regret`);
    const alone = regretModel({ ...given.regret, policies: swapped(given.regret.policies).slice(1) }, 'burden', names);
    expect(alone.finding.zh).toMatch(/^“[^”]+”本身规定了所看的结果/);
  });

  it('are named as such where they win on the map', () => {
    const model = flipModel(given.flip, 'burden', names);
    expect(model.winners.map(({ isAssumed }) => isAssumed)).toEqual([false, true]);
    expect(model.finding.zh).toContain('属设定，列灰，不作结论');
  });
});

describe('the flip map', () => {
  const model = flipModel(given.flip, 'burden', names);

  it('stands as a map does: the highest bin on top, empty cells kept', () => {
    expect(model.columns.map(({ en }) => en)).toEqual(['0.2–0.7', '0.7–1.2']);
    expect(model.lines.map(({ name }) => name.en)).toEqual(['full-accountability', 'pressure-type']);
    expect(model.lines[0]?.cells.map((cell) => cell?.best ?? null)).toEqual([ledgers, null]);
    expect(model.lines[1]?.cells.map((cell) => cell?.isClear)).toEqual([true, false]);
  });

  it('counts where each is best, and where that is not clear', () => {
    expect(model.winners.map(({ policy, number, cells }) => [policy, number, cells])).toEqual([
      [precise, 3, 2],
      [ledgers, 2, 1],
    ]);
    expect(model.seconds).toEqual([]);
    expect(model.unclear).toBe(1);
    expect(model.finding.zh).toContain('分出的 3 格中');
    expect(model.finding.zh).toContain('1 格里最好的方案与别的分不清');
    isEven(flipTable(model, names, en, 'en'));
  });

  it('says that the ranking does not flip where one is best everywhere, and names who comes near', () => {
    const one = flipModel({ ...given.flip, cells: given.flip.cells.slice(1, 2) }, 'burden', names);
    expect(one.finding.en).toContain('is best in every one: the ranking does not flip; in 1 the best arm cannot be told from another.');
    expect(one.seconds.map(({ policy }) => policy)).toEqual([ledgers]);
    expect(flipModel({ ...given.flip, cells: [] }, 'burden', names).finding.zh).toContain('没有可以显示的行');
  });
});

describe('the peel', () => {
  const model = primModel(given.prim, 'burden', names);

  it('has the box as a sentence, and the step that was chosen', () => {
    expect(model.finding).toEqual(given.prim.boxes[0]?.sentence);
    const [box] = model.boxes;
    if (box === undefined) throw new Error('no box');
    expect([box.chosen.coverage, box.chosen.density]).toEqual([0.8, 0.75]);
    expect(limitTexts(box, zh, 'zh')).toEqual(['部门事项到达率：≥ 0.8', '体制：pressure-type']);
    expect(limitsTable(box, en, 'en').rows[0]?.cells).toEqual(['Arrivals of departments’ matters', '0.8', 'open', '–', '< 0.001']);
    isEven(limitsTable(box, zh, 'zh'));
    isEven(trajectoryTable(box, zh, 'zh'));
    expect(trajectoryTable(box, en, 'en').rows.map(({ isMuted }) => isMuted)).toEqual([true, true, false, true]);
  });

  it('says so where no box is denser than chance', () => {
    const none = primModel({ ...given.prim, boxes: [] }, 'burden', names);
    expect(none.finding.zh).toBe('基层负担：关注情形 40 个，没有找到比全部运行明显更密集的范围。');
    expect(none.finding.en).toContain('of 40 cases of interest, no range was found');
  });
});

describe('the narrowing', () => {
  const model = abcModel(given.abc, { department_arrivals: [0.2, 1.2] }, names);

  it('names what was narrowed, what was not identified, what is confounded, and what no run reaches', () => {
    expect(model.rows.map(({ input, isIdentified, prior }) => [input, isIdentified, prior])).toEqual([
      ['department_arrivals', true, [0.2, 1.2]],
      ['ambiguity', false, null],
    ]);
    expect(model.finding.zh).toBe(
      '从 25 次与观测相近的运行看，2 个参数中有 1 个的范围收窄到先验的八成以下。收窄最多的是“部门事项到达率”：余下先验宽度的 20%（95% 区间 0.40 至 0.60）。观测不能识别：模糊度。“模糊度”与“部门事项到达率”彼此分不开（相关 −0.80）。没有一次运行达到下列观测值，后验不可信：治理实效。',
    );
    expect(model.finding.en).toContain('Not identified by the observations: Ambiguity. “Ambiguity” and');
    expect(model.doubtful.map(({ zh }) => zh)).toEqual(['部门事项到达率']);
    isEven(abcTable(model, zh, 'zh'));
    isEven(targetsTable(model, names, en, 'en'));
  });

  it('claims nothing where nothing was narrowed, and stands without parameters', () => {
    const wide = abcModel({ ...given.abc, posteriors: given.abc.posteriors.slice(0, 1), correlations: [], targets: [] }, {}, names);
    expect(wide.finding.en).toBe(
      'By the 25 runs that come near the observations, 0 of 1 parameters are narrowed to less than 80% of their prior range. Not identified by the observations: Ambiguity.',
    );
    expect(abcModel({ ...given.abc, posteriors: [] }, {}, names).finding.zh).toBe('基层负担、治理实效：没有可以显示的行。');
  });
});
