import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interventions, outcomes } from '../../sim/index.ts';

describe('the generated indexes', () => {
  it.each([
    ['interventions', interventions],
    ['outcomes', outcomes],
  ] as const)('hold every file of %s once, each under the name of its file', (folder, entries) => {
    const directory = new URL(`../../sim/${folder}/`, import.meta.url);
    const names = readdirSync(directory)
      .filter((name) => name.endsWith('.ts') && name !== 'define.ts' && name !== 'index.ts')
      .map((name) => name.slice(0, -'.ts'.length))
      .sort();
    expect(entries.map((entry) => entry.id)).toEqual(names);
    expect(readFileSync(new URL('index.ts', directory), 'utf8')).toContain('npm run register');
  });
});
