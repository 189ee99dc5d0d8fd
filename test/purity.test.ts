import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { destination, importsOf, impuritiesOf } from './support/source-rules.ts';

const top = new URL('../', import.meta.url);

/** The source files of a folder and its subfolders, as paths from the top of the project, sorted. */
function sourcesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|mts|js|mjs)$/.test(path) && !path.includes('node_modules/'))
    .sort();
}

const read = (path: string) => readFileSync(new URL(path, top), 'utf8');
const sim = sourcesIn('sim');
const experiments = sourcesIn('experiments');
const viz = sourcesIn('viz');

/** Every import of these files that `allows` turns down, said so that the line can be found. */
function refused(
  paths: readonly string[],
  allows: (path: string, to: string | undefined, target: string, onlyTypes: boolean) => boolean,
): string[] {
  return paths.flatMap((path) =>
    importsOf(path, read(path))
      .filter(({ target, onlyTypes }) => !allows(path, destination(path, target), target, onlyTypes))
      .map(({ target, line }) => `${path}:${line} imports ${target}`),
  );
}

describe('the model', () => {
  it('has its sources where this test looks for them', () => {
    for (const path of ['sim/index.ts', 'sim/random.ts', 'sim/arithmetic.ts', 'sim/schedule.ts', 'sim/run.ts']) expect(sim).toContain(path);
    expect(sim.filter((path) => path.startsWith('sim/submodels/')).length).toBeGreaterThan(3);
    expect([experiments.length, viz.length].every((count) => count > 3)).toBe(true);
  });

  it('has no chance of its own, no clock and no engine-dependent arithmetic', () => {
    expect(sim.flatMap((path) => impuritiesOf(path, read(path)).map(({ line, what }) => `${path}:${line} has ${what}`))).toEqual([]);
  });

  it('imports only itself, and seedrandom where seeds become keys', () => {
    expect(
      refused(sim, (path, to, target) => to?.startsWith('sim/') ?? (path === 'sim/random.ts' && target === 'seedrandom/lib/alea.js')),
    ).toEqual([]);
  });

  it('has submodels that know neither each other nor any intervention or outcome', () => {
    const submodels = sim.filter((path) => path.startsWith('sim/submodels/') && path !== 'sim/submodels/index.ts');
    expect(refused(submodels, (_, to) => !/^sim\/(submodels|interventions|outcomes)\//.test(to ?? ''))).toEqual([]);
  });
});

describe('what surrounds the model', () => {
  it('meets it at one door, sim/index.ts', () => {
    expect(
      refused([...experiments, ...viz], (_, to) => !to?.startsWith('sim/') || to === 'sim/index.ts' || /^sim\/ODD(\.zh)?\.md$/.test(to)),
    ).toEqual([]);
  });

  it('draws nothing by chance in experiments', () => {
    const drawn = experiments.flatMap((path) =>
      impuritiesOf(path, read(path))
        .filter(({ what }) => what === 'Math.random' || what === 'crypto')
        .map(({ line, what }) => `${path}:${line} has ${what}`),
    );
    expect(drawn).toEqual([]);
  });

  it('keeps the page out of the command line, and of the command line lets the page have only pure methods and types', () => {
    // What ships with the page is made of what the page asks: view models and the data of the lesson, none of which knows a document.
    const isAsked = (path: string, to = '') => path.startsWith('experiments/precomputed/') && /^viz\/(models|lesson)\//.test(to);
    expect(refused(experiments, (path, to) => !to?.startsWith('viz/') || isAsked(path, to))).toEqual([]);
    expect(
      refused(
        viz,
        (_, to, _target, onlyTypes) =>
          !to?.startsWith('experiments/') || onlyTypes || /^experiments\/(design\/|analysis\/|results\.ts|csv\.ts)/.test(to),
      ),
    ).toEqual([]);
  });

  it('has designs and analyses without Node, so that the page can use them', () => {
    const methods = experiments.filter((path) => /^experiments\/(design|analysis)\//.test(path));
    expect(
      refused(
        methods,
        (_, to, target, onlyTypes) =>
          onlyTypes ||
          (to !== undefined ? /^(sim\/|experiments\/(design|analysis)\/|experiments\/results\.ts)/.test(to) : !target.startsWith('node:')),
      ),
    ).toEqual([]);
  });
});

describe('the search for impurities', () => {
  const found = (source: string) => impuritiesOf('sample.ts', source).map(({ what }) => what);

  it.each([
    ['const u = Math.random();', ['Math.random']],
    ['const y = Math.exp(1) + Math.log(2) - Math.pow(2, 3);', ['Math.exp', 'Math.log', 'Math.pow']],
    ["const y = Math['exp'](1);", ['Math other than by Math.name']],
    ['const { exp } = Math;', ['Math other than by Math.name']],
    ['const y = 2 ** 3;', ['**']],
    ['let y = 2; y **= 3;', ['**=']],
    ['const t = Date.now() + performance.now();', ['Date', 'performance']],
    ['const t = new Date();', ['Date']],
    ["const f = globalThis['Date'];", ['globalThis']],
    ["['b', 'a'].sort((a, b) => a.localeCompare(b)); (1).toLocaleString();", ['.localeCompare', '.toLocaleString']],
  ])('catches %s', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    'const y = Math.sqrt(2) + Math.min(1, 2) + Math.imul(3, 4) + Math.PI;',
    '// Math.random() and 2 ** 3, on a Date\nexport const text = "Math.exp, Date.now() ** 2";',
    'const row = { Date: 1, performance: 2 }; export const sum = row.Date + row.performance;',
    'export interface Row { readonly Date: number }',
  ])('lets pass %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  it('sees every way to import', () => {
    const source = [
      "import a from './a.ts';",
      "import type { B } from './b.ts';",
      "export * from './c.ts';",
      "export { d } from '../d.ts';",
      "const e = import('./e.ts');",
      "type F = import('f').F;",
    ].join('\n');
    expect(importsOf('sim/x/y.ts', source).map(({ target, onlyTypes }) => [destination('sim/x/y.ts', target), onlyTypes])).toEqual([
      ['sim/x/a.ts', false],
      ['sim/x/b.ts', true],
      ['sim/x/c.ts', false],
      ['sim/d.ts', false],
      ['sim/x/e.ts', false],
      [undefined, true],
    ]);
  });

  it('tells where it is', () => {
    expect(impuritiesOf('sample.ts', 'const a = 1;\n\nconst b = a ** 2;')).toEqual([{ line: 3, what: '**' }]);
  });
});
