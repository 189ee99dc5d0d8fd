import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lifeOf, rowOf } from '../../experiments/precomputed/flow.ts';
import type { StudyResults } from '../../experiments/results.ts';
import { checkScenario, type ModelEvent, run } from '../../sim/index.ts';
import { weekName } from '../../viz/charts/matters-flow.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { en } from '../../viz/i18n/start-en.ts';
import { zh } from '../../viz/i18n/start-zh.ts';
import type { FlowData } from '../../viz/models/flow-data.ts';
import { countsAt, levelAt, mattersFlowModel, readLife, stateAt } from '../../viz/models/matters-flow.ts';
import { headlineOf } from '../../viz/views/start/headline.ts';
import { createPlayer, nextWeek, shareAt, weekAt } from '../../viz/views/start/player.ts';
import { courseText, endsTable, mattersTable } from '../../viz/views/start/tables.ts';
import { listeners, standIn } from './stand-in.ts';

const data = JSON.parse(readFileSync(new URL('../../viz/precomputed/flow.json', import.meta.url), 'utf8')) as FlowData;

function event(kind: ModelEvent['kind'], week: number, unit: string, other = '', values: ModelEvent['values'] = {}, part = 0): ModelEvent {
  return { kind, week, unit, other, values, part, matter: 'd03-t02-w0005-n0' };
}
/** Sent down by letter in week 5, split by notice over two committees in week 6; one hands its part up; one part lapses and is blamed. */
const story = [
  event('arrive', 5, 'department-3', '', { own: 0 }),
  event('move', 5, 'department-3', 'township-2', { instrument: 'letter' }),
  event('move', 6, 'township-2', 'committee-2-1', { instrument: 'notice' }, 1),
  event('move', 6, 'township-2', 'committee-2-2', { instrument: 'notice' }, 2),
  event('move', 7, 'committee-2-2', 'township-2', { instrument: 'none' }, 2),
  event('close', 20, 'committee-2-1', '', { end: 'lapsed' }, 1),
  event('close', 22, 'township-2', '', { end: 'resolved' }, 2),
  event('blame', 30, 'committee-2-1', '', { points: 2, 'share_committee-2-1': 0.75, 'share_department-3': 0.25 }, 1),
];

describe('a life', () => {
  it('is read from the event log: path, end by weight, who held it, who was held to account', () => {
    const life = lifeOf(story);
    expect(life.path).toEqual([
      [5, 1, 0],
      [6, 2, 1],
      [7, 1, 4],
    ]);
    expect([life.closed, life.ends, life.held]).toEqual([22, [0.5, 0, 0.5, 0], [0, 0.5, 0.5]]);
    expect([life.blame, life.blamed]).toEqual([[0.5, 0, 1.5], 30]);
  });

  it('comes back from its stored row, and is drawn where it lies', () => {
    const life = readLife(0, [5, 3, 2], rowOf(lifeOf(story)));
    expect(levelAt(life, 4)).toBeNull();
    expect(levelAt(life, 5)).toBe(1);
    expect(levelAt(life, 6)).toBe(2);
    // Held by township and committee in halves: the higher level is named, and the dot ends there.
    expect([life.level, levelAt(life, 22)]).toEqual([1, 1]);
    expect([stateAt(life, 21), stateAt(life, 22)]).toEqual(['open', 'resolved']);
    expect(life.blamed).toEqual({ week: 30, level: 2 });
    // In motion it starts where it arrives and passes between the levels.
    expect(levelAt(life, 5, true)).toBe(0);
    const between = levelAt(life, 6, true) ?? 0;
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(1);
    expect(courseText(life, catalogues.zh, 'zh')).toContain('第 7 周部分村居上交乡镇');
  });
});

describe('the shipped lives', () => {
  it('are 100 under both regimes and both stories, and stay small', () => {
    expect(data.matters).toHaveLength(100);
    expect(data.lives.map(({ lives }) => lives.length)).toEqual([100, 100, 100, 100]);
    expect(JSON.stringify(data).length).toBeLessThan(60_000);
    const weeks = data.matters.map(([week]) => week);
    expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
  });

  it('are what a run of the model gives', () => {
    const scenario = checkScenario({ story: 'blame', regime: 'pressure-type', weeks: data.followedWeeks });
    const { events = [] } = run(scenario, data.seed, { events: true });
    const first = events.filter(({ kind, values }) => kind === 'arrive' && values.own === 0)[0];
    const life = lifeOf(events.filter(({ matter }) => matter === first?.matter));
    const at = data.matters.findIndex(
      ([week, department, township]) =>
        first?.matter.startsWith(`d${String(department).padStart(2, '0')}-t${String(township).padStart(2, '0')}-`) && week === first.week,
    );
    const stored = data.lives.find((one) => one.story === 'blame' && one.regime === 'pressure-type')?.lives[at];
    expect(stored).toEqual(JSON.parse(JSON.stringify(rowOf(life))));
  });
});

describe('the picture', () => {
  it('holds the same matters on both sides and loses none on the way', () => {
    for (const story of ['overload', 'blame'] as const) {
      const model = mattersFlowModel(data, story);
      expect(model.panels).toHaveLength(2);
      for (const panel of model.panels) {
        const arrived = (week: number) => data.matters.filter(([arrival]) => arrival <= week).length;
        for (const week of [0, 3, 13, model.lastWeek]) {
          expect(countsAt(panel, week).reduce((a, b) => a + b, 0)).toBe(arrived(week));
          expect(countsAt(panel, week, true).reduce((a, b) => a + b, 0)).toBe(arrived(week));
        }
        // All have ended in the last week, and motion has come to rest where they lie.
        expect(countsAt(panel, model.lastWeek, true)).toEqual(countsAt(panel, model.lastWeek));
        expect(panel.lives.every((life) => stateAt(life, model.lastWeek) !== 'open')).toBe(true);
      }
    }
  });

  it('says a cost and a gain of either regime in one breath, with intervals and in both stories', () => {
    const model = mattersFlowModel(data, 'overload');
    for (const language of ['zh', 'en'] as const) {
      const text = model.finding[language];
      for (const id of ['shifting-down', 'fabrication'] as const) {
        const row = model.measures.overload.find(({ outcome }) => outcome.id === id);
        expect(text.toLowerCase()).toContain(row?.outcome.label[language].toLowerCase());
      }
      expect(text.match(language === 'zh' ? /95% 区间/g : /95% interval/g)).toHaveLength(4);
    }
    // No run of either regime sends means along; the note says so from this number.
    expect(model.withMeans).toBe(0);
  });

  it('has a table of every matter and one of the ends that add up', () => {
    const model = mattersFlowModel(data, 'blame');
    for (const language of ['zh', 'en'] as const) {
      const table = mattersTable(model, data.county.id, catalogues[language], language);
      expect(table.rows).toHaveLength(100);
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
    }
    const ends = endsTable(model, 'en').rows;
    for (const column of [1, 2]) expect(ends.slice(0, 3).reduce((sum, { cells }) => sum + Number(cells[column]), 0)).toBe(100);
  });
});

describe('the player', () => {
  it('knows the week of each moment, and the moment of each week', () => {
    for (const week of [0, 3, 14, 40, 69]) expect(weekAt(shareAt(week, 69), 69)).toBeCloseTo(week, 9);
    expect([weekAt(0, 69), weekAt(1, 69), shareAt(5, 10) > 0, shareAt(10, 10)]).toEqual([0, 69, true, 0.55]);
  });

  it('takes steps to the end and then begins again', () => {
    const seen: number[] = [];
    for (let week = nextWeek(69, 69); week < 69; week = nextWeek(week, 69)) seen.push(week);
    expect(seen).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 28, 41, 54, 67]);
    expect(nextWeek(67, 69)).toBe(69);
  });
});

describe('the week that the drawing tells', () => {
  it('is the one that has begun, in either language', () => {
    expect([weekName(zh, 12.9), weekName(en, 12.9), weekName(en, 0)]).toEqual(['第 12 周', 'Week 12', 'Week 0']);
  });
});

describe('the controls of the player', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('heed the reader’s system no longer once the view is left', () => {
    const still = { matches: false, ...listeners() };
    vi.stubGlobal('matchMedia', () => still);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    vi.stubGlobal('document', standIn());
    const player = createPlayer({ words: zh, show: () => undefined, describe: String });
    expect(still.count()).toBe(1);
    player.leave();
    expect(still.count()).toBe(0);
  });
});

describe('the headline', () => {
  const label = (arm: string) => ({ label: arm, text: { zh: arm, en: arm } });
  const arms = ['full-accountability', 'full-accountability+residents-evaluation', 'full-accountability+duty-list'];
  const study = (
    values: (arm: string, story: string) => readonly [number, number],
    mechanical: (arm: string, story: string) => StudyResults['rows'][number]['mechanical'] = () => null,
  ): StudyResults => ({
    schemaVersion: 1,
    modelHash: '',
    command: '',
    county: { id: 'default', label: { zh: '', en: '' } },
    weeks: 52,
    warmupWeeks: 0,
    seedText: 's',
    replicates: 4,
    baseline: 'full-accountability',
    arms: arms.map(label),
    stories: ['overload', 'blame'],
    window: 'all',
    rows: ['overload', 'blame'].flatMap((story) =>
      [1, 2, 3, 4].flatMap((replicate) =>
        arms.map((arm) => {
          const [burden, effectiveness] = values(arm, story);
          const luck = 0.001 * replicate * (arms.indexOf(arm) + 1);
          return {
            story,
            replicate,
            arm,
            outcomes: { burden: burden + luck, effectiveness: effectiveness + luck },
            mechanical: mechanical(arm, story),
          };
        }),
      ),
    ),
    effort: [],
    matrix: [],
    departments: [],
  });

  it('counts a reform only where it relieves in both stories, and names one only where effectiveness holds', () => {
    const text = headlineOf(
      study((arm, story) => {
        if (arm.endsWith('duty-list')) return [story === 'blame' ? 0.6 : 0.7, 0.6];
        return arm.endsWith('residents-evaluation') ? [0.5, 0.6] : [0.7, 0.6];
      }),
      'en',
    );
    expect(text).toContain('2 reforms added one at a time: 1 lower');
    expect(text).toContain('and 1 of these');
    expect(text).toContain('effectiveness');
    expect(text?.match(/95% interval/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('leaves out reforms whose burden or effectiveness is assumed, and says how many', () => {
    const values = (arm: string): [number, number] => (arm === 'full-accountability' ? [0.7, 0.6] : [0.5, 0.6]);
    // The whole difference of one arm's effectiveness in one story, −0.2, is already there in the frozen run.
    const frozen = study(
      (arm) => (arm.endsWith('duty-list') ? [0.5, 0.4] : values(arm)),
      (arm, story) => (arm.endsWith('duty-list') && story === 'blame' ? { effectiveness: 0.4 } : null),
    );
    expect(headlineOf(frozen, 'en')).toContain('1 reform added one at a time: 1 lower');
    expect(headlineOf(frozen, 'en')).toContain('and 1 of these show no lower effectiveness; for another 1,');
    expect(headlineOf(frozen, 'zh')).toContain('逐项加入 1 项措施');
    expect(headlineOf(frozen, 'zh')).toContain('；另有 1 项的负担或实效属设定，不计入。');
    // A cap on letters sets the burden itself.
    const capped = study(values);
    const renamed = JSON.parse(JSON.stringify(capped).replaceAll('duty-list', 'letter-cap')) as StudyResults;
    expect(headlineOf(capped, 'zh')).not.toContain('不计入');
    expect(headlineOf(renamed, 'zh')).toContain('逐项加入 1 项措施');
    expect(headlineOf(renamed, 'zh')).toContain('另有 1 项');
  });

  it('names none where relief costs effectiveness, and says nothing with one story', () => {
    const costly = study((arm) => (arm === 'full-accountability' ? [0.7, 0.6] : [0.5, 0.4]));
    expect(headlineOf(costly, 'zh')).not.toContain('降幅最大');
    expect(headlineOf({ ...costly, stories: ['blame'] }, 'zh')).toBeNull();
  });
});

describe('the texts of the view', () => {
  it('have the same keys in both languages', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`)) : [path];
    expect(keys(en)).toEqual(keys(zh));
  });
});
