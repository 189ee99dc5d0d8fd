/** Every view in a real browser. The two languages are files of their own, so that both cores have one. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from './browsers.ts';
import { axeViolations, fileAddress, type Opened, openPage, type PageLanguage, startChromium, views } from './page.ts';
import { badFocus, badHeadings, badWords, poorFigures, smallTargets, tofu, tooWide, untranslated } from './page-checks.ts';

/** Until nothing more is loaded into the view. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main .waiting') === null || document.querySelector('main figure') !== null,
    null,
    {
      timeout: 20_000,
    },
  );
  await page.waitForTimeout(300);
}

/** Puts in what WCAG 1.4.12 lets a reader set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;

/** Holds every view, in one language, against axe and our own checks. */
export function testViews(language: PageLanguage): void {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  describe(`in ${language}`, () => {
    it.for(views)(
      'the view %s stands: axe, the walk by Tab and our own checks find nothing, at 1280 px and at 320',
      { timeout: 120_000 },
      async (view, { skip }) => {
        if (browser === undefined) return skip(missingBrowser('chromium'));
        // Only so that axe may be put in: the policy itself is held by every other test.
        const opened: Opened = await openPage(browser, fileAddress(view, language), {
          bypassCSP: true,
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
        });
        const { page, faults } = opened;
        try {
          await settled(page);
          expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'zh' ? 'zh-CN' : 'en');
          expect(await axeViolations(page)).toEqual([]);
          expect(await untranslated(page, language)).toEqual([]);
          expect(await badHeadings(page)).toEqual([]);
          expect(await badWords(page)).toEqual([]);
          expect(await poorFigures(page)).toEqual([]);
          expect(await tofu(page)).toEqual([]);
          expect(await tooWide(page)).toEqual([]);
          expect(await smallTargets(page)).toEqual([]);
          if (language === 'zh') expect(await badFocus(page)).toEqual([]);
          await page.setViewportSize({ width: 320, height: 640 });
          await page.waitForTimeout(200);
          expect(await tooWide(page)).toEqual([]);
          expect(await axeViolations(page)).toEqual([]);
          await page.addStyleTag({ content: spacing });
          await page.waitForTimeout(200);
          expect(await tooWide(page)).toEqual([]);
          expect(faults).toEqual([]);
        } finally {
          await opened.close();
        }
      },
    );
  });
}
