import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rounded } from '../../experiments/precomputed/define.ts';
import { parts } from '../../experiments/precomputed/index.ts';
import type { StudyResults } from '../../experiments/results.ts';
import { checkScenario, modelHash, parseArm, runBlock } from '../../sim/index.ts';

const shipped = (id: string) =>
  JSON.parse(readFileSync(new URL(`../../viz/precomputed/${id}.json`, import.meta.url), 'utf8')) as { modelHash: string };

describe('the results that ship with the page', () => {
  it.each(parts.map(({ id }) => id))('%s were made by this very model', (id) => {
    expect(shipped(id).modelHash).toBe(modelHash());
  });

  it('of the comparison are what the model gives when a block is run anew', { timeout: 60_000 }, () => {
    const { rows, baseline, seedText, replicates } = shipped('compare') as unknown as StudyResults;
    const [story, replicate, arm] = ['overload', replicates, `${baseline}+precise-accountability`] as const;
    const { county, weeks, warmupWeeks } = checkScenario({});
    const request = { county, story, weeks, warmupWeeks, parameters: {}, baseline: 0, mechanical: true, window: 'all' } as const;
    const results = runBlock({ ...request, seed: `${seedText}/${replicate}`, arms: [parseArm(baseline), parseArm(arm)] });
    for (const result of results) {
      const row = rows.find((one) => one.story === story && one.replicate === replicate && one.arm === result.arm);
      expect(row?.hash).toBe(result.hash);
      for (const [id, value] of Object.entries(row?.outcomes ?? {})) {
        const now = result.outcomes[id] ?? null;
        expect(value, id).toBe(now === null ? null : rounded(now));
      }
    }
  });
});
