import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en as exploreEn } from '../../viz/i18n/explore-en.ts';
import { zh as exploreZh } from '../../viz/i18n/explore-zh.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { en as lessonEn } from '../../viz/i18n/lesson-en.ts';
import { zh as lessonZh } from '../../viz/i18n/lesson-zh.ts';
import { missingBrowser } from '../support/browsers.ts';
import { fileAddress, openPage, type PageLanguage, startChromium } from '../support/page.ts';

const words = {
  zh: { ...catalogues.zh.shell, explore: exploreZh, lesson: lessonZh },
  en: { ...catalogues.en.shell, explore: exploreEn, lesson: lessonEn },
};
/** What a reader may do in one journey. */
const mostActions = 8;
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1920, height: 1080 } } as const;

/** Hands of a reader, who points or types; each use is an action. */
interface Hands {
  press(target: Locator): Promise<void>;
  choose(target: Locator, value: string): Promise<void>;
  enter(target: Locator, text: string): Promise<void>;
  readonly actions: () => number;
}

function pointer(): Hands {
  let count = 0;
  return {
    actions: () => count,
    async press(target) {
      count += 1;
      await target.click();
    },
    async choose(target, value) {
      count += 1;
      await target.selectOption(value);
    },
    async enter(target, text) {
      count += 1;
      await target.click();
      await target.fill(text);
      await target.blur();
    },
  };
}

/** Walks by Tab until the target has the focus. The way is no action; what is pressed at its end is. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 250; step++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the walk by Tab does not come there');
}

function keyboard(page: Page): Hands {
  let count = 0;
  return {
    actions: () => count,
    async press(target) {
      count += 1;
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    async choose(target, value) {
      count += 1;
      await reach(page, target);
      const steps = await target.evaluate((node, wanted) => {
        const { options, selectedIndex } = node as HTMLSelectElement;
        const enabled = [...options].filter((one) => !one.disabled);
        return enabled.findIndex((one) => one.value === wanted) - enabled.indexOf(options[selectedIndex] as HTMLOptionElement);
      }, value);
      for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      expect(await target.inputValue()).toBe(value);
    },
    async enter(target, text) {
      count += 1;
      await reach(page, target);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
  };
}

const nav = (page: Page, view: string) => page.locator(`.views a[href="#/${view}"]`);

/** Policy staff: read a headline, compare two bundles, copy a link. */
async function policy(page: Page, hands: Hands, language: PageLanguage): Promise<void> {
  const text = words[language];
  await hands.press(nav(page, 'compare'));
  await page.locator('figure.figure-tradeoff svg').first().waitFor();
  const headline = page.locator('.view-compare .headline, .view-compare .lead').first();
  expect((await headline.textContent())?.length ?? 0).toBeGreaterThan(20);
  const [a, b] = [page.locator('.versus-choice select').first(), page.locator('.versus-choice select').last()];
  const bundles = await a
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter((value) => value.split('+').length > 3));
  expect(bundles.length).toBeGreaterThan(1);
  await hands.choose(a, bundles[0] ?? '');
  await hands.choose(b, bundles[1] ?? '');
  await page.locator('.versus table').first().waitFor({ state: 'attached' });
  expect(await page.locator('.versus').textContent()).toMatch(/[+−]\d/);
  await hands.press(page.getByRole('button', { name: text.share, exact: true }));
  const panel = page.locator('.share-panel');
  await hands.press(panel.getByRole('button', { name: text.copy, exact: true }).first());
  const link = await panel.locator('input[readonly]').inputValue();
  expect(link).toContain('#/compare?');
  expect(link).toMatch(/sum=[0-9a-f]{16}/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
}

/** A teacher: start the lesson in projector mode and take the first class bet. */
async function teacher(page: Page, hands: Hands, language: PageLanguage): Promise<void> {
  const text = words[language];
  await hands.press(nav(page, 'lesson'));
  await hands.press(page.getByRole('button', { name: text.lesson.start }).first());
  await hands.press(page.getByRole('button', { name: text.projectorOn, exact: true }));
  expect(await page.evaluate(() => document.documentElement.classList.contains('is-projector'))).toBe(true);
  const before = (await page.locator('main').textContent()) ?? '';
  expect(before).not.toMatch(/95\s?%/);
  await hands.enter(page.locator('.view-lesson input[type="number"]').first(), '20');
  await hands.press(page.getByRole('button', { name: text.lesson.lock }));
  await page.locator('.view-lesson figure svg').first().waitFor();
  expect(await page.locator('.view-lesson figure .finding').first().textContent()).toMatch(/20/);
}

/** A researcher: change an assumption, see the interval move, download data with the command that reproduces it. */
async function researcher(page: Page, hands: Hands, language: PageLanguage): Promise<void> {
  const text = words[language];
  await hands.press(nav(page, 'explore'));
  const headline = page.locator('.view-explore .summary').first();
  await headline.waitFor();
  const before = await headline.textContent();
  await hands.enter(page.locator('.view-explore input[type="number"]').first(), '3');
  await expect.poll(() => headline.textContent(), { timeout: 20_000 }).not.toBe(before);
  const name = text.explore.download;
  const button = page.getByRole('button', { name, exact: true }).locator('visible=true').first();
  await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
  const coming = page.waitForEvent('download');
  await hands.press(button);
  const path = await (await coming).path();
  const data = readFileSync(path, 'utf8');
  expect(data).toMatch(/npm run -s shuaiguo -- compare .*--set \w+=3/);
  expect(data.split('\n').filter((line) => !line.startsWith('#') && line !== '').length).toBeGreaterThan(4);
  expect(await page.locator('.view-explore code').first().textContent()).toContain('--set');
}

const journeys = { policy, teacher, researcher } as const;
const whole = (['policy', 'teacher', 'researcher'] as const).flatMap((who) =>
  (['pointer', 'keyboard'] as const).flatMap((hand) =>
    (['zh', 'en'] as const).flatMap((language) => (['phone', 'desk'] as const).map((size) => ({ who, hand, language, size }))),
  ),
);
/** Each reader with each hand, languages and sizes in turn; `npm run study` walks them all. */
const some = whole.filter(({ who, hand, language, size }) => {
  const isEven = ['policy', 'teacher', 'researcher'].indexOf(who) % 2 === 0;
  return (language === 'zh') === (isEven === (hand === 'pointer')) && (size === 'phone') === (hand === 'pointer');
});
const cases = process.env.STUDY === undefined ? some : whole;

describe('the journey', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  it.for(cases)(
    'of $who by $hand, in $language, on a $size takes at most eight actions',
    { timeout: 120_000 },
    async ({ who, hand, language, size }, { skip }) => {
      if (browser === undefined) return skip(missingBrowser('chromium'));
      const { page, faults, close } = await openPage(browser, fileAddress('start', language), {
        viewport: sizes[size],
        acceptDownloads: true,
        permissions: ['clipboard-read', 'clipboard-write'],
        reducedMotion: 'reduce',
        hasTouch: size === 'phone',
      });
      try {
        const hands = hand === 'pointer' ? pointer() : keyboard(page);
        await journeys[who](page, hands, language);
        expect(hands.actions()).toBeLessThanOrEqual(mostActions);
        expect(faults).toEqual([]);
      } finally {
        await close();
      }
    },
  );
});
