import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type EngineAnswer } from '../support/browser-entry.ts';
import { type BrowserName, bundle, callInBrowser, findBrowser, missingBrowser } from '../support/browsers.ts';
import { recordedBits } from '../support/same-bits.ts';

describe('the same bytes everywhere', () => {
  const names: readonly BrowserName[] = ['chromium', 'firefox'];
  let code = '';
  let node: EngineAnswer;

  beforeAll(async () => {
    node = answer();
    if (names.some((name) => findBrowser(name) !== undefined)) code = await bundle(new URL('../support/browser-entry.ts', import.meta.url));
  }, 120_000);

  it('holds Node to the digests on record, and gives different scenarios different hashes', () => {
    expect(node.bits).toEqual(recordedBits);
    expect(new Set(node.hashes).size).toBe(node.hashes.length);
  });

  it.for(names)('%s gives the bits and the run hashes that Node gives', { timeout: 180_000 }, async (name, { skip }) => {
    const program = findBrowser(name);
    if (program === undefined) return skip(missingBrowser(name));
    expect(await callInBrowser(name, program, code, 'answer')).toEqual(node);
  });
});
