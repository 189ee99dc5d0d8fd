import { describe, expect, it } from 'vitest';
import flip from '../../experiments/analysis/flip.ts';
import { tableOf } from '../../experiments/analysis/table.ts';
import { withResults } from '../../experiments/results.ts';
import type { StudyReport } from '../../experiments/study-report.ts';
import { readEmbedded } from '../../viz/embedded.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { forestFrom } from '../../viz/models/forest.ts';
import { namesOf } from '../../viz/models/names.ts';
import { sourceOf } from '../../viz/models/source.ts';
import { tradeoffModel } from '../../viz/models/tradeoff.ts';
import { studyFigure } from '../../viz/study-figures.ts';
import { analyses, morris, report } from './study-reports.ts';

describe('the report of a study', () => {
  const made = report();

  it('has its figures in the order of the page, and what was refused at the end', () => {
    expect(made.analyses.map(({ method, state }) => [method, state])).toEqual([
      ...['summary', 'frontier', 'regret', 'flip', 'shares', 'morris', 'sobol', 'prim', 'abc'].map((method) => [method, 'done']),
      ['morris', 'refused'],
    ]);
  });

  it('tells analyses of one id apart and titles those without a title', () => {
    expect(made.analyses.map(({ id }) => id).filter((id) => id.startsWith('morris'))).toEqual(['morris-2', 'morris']);
    expect(made.analyses.find(({ method }) => method === 'flip')?.title).toEqual({
      zh: '翻转图：何处哪个方案最好（基层负担）',
      en: 'Flip map: which arm is best where (Base burden)',
    });
  });

  it('leaves the accepted sample in the files', () => {
    const [first] = analyses.filter(({ method }) => method === 'abc');
    if (first?.state !== 'done') throw new Error('no abc');
    const { analyses: kept } = report({ analyses: [{ ...first, result: { ...first.result, sample: [{ row: 1, weight: 1 }] } }] });
    expect(JSON.stringify(kept)).not.toContain('sample');
  });

  it('refuses a result with a number that JSON cannot carry, and a method that it cannot draw', () => {
    const head = { id: 'a', output: ['burden'], command: 'x', rows: 1, state: 'done' as const };
    const [broken, unknown] = report({
      analyses: [
        { ...head, method: 'morris', result: { ...morris, trajectories: Number.NaN } },
        { ...head, method: 'tarot', result: {} },
      ],
    }).analyses;
    expect(broken?.state === 'refused' && broken.problems[0]?.where).toBe('result.trajectories');
    expect(unknown?.state === 'refused' && unknown.problems[0]?.given).toBe('tarot');
  });

  it('survives the way through the page, whatever its texts hold', () => {
    const nasty = report({ question: { zh: '</script><!-- $& ', en: '<script>alert(1)</script>' } });
    const page = withResults('<html><body><script type="application/json" id="results"></script></body></html>', nasty);
    const text = /id="results">([^<]*)<\/script>/.exec(page)?.[1];
    expect(readEmbedded(text).report?.question).toEqual(nasty.question);
  });
});

describe('what the page takes for a report', () => {
  const whole = JSON.stringify(report());

  it('is a whole one, with its paired results as results', () => {
    const { report: read, results, problem } = readEmbedded(whole);
    expect(problem).toBeNull();
    expect(results).toBe(read?.paired);
    expect(readEmbedded(JSON.stringify(report({ paired: null, analyses: [], notes: [] }))).problem).toBeNull();
  });

  it.each([
    ['an unknown method', (made: Wrong) => Object.assign(made.analyses[0] ?? {}, { method: 'constructor' }), 'analyses[0].method'],
    ['a missing title', (made: Wrong) => delete made.analyses[0]?.title, 'analyses[0].title'],
    ['a text for a number', (made: Wrong) => Object.assign(made.setting, { weeks: '52' }), 'setting.weeks'],
    ['another version', (made: Wrong) => Object.assign(made, { schemaVersion: 2 }), 'schemaVersion'],
    ['paired results of another shape', (made: Wrong) => Object.assign(made, { paired: { rows: [null] } }), 'paired.schemaVersion'],
    ['no list', (made: Wrong) => Object.assign(made, { analyses: { length: 3 } }), 'analyses'],
  ])('is not one with %s, and the message says where', (_, spoil, path) => {
    const made = JSON.parse(whole) as Wrong;
    spoil(made);
    const { report: read, results, problem } = readEmbedded(JSON.stringify(made));
    expect([read, results]).toEqual([null, null]);
    expect(problem).toContain(path);
  });

  it('is nothing that breaks a view model: values replaced anywhere are either refused or shown', () => {
    const hostile: readonly unknown[] = [null, -1, 1e308, '', '__proto__', [], {}, true, [[]], { zh: 1 }];
    const paths = pathsOf(JSON.parse(whole));
    let shown = 0;
    for (let n = 0; n < 700; n++) {
      const made: unknown = JSON.parse(whole);
      place(made, paths[(n * 7919) % paths.length] ?? [], hostile[n % hostile.length]);
      const { report: read } = readEmbedded(JSON.stringify(made));
      if (read === null) continue;
      shown += 1;
      everyText(read);
    }
    expect(shown).toBeGreaterThan(50);
  });
});

type Wrong = Record<string, unknown> & { analyses: Record<string, unknown>[]; setting: object };

/** Works out everything that a report's page says, in both languages. */
function everyText(made: StudyReport): void {
  const names = namesOf(made);
  for (const language of ['zh', 'en'] as const) {
    const messages = catalogues[language];
    for (const analysis of made.analyses) if (analysis.state === 'done') studyFigure(analysis, { report: made, names, messages, language });
  }
  if (made.paired === null) return;
  for (const story of made.paired.stories) {
    tradeoffModel(made.paired, story);
    forestFrom(sourceOf(made.paired), story, 'burden', 'outcome');
  }
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))].filter((one) => one.length > 0);
}

function place(value: unknown, path: readonly string[], replacement: unknown): void {
  const inner = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
  (inner as Record<string, unknown>)[path.at(-1) ?? ''] = replacement;
}

describe('the flip map, worked out', () => {
  /** Arm b gains with x, arm a is flat; luck is common to both and so cancels. */
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((x) =>
    ['calm', 'rough'].flatMap((weather) =>
      [1, 2, 3].flatMap((seed) => [
        { x, weather, seed, arm: 'a', y: 10 * seed },
        { x, weather, seed, arm: 'b', y: 10 * seed + (x - 4.6) + 0.01 * seed },
      ]),
    ),
  );
  const options = { inputs: ['x', 'weather'], outputs: ['y'], policy: 'arm', luck: 'seed', better: ['higher'] as const };

  it('finds where the ranking flips, in bins of equal width and in values, and how clear that is', () => {
    expect(flip.refuse(tableOf(rows), options)).toEqual([]);
    const { bins, cells, policies } = flip.run(tableOf(rows), options);
    expect(policies).toEqual(['a', 'b']);
    expect(bins[0]).toEqual([
      { low: 0, high: 4.5, value: null },
      { low: 4.5, high: 9, value: null },
    ]);
    expect(bins[1].map(({ value }) => value)).toEqual(['calm', 'rough']);
    expect(cells.map(({ x, y, best, worlds, isClear }) => [x, y, best, worlds, isClear])).toEqual([
      [0, 0, 'a', 15, true],
      [1, 0, 'b', 15, true],
      [0, 1, 'a', 15, true],
      [1, 1, 'b', 15, true],
    ]);
    // Mean of x - 4.6 over 5..9 is 2.4, and of the seeds' hundredths .02.
    expect(cells[1]?.difference).toBeCloseTo(2.42, 12);
  });

  it('calls nothing clear that differs by luck, or that was seen once, and ranks downward if less is better', () => {
    const noisy = rows.map((row) => ({ ...row, y: row.y + (row.arm === 'b' ? 100 * (row.seed - 2) : 0) }));
    expect(flip.run(tableOf(noisy), options).cells.every(({ isClear }) => !isClear)).toBe(true);
    const once = flip.run(tableOf(rows.filter(({ seed, weather }) => seed === 1 && weather === 'calm').slice(0, 4)), options);
    expect(once.cells.map(({ lower95, isClear }) => [lower95, isClear])).toEqual([
      [null, false],
      [null, false],
    ]);
    const down = flip.run(tableOf(rows), { ...options, better: ['lower'] });
    expect(down.cells.map(({ best }) => best)).toEqual(['b', 'a', 'b', 'a']);
  });

  it('is refused without two inputs, or where a policy is missing somewhere', () => {
    expect(flip.refuse(tableOf(rows), { ...options, inputs: ['x'] }).map(({ where }) => where)).toEqual(['inputs']);
    expect(flip.refuse(tableOf(rows.slice(1)), options).length).toBeGreaterThan(0);
  });
});
