import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../sim/index.ts';
import { interventions, outcomes } from '../../sim/index.ts';
import { en } from '../../viz/i18n/lesson-en.ts';
import { zh } from '../../viz/i18n/lesson-zh.ts';
import { cleanWhy, decodeGuesses, encodeGuesses, type Guesses, guessShapes, isGuess, stepNumbers } from '../../viz/lesson/guesses.ts';
import { steps } from '../../viz/lesson/steps/index.ts';
import { budgetArms, measures } from '../../viz/lesson/steps/step-7.ts';
import { readLink, writeLink } from '../../viz/link/link.ts';
import {
  answerOf,
  compareGuess,
  nearest,
  nearestStory,
  orderText,
  pairsTold,
  peakOf,
  shapeOf,
  withInterval,
} from '../../viz/models/lesson-compare.ts';
import { type Gain, leadOf, leadSentence, leadTable, stabilityOf } from '../../viz/models/lesson-lead.ts';
import { isAssumed, pickedArm, pickPoints, pickSentence, pickTable } from '../../viz/models/lesson-pick.ts';
import { type LessonData, type Numbers, numbersOf, resultOf, stepCommand, stepJobs } from '../../viz/models/lesson-run.ts';
import { contrastTable, guessOf, stepTable } from '../../viz/models/lesson-tables.ts';
import { usualSettings } from '../../viz/models/study.ts';
import type { PageState } from '../../viz/store.ts';
import { lessonUsual } from '../../viz/views/lesson/state.ts';
import { usualStates } from '../../viz/views/states.ts';

const data = JSON.parse(readFileSync(new URL('../../viz/precomputed/lesson.json', import.meta.url), 'utf8')) as LessonData;
const chinese = { words: zh, language: 'zh' } as const;
const english = { words: en, language: 'en' } as const;
const example: Record<number, readonly number[]> = {
  1: [24],
  2: [20, 30, 50, 70, 90, 60, 50, 40, 30, 10],
  3: [5, 15, 20, 60],
  4: [1, 2, 3, 4],
  5: [110, 115, 100, 80],
  6: [12, 0],
  7: [0, 3, -8, 2],
  8: [80, 90, 95, 100, 100, 70],
};
const read = (text: string) => {
  const problems: Problem[] = [];
  return { guesses: decodeGuesses(text, problems), problems };
};

describe('the guesses of a class in a link', () => {
  it('come back as they were, with reasons in Chinese and with the signs that part guesses', () => {
    const guesses: Guesses = Object.fromEntries(
      stepNumbers.map((step) => [
        step,
        { state: 'locked', values: example[step] ?? [], why: step === 3 ? 'a;b~c!d!s 因为“人少活多”，所以；转' : '' },
      ]),
    );
    const { guesses: back, problems } = read(encodeGuesses(guesses) ?? '');
    expect(problems).toEqual([]);
    expect(back).toEqual(guesses);
  });

  it('leave drafts in the page and carry what was looked at without a guess', () => {
    expect(encodeGuesses({ 1: { state: 'draft', values: [3], why: 'x' } })).toBeNull();
    const text = encodeGuesses({ 2: { state: 'shown', values: null, why: '' } });
    expect(text).toBe('2~-');
    expect(read('2~-').guesses).toEqual({ 2: { state: 'shown', values: null, why: '' } });
  });

  it('refuse everything else without throwing, and take none of it', () => {
    const hostile = [
      '9~1',
      '1~43',
      '1~-1',
      '1~1.2',
      '1~',
      '1',
      '~',
      '1~1e9',
      '1~٣',
      '__proto__~1',
      '1~24~',
      '1~24~a~b',
      '3~1.1.1.1',
      '4~1.1.2.3',
      '7~3.3.0.0',
      '7~4.2.0.0',
      '2~-~why',
      '1~24~\u202Eabc',
      '1~24~a\u0000b',
      `1~24~${'字'.repeat(121)}`,
      `1~24~${'x'.repeat(7000)}`,
      '1~24;1~25',
      ';;;',
      '1~24~ padded ',
      '1~24~a!b',
    ];
    for (const text of hostile) {
      const { guesses, problems } = read(text);
      expect(problems.length, text).toBeGreaterThan(0);
      if (text !== '1~24;1~25') expect(guesses, text).toEqual({});
    }
  });

  it('keep markup as the plain text that it is', () => {
    expect(read('1~24~<script>alert(1)</script>').guesses[1]?.why).toBe('<script>alert(1)</script>');
  });

  it('cut a reason to 120 characters, never through a character, and to one line', () => {
    expect([...cleanWhy('😀'.repeat(200))]).toHaveLength(120);
    expect(cleanWhy(' a\n\tb\u200Bc ')).toBe('a b c');
  });

  it('fit into a share link with the longest reasons that there can be, and come back from it', () => {
    const guesses: Guesses = Object.fromEntries(
      stepNumbers.map((step) => [step, { state: 'locked', values: example[step] ?? [], why: '字'.repeat(120) }]),
    );
    const state = {
      language: 'zh',
      view: 'lesson',
      views: { ...usualStates, lesson: { ...lessonUsual, step: 3, guesses } },
      isProjector: true,
      isLesson: true,
      settings: usualSettings(),
      story: 'blame',
      outcome: 'burden',
      focus: null,
      matrixView: 'grouped',
      isWhole: true,
      pageHash: null,
    } as unknown as PageState;
    const link = writeLink(state);
    expect(link.length).toBeLessThan(20_000);
    const { change } = readLink(link);
    expect(change.views?.lesson).toEqual({ step: 3, guesses });
    expect(change.isLesson).toBe(true);
  });
});

describe('the steps of the lesson', () => {
  it('are eight, five of them full, and each has as many values to guess as its shape says', () => {
    expect(steps.map(({ number }) => number)).toEqual([...stepNumbers]);
    expect(steps.filter(({ isFull }) => isFull)).toHaveLength(5);
    for (const step of steps) {
      const items = step.series.filter(({ isGuessed }) => isGuessed).reduce((sum, series) => sum + series.items.length, 0);
      const wanted = step.guess.kind === 'pick' ? 4 : items + (step.guess.extra === null ? 0 : 1);
      expect(guessShapes[step.number].values, String(step.number)).toHaveLength(wanted);
      expect(isGuess(step.number, example[step.number] ?? []), String(step.number)).toBe(true);
    }
  });

  it('say everything in both languages, and never speak as a forecast or a verdict', () => {
    const texts = (value: unknown): { zh: string; en: string }[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('zh' in value && 'en' in value) return [value as { zh: string; en: string }];
      return Object.values(value).flatMap(texts);
    };
    for (const step of steps) {
      for (const text of texts({ ...step, series: step.number === 7 ? [] : step.series })) {
        if (text.zh === '' && text.en === '') continue;
        expect(text.zh, text.en).not.toMatch(/预测|最优|应当取消|根治|证明|将减少|[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
        expect(text.en, text.zh).not.toMatch(/[\u4e00-\u9fff]|optimal|forecast|useless|\bfailed\b/);
        expect(text.en.trim()).not.toBe('');
      }
    }
  });

  it('say nothing of a result before it is shown: no number of the run stands in question, argument or task', () => {
    for (const step of steps) {
      const before = [step.question, ...step.argument, step.guess.task].map((text) => `${text.zh} ${text.en}`).join(' ');
      expect(before, String(step.number)).not.toMatch(/C\d\d|20\s*[:：]\s*22|驳|supported|contradicted/);
    }
  });

  it('ask for outcomes and measures that the model has', () => {
    const known = new Set(outcomes.map(({ id }) => id));
    for (const step of steps) {
      const asked: string[] = [];
      for (const { of } of [...step.series.flatMap(({ items }) => [...items]), ...step.contrasts])
        of((arm, outcome) => {
          if (step.number !== 7) expect(Object.keys(step.run.arms), `${step.number} ${arm}`).toContain(arm);
          asked.push(outcome);
          return 1;
        });
      for (const outcome of asked) if (!outcome.startsWith('lesson:')) expect(known.has(outcome), outcome).toBe(true);
    }
    for (const id of measures)
      expect(
        interventions.some((one) => one.id === id),
        id,
      ).toBe(true);
  });
});

describe('the run of a step', () => {
  it('is mean, interval and range over seeds, worked by hand', () => {
    // Mean 2, deviation 1, t of 2 degrees 4.3027: half-width 4.3027 / √3 = 2.4841.
    const [mean, low, high, least, most] = numbersOf([1, 2, 3, Number.NaN]) ?? [];
    expect([mean, least, most]).toEqual([2, 1, 3]);
    expect(low).toBeCloseTo(-0.4841, 3);
    expect(high).toBeCloseTo(4.4841, 3);
    expect(numbersOf([Number.NaN])).toBeNull();
  });

  it('of a single seed has no interval, and says so; nothing is told apart by it', () => {
    const one = numbersOf([7]);
    expect(one).toEqual([7, null, null, 7, 7]);
    const scale = { unit: { zh: '份', en: 'letters' }, decimals: 1 };
    expect(withInterval(one, scale, chinese)).toBe('7.0份（只有一个种子，无区间）');
    expect(withInterval(one, scale, english)).toBe('7.0 letters (one seed only, no interval)');
    expect(answerOf(one, 2)).toBe(1);
    expect(peakOf([one, [1, 0, 2, 0, 2]])).toBeNull();
    expect(pairsTold([one, [1, 0, 2, 0, 2]], [1, 2])).toEqual({ clear: 0, same: 0 });
    expect(nearest(9, { blame: one, overload: null })).toBe(2);
  });

  it('reads arms by name and years by number, story by story', () => {
    const arms = { baseline: { regime: 'full-accountability', interventions: [] }, other: { regime: 'pressure-type', interventions: [] } };
    const step = {
      series: [
        {
          id: 's',
          label: { zh: '', en: '' },
          isGuessed: true,
          unit: { zh: '', en: '' },
          decimals: 0,
          items: [
            {
              id: 'i',
              label: { zh: '', en: '' },
              of: (read: (arm: string, outcome: string, year?: number) => number) =>
                read('other', 'burden', 1) - read('baseline', 'burden'),
            },
          ],
        },
      ],
      contrasts: [],
    };
    const results = [
      { outcomes: { burden: 1 }, years: [] },
      { outcomes: { burden: 9 }, years: [{ burden: 0 }, { burden: 5 }] },
    ];
    const { series } = resultOf(step, arms, [{ story: 'blame', replicate: 1, results }]);
    expect(series[0]?.items[0]).toEqual({ blame: [4, null, null, 4, 4], overload: null });
  });

  it('is reproduced by commands, one for each set of parameters', () => {
    const arm = (parameters?: Record<string, number>) => ({
      regime: 'full-accountability',
      interventions: [],
      ...(parameters === undefined ? {} : { parameters }),
    });
    const command = stepCommand(
      { baseline: arm(), open: arm({ downCost: 0 }) },
      { county: 'default', replicates: 5, weeks: 78, seed: 'shuaiguo', isFrozenToo: false },
    );
    expect(command.split(' && ')).toHaveLength(2);
    expect(command).toContain('--set downCost=0 --replicates 5 --weeks 78');
    expect(command).toContain('--no-mechanical');
  });

  it('runs the arms of the measures frozen, too, and its command asks for the mechanical part', () => {
    const setting = { county: 'small', replicates: 1, weeks: 52, seed: 'shuaiguo', isFrozenToo: true };
    expect(stepJobs(budgetArms({}), setting).every(({ request }) => request.mechanical)).toBe(true);
    expect(stepCommand(budgetArms({}), setting)).not.toContain('--no-mechanical');
    expect(data.steps[7].command).not.toContain('--no-mechanical');
  });
});

describe('a guess against the run', () => {
  const near: Numbers = [20, 18, 22, 15, 25];

  it('is measured from the nearer edge of an interval, in the nearer story', () => {
    expect(nearest(24, { blame: near, overload: [40, 39, 41, 39, 41] })).toBe(2);
    expect(nearest(19, { blame: near, overload: null })).toBe(0);
  });

  it('takes its direction from the story that it is nearer to', () => {
    // Stories at 20 and 30: 26 is 4 from the second and below it, though above the first.
    const [step] = steps;
    if (step === undefined) throw new Error('no step 1');
    const exactly = (value: number): Numbers => [value, value, value, value, value];
    const both = { blame: exactly(20), overload: exactly(30) };
    expect(nearestStory(26, both)).toEqual({ story: 'overload', offset: -4 });
    expect(nearestStory(23, both)).toEqual({ story: 'blame', offset: 3 });
    const result = { ...data.steps[1], series: [{ id: 'own', items: [both] }] };
    expect(compareGuess(step, result, [26], chinese)).toContain('与较近的超载驱动相比，猜想低了约4.0份');
    expect(compareGuess(step, result, [26], english)).toContain('driven by overload, the guess is lower by about 4.0');
    expect(compareGuess(step, result, [24], english)).toContain('driven by blame, the guess is higher by about 4.0');
  });

  it('reads a shape off intervals, and sees what lies between the ends', () => {
    const at = (mean: number, half = 1): Numbers => [mean, mean - half, mean + half, mean - half, mean + half];
    expect(shapeOf([at(10), at(15), at(20)], 3)).toBe('up');
    expect(shapeOf([at(20), at(15), at(10)], 3)).toBe('down');
    // Ten apart, but the intervals meet.
    expect(shapeOf([at(10, 6), at(15, 6), at(20, 6)], 3)).toBe('flat');
    // Apart, but less than what counts.
    expect(shapeOf([at(10, 0.5), at(12, 0.5)], 3)).toBe('flat');
    expect(shapeOf([at(10), at(20), at(11)], 3)).toBe('hump');
    expect(shapeOf([at(20), at(10), at(21)], 3)).toBe('dip');
    expect(shapeOf([at(10), at(20), at(0), at(11)], 3)).toBe('wave');
    expect(shapeOf([at(10), [30, null, null, 30, 30]], 3)).toBe('flat');
  });

  it('puts numbers in order only as far as the run tells them apart', () => {
    const items: Numbers[] = [[10, 9, 11, 9, 11], near, [21, 19, 23, 18, 24], null];
    expect(orderText(items, (index) => 'abcd'[index] ?? '', zh)).toBe('c≈b＞a');
  });

  it('finds no peak where intervals meet', () => {
    expect(peakOf([near, [30, 29, 31, 28, 32], [10, 9, 11, 9, 11]])).toBe(1);
    expect(peakOf([near, [21, 19, 23, 18, 24]])).toBeNull();
  });

  it('counts only pairs that the run tells apart', () => {
    // First above third, second above third; first and second meet.
    const items: Numbers[] = [near, [21, 19, 23, 18, 24], [10, 9, 11, 9, 11]];
    expect(pairsTold(items, [1, 2, 3])).toEqual({ clear: 2, same: 2 });
    expect(pairsTold(items, [2, 3, 1])).toEqual({ clear: 2, same: 0 });
  });

  it('calls a difference unclear if its interval holds zero or it is too small to matter', () => {
    expect(answerOf([3, 2, 4, 1, 5], 2)).toBe(0);
    expect(answerOf([-3, -4, -2, -5, -1], 2)).toBe(2);
    expect(answerOf([3, -1, 7, -2, 8], 2)).toBe(1);
    expect(answerOf([1, 0.5, 1.5, 0, 2], 2)).toBe(1);
    expect(answerOf(null, 2)).toBe(1);
  });

  it('is told in a sentence with both stories, for every step and both languages, with or without a guess', () => {
    for (const step of steps) {
      const result = data.steps[step.number];
      for (const tongue of [chinese, english]) {
        for (const values of [example[step.number] ?? null, null]) {
          const text =
            step.guess.kind === 'pick'
              ? pickSentence(result, pickedArm(values ?? [0, 3]), values, tongue)
              : compareGuess(step, result, values, tongue);
          expect(text).not.toMatch(/undefined|NaN|null|\[object/);
          for (const story of ['blame', 'overload'] as const)
            expect(text.toLowerCase(), `${step.number}`).toContain(tongue.words.story[story]);
          expect(text).not.toMatch(/right answer|wrong|正确|错误|答对|答错/);
        }
      }
    }
  });
});

describe('the measure that leads', () => {
  const gain = (id: string, difference: number, half: number, mechanical: number): Gain => ({
    id,
    difference,
    lower95: difference - half,
    upper95: difference + half,
    mechanical,
  });

  it('is never one whose change is mostly mechanical, however great', () => {
    // The numbers of the default county: +0.063, of which +0.075 comes with nobody deciding otherwise.
    const gains = [
      gain('resources-follow-tasks', 0.063, 0.0024, 0.0747),
      gain('precise-accountability', 0.0327, 0.002, -0.0018),
      gain('admission-list', 0.0221, 0.0025, -0.0019),
    ];
    expect(leadOf(gains)).toEqual({ leaders: ['precise-accountability'], assumed: ['resources-follow-tasks'] });
  });

  it('is not one where the interval of another reaches it, and none where nothing is clearly above zero', () => {
    expect(leadOf([gain('results-assessment', 3, 1, 0), gain('shifting-oversight', 2, 0.5, 0), gain('shared-ledgers', 1, 0.5, 0)])).toEqual(
      {
        leaders: ['results-assessment', 'shifting-oversight'],
        assumed: [],
      },
    );
    expect(leadOf([gain('results-assessment', 1, 2, 0)])).toEqual({ leaders: [], assumed: [] });
    expect(leadOf([{ ...gain('results-assessment', 1, 0, 0), lower95: null, upper95: null }]).leaders).toEqual([]);
  });

  it('is followed into other settings, worked by hand', () => {
    const setting = (leaders: string[], assumed: string[] = []) =>
      ({ county: { zh: '县', en: 'County' }, story: 'blame', leaders, assumed }) as const;
    const settings = [setting(['a'], ['x']), setting(['a']), setting(['a', 'b']), setting(['b']), setting([])];
    expect(stabilityOf(settings)).toEqual({ clear: 1, shared: 1, other: 2 });
    expect(leadSentence(settings, chinese)).toBe(
      '工时相同，在县，避责驱动，实效提高最多的是“a”（“x”的变化属设定，不计）；换到其余4种情景（另一种故事、另外的县区结构），仍由它领先的有1种，它与别的措施难分先后的有1种，不由它领先的有2种。',
    );
    expect(leadSentence([setting(['a', 'b']), setting(['a'])], english)).toContain('cannot be told apart: “a”, “b”; of 1 other');
    expect(leadTable(settings, chinese).rows[2]?.cells).toEqual(['县，避责驱动', '难分先后：“a”、“b”', '–']);
  });

  it('of the shipped settings is told in both languages, and counts nothing that is assumed there', () => {
    expect(data.leaders).toHaveLength(6);
    for (const { leaders, assumed } of data.leaders) {
      expect(leaders.filter((id) => assumed.includes(id))).toEqual([]);
      expect(measures).toEqual(expect.arrayContaining([...leaders, ...assumed]));
    }
    for (const tongue of [chinese, english]) expect(leadSentence(data.leaders, tongue)).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('a choice of measures', () => {
  const alone = 'resources-follow-tasks';

  it('is assumed where a measure defines the outcome, or more than half is mechanical; both are said', () => {
    const result = data.steps[7];
    // It defines burden; of effectiveness the mechanical part is what the frozen run gave.
    expect(isAssumed(result, alone, 'burden', 'blame')).toBe(true);
    const [plane, mechanical] = result.series;
    const names = Object.keys(budgetArms({})).filter((name) => name !== 'baseline');
    const at = 8 * names.indexOf(alone) + 1;
    const [all, part] = [plane?.items[at]?.blame?.[0] ?? 0, mechanical?.items[at]?.blame?.[0] ?? 0];
    expect(isAssumed(result, alone, 'effectiveness', 'blame')).toBe(Math.abs(part) > Math.abs(all) / 2);
    const point = pickPoints(result, 'blame').find(({ name }) => name === alone);
    expect(point?.isAssumed).toEqual({ burden: true, effectiveness: Math.abs(part) > Math.abs(all) / 2 });
    expect(pickSentence(result, alone, null, chinese)).toContain('直接规定了负担怎么算');
    for (const cells of pickTable(result, alone, chinese).rows.map((row) => row.cells)) expect(cells[2]).toContain('属设定');
  });

  it('is free of that word where people respond', () => {
    const flat = (value: number): Numbers => [value, value, value, value, value];
    const { series } = data.steps[7];
    const made = series.map(({ id, items }) => ({
      id,
      items: items.map(() => ({ blame: flat(id === 'plane' ? 4 : 1.9), overload: flat(id === 'plane' ? 4 : 2.1) })),
    }));
    const result = { series: made };
    expect(isAssumed(result, 'results-assessment', 'effectiveness', 'blame')).toBe(false);
    expect(isAssumed(result, 'results-assessment', 'effectiveness', 'overload')).toBe(true);
    expect(pickSentence(result, 'results-assessment', null, chinese)).toContain('在超载驱动的情形下，实效的机械部分');
  });
});

describe('the results that ship', () => {
  it('have a number in both stories for everything that is drawn or told', () => {
    for (const step of steps) {
      const result = data.steps[step.number];
      expect(result.series.map(({ items }) => items.length)).toEqual(step.series.map(({ items }) => items.length));
      for (const both of [...result.series.flatMap(({ items }) => [...items]), ...result.contrasts])
        for (const story of ['blame', 'overload'] as const) expect(both[story], String(step.number)).not.toBeNull();
      expect(result.command).toContain('shuaiguo -- compare');
    }
  });

  it('carry the verdict of every claim of a step, and of all contradicted ones in the last', () => {
    const verdicts = JSON.parse(readFileSync(new URL('../../experiments/verdicts/claims.json', import.meta.url), 'utf8')) as {
      claims: { id: string; verdict: string }[];
    };
    for (const step of steps) expect(data.steps[step.number].claims).toEqual(expect.arrayContaining([...step.claims]));
    for (const { id, verdict } of verdicts.claims) {
      if (verdict === 'contradicted') expect(data.steps[8].claims).toContain(id);
      if (data.claims[id] !== undefined) expect(data.claims[id]?.verdict, id).toBe(verdict);
    }
  });

  it('make tables as wide as their heads', () => {
    for (const step of steps) {
      const result = data.steps[step.number];
      if (step.guess.kind === 'pick') continue;
      for (const table of [stepTable(step, result, example[step.number] ?? null, chinese), contrastTable(step, result, english)])
        for (const row of table.rows) expect(row.cells).toHaveLength(table.head.length);
    }
    const [, two] = steps;
    if (two === undefined) throw new Error('no step 2');
    expect(guessOf(two, 1, example[2] ?? null)).toEqual([60, 50, 40, 30, 10]);
  });
});
