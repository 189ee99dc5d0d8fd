import { describe, expect, it } from 'vitest';
import { checkScenario, explain, type Language, type ModelEvent, type Problem, run } from '../../sim/index.ts';
import { en } from '../../viz/i18n/follow-en.ts';
import { zh } from '../../viz/i18n/follow-zh.ts';
import { type LifeRequest, liveLife } from '../../viz/life.ts';
import { blameOf, noBlameText } from '../../viz/models/follow-blame.ts';
import { branchOf, sharedText } from '../../viz/models/follow-branch.ts';
import { chainOf, otherPartsText } from '../../viz/models/follow-chain.ts';
import { lineOf } from '../../viz/models/follow-line.ts';
import {
  compareUnits,
  countsOf,
  type MatterLife,
  matterLife,
  picksOf,
  sharedHistory,
  unitLife,
  widestGap,
} from '../../viz/models/follow-log.ts';
import { followNames } from '../../viz/models/follow-names.ts';
import { usualPart } from '../../viz/models/follow-parts.ts';
import { stripOf } from '../../viz/models/follow-strip.ts';
import { diaryOf, weekOf } from '../../viz/models/follow-week.ts';
import { type FollowState, followFields, followUsual } from '../../viz/views/follow/state.ts';

const matter = 'd02-t01-w0212-n1';

function event(
  week: number,
  kind: ModelEvent['kind'],
  part: number,
  unit: string,
  other = '',
  values: ModelEvent['values'] = {},
): ModelEvent {
  return { week, kind, matter, part, unit, other, values };
}

/** A letter down, a split by notice over two committees, one part handed up, an incident in it, blame, and both ends. */
const life: readonly ModelEvent[] = [
  event(56, 'arrive', 0, 'department-2', '', { own: 0, hard: 1, work: 860, severity: 1.2, deadline: 60 }),
  event(56, 'decide', 0, 'department-2', '', {
    option: 'letter',
    worth_keep: -0.9,
    chance_keep: 0.004,
    worth_letter: -0.18,
    chance_letter: 0.91,
  }),
  event(56, 'move', 0, 'department-2', 'township-1', { instrument: 'letter', ceiling: 0.6 }),
  event(56, 'decide', 0, 'township-1', '', { option: 'notice', worth_keep: -1.8, chance_keep: 0, worth_notice: 0.02, chance_notice: 0.99 }),
  event(56, 'move', 1, 'township-1', 'committee-1-1', { instrument: 'notice', ceiling: 0.5 }),
  event(56, 'move', 2, 'township-1', 'committee-1-2', { instrument: 'notice', ceiling: 0.5 }),
  event(57, 'decide', 1, 'committee-1-1', '', { option: 'up', worth_keep: -3.2, chance_keep: 0.02, worth_up: -2.4, chance_up: 0.98 }),
  event(57, 'move', 1, 'committee-1-1', 'township-1', { instrument: 'none', ceiling: 0.6 }),
  event(57, 'decide', 2, 'committee-1-2', '', { option: 'keep', worth_keep: -1.2, chance_keep: 0.6, worth_up: -1.3, chance_up: 0.4 }),
  event(58, 'check', 1, 'township-1', 'department-2', { of: 'file', points: 0.22, lagSeen: 0 }),
  event(59, 'check', 1, 'township-1', 'department-2', { of: 'result', points: 0.1, lagSeen: 1 }),
  event(59, 'incident', 1, 'township-1', '', { coverage: 0.02, investigated: 1 }),
  event(59, 'blame', 1, 'township-1', '', {
    points: 2.4,
    waived: 0.04,
    nobody: 0,
    nobody_cause: 0.28,
    load: 3.4,
    effort: 0.02,
    help: 0,
    ceiling: 0.6,
    'share_department-2': 0.04,
    'cause_department-2': 0.22,
    'share_township-1': 0.96,
    'cause_township-1': 0.5,
  }),
  event(60, 'close', 1, 'township-1', '', { end: 'paper', coverage: 0.6, file: 1 }),
  event(60, 'close', 2, 'committee-1-2', '', { end: 'resolved', coverage: 0.85, file: 1 }),
];
const told: MatterLife = { kind: 'matter', id: matter, events: life };
const inEnglish = followNames('small', 'en');
const inChinese = followNames('small', 'zh');

describe('a matter that went down, was split and partly came back up', () => {
  it('is told step by step, a decision with its move, checks put together, other parts left out', () => {
    const steps = chainOf(told, 1, inEnglish, {});
    expect(steps.map(({ kind, week, lastWeek }) => [kind, week, lastWeek])).toEqual([
      ['arrive', 56, 56],
      ['decide', 56, 56],
      ['decide', 56, 56],
      ['decide', 57, 57],
      ['check', 58, 59],
      ['incident', 59, 59],
      ['blame', 59, 59],
      ['close', 60, 60],
    ]);
    expect(steps[1]?.sentence).toBe(
      'Emergency Management moves it down to Township A with a letter; with the power and means there, at most 60% of it can be done.',
    );
    expect(steps[2]?.sentence).toContain('into 2 parts');
    expect(steps[3]?.sentence).toMatch(/^Committee 1 of Township A hands its part up to Township A/);
    expect(steps[4]?.sentence).toBe(
      'Township A is checked 2 times (files 1, results 1) and loses 0.32 points. Lag seen: 1 time; help from above follows for some weeks.',
    );
    expect(steps[6]?.sentence).toBe('Held to account: Township A carries 96% of the blame for 50% of the cause.');
    expect(otherPartsText(told, 1, inEnglish)).toBe('The rest of the matter (1 part): 0 handed up to the township; ends: resolved 1.');
  });

  it('says at each decision which rule fired, and what the other options were worth', () => {
    const decision = chainOf(told, 1, inChinese, {})[1];
    expect(decision?.rule).toBe(
      '按习得的预期值择优，有随机（logit）。“附责任状下移”的预期值 −0.18，自己办 −0.90；当时选中它的可能性为 91%。',
    );
    expect(decision?.options.map(({ worth, gap, chance, isChosen }) => [worth, gap, chance, isChosen])).toEqual([
      ['−0.90', '–', '<1%', false],
      ['−0.18', '+0.72', '91%', true],
    ]);
  });

  it('can be read up to a week, and a group of checks ends there too', () => {
    const steps = chainOf(told, 1, inEnglish, {}, 58);
    expect(steps[steps.length - 1]).toMatchObject({ kind: 'check', lastWeek: 58 });
  });

  it('opens at the part of the heaviest case of blame', () => {
    expect(usualPart(told)).toBe(1);
  });

  it('stands on the time line where it was held: department, township, committee, township, and its hazard no longer', () => {
    const line = lineOf(told, 1, inEnglish);
    expect(line.stretches.filter(({ isFocus }) => isFocus).map(({ part, band }) => [part, band])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
      [1, 1],
    ]);
    expect(line.moves.filter(({ isFocus }) => isFocus).map(({ label }) => label)).toEqual(['letter', 'notice', 'handed up']);
    expect(line.finding).toBe(
      'Weeks 56 to 60: 3 moves, from Emergency Management to Township A; it ends closed on paper, with 60% really done.',
    );
    expect(line.marks.map(({ kind }) => kind)).toEqual(['check', 'check', 'incident', 'blame', 'paper']);
  });

  it('gives cause beside blame, nobody included, and calls the mismatch by its name', () => {
    const [found] = life.filter(({ kind }) => kind === 'blame');
    if (found === undefined) throw new Error('no case');
    const model = blameOf(told, found, inChinese, {});
    expect(model.finding).toBe('第 59 周的追责中，甲镇承担 96% 的责任，其因果份额为 50%。多担 46 个百分点：责罚错位。');
    expect(model.table.rows.map(({ cells }) => cells)).toEqual([
      ['应急管理局', '22%', '4%', '−18'],
      ['甲镇', '50%', '96%', '+46'],
      ['无人', '28%', '0%', '−28'],
    ]);
    expect(widestGap(found)).toEqual({ unit: 'township-1', gap: expect.closeTo(0.46, 10) });
    expect(noBlameText({ ...told, events: life.slice(0, 9) }, inEnglish)).toBe(
      'Nobody was held to account for this matter. No incident came of it.',
    );
  });
});

describe('the diary of a unit', () => {
  const unit = unitLife(life, 'township-1');
  if (unit === null) throw new Error('no unit');
  const diary = diaryOf(unit, 62);

  it('holds a matter until it is split, and its part again once it is handed up', () => {
    expect(diary.holdings.map(({ part, origin, from, to }) => [part, origin, from, to])).toEqual([
      [0, 'letter', 56, 56],
      [1, 'up', 57, 60],
    ]);
    expect([55, 56, 57, 59, 60].map((week) => diary.weeks[week]?.held)).toEqual([0, 0, 1, 1, 0]);
  });

  it('lists inbox, what came and what went in a week', () => {
    const week = weekOf(unit, diary, 57, inEnglish);
    expect(week.inbox).toMatchObject([{ kind: 'hard target', how: 'handed up', since: 'week 57', due: 'in 3 weeks' }]);
    expect(week.came.map(({ text }) => text)).toEqual(['Emergency Management → Township A: handed up, from Committee 1 of Township A']);
    expect(weekOf(unit, diary, 56, inEnglish).went.map(({ text }) => text)).toEqual([
      'Emergency Management → Township A: split into 2 parts (notice)',
    ]);
  });

  it('counts what was held before the log begins once an event shows it', () => {
    const late = unitLife([event(3, 'check', 2, 'committee-1-2', 'department-2', { of: 'file', points: 0, lagSeen: 0 })], 'committee-1-2');
    if (late === null) throw new Error('no unit');
    expect(diaryOf(late, 5).weeks.map(({ held }) => held)).toEqual([1, 1, 1, 1, 1]);
  });

  it('sums up quarters for the table', () => {
    expect(stripOf(diary, inEnglish).table.rows).toHaveLength(5);
  });
});

describe('matters worth a look', () => {
  it('are picked by the declared rules, each only once', () => {
    const calm = life.slice(0, 1).map((one) => ({ ...one, matter: 'd02-t02-w0213-n0' }));
    const done = [event(60, 'close', 0, 'department-2', '', { end: 'resolved', coverage: 0.9, file: 1 })].map((one) => ({
      ...one,
      matter: 'd02-t02-w0213-n0',
    }));
    const picks = picksOf([...life, ...calm, ...done]);
    expect(picks.map(({ rule, matter: id }) => [rule, id])).toEqual([
      ['blame', matter],
      ['ordinary', 'd02-t02-w0213-n0'],
    ]);
  });

  it('leave out what arrived before the log begins', () => {
    expect(picksOf(life.slice(1))).toEqual([]);
  });

  it('stand beside counts of every unit, committees first by number', () => {
    expect(countsOf(life).map(({ unit, came, letters }) => [unit, came, letters])).toEqual([
      ['committee-1-1', 1, 0],
      ['committee-1-2', 1, 0],
      ['township-1', 2, 1],
      ['department-2', 1, 0],
    ]);
    expect(['committee-1-10', 'committee-1-9', 'department-1'].sort(compareUnits)).toEqual([
      'committee-1-9',
      'committee-1-10',
      'department-1',
    ]);
  });
});

describe('shared history', () => {
  const changed = life.map((one) => (one.kind === 'check' && one.week === 59 ? { ...one, values: { ...one.values, points: 0 } } : one));

  it('is said only of what was compared', () => {
    expect(sharedHistory(life, changed, 59)).toEqual({ weeks: 59, events: 10, isSame: true, firstDifference: 59 });
    expect(sharedHistory(life, changed, 60)).toMatchObject({ isSame: false, firstDifference: 59 });
    expect(sharedHistory(life, life, 60)).toMatchObject({ isSame: true, firstDifference: null });
    expect(sharedHistory(life, life.slice(0, 13), 60)).toMatchObject({ isSame: true, firstDifference: 60 });
    expect(sharedText(sharedHistory(life, changed, 59), inChinese)).toBe(
      '前 59 周逐事件相同（已核对 10 条）。第 59 周起，两次运行的记录开始不同。',
    );
    expect(sharedText(sharedHistory(life, changed, 60), inEnglish)).toContain('this is no branch');
  });
});

describe('the worker', () => {
  const county = { id: 'small' };
  const request: LifeRequest = {
    scenario: { county: county.id, story: 'blame', regime: 'full-accountability', parameters: {} },
    seed: 'follow/1',
    hasOverview: true,
    look: { kind: 'matter', id: null },
    branch: { reform: 'whistle-and-report', week: 40 },
  };
  const answer = liveLife(request);

  it('gives the run of the core, and by default the matter that the core explains', () => {
    const scenario = checkScenario({ county: 'small', story: 'blame' });
    const own = run(scenario, 'follow/1', { events: true });
    expect(answer.run.hash).toBe(own.hash);
    expect(answer.life).toEqual(matterLife(own.events ?? [], explain(own.events ?? [], scenario.county).matter));
  });

  it('branches with exactly the same history before the week of the reform, and another one after', () => {
    expect(answer.branch?.shared).toMatchObject({ weeks: 40, isSame: true });
    expect(answer.branch?.shared.events).toBeGreaterThan(1000);
    expect(answer.branch?.shared.firstDifference).toBeGreaterThanOrEqual(40);
    for (const names of [inChinese, inEnglish])
      expect(branchOf(answer, request.branch ?? { reform: '', week: 0 }, 1, names)?.isShared).toBe(true);
  });

  it('keeps the run: what is looked at next does not run again, a unit brings the hours of its level', () => {
    const unit = liveLife({ ...request, look: { kind: 'unit', id: null }, branch: null });
    expect(unit.life?.kind === 'unit' && unit.life.hours?.weeks).toHaveLength(260);
    const again = liveLife({ ...request, look: { kind: 'matter', id: answer.life?.id ?? null } });
    expect([again.run.milliseconds, again.branch?.run.milliseconds]).toEqual([0, 0]);
    expect(again.life).toEqual(answer.life);
  });

  it('says plainly that it knows no such matter or unit', () => {
    expect(liveLife({ ...request, branch: null, look: { kind: 'matter', id: 'd99-t99-w9999-n9' } }).life).toBeNull();
    expect(liveLife({ ...request, branch: null, look: { kind: 'unit', id: 'committee-9-9' } }).life).toBeNull();
  });
});

describe('the link of the view', () => {
  const state: FollowState = {
    kind: 'unit',
    matter,
    part: 2,
    unit: 'committee-2-5',
    week: 0,
    replicate: 7,
    isWhole: true,
    branch: { reform: 'letter-cap', week: 104 },
  };

  it('brings everything back that is looked at, and leaves out what is usual', () => {
    const problems: Problem[] = [];
    const texts = followFields.map(({ key, write }) => [key, write(state)] as const);
    const read: Partial<FollowState> = {};
    for (const [index, field] of followFields.entries()) Object.assign(read, field.read(texts[index]?.[1] ?? '', problems));
    expect(problems).toEqual([]);
    expect(read).toEqual(state);
    expect(followFields.map(({ write }) => write(followUsual)).filter((text) => text !== null)).toEqual([]);
  });

  it.each([
    ['life', 'town'],
    ['matter', '__proto__'],
    ['matter', '<script>alert(1)</script>'],
    ['matter', `${matter}\n`],
    ['unit', 'committee-2-5; drop'],
    ['unit', 'mayor-1'],
    ['week', '1e3'],
    ['week', '-1'],
    ['part', '9999'],
    ['replicate', '0'],
    ['full', 'yes'],
    ['branch', 'letter-cap'],
    ['branch', 'leter-cap@10'],
    ['branch', 'constructor@10'],
    ['branch', 'letter-cap@99999'],
    ['branch', 'a'.repeat(5000)],
  ])('refuses %s=%s with a problem and changes nothing', (key, text) => {
    const problems: Problem[] = [];
    const field = followFields.find((one) => one.key === key);
    expect(field?.read(text, problems)).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.given.length).toBeLessThan(200);
  });
});

describe('the texts of the view', () => {
  type Texts = { readonly [key: string]: Texts | string | ((...args: never[]) => string) };
  function leaves(value: Texts, path = ''): [string, unknown][] {
    return Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? leaves(inner, `${path}.${key}`) : [[`${path}.${key}`, inner] as [string, unknown]],
    );
  }
  const said = (value: unknown): string => {
    if (typeof value !== 'function') return String(value);
    const any = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => '‹0›' : `‹${String(name)}›`) });
    return String((value as (...args: unknown[]) => string)(any, any, any));
  };
  const catalogues: Readonly<Record<Language, Texts>> = { zh: zh as unknown as Texts, en: en as unknown as Texts };

  it('have the same keys in both languages, and neither speaks in the other', () => {
    expect(leaves(catalogues.en).map(([path]) => path)).toEqual(leaves(catalogues.zh).map(([path]) => path));
    for (const [path, value] of leaves(catalogues.en)) expect(said(value), path).not.toMatch(/[\u4e00-\u9fff]/);
    for (const [path, value] of leaves(catalogues.zh))
      expect(said(value), path).not.toMatch(/预测|最优|根治|证明|[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
  });

  it('ask for the same facts in both', () => {
    const english = new Map(leaves(catalogues.en));
    for (const [path, value] of leaves(catalogues.zh)) {
      const facts = (text: string) => [...new Set(text.match(/‹[^›]+›/g) ?? [])].sort();
      expect(facts(said(english.get(path))), path).toEqual(facts(said(value)));
    }
  });
});
