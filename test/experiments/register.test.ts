import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../experiments/analysis/index.ts';
import { designs } from '../../experiments/design/index.ts';
import { interventions, outcomes } from '../../sim/index.ts';

/** The files of a folder that may hold entries, without their ending, sorted. */
function namesIn(folder: string, isEntry: (text: string) => boolean): string[] {
  const directory = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.ts') && name !== 'define.ts' && name !== 'index.ts')
    .filter((name) => isEntry(readFileSync(new URL(name, directory), 'utf8')))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

describe('the generated indexes', () => {
  it.each([
    ['sim/interventions', interventions],
    ['sim/outcomes', outcomes],
  ] as const)('hold every file of %s once, each under the name of its file', (folder, entries) => {
    expect(entries.map((entry) => entry.id)).toEqual(namesIn(folder, () => true));
    expect(readFileSync(new URL(`../../${folder}/index.ts`, import.meta.url), 'utf8')).toContain('npm run register');
  });

  it.each([
    ['experiments/design', 'defineDesign', designs],
    ['experiments/analysis', 'defineAnalysis', analyses],
  ] as const)(
    'hold of %s what is exported by %s, each under the name of its file, and leave out what stands beside it',
    (folder, maker, entries) => {
      expect(entries.map((entry) => entry.id)).toEqual(namesIn(folder, (text) => text.includes(`export default ${maker}`)));
      expect(readFileSync(new URL(`../../${folder}/index.ts`, import.meta.url), 'utf8')).toContain('npm run register');
    },
  );
});
