import { describe, expect, it } from 'vitest';
import { checkScenario, run } from '../../sim/index.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { type FlowTally, flowIds, flowStripModel, flowStripTable, flowsOf, flowWords } from '../../viz/models/flow-strip.ts';

const none: FlowTally = {
  arrivedWeight: 0,
  townshipOwnLetters: 0,
  departmentDownLetters: 0,
  departmentDownNotices: 0,
  departmentDownInformal: 0,
  departmentSideways: 0,
  departmentUp: 0,
  townshipSplits: 0,
  townshipUp: 0,
  townshipReturns: 0,
  townshipWhistles: 0,
  committeeDecisions: 0,
  committeeUp: 0,
  movedWeight: 0,
  movedWithoutMeansWeight: 0,
};
const example: FlowTally = {
  ...none,
  arrivedWeight: 140,
  townshipOwnLetters: 40,
  departmentDownLetters: 30,
  departmentDownNotices: 10,
  departmentDownInformal: 20,
  townshipReturns: 4,
  townshipSplits: 50,
  committeeDecisions: 500,
  committeeUp: 100,
  movedWeight: 110,
  movedWithoutMeansWeight: 60,
};
const name = { zh: '甲', en: 'A' };

describe('the flows of a run', () => {
  it('are matters a year: what arrives is what stays, level by level', () => {
    const flows = flowsOf(example, 104);
    // Over two years 100 matters reach departments; 60 go down and 4 come back: 44 stay.
    expect(flows.keptDepartment).toBe(22);
    // 500 parts of 50 matters, 100 parts go up: 10 matters. 40 own + 60 − 4 − 50 + 10.
    expect(flows.handedUp).toBe(5);
    expect(flows.keptTownship).toBe(28);
    expect(flows.keptCommittee).toBe(20);
    expect(flows.keptDepartment + flows.keptTownship + flows.keptCommittee).toBe(flows.arrivals + flows.own);
  });

  it('count means with letters and notices first, for by word nothing comes along', () => {
    // 50 moved with means, 40 moves of departments were formal: 40 there, 10 with splits.
    const flows = flowsOf(example, 52);
    expect([flows.downBare, flows.splitBare]).toEqual([20, 40]);
    const without = flowsOf({ ...example, movedWithoutMeansWeight: 110 }, 52);
    expect([without.downBare, without.splitBare]).toEqual([60, 50]);
  });

  it('are all zero where nothing happened, and never divide by nothing', () => {
    expect(Object.values(flowsOf(none, 0)).every((value) => value === 0)).toBe(true);
  });

  it('of a real run close to within a few matters, and means are found where they follow tasks', () => {
    const make = (interventions: { id: string; level: number }[]) => {
      const scenario = checkScenario({ county: 'small', weeks: 104, warmupWeeks: 52, interventions });
      return flowsOf(run(scenario, 'flow').observed.tally, 104);
    };
    const plain = make([]);
    const total = plain.keptDepartment + plain.keptTownship + plain.keptCommittee;
    expect(Math.abs(total - plain.arrivals - plain.own)).toBeLessThan(0.05 * total);
    expect(plain.downBare).toBe(plain.down);
    const given = make([{ id: 'resources-follow-tasks', level: 1 }]);
    expect(given.downBare).toBeLessThan(0.7 * given.down);
    expect(given.splitBare).toBeGreaterThan(0);
  });
});

describe('the strip', () => {
  it('is not drawn before a replicate is in, and has no interval with one', () => {
    expect(flowStripModel({ name, tallies: [], weeks: 52 })).toBeNull();
    const model = flowStripModel({ name, tallies: [example], weeks: 52 });
    expect(model?.panels[0]?.values.down).toEqual({ mean: 60, half: null });
    expect(model?.differences).toBeNull();
  });

  it('takes differences pair by pair, so that luck that both arms share drops out', () => {
    const richer = (by: number): FlowTally => ({ ...example, departmentDownLetters: example.departmentDownLetters + by });
    const model = flowStripModel(
      { name, tallies: [richer(5), richer(25)], weeks: 52 },
      { name: { zh: '乙', en: 'B' }, tallies: [example, richer(20)], weeks: 52 },
    );
    expect(model?.differences?.down).toEqual({ mean: 5, half: 0 });
    expect(model?.finding.zh).toContain('配对差 +5.0');
  });

  it('says every row of the table in both languages, with the difference only beside a baseline', () => {
    const alone = flowStripModel({ name, tallies: [example, example], weeks: 52 });
    if (alone === null) throw new Error('no model');
    for (const language of ['zh', 'en'] as const) {
      const table = flowStripTable(alone, catalogues[language], language);
      expect(table.rows).toHaveLength(flowIds.length);
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
      expect(table.head).toHaveLength(3);
    }
    expect(Object.keys(flowWords.en.flows)).toEqual(Object.keys(flowWords.zh.flows));
  });
});
