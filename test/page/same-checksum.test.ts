import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, missingBrowser } from '../support/browsers.ts';
import { fileAddress, openPage, startChromium } from '../support/page.ts';
import { missingWebKit, startWebKit } from '../support/webkit.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const arms = ['full-accountability', 'pressure-type', 'full-accountability+admission-list=0.5', 'full-accountability+letter-cap'];
const scenario = 'county=small&with=admission-list=0.5%2Bletter-cap&p.outcomeStake=2.5&n=3&seed=%E8%B4%A3%E4%BB%BB%E7%8A%B6';

let checksum = '';
let engine = '';

beforeAll(() => {
  const words = ['compare', '--county', 'small', '--arms', arms.join(','), '--story', 'both', '--replicates', '3', '--seed', '责任状'];
  const done = spawnSync(process.execPath, [cli, ...words, '--set', 'outcomeStake=2.5', '--format', 'json', '--workers', '1'], {
    encoding: 'utf8',
  });
  ({ checksum, modelHash: engine } = JSON.parse(done.stdout) as { checksum: string; modelHash: string });
}, 120_000);

/** The page says by itself whether a link's checksum is that of its own run. */
const address = () => fileAddress('compare', 'en', `?${scenario}&f=1&engine=${engine}&sum=${checksum}`);
const verdict = "document.querySelector('.notice') === null ? '' : document.querySelector('.notice').textContent";

async function until(text: () => Promise<unknown>): Promise<string> {
  for (let turn = 0; turn < 300; turn++) {
    const found = String(await text());
    if (/equal to that|differ/.test(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return String(await text());
}

describe('the same link gives the checksum of the command line', () => {
  it('which is a digest, and not that of other seeds', () => {
    expect(checksum).toMatch(/^[0-9a-f]{16}$/);
  });

  it('in Chromium', { timeout: 120_000 }, async ({ skip }) => {
    const browser = await startChromium();
    if (browser === undefined) return skip(missingBrowser('chromium'));
    try {
      const { page, faults } = await openPage(browser, address());
      expect(await until(() => page.evaluate(verdict))).toContain(`${checksum}: equal to that`);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('in Firefox', { timeout: 180_000 }, async ({ skip }) => {
    const program = findBrowser('firefox');
    if (program === undefined) return skip(missingBrowser('firefox'));
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(address());
      expect(await until(() => page.evaluate(verdict))).toContain(`${checksum}: equal to that`);
    } finally {
      await browser.close();
    }
  });

  it('in WebKit', { timeout: 180_000 }, async ({ skip }) => {
    const missing = missingWebKit();
    if (missing !== undefined) return skip(missing);
    const page = await startWebKit();
    try {
      await page.open(address());
      expect(await until(() => page.evaluate(verdict))).toContain(`${checksum}: equal to that`);
    } finally {
      await page.close();
    }
  });
});
