import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../experiments/claims/define.ts';
import { readClaimResults } from '../../experiments/verdicts/data.ts';
import { mismatches } from '../../experiments/verdicts/joined.ts';
import { type Given, makePages } from '../../experiments/verdicts/main.ts';
import { modelHash } from '../../sim/index.ts';

const place = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(place(path), 'utf8');
const folder = 'experiments/verdicts';
const sources = {
  claims: `${folder}/claims.json`,
  calibration: 'experiments/calibration/calibration.json',
  remedies: `${folder}/remedies.json`,
  readme: 'README.md',
};
const files = import.meta.glob<{ default: Claim }>('../../experiments/claims/c*.ts', { eager: true });
const claims = Object.values(files).map((file) => file.default);
const given = () =>
  Object.fromEntries(
    Object.entries(sources)
      .filter(([, path]) => existsSync(place(path)))
      .map(([name, path]) => [name, read(path)]),
  ) as unknown as Given;

it('every claim file holds the claim that its name says, and none is there twice', () => {
  const ids = Object.entries(files).map(([path, file]) => [/c(\d+)\.ts$/.exec(path)?.[1], file.default.id]);
  expect(ids.filter(([number, id]) => Number(number) !== Number(id?.slice(1)))).toEqual([]);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
});

// Before the first full run there is nothing to be fresh.
describe.skipIf(!existsSync(place(sources.claims)))('the committed verdicts', () => {
  it.each(['claims', 'calibration', 'remedies'] as const)('are of the model as it is today: %s', (name) => {
    const path = sources[name];
    if (existsSync(place(path))) expect((JSON.parse(read(path)) as { modelHash: string }).modelHash).toBe(modelHash());
  });

  it('are of the full scale, with one entry a claim file, under the thresholds declared there', () => {
    const results = readClaimResults(read(sources.claims), 'claims.json');
    expect(results.scale).toBe('full');
    expect(mismatches(claims, results)).toEqual([]);
  });

  it('are what the pages and the README say (else: npm run verdicts)', () => {
    const made = makePages(given());
    expect(made.markdown.en).toBe(read(`${folder}/VERDICTS.md`));
    expect(made.markdown.zh).toBe(read(`${folder}/VERDICTS.zh.md`));
    expect(made.readme).toBe(read('README.md'));
  });
});
