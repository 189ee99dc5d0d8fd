import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePages } from '../../experiments/verdicts/main.ts';
import { wordsNeverUsed } from '../../experiments/verdicts/never.ts';
import { palette } from '../../viz/charts/palette.ts';
import { verdictsPage } from '../../viz/verdicts/page.ts';
import { findBrowser, missingBrowser } from '../support/browsers.ts';
import { sample, sampleResults } from './made-up.ts';

const css = readFileSync(new URL('../../viz/verdicts/page.css', import.meta.url), 'utf8');
const made = makePages({ claims: JSON.stringify(sampleResults) }, sample);
const html = verdictsPage(made.pages, css);
const program = findBrowser('chromium');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'shuaiguo-verdicts-'));
const file = join(folder, 'verdicts.html');
writeFileSync(file, html);

let browser: Browser | undefined;
beforeAll(async () => {
  if (program !== undefined) browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(query: string, width: number, options: object = {}): Promise<{ page: Page; faults: string[] }> {
  // Only so that axe may be put in; the page itself keeps its policy.
  const page = await (browser as Browser).newPage({ viewport: { width, height: 900 }, bypassCSP: true, ...options });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(`${pathToFileURL(file).href}${query}`);
  return { page, faults };
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string }[] }> } }).axe;
    const found = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return found.violations.map(({ id }) => id);
  });
}

describe('the file', () => {
  it('asks for nothing: one policy, no address, no handler in the marks', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|@import|@font-face|url\(|\son\w+=|\bsrc=/);
  });

  it('says the same as the Markdown, in the same words', () => {
    const plain = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    const bare = plain(html);
    for (const { blocks } of made.pages)
      for (const block of blocks)
        if (block.kind === 'claim') for (const part of [block.statement, block.phrase, block.command]) expect(bare).toContain(part);
    const said = html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '').replace(/<(?!svg)[^>]*>/g, '\n');
    expect(said.split('\n').flatMap(wordsNeverUsed)).toEqual([]);
  });

  it('gives every picture a role, words for who cannot see it, and a table of its numbers', () => {
    const articles = html.split('<article').slice(1);
    const tested = articles.filter((one) => one.includes('<svg'));
    expect(tested.length).toBe(14);
    for (const one of tested) {
      expect(one).toMatch(/<svg [^>]*role="img" aria-label="[^"]{40,}"/);
      expect(one).toMatch(/<details><summary>[^<]+<\/summary><div[^>]*><table>/);
    }
  });

  it('has the colours of the other pages', () => {
    for (const [name, color] of [
      ['paper', palette.paper],
      ['ink', palette.ink],
      ['soft', palette.soft],
      ['accent', palette.blue],
      ['orange', palette.orange],
    ])
      expect(css).toContain(`--${name}: ${color};`);
  });
});

describe('the page in a browser', () => {
  it.for([
    ['zh', 360],
    ['zh', 1280],
    ['en', 360],
    ['en', 1280],
  ] as const)(
    'stands in %s at %d px: accessible, no fault, nothing wider than the screen',
    { timeout: 60_000 },
    async ([lang, width], { skip }) => {
      if (browser === undefined) return skip(missingBrowser('chromium'));
      const { page, faults } = await opened(`?lang=${lang}`, width);
      expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
        lang === 'zh' ? 'zh-CN' : 'en',
        made.pages.find(({ language }) => language === lang)?.title,
      ]);
      expect(await page.locator('article:visible').count()).toBe(sample.length);
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      for (const one of await page.locator('details:visible > summary').all()) await one.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('changes its language in place, at the claim that is being read', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page, faults } = await opened('?lang=zh#C07', 1280);
    const top = (id: string) => page.evaluate((name) => Math.round(document.getElementById(name)?.getBoundingClientRect().top ?? -1), id);
    expect(Math.abs(await top('zh-C07'))).toBeLessThan(3);
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#zh a.language')?.click());
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(Math.abs(await top('en-C07'))).toBeLessThan(3);
    expect(new URL(page.url()).search).toBe('?lang=en');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows both languages where scripts are off', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page } = await opened('', 1280, { javaScriptEnabled: false });
    expect(await page.locator('h1:visible').count()).toBe(2);
    await page.close();
  });

  it('prints one language, on paper that no claim runs over the edge of', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page } = await opened('?lang=en', 690);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.locator('a.language:visible, a.top:visible').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.close();
  });
});
