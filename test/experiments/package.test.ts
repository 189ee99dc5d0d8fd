import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const packages = read('package-lock.json').packages as Readonly<Record<string, Entry>>;

describe('the packages', () => {
  it('are locked without the address of any download', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });

  it('are locked for every platform, not only for the one the lock was written on', () => {
    // npm leaves out platform packages that it could not see, and `npm ci` then refuses the lock.
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => packages[`${path}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are pinned to exact versions, and scripts need no shell of their own', () => {
    const { devDependencies, dependencies, scripts } = read('package.json') as Record<string, Record<string, string>>;
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/);
    for (const script of Object.values(scripts ?? {})) expect(script).toMatch(/^node [\w./-]+( \w+)?$/);
  });
});
