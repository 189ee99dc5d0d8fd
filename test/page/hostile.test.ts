import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from '../support/browsers.ts';
import { fileAddress, type Opened, openPage, startChromium } from '../support/page.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

/** Links as nobody of good will writes them, and a word that the message must hold. */
const links: readonly (readonly [string, string, string])[] = [
  ['an unknown view', '#/compar?n=3', 'Nearest name: compare'],
  ['an unknown key', '#/compare?replcates=3', 'Nearest name: replicate'],
  ['a prototype key', '#/compare?__proto__=1&constructor=2', '__proto__'],
  ['a prototype key for a parameter', '#/explore?p.__proto__=1&p.toString=2', 'p.__proto__'],
  ['a number that is none', '#/compare?n=NaN', 'a whole number'],
  ['a number out of bounds', '#/compare?n=1e99&p.outcomeStake=1e309', 'p.outcomeStake'],
  ['a script for a name', '#/compare?county=%3Cscript%3Ealert(1)%3C/script%3E', 'county'],
  ['a reform that is none', '#/compare?a=admision-list', 'admission-list'],
  ['a key twice', '#/compare?n=3&n=4', 'only once'],
  ['a link of a later format', '#/compare?f=99', 'link format'],
  ['a broken checksum', '#/compare?sum=zz', '16 hexadecimal digits'],
  ['marks that turn the writing', '#/compare?story=%E2%80%AEboth', 'story'],
  ['a link without end', `#/compare?seed=${'x'.repeat(30_000)}`, 'characters'],
];

describe('a bad link', () => {
  let opened: Opened | undefined;
  beforeAll(async () => {
    if (browser !== undefined) opened = await openPage(browser, fileAddress('method', 'en'));
  }, 60_000);
  afterAll(() => opened?.close());

  it.for(links)(
    'such as %s says what is wrong in both languages, keeps the picture and runs nothing',
    { timeout: 60_000 },
    async ([, hash, word], { skip }) => {
      if (opened === undefined) return skip(missingBrowser('chromium'));
      const { page, faults } = opened;
      const before = await page.locator('h1').textContent();
      await page.evaluate((link) => {
        location.hash = link;
      }, hash);
      const notice = page.locator('.notice.is-refused');
      await expect.poll(() => notice.textContent()).toContain(word);
      expect(await notice.textContent()).toContain('未作任何改动');
      expect(await page.locator('h1').textContent()).toBe(before);
      expect(await page.locator('progress:visible').count()).toBe(0);
      expect(faults).toEqual([]);
      await notice.getByRole('button').last().click();
      await expect.poll(() => notice.isVisible()).toBe(false);
    },
  );

  it('opened first shows the page as it starts, with the message', { timeout: 60_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page, faults, close } = await openPage(browser, fileAddress('compare', 'zh', '?n=0&p.outcomeStak=2'));
    try {
      expect(await page.locator('.notice.is-refused').textContent()).toContain('最接近的名称：p.outcomeStake');
      expect(await page.locator('.views a[aria-current]').textContent()).toBe('开始');
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('a worker that dies', () => {
  it('is replaced, and its work done once more', { timeout: 120_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const Real = Worker;
      let calls = 0;
      window.Worker = class extends Real {
        override postMessage(message: unknown, transfer?: unknown): void {
          super.postMessage(message, transfer as Transferable[]);
          // The first block that is asked for takes its worker with it.
          if (JSON.stringify(message).includes('"perform"') && calls++ === 0) {
            this.terminate();
            this.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
          }
        }
      };
    });
    try {
      await page.goto(fileAddress('compare', 'en', '?county=small&with=letter-cap&also=-&n=2'));
      await page.locator('figure.figure-tradeoff svg').first().waitFor();
      const done = page.locator('.status');
      await expect.poll(() => done.first().textContent(), { timeout: 60_000 }).toMatch(/2 replicates/);
      expect(await page.locator('main').textContent()).not.toContain('killed');
    } finally {
      await context.close();
    }
  });
});
