import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withResults } from '../../experiments/results.ts';
import { findBrowser, missingBrowser } from '../support/browsers.ts';
import { report } from './study-reports.ts';

const program = findBrowser('chromium');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'shuaiguo-study-page-'));
const built = () => readFileSync(new URL('../../dist/shuaiguo.html', import.meta.url), 'utf8');

let browser: Browser | undefined;
beforeAll(async () => {
  if (program !== undefined) browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file in a fresh page; notes what fails in it and what it asks of any other host. */
async function opened(html: string, lang: string, width: number): Promise<{ page: Page; faults: string[] }> {
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  // Only so that axe may be put in; the page itself keeps its policy.
  const page = await (browser as Browser).newPage({ viewport: { width, height: 900 }, bypassCSP: true });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(`${pathToFileURL(file).href}?lang=${lang}`);
  await page.waitForSelector('main');
  return { page, faults };
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string }[] }> } }).axe;
    const found = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(({ id }) => id);
  });
}

describe('the page of a study', () => {
  it.for([
    ['zh', 360],
    ['zh', 1280],
    ['en', 360],
    ['en', 1280],
  ] as const)(
    'stands in %s at %d px: every figure, no fault, nothing wider than the screen',
    { timeout: 60_000 },
    async ([lang, width], { skip }) => {
      if (browser === undefined) return skip(missingBrowser('chromium'));
      const { page, faults } = await opened(withResults(built(), report()), lang, width);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang === 'zh' ? 'zh-CN' : 'en');
      expect(await page.locator('.question').textContent()).toBe(report().question[lang]);
      const figures = page.locator('figure:visible');
      // Plane, forest, effort, and one an analysis.
      expect(await figures.count()).toBe(12);
      const numbers = await page.locator('figure:visible .figure-number').allTextContents();
      expect(numbers.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      for (const figure of await figures.all()) {
        expect(await figure.locator('h2').textContent()).not.toBe('');
        expect(await figure.locator('.finding').textContent()).not.toBe('');
        expect(await figure.locator('.twin table').count()).toBeGreaterThan(0);
        expect(await figure.locator('.drawing').evaluate((node) => node.querySelectorAll('svg, table').length)).toBeGreaterThan(0);
      }
      expect(await page.locator('.refused li').textContent()).toContain(lang === 'zh' ? '莫里斯轨迹' : 'Morris trajectories');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|\[object/);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('changes its language in place, and draws again when it is turned', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page, faults } = await opened(withResults(built(), report()), 'zh', 360);
    await page.locator('.language').click();
    expect(await page.locator('.question').textContent()).toBe(report().question.en);
    const tick = page.locator('.figure[id="analysis-6"] .forest-plot svg').first();
    const before = await tick.getAttribute('viewBox');
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect.poll(() => tick.getAttribute('viewBox')).not.toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('stands without pairs and without a single analysis that could be made', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const bare = report({ paired: null, analyses: report().analyses.filter(({ state }) => state === 'refused') });
    const { page, faults } = await opened(withResults(built(), bare), 'en', 360);
    expect(await page.locator('figure').count()).toBe(0);
    expect(await page.locator('.lead').textContent()).toContain('the reasons stand below');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says what is wrong with a report that is none, and stays a page', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const broken = { ...report(), analyses: [{ id: '<img src=x onerror=alert(1)>', state: 'done', method: 'morris' }] } as never;
    const { page, faults } = await opened(withResults(built(), broken), 'en', 360);
    expect(await page.locator('.origin').textContent()).toContain('cannot be read: analyses[0].output');
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(faults).toEqual([]);
    await page.close();
  });
});
