import { describe, expect, it } from 'vitest';
import { tableOf } from '../../experiments/analysis/table.ts';
import { readStudy } from '../../experiments/study-file.ts';
import { planStudy } from '../../experiments/study-plan.ts';
import type { ArmResult, Problem } from '../../sim/index.ts';
import { en } from '../../viz/i18n/robust-en.ts';
import { zh } from '../../viz/i18n/robust-zh.ts';
import { namesOf } from '../../viz/models/names.ts';
import { leadingOf, placesOf, rankModel } from '../../viz/models/rank-stability.ts';
import { analyseCommand, shellWord } from '../../viz/models/robust-command.ts';
import { contextsOf, drawsOf, partOf, pointTable } from '../../viz/models/robust-file.ts';
import {
  completePoints,
  fewestHonest,
  liveAnalysis,
  liveCsv,
  livePlan,
  liveTable,
  middleOf,
  rangeOf,
  readyPoints,
} from '../../viz/models/robust-live.ts';
import { partingIds } from '../../viz/models/robust-stories.ts';
import { usualSettings } from '../../viz/models/study.ts';
import { rolesOf } from '../../viz/table-roles.ts';
import { type RobustState, robustFields, robustUsual } from '../../viz/views/robust/state.ts';

const names = namesOf({ labels: {}, paired: null, analyses: [] });
const rankWords = { zh: zh.rank, en: en.rank };

describe('rank stability', () => {
  it('gives equal values the better place, and counts a third as leading', () => {
    expect(placesOf([3, 1, 1, 2], 'lower')).toEqual([4, 1, 1, 3]);
    expect(placesOf([3, 1, 1, 2], 'higher')).toEqual([1, 3, 3, 2]);
    expect([2, 3, 5, 9].map(leadingOf)).toEqual([1, 1, 2, 3]);
  });

  it('counts draws in which a policy leads in one outcome, in the other and in both, by hand', () => {
    const model = rankModel(
      {
        policies: ['full-accountability', 'full-accountability+duty-list', 'full-accountability+fault-tolerance'],
        outcomes: ['burden', 'effectiveness'],
        better: ['lower', 'higher'],
        draws: [
          [
            [3, 1],
            [1, 3],
            [2, 2],
          ],
          [
            [3, 1],
            [1, 2],
            [2, 3],
          ],
          [
            [1, 1],
            [2, 3],
            [3, 2],
          ],
          [
            [3, 1],
            [1, 3],
            [2, 2],
          ],
        ],
        central: [
          [3, 1],
          [1, 2],
          [2, 3],
        ],
        rules: [
          [
            [1, 9],
            [2, 1],
            [3, 1],
          ],
        ],
      },
      names,
      rankWords,
    );
    const of = (policy: string) => model.rows.find((row) => row.policy.endsWith(policy));
    expect(model.leading).toBe(1);
    expect(model.rows[0]?.policy).toBe('full-accountability+duty-list');
    expect(of('duty-list')?.leads.map(({ value }) => value)).toEqual([0.75, 0.75]);
    expect(of('duty-list')?.both.value).toBe(0.5);
    // Wilson's interval for 2 of 4.
    expect(of('duty-list')?.both.lower).toBeCloseTo(0.15, 3);
    expect(of('duty-list')?.both.upper).toBeCloseTo(0.85, 3);
    expect(of('fault-tolerance')?.places).toEqual([2, 2]);
    expect(of('full-accountability')?.rules).toBe(1);
    expect(model.finding.en).toContain('stays first in 75% of the draws');
    expect(model.finding.en).toContain('stays first in 25% of the draws');
  });
});

const question = { zh: '问', en: 'Question' };
const state: RobustState = {
  ...robustUsual,
  contrast: 'pressure-type',
  trajectories: 3,
  seeds: 2,
  inputs: [
    { id: 'workHours', percent: 50 },
    { id: 'loadWeight', percent: 20 },
  ],
};

describe('a small run in the page', () => {
  it('varies around the value of scenario, story, regime or table, within what the model takes', () => {
    const plain = { parameters: {}, regime: 'pressure-type' };
    expect(middleOf('loadWeight', plain, 'overload')).toBe(0.45);
    expect(middleOf('penaltySlope', plain, 'blame')).toBe(0.4);
    expect(middleOf('penaltySlope', { ...plain, parameters: { penaltySlope: 2 } }, 'blame')).toBe(2);
    expect(rangeOf('workHours', 50, 2600)).toEqual([1300, 3900]);
    expect(rangeOf('departmentSkill', 50, 0.95)).toEqual([0.475, 1]);
    expect(rangeOf('vetoSeeking', 50, 0)).toEqual([0, 0.5]);
  });

  it('knows which assumptions part the stories, and from how many base points a Sobol run has scrambles of its own', () => {
    expect(partingIds()).toEqual(['outcomeStake', 'loadWeight']);
    expect(fewestHonest).toBe(64);
  });

  it('writes a study that the command line lays out in the same rows, seeds and scenarios', () => {
    const settings = { ...usualSettings(), parameters: { loadWeight: 0.3, ambiguity: 0.2 } };
    for (const method of ['morris', 'sobol'] as const) {
      const live = livePlan(settings, { ...state, method, points: 16 }, 'blame', question);
      const study = planStudy(readStudy(JSON.stringify(live.study), 'robust-live.json'));
      expect(study.plan.length).toBe(live.plan.length);
      for (let row = 0; row < live.plan.length; row++) expect(study.plan.row(row)).toEqual(live.plan.row(row));
      expect(study.settings.parameters).toEqual({ ambiguity: 0.2 });
      expect(study.replicates).toBe(2);
      expect(study.arms.map(({ label }) => label)).toEqual(['full-accountability', 'pressure-type']);
      expect(live.runs).toBe(live.plan.length * 2 * 2);
      expect(live.requests[3]?.seed).toBe('shuaiguo/2');
      expect(live.requests[3]?.parameters).toEqual({ ambiguity: 0.2, ...live.plan.row(1) });
    }
  });

  it('averages paired differences over seeds and analyses whole trajectories only', () => {
    const live = livePlan(usualSettings(), state, 'blame', question);
    const result = (burden: number) => ({ outcomes: { burden, effectiveness: 1 } }) as unknown as ArmResult;
    const answers = new Map<number, readonly ArmResult[]>();
    for (let job = 0; job < live.requests.length; job++) {
      const row = live.plan.row(Math.floor(job / 2)) as { workHours: number };
      // The difference is the work in thousands, more in one seed and less in the other: two across the whole range would be 2.6.
      answers.set(job, [result(10), result(10 + row.workHours / 1000 + (job % 2 === 0 ? 1 : -1))]);
      const complete = completePoints(live, answers);
      expect(complete).toBe(Math.floor((job + 1) / 2));
      expect(readyPoints(live, 'morris', complete)).toBe(complete < 6 ? 0 : complete - (complete % 3));
    }
    const table = liveTable(live, answers, ['burden'], live.plan.length);
    const { analysis } = liveAnalysis(live, 'morris', table, 'burden');
    const indices = analysis?.method === 'morris' ? analysis.result.indices : [];
    expect(indices.map(({ muStar }) => Number(muStar.toFixed(9)))).toEqual([2.6, 0]);
    const lines = liveCsv(live, answers, ['burden']).trim().split('\n');
    expect(lines[0]).toBe('point,replicate,arm,workHours,loadWeight,burden');
    expect(lines.length).toBe(1 + live.runs);
  });
});

describe('a table from a file', () => {
  const rows = [1, 2].flatMap((replicate) =>
    [1, 2, 3].flatMap((point) =>
      ['full-accountability', 'full-accountability+duty-list'].flatMap((arm, a) =>
        ['overload', 'blame'].map((story, s) => ({
          story,
          point,
          arm,
          replicate,
          seed: `x/${replicate}`,
          status: 'done',
          work_hours: 10 * point,
          burden: point * (a === 0 ? 1 : point === 3 ? 2 : 0.5) + replicate + s,
        })),
      ),
    ),
  );
  const table = tableOf(rows);
  const { roles } = rolesOf(table);

  it('is seen draw by draw, averaged over seeds, one story at a time', () => {
    expect(roles.stories).toEqual(['overload', 'blame']);
    const contexts = contextsOf(table, roles);
    expect(contexts).toEqual(['point']);
    const part = partOf(table, roles, 'blame', ['arm', 'point', 'seed', 'burden']);
    expect(part.length).toBe(12);
    const draws = drawsOf(part, {
      policy: 'arm',
      policies: ['full-accountability', 'full-accountability+duty-list'],
      outputs: ['burden'],
      contexts,
      luck: 'seed',
    });
    expect(draws).toEqual([
      [[3.5], [3]],
      [[4.5], [3.5]],
      [[5.5], [8.5]],
    ]);
  });

  it('has one row for each point of one policy, in the order of the design', () => {
    const part = partOf(table, roles, 'overload', ['arm', 'point', 'work_hours', 'burden']);
    const points = pointTable(part, {
      policy: 'arm',
      label: 'full-accountability',
      inputs: ['work_hours'],
      outputs: ['burden'],
      contexts: ['point'],
    });
    expect(points.columns.get('work_hours')).toEqual([10, 20, 30]);
    expect(points.columns.get('burden')).toEqual([2.5, 3.5, 4.5]);
  });

  it('never gets a word of its own past the shell', () => {
    expect(shellWord('arm')).toBe('arm');
    expect(shellWord('$(rm x)')).toBe("'$(rm x)'");
    expect(shellWord("a'; b")).toBe("'a'\\''; b'");
    expect(shellWord('--out')).toBe("'--out'");
    const command = analyseCommand(
      'summary',
      { outputs: ['burden'], policy: 'arm', baseline: '`x`' },
      { name: 'a; rm.csv', header: ['study'], story: null },
    );
    expect(command).toBe("npm run -s shuaiguo -- analyse --table runs.csv --method summary --output burden --policy arm --baseline '`x`'");
  });
});

describe('the link of the view', () => {
  it('carries every choice and reads it back', () => {
    const chosen: RobustState = { ...state, method: 'sobol', outcome: 'trust', points: 128, shipped: 'reform' };
    let read: RobustState = robustUsual;
    const problems: Problem[] = [];
    for (const field of robustFields) {
      const text = field.write(chosen);
      if (text !== null) read = { ...read, ...field.read(text, problems) };
      expect(field.write(robustUsual)).toBeNull();
    }
    expect(problems).toEqual([]);
    expect(read).toEqual(chosen);
  });

  it('refuses hostile texts, tells each, and changes nothing', () => {
    const hostile = [
      '',
      '__proto__',
      '__proto__:50',
      'workHours',
      'workHours:0',
      'workHours:91',
      'workHours:-5',
      'choiceRule:50',
      'workHours:50,workHours:40',
      'x'.repeat(30_000),
      '<script>',
      '1e9',
      Array.from({ length: 9 }, () => 'motive:50').join(),
    ];
    for (const field of robustFields) {
      for (const text of hostile) {
        const problems: Problem[] = [];
        expect(field.read(text, problems), `${field.key} ${text.slice(0, 30)}`).toEqual({});
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.length).toBeLessThanOrEqual(10);
      }
    }
  });
});
