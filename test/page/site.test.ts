import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelHash } from '../../sim/index.ts';
import { missingBrowser } from '../support/browsers.ts';
import { fileAddress, openPage, serveSite, singleFile, startChromium, views } from '../support/page.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the site', () => {
  it('opens every view under its strict policy, and again without a network', { timeout: 120_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const site = await serveSite();
    let isServing = true;
    const { page, faults, close } = await openPage(browser, `${site.address}?lang=en`);
    try {
      const title = await page.locator('h1').textContent();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await site.close();
      isServing = false;
      await page.reload();
      await page.locator('main h1').first().waitFor();
      expect(await page.locator('h1').textContent()).toBe(title);
      for (const view of views) {
        await page.locator(`.views a[href="#/${view}"]`).click();
        await page.locator(`.view-${view} h1`).waitFor();
      }
      expect(faults).toEqual([]);
    } finally {
      await close();
      if (isServing) await site.close();
    }
  });

  it('allows nothing but its own files', () => {
    const policy = policyOf(readFileSync(new URL('../../dist/site/index.html', import.meta.url), 'utf8'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('needs at most 150 kB of script, gzipped, for the first view', () => {
    const folder = new URL('../../dist/site/assets/', import.meta.url);
    const first = readdirSync(folder).filter((name) => /^index-.*\.js$/.test(name));
    expect(first.length).toBeGreaterThan(0);
    // What the start view itself loads is told by the bench of the page; the entry alone must leave room for it.
    const bytes = first.reduce((total, name) => total + gzipSync(readFileSync(new URL(name, folder))).length, 0);
    expect(bytes).toBeLessThan(110_000);
  });
});

describe('the single file', () => {
  it('has a policy of hashes: no script, style, worker or address but its own', () => {
    const policy = policyOf(readFileSync(singleFile, 'utf8'));
    expect(policy).toMatch(/script-src 'sha256-[^']+';/);
    expect(policy).toMatch(/style-src 'sha256-[^']+';/);
    expect(policy).toContain('worker-src blob:');
    expect(policy).not.toMatch(/unsafe|https?:|connect-src|\*/);
  });

  it('opens every view from the disk, without a fault', { timeout: 120_000 }, async ({ skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    const { page, faults, close } = await openPage(browser, fileAddress('start', 'zh'));
    try {
      for (const view of views) {
        await page.locator(`.views a[href="#/${view}"]`).click();
        await page.locator(`.view-${view} h1`).waitFor();
        await page.waitForTimeout(300);
      }
      // The hash that the build wrote into the page is that of the model, worked out here anew.
      expect(await page.locator('.stamp').textContent()).toContain(modelHash());
      await page.goBack();
      await page.locator(`.view-${views[views.length - 2]} h1`).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
