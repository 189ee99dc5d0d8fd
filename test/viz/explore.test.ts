import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf } from '../../experiments/results.ts';
import { activities, armLabel, levels, outcomes, type ParameterEntry, type Problem, parameters } from '../../sim/index.ts';
import { en } from '../../viz/i18n/explore-en.ts';
import { zh } from '../../viz/i18n/explore-zh.ts';
import { catalogues } from '../../viz/i18n/index.ts';
import { bandsModel, bandsTable } from '../../viz/models/explore-bands.ts';
import { cardsModel } from '../../viz/models/explore-cards.ts';
import { exploreCsv } from '../../viz/models/explore-csv.ts';
import {
  type ArmRead,
  checksumsOf,
  commandsOf,
  completeIn,
  type ExploreEntry,
  entriesOf,
  hasPlain,
  studyOf,
  worksOf,
} from '../../viz/models/explore-run.ts';
import {
  chipsOf,
  exploreKey,
  isReference,
  keptIn,
  mainIds,
  replaySteps,
  searchParameters,
  stepOf,
  usualValue,
  valueText,
  withLevel,
  withParameter,
} from '../../viz/models/explore-settings.ts';
import { readStored, type StoredRuns } from '../../viz/models/explore-stored.ts';
import { type Settings, usualSettings } from '../../viz/models/study.ts';
import { exploreFields, exploreUsual } from '../../viz/views/explore/state.ts';

const usual = usualSettings();
const entryOf = (id: string) => parameters.find((one) => one.id === id) as ParameterEntry;
const small: Settings = { ...usual, county: 'small', replicates: 3 };

/** A run of which only burden, effectiveness and residents are known: in every year the same. */
function arm(name: string, values: Readonly<Record<string, number>>): ArmRead {
  const all = Object.fromEntries(outcomes.map(({ id }) => [id, values[id] ?? null]));
  const shares = Object.fromEntries(activities.map((activity) => [activity, activity === 'idle' ? 1 : 0]));
  const year = Object.fromEntries(levels.map((level) => [level, shares])) as ArmRead['effortByYear'][number];
  return {
    arm: name,
    outcomes: all,
    years: [all, all],
    hash: `hash-${name}`,
    matrix: [[1, 0, 0, 0, 0]],
    effortByYear: [year, year],
    tally: {} as never,
  };
}

/** Pairs whose differences in burden are 0.1, 0.2, 0.3 in one story and as much less in the other. */
function pairs(): ExploreEntry[] {
  return (['overload', 'blame'] as const).flatMap((story) =>
    [1, 2, 3].map((replicate): ExploreEntry => {
      const sign = story === 'overload' ? 1 : -1;
      const reference = arm('full-accountability', { burden: 0.5, effectiveness: 0.6 });
      const mine = arm('full-accountability', { burden: 0.5 + (sign * replicate) / 10, effectiveness: 0.6 });
      return { story, replicate, reference, mine, plain: null };
    }),
  );
}
const changed: Settings = { ...small, parameters: { penaltySlope: 2 } };

/** An engine that only notes what is asked of it. */
function engineStub() {
  const calls: string[] = [];
  return {
    calls,
    start: () => void calls.push('start'),
    ask: async () => null,
    cancel: () => void calls.push('cancel'),
    hash: Promise.resolve('h'),
  };
}

describe('the settings of the workbench', () => {
  it('come from the table: the six main ones exist, and every number gets a step that meets its default', () => {
    for (const id of mainIds) expect(entryOf(id)?.kind, id).toBe('number');
    for (const entry of parameters) {
      if (entry.kind !== 'number' && entry.kind !== 'integer') continue;
      const steps = (entry.default - entry.min) / stepOf(entry);
      expect(Math.abs(steps - Math.round(steps)), entry.id).toBeLessThan(1e-6);
      expect((entry.max - entry.min) / stepOf(entry), entry.id).toBeGreaterThan(entry.kind === 'integer' ? 0 : 99);
    }
  });

  it('keep a number in its range, drop what is no value, and know the usual value as no change', () => {
    const slope = entryOf('penaltySlope');
    expect(withParameter(usual, slope, 99)).toEqual({ penaltySlope: 4 });
    expect(withParameter({ ...usual, parameters: { penaltySlope: 3 } }, slope, 1)).toEqual({});
    expect(keptIn(slope, Number.NaN)).toBeNull();
    expect(keptIn(entryOf('attributionRule'), 'nobody')).toBeNull();
    expect(keptIn(entryOf('meansInCause'), 'true')).toBeNull();
  });

  it('take the usual value from the regime, or from a story that is run alone', () => {
    expect(usualValue(entryOf('penaltySlope'), { regime: 'pressure-type', story: 'both' })).toBe(0.4);
    expect(usualValue(entryOf('outcomeStake'), { regime: usual.regime, story: 'overload' })).toBe(1);
    expect(usualValue(entryOf('outcomeStake'), { regime: usual.regime, story: 'both' })).toBe(entryOf('outcomeStake').default);
  });

  it('list each change with a way back, until nothing is changed', () => {
    let settings: Settings = {
      ...usual,
      county: 'small',
      regime: 'pressure-type',
      bundleA: { 'letter-cap': 0.5 },
      parameters: { penaltySlope: 2, attributionRule: 'causal', meansInCause: false },
    };
    const chips = chipsOf(settings);
    expect(chips.map(({ id }) => id)).toEqual(['county', 'regime', 'reform.letter-cap', 'penaltySlope', 'attributionRule', 'meansInCause']);
    expect(chips.find(({ id }) => id === 'penaltySlope')?.usual.zh).toBe('0.4');
    expect(chips.find(({ id }) => id === 'attributionRule')?.value.zh).toBe(zh.options.causal);
    for (let left = chips.length; left > 0; left--) settings = { ...settings, ...chipsOf(settings)[0]?.reset };
    expect(chipsOf(settings)).toEqual([]);
    expect(isReference(settings)).toBe(true);
  });

  it('say values with their unit, and every option in words', () => {
    expect(valueText(entryOf('workHours'), 2600, 'en')).toBe('2600 hours');
    expect(valueText(entryOf('downCost'), -0.5, 'zh')).toBe('−0.5 效用');
    for (const entry of parameters) {
      if (entry.kind === 'category') for (const option of entry.options) expect(Object.keys(zh.options), option).toContain(option);
      expect(Object.keys(zh.groups), entry.group).toContain(entry.group);
    }
  });

  it('are found by a name in either language, and by grade', () => {
    expect(searchParameters('惩罚斜率', 'all').map(({ id }) => id)).toEqual(['penaltySlope']);
    expect(searchParameters('PENALTYSLOPE', 'paper').map(({ id }) => id)).toEqual(['penaltySlope']);
    expect(searchParameters('penaltyslope', 'assumption')).toEqual([]);
    expect(searchParameters('', 'all')).toHaveLength(parameters.length);
  });

  it('hold a bundle in the order of the reforms, levels within 0 and 1', () => {
    expect(withLevel({}, 'letter-cap', 7)).toEqual({ 'letter-cap': 1 });
    expect(withLevel({ 'letter-cap': 1 }, 'letter-cap', 0)).toEqual({});
    expect(withLevel({}, 'no-such-reform', 1)).toEqual({});
    expect(withLevel({ 'duty-list': 0.4 }, 'letter-cap', 0.123_456)).toEqual({ 'duty-list': 0.4, 'letter-cap': 0.12 });
  });

  it('are replayed without steps in which nothing changed that is run here', () => {
    const other = { ...usual, replicates: 50 };
    expect(replaySteps([usual, other, changed], { ...changed, replicates: 9 })).toEqual([other, { ...changed, replicates: 9 }]);
  });
});

describe('a workbench that is left', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.doUnmock('../../viz/engine.ts');
  });

  it('starts nothing that was still due, ends what runs in both its engines, and says nothing more', async () => {
    const [own, shared] = [engineStub(), engineStub()];
    vi.doMock('../../viz/engine.ts', () => ({ createEngine: () => own }));
    const { createExploreRun } = await import('../../viz/views/explore/run.ts');
    const told: string[] = [];
    const work = createExploreRun(
      { engine: shared },
      () => told.push('shown'),
      ({ state }) => told.push(state),
    );
    work.warm(usual);
    expect(own.calls).toEqual(['start']);
    work.preview(changed);
    work.leave();
    expect([own.calls, shared.calls]).toEqual([['start', 'cancel'], ['cancel']]);
    vi.advanceTimersByTime(10_000);
    expect([own.calls.length, shared.calls.length, told]).toEqual([2, 1, []]);
  });
});

describe('a run that its reader asked to go on', () => {
  it('goes on after another language or view, from what is there, until it is stopped', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    vi.resetModules();
    const shared = { ...engineStub(), works: [] as number[] };
    const engine = {
      ...shared,
      start: (_: string, works: readonly unknown[]) => void shared.works.push(works.length),
    } as never;
    vi.doMock('../../viz/engine.ts', () => ({ createEngine: engineStub }));
    const { createExploreRun } = await import('../../viz/views/explore/run.ts');
    const { keep } = await import('../../viz/views/explore/kept.ts');
    const asked: Settings = { ...usual, replicates: 20 };
    for (const { key } of worksOf(asked, 10)) keep(key, [arm('full-accountability', { burden: 0.5, effectiveness: 0.6 })]);
    const stands: string[] = [];
    const open = () =>
      createExploreRun(
        { engine },
        () => undefined,
        (stand) => stands.push(JSON.stringify(stand)),
      );
    const opened = (settings: Settings) => {
      const run = open();
      run.commit(settings);
      vi.advanceTimersByTime(100);
      return run;
    };
    // Eight are there: finished. Then the reader goes on to twenty: ten replicates in two stories are missing.
    const first = opened(asked);
    expect(stands).toEqual([JSON.stringify({ state: 'finished', replicates: 8 })]);
    first.goOn(asked, 20);
    first.leave();
    const second = opened(asked);
    expect(shared.works).toEqual([20, 20]);
    second.stop();
    opened(asked).leave();
    expect(shared.works).toEqual([20, 20]);
    expect(stands[stands.length - 1]).toBe(JSON.stringify({ state: 'finished', replicates: 8 }));
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

describe('the runs that ship with the workbench', () => {
  it('are asked for again after they could not be had', async () => {
    let isThere = false;
    vi.resetModules();
    vi.doMock('../../viz/models/explore-stored.ts', () => ({
      readStored: () => {
        if (!isThere) throw new Error('no network');
        return new Map([['key', []]]);
      },
    }));
    const { loadStored, storedKeys } = await import('../../viz/views/explore/kept.ts');
    await expect(loadStored()).rejects.toThrow('no network');
    isThere = true;
    await loadStored();
    expect([...storedKeys]).toEqual(['key']);
    vi.doUnmock('../../viz/models/explore-stored.ts');
  });
});

describe('the runs of the workbench', () => {
  it('pair each changed scenario with the usual settings on the same seeds, replicate by replicate', () => {
    const works = worksOf(changed, 2);
    expect(works.map(({ role, story, replicate }) => `${replicate} ${story} ${role}`)).toEqual([
      '1 overload reference',
      '1 overload mine',
      '1 blame reference',
      '1 blame mine',
      '2 overload reference',
      '2 overload mine',
      '2 blame reference',
      '2 blame mine',
    ]);
    const [reference, mine] = works;
    expect(reference?.request.seed).toBe(mine?.request.seed);
    expect(reference?.request.parameters).toEqual({});
    expect(mine?.request.parameters).toEqual({ penaltySlope: 2 });
  });

  it('run the reference alone where nothing is changed, and the assumptions without the bundle where both are', () => {
    expect(worksOf(small, 1).map(({ role }) => role)).toEqual(['reference', 'reference']);
    const bundle = { ...small, bundleA: { 'letter-cap': 1 } };
    expect(hasPlain(bundle)).toBe(false);
    expect(worksOf(bundle, 1)[1]?.request.arms.map(armLabel)).toEqual(['full-accountability+letter-cap']);
    expect(worksOf({ ...bundle, parameters: { penaltySlope: 2 } }, 1)[1]?.request.arms.map(armLabel)).toEqual([
      'full-accountability',
      'full-accountability+letter-cap',
    ]);
  });

  it('share a key whenever results are the same, and count only complete pairs', () => {
    expect(exploreKey({ ...changed, replicates: 99 })).toBe(exploreKey(changed));
    expect(exploreKey({ ...changed, parameters: { precision: 1, penaltySlope: 2 } })).toBe(
      exploreKey({ ...changed, parameters: { penaltySlope: 2, precision: 1 } }),
    );
    const works = worksOf(changed, 2);
    const known = new Map(works.slice(0, 4).map(({ key }) => [key, [arm('x', {})]]));
    const entries = entriesOf(works, (key) => known.get(key));
    expect(entries).toHaveLength(2);
    expect(completeIn(changed, entries)).toBe(1);
    // The second replicate alone is no result of any command.
    expect(
      completeIn(
        changed,
        pairs().filter(({ replicate }) => replicate > 1),
      ),
    ).toBe(0);
  });

  it('have the checksums of those commands, whatever names the page gives its scenarios', () => {
    const rows = (label: string) =>
      pairs().map(({ story, replicate, mine }) => ({ story, replicate, arm: label, outcomes: {}, mechanical: null, hash: mine.hash }));
    expect(checksumsOf(changed, pairs())[0]).toBe(checksumOf(rows('full-accountability')));
    expect(checksumsOf(changed, pairs())).toHaveLength(2);
  });

  it('write the commands that compute both sides', () => {
    const [own, reference] = commandsOf(changed, 3);
    expect(own).toBe(
      'npm run -s shuaiguo -- compare --county small --story both --arms full-accountability --set penaltySlope=2 --replicates 3 --seed shuaiguo',
    );
    expect(reference).not.toContain('--set');
  });
});

describe('the pictures of the workbench', () => {
  it('show paired differences with Student’s interval: 0.2 ± 4.303 × 0.1 / √3', () => {
    const model = cardsModel(studyOf(changed, pairs(), 3, 'reference', 'hash'), 'burden', []);
    const burden = model?.cards[0];
    expect(burden?.outcome.id).toBe('burden');
    expect(model?.cards[1]?.outcome.id).toBe('effectiveness');
    const estimate = burden?.stories.find(({ story }) => story === 'overload')?.estimate;
    expect(estimate?.difference).toBeCloseTo(0.2, 10);
    expect((estimate?.upper95 ?? 0) - 0.2).toBeCloseTo((4.302653 * 0.1) / Math.sqrt(3), 5);
    expect(burden?.stories.map(({ direction }) => direction)).toEqual([0, 0]);
    expect(model?.headline.zh).toContain(zh.unclear);
  });

  it('draw years of the scenario and of the reference, or their paired differences', () => {
    const level = bandsModel(pairs(), ['overload', 'blame'], 'burden', 'level', 'reference');
    const year = level?.panels[0]?.years[1];
    expect(year?.own?.mean).toBeCloseTo(0.7, 10);
    expect(year?.base?.mean).toBeCloseTo(0.5, 10);
    expect(year?.difference?.half95).toBeCloseTo(0.24841, 4);
    const difference = bandsModel(pairs(), ['overload', 'blame'], 'burden', 'difference', 'reference');
    expect(difference?.extent[0]).toBeLessThan(0);
    expect(bandsModel(pairs(), ['overload'], 'initiative', 'level', 'reference')?.extent).toEqual([0, 1]);
    if (level === null) throw new Error('no model');
    expect(bandsTable(level, catalogues.en, 'en').rows).toHaveLength(4);
  });

  it('write a data file with a line for each story, replicate and scenario, and nothing typed in can end a comment', () => {
    const settings = { ...changed, seed: 'a' };
    const text = exploreCsv(settings, pairs(), { modelHash: 'h', version: '1', citation: 'one\ntwo', caveat: 'c' });
    const lines = text.trimEnd().split('\n');
    const data = lines.filter((line) => !line.startsWith('#'));
    expect(data).toHaveLength(1 + 2 * 3 * 2);
    expect(data[0]?.split(',').slice(0, 6)).toEqual(['story', 'replicate', 'seed', 'scenario', 'arm', 'state_hash']);
    expect(data[1]?.split(',').slice(0, 6)).toEqual([
      'overload',
      '1',
      'a/1',
      'reference',
      'full-accountability',
      'hash-full-accountability',
    ]);
    expect(lines.filter((line) => line.startsWith('# command'))).toHaveLength(2);
    expect(lines).toContain('# citation: one two');
  });

  it('start from runs that ship with the page under the keys of the reference', async () => {
    const { default: data } = await import('../../viz/precomputed/explore.json');
    const stored = readStored(data as unknown as StoredRuns);
    for (const county of ['small', 'default'])
      for (const { key } of worksOf({ ...usual, county }, 8)) expect(stored.get(key)?.[0]?.outcomes.burden, key).toBeGreaterThan(0);
    const [first] = [...stored.values()][0] ?? [];
    const shares = Object.values(first?.effortByYear[0]?.committee ?? {});
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.99);
  });
});

describe('the texts and the link of the workbench', () => {
  it('are the same keys in both languages', () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, one]) =>
        typeof one === 'object' && one !== null ? keys(one).map((k) => `${key}.${k}`) : [key],
      );
    expect(keys(en).sort()).toEqual(keys(zh).sort());
  });

  it('bring back what is looked at, and tell what is wrong with hostile text', () => {
    const state = { isMore: true, bands: 'difference', against: 'plain' } as const;
    const problems: Problem[] = [];
    const read = Object.assign({}, ...exploreFields.map((field) => field.read(field.write(state) ?? '', problems)));
    expect(read).toEqual(state);
    expect(problems).toEqual([]);
    expect(exploreFields.map((field) => field.write(exploreUsual))).toEqual([null, null, null]);
    for (const text of ['', '__proto__', '<script>', 'x'.repeat(10_000)])
      for (const field of exploreFields) expect(field.read(text, problems)).toEqual({});
    expect(problems).toHaveLength(12);
  });
});
