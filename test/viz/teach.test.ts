import { afterEach, describe, expect, it, vi } from 'vitest';
import { interventions } from '../../sim/index.ts';
import { en } from '../../viz/i18n/teach-en.ts';
import { zh } from '../../viz/i18n/teach-zh.ts';
import { stepNumbers } from '../../viz/lesson/guesses.ts';
import { steps } from '../../viz/lesson/steps/index.ts';
import { measures } from '../../viz/lesson/steps/step-7.ts';
import { readLink, writeLink } from '../../viz/link/link.ts';
import { aggregateGuesses, aggregateSettings, spreadOf } from '../../viz/models/class-aggregate.ts';
import { longestPaste, mostLinks, readPasted } from '../../viz/models/class-links.ts';
import { usualSettings } from '../../viz/models/study.ts';
import type { PageState } from '../../viz/store.ts';
import type { ViewContext } from '../../viz/view.ts';
import { usualStates } from '../../viz/views/states.ts';

const names = {
  measures: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => ({ zh: name, en: name })),
  changes: [
    { zh: '负担', en: 'burden' },
    { zh: '实效', en: 'effectiveness' },
  ],
  rank: { zh: '名次', en: 'rank' },
};
const link = (bets: string, more = '') => `https://school.example/shuaiguo.html?lang=zh#/lesson?step=1&bets=${bets}${more}&f=1`;

describe('links of a class', () => {
  it('are found in a chat with noise around them, several on a line, and signs of the chat left out', () => {
    const chat = [
      '课代表 09:41',
      `小组一：${link('1~20')}，谢谢老师！`,
      `(${link('1~10')}) 和 ${link('1~30').replace(/&/g, '&amp;')}。`,
      '',
      'see https://school.example/ for the page',
    ].join('\r\n');
    const { links, broken, other, repeated } = readPasted(chat);
    expect(links.map(({ guesses }) => guesses[1]?.values)).toEqual([[20], [10], [30]]);
    expect({ broken: broken.length, other, repeated }).toEqual({ broken: 0, other: 2, repeated: 0 });
  });

  it('that are broken are told with their line and what is wrong, and hold nobody else back', () => {
    const chat = [
      '#/lesson?step=99',
      '#/nowhere?f=1',
      '#/lesson?__proto__=1',
      '#/lesson?bets=1~99',
      '#/lesson?bets=1~%3Cscript%3E',
      link('1~7'),
    ].join('\n');
    const { links, broken } = readPasted(chat);
    expect(links).toHaveLength(1);
    expect(broken.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    for (const { problems } of broken) expect(problems.length).toBeGreaterThan(0);
  });

  it('may carry script in their texts, which stays text', () => {
    const { links } = readPasted(link(`1~7~${encodeURIComponent('<script>alert(1)</script>')}`));
    const [step] = aggregateGuesses(links, steps, names);
    expect(step?.reasons).toEqual(['<script>alert(1)</script>']);
  });

  it('are limited in number and length, and what is left out is said', () => {
    const many = readPasted(Array.from({ length: mostLinks + 5 }, () => link('1~7')).join('\n'));
    expect(many).toMatchObject({ leftOut: 5, repeated: mostLinks - 1, tooLong: null });
    expect(many.links).toHaveLength(mostLinks);
    const huge = 'x'.repeat(10_000_000);
    expect(readPasted(huge)).toMatchObject({ links: [], tooLong: huge.length });
    expect(huge.length).toBeGreaterThan(longestPaste);
    expect(readPasted(Array.from({ length: 200 }, () => '#/x?').join('\n'))).toMatchObject({ brokenMore: 180 });
  });

  it('that the page itself writes come back as they were', () => {
    const state = {
      ...readLink('#/lesson?f=1').change,
      view: 'lesson',
      views: { ...usualStates, lesson: { step: 3, guesses: { 3: { state: 'locked', values: [10, 20, 30, 40], why: '因为；~!' } } } },
      settings: { ...usualSettings(), parameters: { penaltySlope: 2 } },
      isProjector: false,
      isLesson: true,
      pageHash: null,
    } as unknown as PageState;
    const { links } = readPasted(`x ${writeLink(state)} y`);
    expect(links[0]?.guesses[3]).toEqual({ state: 'locked', values: [10, 20, 30, 40], why: '因为；~!' });
    expect(links[0]?.settings?.parameters).toEqual({ penaltySlope: 2 });
  });
});

describe('what was pasted', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A document whose elements hold a value and what was put in them, and can be pressed. */
  function document() {
    const made: { tag: string; value: string; children: unknown[]; press(): void }[] = [];
    const createElement = (tag: string) => {
      const heard: Record<string, () => void> = {};
      const one = {
        tag,
        value: '',
        children: [] as unknown[],
        textContent: '',
        setAttribute: () => undefined,
        focus: () => undefined,
        addEventListener: (name: string, listener: () => void) => {
          heard[name] = listener;
        },
        append: (...more: unknown[]) => void one.children.push(...more),
        replaceChildren: (...more: unknown[]) => {
          one.children = more;
        },
        press: () => heard.click?.(),
      };
      made.push(one);
      return one;
    };
    return { made, createElement };
  }

  it('stands there with what it says in another language, until it is cleared', async () => {
    const { createAnswers } = await import('../../viz/views/teach/answers.ts');
    const announced: string[] = [];
    const open = (language: 'zh' | 'en') => {
      const page = document();
      vi.stubGlobal('document', page);
      createAnswers(
        { language, actions: { announce: (text: string) => announced.push(text) } } as unknown as ViewContext,
        { zh, en }[language],
      );
      const box = page.made.find(({ tag }) => tag === 'textarea');
      const [make, clear] = page.made.filter(({ tag }) => tag === 'button');
      return { box, make, clear, says: () => JSON.stringify(page.made.map(({ children }) => children)) };
    };
    const first = open('zh');
    if (first.box !== undefined) first.box.value = 'nothing in it';
    first.make?.press();
    expect(announced).toHaveLength(1);
    expect(announced[0]).toContain(zh.foundNone);
    const second = open('en');
    expect(second.box?.value).toBe('nothing in it');
    expect(second.says()).toContain(en.foundNone);
    // It was said when it was read; a switch of language is no news.
    expect(announced).toHaveLength(1);
    second.clear?.press();
    const third = open('zh');
    expect([third.box?.value, third.says().includes(zh.foundNone)]).toEqual(['', false]);
  });
});

describe('the class together', () => {
  it('has least, middle, mean and greatest as worked by hand', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ min: 1, median: 3, mean: 3, max: 5 });
    expect(spreadOf([4, 1, 2, 10])).toEqual({ min: 1, median: 3, mean: 4.25, max: 10 });
    expect(spreadOf([])).toBeNull();
  });

  it('counts guesses by value, and who looked without one', () => {
    const { links } = readPasted([link('1~20'), link('1~20'), link('1~30'), link('1~-'), link('4~1.2.3.4')].join('\n'));
    const [one, four] = aggregateGuesses(links, steps, names);
    expect(one).toMatchObject({ step: 1, guessed: 3, withoutGuess: 1 });
    expect(one?.numbers[0]).toMatchObject({ bounds: { min: 0, max: 42 }, spread: { min: 20, median: 20, max: 30 } });
    expect(one?.numbers[0]?.tallies).toEqual([
      { value: 20, count: 2 },
      { value: 30, count: 1 },
    ]);
    expect(four?.numbers.map(({ unit, spread }) => [unit.en, spread.median])).toEqual([1, 2, 3, 4].map((rank) => ['rank', rank]));
  });

  it('tells picks and choices by option, and the two changes by name', () => {
    const { links } = readPasted([link('7~0.3.-5.2'), link('7~3.7.-10.4'), link('6~12.0'), link('6~20.2')].join('\n'));
    const [six, seven] = aggregateGuesses(links, steps, names);
    expect(six?.choices[0]?.options.map(({ count }) => count)).toEqual([1, 0, 1]);
    expect(seven?.choices[0]?.options.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0, 0, 1]);
    expect(seven?.numbers.map(({ label, spread }) => [label.en, spread.median])).toEqual([
      ['burden', -7.5],
      ['effectiveness', 3],
    ]);
  });

  it('has a meaning for every value that a guess of any step can have', () => {
    const whole = [
      '1~1',
      '2~1.1.1.1.1.1.1.1.1.1',
      '3~25.25.25.25',
      '4~1.2.3.4',
      '5~100.100.100.100',
      '6~1.1',
      '7~0.1.0.0',
      '8~90.90.90.90.90.70',
    ].join(';');
    const found = aggregateGuesses(readPasted(link(whole)).links, steps, names);
    expect(found.map(({ step }) => step)).toEqual([...stepNumbers]);
    expect(found.map(({ numbers, choices }) => numbers.length + choices.length)).toEqual([1, 10, 4, 4, 4, 2, 3, 6]);
    for (const { numbers } of found) for (const { label } of numbers) expect(label.zh !== '' && label.en !== '').toBe(true);
  });

  it('puts settings together: who changed what, what is usual left out', () => {
    const { links } = readPasted(
      [
        link('1~1', '&p.penaltySlope=2&a=letter-cap=0.5'),
        link('1~2', '&p.penaltySlope=3&p.choiceRule=random&county=small'),
        link('1~3', '&p.penaltySlope=1'),
        '#/lesson?step=1',
      ].join('\n'),
    );
    const found = aggregateSettings(links, { zh: '两种', en: 'both' });
    expect(found.links).toBe(3);
    expect(found.numbers.map(({ entry, touched, spread }) => [entry.id, touched, spread])).toEqual([
      ['penaltySlope', 2, { min: 2, median: 2.5, mean: 2.5, max: 3 }],
    ]);
    expect(found.switches.map(({ values }) => values)).toEqual([[{ label: { zh: 'random', en: 'random' }, count: 1 }]]);
    expect(found.measures.map(({ touched, spread }) => [touched, spread.mean])).toEqual([[1, 0.5]]);
    expect(found.counties.map(({ count }) => count).sort()).toEqual([1, 2]);
  });
});

describe('the plans', () => {
  it('fill 45 and 90 minutes', () => {
    expect(steps.reduce((sum, { minutes }) => sum + (minutes.short ?? 0), 0)).toBe(45);
    expect(steps.reduce((sum, { minutes }) => sum + minutes.long, 0)).toBe(90);
  });

  it('say for every step what the class does and what is likely, in both languages', () => {
    for (const words of [zh, en])
      for (const step of stepNumbers) expect([words.todo[String(step)], words.likelyOf[String(step)]].every(Boolean)).toBe(true);
    expect(en.misconceptionList).toHaveLength(zh.misconceptionList.length);
    expect(en.exitList).toHaveLength(zh.exitList.length);
  });

  it('name a measure in a step only if that step has it', () => {
    const known = interventions.map(({ id, label }) => ({ id, label }));
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const texts = [words.likelyOf['7'] ?? '', ...words.misconceptionList.map(([, answer]) => answer)];
      for (const text of texts.filter((one) => /第7步|step 7/.test(one)))
        for (const { id, label } of known)
          if (text.toLowerCase().includes(label[language].toLowerCase())) expect(measures, text).toContain(id);
    }
  });
});
