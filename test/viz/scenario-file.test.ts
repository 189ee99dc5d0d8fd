import { describe, expect, it } from 'vitest';
import { cleanName, createShelf, longestName, mostShelved } from '../../viz/link/shelf.ts';
import { usualSettings } from '../../viz/models/study.ts';
import { largestFile, readScenarioFile, refuseSize, writeScenarioFile } from '../../viz/scenario-file.ts';
import type { PageState } from '../../viz/store.ts';
import { usualStates } from '../../viz/views/states.ts';

const state = {
  view: 'compare',
  views: usualStates,
  isProjector: false,
  isLesson: false,
  settings: { ...usualSettings(), county: 'small', bundleA: { 'letter-cap': 0.5 }, seed: '课堂 <1>' },
  pageHash: '0123456789abcdef',
  story: 'blame',
  outcome: 'burden',
  focus: null,
  matrixView: 'grouped',
  isWhole: true,
} as unknown as PageState;
const sum = 'fedcba9876543210';
const good = writeScenarioFile(state, sum, '0.1.0');
const changed = (change: object) => readScenarioFile(JSON.stringify({ ...(JSON.parse(good) as object), ...change }));
const wrong = (read: ReturnType<typeof readScenarioFile>) => {
  expect(read.change).toEqual({});
  return read.notice?.kind === 'refused' ? read.notice.problems.map(({ where }) => where) : 'taken';
};

describe('a scenario file', () => {
  it('brings back what was saved', () => {
    const { change, notice } = readScenarioFile(`\ufeff${good}`);
    expect(change.settings).toEqual(state.settings);
    expect(change.view).toBe('compare');
    expect(notice).toEqual({ kind: 'taken', migrated: [], engine: state.pageHash, checksum: sum, settings: state.settings });
  });

  it('can be read by people: every setting stands in it by name', () => {
    expect(JSON.parse(good)).toMatchObject({
      format: 'shuaiguo-scenario',
      checksum: sum,
      settings: { county: 'small', a: 'letter-cap=0.5', seed: '课堂 <1>', n: '20' },
    });
  });

  it('is refused with all that is wrong with it', () => {
    const hostile = `{"format":1,"formatVersion":9,"__proto__":{"polluted":1},"constructor":{},"pageVersion":[],"link":"#/compare?n=0&county=x"}`;
    expect(wrong(readScenarioFile(hostile))).toEqual([
      '__proto__',
      'constructor',
      'format',
      'formatVersion',
      'pageVersion',
      'link: n',
      'link: county',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused where the part for people and the link say different things', () => {
    expect(wrong(changed({ checksum: '0000000000000000' }))).toEqual(['checksum']);
    expect(wrong(changed({ settings: { county: 'default' } }))).toContain('settings.county');
    expect(wrong(changed({ settings: 'none' }))).toEqual(['settings']);
    expect(wrong(changed({ settings: { ...(JSON.parse(good) as { settings: object }).settings, evil: 1 } }))).toEqual(['settings.evil']);
  });

  it('of another kind is refused: no JSON, no object, no link, deep nesting, too large', () => {
    for (const text of ['', 'null', '[]', '1', '"#/compare"', '<script>', '['.repeat(900_000), `{"a":${'['.repeat(100_000)}`])
      expect(wrong(readScenarioFile(text))).toEqual(['file']);
    expect(wrong(readScenarioFile(' '.repeat(largestFile + 1)))).toEqual(['file']);
    expect(wrong(refuseSize(10_000_000))).toEqual(['file']);
    for (const link of [undefined, 5, {}, 'https://example.org/#/compare', 'javascript:alert(1)'])
      expect(wrong(changed({ link }))).toEqual(['link']);
  });
});

describe('the shelf', () => {
  const storage = (start: string | null) => {
    let held = start;
    return {
      getItem: () => held,
      setItem: (_: string, value: string) => {
        held = value;
      },
    };
  };

  it('keeps scenarios where the browser allows it, and in memory where not', () => {
    const disk = storage(null);
    expect(createShelf(() => disk).keep([{ name: '甲', link: '#/compare?f=1' }])).toBe(true);
    expect(createShelf(() => disk).list()).toEqual([{ name: '甲', link: '#/compare?f=1' }]);
    const none = createShelf(() => {
      throw new Error('SecurityError');
    });
    expect(none.keep([{ name: '乙', link: '#/start?f=1' }])).toBe(false);
    expect(none.list()).toHaveLength(1);
  });

  it('takes from storage only what could be its own', () => {
    for (const text of [
      '{',
      '{}',
      '7',
      '[null, 1, {"name":1}]',
      '[{"name":"x","link":"javascript:alert(1)"}]',
      '[{"name":"\\u202e","link":"#/x"}]',
    ])
      expect(createShelf(() => storage(text)).list(), text).toEqual([]);
    const many = JSON.stringify(Array.from({ length: 500 }, (_, at) => ({ name: `${at}`, link: '#/start' })));
    expect(createShelf(() => storage(many)).list()).toHaveLength(mostShelved);
  });

  it('keeps names to one short line', () => {
    expect(cleanName(' <b>甲\n\u202e 乙 ')).toBe('<b>甲 乙');
    expect(Array.from(cleanName('😀'.repeat(99)))).toHaveLength(longestName);
    expect(cleanName('\u0000\ud800')).toBe('');
  });
});
