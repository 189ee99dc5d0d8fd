import { describe, expect, it } from 'vitest';
import { counties, interventions, outcomes, parameters, regimes } from '../../sim/index.ts';
import { linkKeys, longestLink, readLink, writeLink } from '../../viz/link/link.ts';
import { matchOf } from '../../viz/link/match.ts';
import { isSeed } from '../../viz/link/settings.ts';
import { assemble, jobsOf, type Levels, type Settings, usualSettings } from '../../viz/models/study.ts';
import { type PageState, viewIds } from '../../viz/store.ts';
import { usualStates } from '../../viz/views/states.ts';

const usual = {
  language: 'zh',
  view: 'start',
  views: usualStates,
  isProjector: false,
  isLesson: false,
  notice: null,
  settings: usualSettings(),
  past: [],
  future: [],
  results: null,
  report: null,
  origin: 'page',
  resultsProblem: null,
  pageHash: '0123456789abcdef',
  canRun: true,
  run: { state: 'idle' },
  story: 'blame',
  outcome: 'burden',
  focus: null,
  matrixView: 'grouped',
  isWhole: false,
} as const satisfies PageState;

/** What a link must bring back. */
const looked = ['view', 'settings', 'views', 'story', 'outcome', 'focus', 'matrixView', 'isWhole', 'isLesson'] as const;
const of = (state: PageState) => JSON.stringify(looked.map((key) => state[key]));

/** Small numbers that seem random and are the same in each run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
function oneOf<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

const seeds = ['shuaiguo', 'a b', '责任清单', '100%', 'x=1&y=2', 'a+b', '#?/', '"quoted"', '😀', '＝１', "it's", '%41'];

function someState(random: () => number): PageState {
  const levels = (): Levels =>
    Object.fromEntries(
      interventions.filter(() => random() < 0.3).map(({ id }) => [id, oneOf(random, [1, 0.5, 0.1, 0.30000000000000004, 0])]),
    );
  const chosen = parameters
    .filter(() => random() < 0.1)
    .map((entry) => {
      if (entry.kind === 'category') return [entry.id, oneOf(random, entry.options)];
      if (entry.kind === 'boolean') return [entry.id, random() < 0.5];
      const value = entry.min + random() * (entry.max - entry.min);
      return [entry.id, entry.kind === 'integer' ? Math.round(value) : value];
    })
    .filter(([id, value]) => parameters.find((one) => one.id === id)?.default !== value);
  const regime = oneOf(random, regimes).id;
  const settings: Settings = {
    county: oneOf(random, counties).id,
    regime,
    regimes: regimes.map(({ id }) => id).filter(() => random() < 0.5),
    story: oneOf(random, ['both', 'overload', 'blame'] as const),
    interventions: levels(),
    bundleA: levels(),
    bundleB: levels(),
    parameters: Object.fromEntries(chosen),
    replicates: 2 + Math.floor(random() * 199),
    seed: oneOf(random, seeds),
  };
  return {
    ...usual,
    view: oneOf(random, viewIds),
    settings,
    story: oneOf(random, ['overload', 'blame'] as const),
    outcome: oneOf(random, outcomes).id,
    focus: oneOf(random, [null, 'pressure-type', 'full-accountability+admission-list=0.5+letter-cap']),
    matrixView: oneOf(random, ['grouped', 'all'] as const),
    isWhole: random() < 0.5,
    isLesson: random() < 0.5,
  };
}

describe('a share link', () => {
  it('brings back every state, whatever the page looked at before', () => {
    const random = chance(1);
    for (let turn = 0; turn < 100; turn += 1) {
      const state = someState(random);
      const link = writeLink(state, 'fedcba9876543210');
      const { change, notice } = readLink(link);
      expect(notice, link).toMatchObject({ kind: 'taken', migrated: [], engine: state.pageHash, checksum: 'fedcba9876543210' });
      // The reader was elsewhere: nothing of that may show through.
      const opened = { ...someState(random), ...change };
      expect(of(opened), link).toBe(of(state));
      expect(writeLink(opened, 'fedcba9876543210')).toBe(link);
    }
  });

  it('is short and readable where things are as usual', () => {
    expect(writeLink(usual)).toBe('#/start?f=1&engine=0123456789abcdef');
    const state = {
      ...usual,
      view: 'compare' as const,
      settings: { ...usual.settings, bundleA: { 'admission-list': 1, 'letter-cap': 0.5 } },
    };
    expect(writeLink(state)).toBe('#/compare?a=admission-list+letter-cap=0.5&f=1&engine=0123456789abcdef');
  });

  it('keeps a parameter at the value of the table, since a regime or a story may have another one', () => {
    const settings = { ...usual.settings, story: 'overload' as const, parameters: { loadWeight: 0.2 } };
    expect(readLink(writeLink({ ...usual, settings })).change.settings?.parameters).toEqual({ loadWeight: 0.2 });
  });

  it('can say that nothing is varied, and names an arm that the model does not have', () => {
    const views = { ...usual.views, robust: { ...usual.views.robust, inputs: [] } };
    expect(readLink(writeLink({ ...usual, views })).change.views?.robust.inputs).toEqual([]);
    const { notice } = readLink('#/compare?left=full-accountability%2Badmision-list');
    expect(notice?.kind === 'refused' && notice.problems[0]).toMatchObject({ where: 'left', nearest: 'admission-list' });
  });

  it('may be written by hand: a plus joins reforms, encoded or not, and names from the command line are understood', () => {
    for (const plus of ['+', '%2B']) {
      const { change, notice } = readLink(`#/compare?county=small&reforms=admission-list${plus}letter-cap=0.5&replicates=4`);
      expect(change.settings).toMatchObject({ county: 'small', interventions: { 'admission-list': 1, 'letter-cap': 0.5 }, replicates: 4 });
      expect(notice).toMatchObject({ kind: 'taken', migrated: ['reforms → with', 'replicates → n'] });
    }
  });

  it('that names a view alone opens it and leaves the rest as it is', () => {
    expect(readLink('#/robust')).toEqual({ change: { view: 'robust' }, notice: null });
    expect(readLink('')).toEqual({ change: {}, notice: null });
  });

  it('never throws in writing, even with half a character in the seed', () => {
    expect(writeLink({ ...usual, settings: { ...usual.settings, seed: 'a\ud800' } })).toContain('seed=a%EF%BF%BD');
  });

  it('has each key once, in whatever view', () => expect(linkKeys.filter((key, at) => linkKeys.indexOf(key) !== at)).toEqual([]));
});

describe('a broken or hostile link', () => {
  const refusals = (hash: string) => {
    const { change, notice } = readLink(hash);
    expect(change, hash.slice(0, 80)).toEqual({});
    if (notice?.kind !== 'refused') throw new Error(`taken: ${hash.slice(0, 80)}`);
    for (const { allowed, given, where } of notice.problems) {
      expect(allowed.zh.length * allowed.en.length).toBeGreaterThan(0);
      expect(given.length).toBeLessThanOrEqual(80);
      expect(where.length).toBeLessThanOrEqual(200);
    }
    return notice.problems;
  };

  it('lists everything wrong at once, with the nearest name, and changes nothing', () => {
    const problems = refusals('#/compre?county=smal&n=1&story=blame&with=letter-cap=2&p.nothing=1&f=2&engine=zz&sum=1');
    expect(problems.map(({ where }) => where)).toEqual([
      '#/',
      'county',
      'n',
      'with: "letter-cap=2"[0].level',
      'p.nothing',
      'f',
      'engine',
      'sum',
    ]);
    expect(problems[0]?.nearest).toBe('compare');
    expect(problems[1]?.nearest).toBe('small');
  });

  it('is refused for what it holds: wrong types, other scripts, signs of no meaning, prototype keys', () => {
    const number = parameters.find(({ kind }) => kind === 'number')?.id ?? '';
    for (const text of [
      'n=NaN',
      'n=1e309',
      'n=２０',
      'n=20.5',
      'n=-3',
      'n=99999999999999999999',
      `p.${number}=1e309`,
      `p.${number}=NaN`,
      `p.${number}=Infinity`,
      `p.${number}=0x10`,
      `p.${number}=１`,
      `p.${number}=`,
      'p.__proto__=1',
      'p.constructor=1',
      'p.toString=1',
      '__proto__=1',
      'constructor=1',
      'hasOwnProperty=1',
      'county=__proto__',
      'also=constructor',
      'with=__proto__',
      'with=constructor=1',
      'a=letter-cap+letter-cap',
      'a=letter-cap@3-9',
      'seed=',
      'seed=%00',
      'seed=%E2%80%AEevil',
      'seed=%ED%A0%80',
      'seed=%E0%A4%A',
      '%zz=1',
      `seed=${'x'.repeat(61)}`,
      'focus=<script>',
      'focus=javascript%3Aalert(1)',
      'shown=both',
      'sort=x',
      'step=99',
      'n=3&n=3',
      'lang=en&',
    ])
      expect(refusals(`#/compare?${text}`).length, text).toBeGreaterThan(0);
  });

  it('of any size is answered at once, and with few words', () => {
    const started = performance.now();
    for (const hash of [
      `#/compare?seed=${'a'.repeat(10_000_000)}`,
      `#${'%'.repeat(longestLink)}`,
      `#/compare?${'x=1&'.repeat(4900)}`,
      `#/compare?${Array.from({ length: 1600 }, (_, at) => `p.x${at}=1`).join('&')}`,
      `#/compare?also=${'x+'.repeat(9900)}`,
      `#/compare?with=${'x+'.repeat(9900)}`,
      `#/${'v'.repeat(19_000)}`,
    ])
      expect(refusals(hash).length).toBeLessThanOrEqual(20);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('never throws and never brings half a state: random damage to good links', () => {
    const random = chance(7);
    const signs = [
      '%',
      '&',
      '=',
      '+',
      '\u0000',
      '\ud800',
      '\u202e',
      '１',
      '#',
      '?',
      '<',
      '__proto__',
      'constructor',
      'NaN',
      '1e309',
      '%FF',
      '责',
    ];
    for (let turn = 0; turn < 500; turn += 1) {
      let hash = writeLink(someState(random));
      for (let damage = 0; damage < 1 + Math.floor(random() * 4); damage += 1) {
        const at = Math.floor(random() * hash.length);
        hash = `${hash.slice(0, at)}${random() < 0.6 ? oneOf(random, signs) : ''}${hash.slice(at + Math.floor(random() * 5))}`;
      }
      const { change, notice } = readLink(hash);
      if (notice?.kind === 'refused') expect(change).toEqual({});
      else {
        const state: PageState = { ...usual, ...change };
        expect({ ...usual, ...readLink(writeLink(state)).change }.settings).toEqual(state.settings);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a seed', () => {
  it('may be anything that a line can show', () => {
    for (const seed of seeds) expect(isSeed(seed), seed).toBe(true);
    for (const seed of ['', '  ', 'a\n', '\u202eb', '\ud800', 'x'.repeat(61)]) expect(isSeed(seed)).toBe(false);
  });
});

describe('results held against a scenario', () => {
  const settings: Settings = {
    ...usual.settings,
    county: 'small',
    replicates: 2,
    story: 'blame',
    interventions: { 'letter-cap': 1 },
    regimes: [],
  };
  const jobs = jobsOf(settings);
  const run = (from: Settings, left = 0) => {
    const all = jobsOf(from);
    const blocks = all.slice(left).map(({ story, replicate, request }) => ({
      story,
      replicate,
      arms: request.arms.map(
        (arm) =>
          ({
            arm: [arm.regime, ...arm.interventions.map(({ id }) => id)].join('+'),
            outcomes: {},
            mechanical: null,
            hash: `${story}${replicate}${arm.interventions[0]?.id ?? arm.regime}`,
            effortByYear: [],
            matrix: [],
          }) as never,
      ),
    }));
    return assemble(from, all, blocks, '0123456789abcdef');
  };

  it('are complete, with a checksum, when every run is in', () => {
    expect(jobs).toHaveLength(2);
    expect(matchOf(settings, run(settings))).toMatchObject({ kind: 'complete', checksum: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(matchOf(settings, run(settings, 1))).toEqual({ kind: 'partial' });
  });

  it('of a larger comparison hold the same runs, and so the same checksum', () => {
    const larger: Settings = { ...settings, replicates: 3, story: 'both', interventions: { 'letter-cap': 1, 'duty-list': 1 } };
    expect(matchOf(settings, run(larger))).toEqual(matchOf(settings, run(settings)));
  });

  it('belong to another scenario if seed, county, baseline, reforms or parameters differ', () => {
    const results = run(settings);
    const number = parameters.find((entry) => entry.kind === 'number' && entry.default !== entry.max);
    if (number?.kind !== 'number') throw new Error('no parameter');
    for (const other of [
      { seed: 'else' },
      { county: 'default' },
      { regime: 'pressure-type' },
      { interventions: { 'duty-list': 1 } },
      { parameters: { [number.id]: number.max } },
    ])
      expect(matchOf({ ...settings, ...other }, results), JSON.stringify(other)).toEqual({ kind: 'other' });
    expect(matchOf(settings, null)).toEqual({ kind: 'other' });
  });

  it('of another model are not those of this page', () => {
    expect(matchOf(settings, run(settings), '0123456789abcdef').kind).toBe('complete');
    expect(matchOf(settings, run(settings), 'ffffffffffffffff')).toEqual({ kind: 'other' });
  });

  it('with changed parameters are known by the command that made them', () => {
    const number = parameters.find((entry) => entry.kind === 'number' && entry.default !== entry.max);
    if (number?.kind !== 'number') throw new Error('no parameter');
    const changed: Settings = { ...settings, parameters: { [number.id]: number.max } };
    expect(matchOf(changed, run(changed)).kind).toBe('complete');
  });
});
