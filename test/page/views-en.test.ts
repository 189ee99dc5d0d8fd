import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from '../support/browsers.ts';
import { startChromium, views } from '../support/page.ts';
import { faultsOfView } from '../support/views.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

// The other language has a file of its own, so that both cores have one.
describe('as it opens in English', () => {
  it.for(views)('the view %s has no fault that axe or our own checks can find', { timeout: 120_000 }, async (view, { skip }) => {
    if (browser === undefined) return skip(missingBrowser('chromium'));
    expect(await faultsOfView(browser, { view, language: 'en' })).toEqual([]);
  });
});
