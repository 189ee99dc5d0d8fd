/** One view in a real browser, held against axe and our own checks. */
import type { Browser, Page } from 'playwright-core';
import { axeViolations, fileAddress, openPage, type PageLanguage } from './page.ts';
import { badFocus, badHeadings, badWords, poorFigures, smallTargets, tofu, tooWide, untranslated } from './page-checks.ts';

/** Until nothing more is loaded into the view. */
async function settled(page: Page): Promise<void> {
  const isLoaded = () => document.querySelector('main .waiting') === null || document.querySelector('main figure') !== null;
  await page.waitForFunction(isLoaded, null, { timeout: 20_000 });
  await page.waitForTimeout(300);
}

/** Puts in what WCAG 1.4.12 lets a reader set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;

/** What is to be looked at: a view as it opens, or as it is after some steps. */
export interface Shown {
  readonly view: string;
  readonly language: PageLanguage;
  /** What stands behind the view's name in the address. */
  readonly link?: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Opens a view and lists everything that is wrong with it at 1280 px, at 320, and there with wide spacing; the walk by Tab comes in Chinese. */
export async function faultsOfView(browser: Browser, { view, language, link, prepare }: Shown): Promise<string[]> {
  // Only so that axe may be put in: the policy itself is held by every other test.
  const { page, faults, close } = await openPage(browser, fileAddress(view, language, link), {
    bypassCSP: true,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const found: string[] = [];
  const note = (where: string, some: readonly string[]) => found.push(...some.map((fault) => `${where}: ${fault}`));
  try {
    await settled(page);
    await prepare?.(page);
    const lang = await page.evaluate(() => document.documentElement.lang);
    if (lang !== (language === 'zh' ? 'zh-CN' : 'en')) note('language', [lang]);
    note('axe', await axeViolations(page));
    note('untranslated', await untranslated(page, language));
    note('headings', await badHeadings(page));
    note('words', await badWords(page));
    note('figure', await poorFigures(page));
    note('tofu', await tofu(page));
    note('width', await tooWide(page));
    note('target', await smallTargets(page));
    if (language === 'zh') note('focus', await badFocus(page));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(200);
    note('width at 320', await tooWide(page));
    note('axe at 320', await axeViolations(page));
    await page.addStyleTag({ content: spacing });
    await page.waitForTimeout(200);
    note('width at 320, spaced', await tooWide(page));
    note('page', faults);
    return found;
  } finally {
    await close();
  }
}
