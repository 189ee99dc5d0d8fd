import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDifference, formatInterval, formatNumber, formatSigned, formatValue } from '../../viz/i18n/format.ts';
import { catalogues, chooseLanguage } from '../../viz/i18n/index.ts';

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Says a message with arguments that can be found again; object arguments answer to any name. */
function said(value: unknown): { text: string; asked: string[] } {
  if (typeof value !== 'function') return { text: String(value), asked: [] };
  const asked = new Set<string>();
  const answer = (_: object, name: string | symbol) => {
    asked.add(String(name));
    return `‹${String(name)}›`;
  };
  const parts = new Proxy({}, { get: answer });
  const plain = value.length === 1 && /\(?\s*(args|parts)\b/.test(String(value).slice(0, 12));
  const text = String(plain ? value(parts) : value(...Array.from({ length: value.length }, (_, index) => `‹${index}›`)));
  return { text, asked: [...asked].sort() };
}

describe('the catalogues', () => {
  const zh = leaves(catalogues.zh);
  const en = leaves(catalogues.en);

  it('have the same keys', () => {
    expect(en.map(({ path }) => path).sort()).toEqual(zh.map(({ path }) => path).sort());
  });

  it('use the same placeholders in both languages, and lose none', () => {
    for (const { path, value } of zh) {
      const other = en.find((leaf) => leaf.path === path)?.value;
      const [one, two] = [said(value), said(other)];
      expect(two.asked, path).toEqual(one.asked);
      const placeholders = (text: string) => [...new Set(text.match(/‹[^›]+›/g) ?? [])].sort();
      expect(placeholders(two.text), path).toEqual(placeholders(one.text));
      expect(placeholders(one.text).length, path).toBe(
        one.asked.length === 0 && typeof value === 'function' ? value.length : one.asked.length,
      );
    }
  });

  it('have no empty message but the gap that Chinese does not need', () => {
    for (const { path, value } of [...zh, ...en]) if (path !== '.sentenceGap') expect(said(value).text.trim(), path).not.toBe('');
  });

  it('leave no English sentence in Chinese and no Chinese in English', () => {
    for (const { path, value } of zh) expect(said(value).text, path).not.toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
    for (const { path, value } of en) if (path !== '.languageSwitch') expect(said(value).text, path).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('never speak as a forecast or a verdict', () => {
    for (const { path, value } of zh) {
      if (path === '.caveat') continue;
      expect(said(value).text, path).not.toMatch(/预测|最优|应当取消|根治|证明|将减少/);
    }
  });

  it('carry the fixed caveat word for word', () => {
    expect(catalogues.zh.caveat).toBe(
      '本材料为理论模型的情景比较，用于教学与研究讨论；数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。',
    );
    expect(catalogues.en.caveat).toMatch(
      /^Scenario comparison from a theoretical model .* no forecast, no assessment of any place, body or person\.$/,
    );
  });
});

/** Every pair of catalogues besides the main one: those of the views and of what they share. */
async function pairs(): Promise<{ name: string; zh: unknown; en: unknown }[]> {
  const viz = new URL('../../viz/', import.meta.url);
  const beside = readdirSync(new URL('i18n/', viz)).flatMap((file) => /^(\w+)-zh\.ts$/.exec(file)?.[1] ?? []);
  const paths = beside.map((name) => ({ name, zh: `i18n/${name}-zh.ts`, en: `i18n/${name}-en.ts` }));
  const catalogueIn = async (path: string) => {
    const module = (await import(new URL(path, viz).href)) as Record<string, unknown>;
    const found = Object.entries(module).find(([name, value]) => /(zh|en)$/i.test(name) && typeof value === 'object');
    if (found === undefined) throw new Error(`${path} exports no catalogue`);
    return found[1];
  };
  return Promise.all(paths.map(async ({ name, zh, en }) => ({ name, zh: await catalogueIn(zh), en: await catalogueIn(en) })));
}

/** What a message says, with marks for its arguments; its source where it wants arguments of another kind. */
function saidOrWritten(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const named = (index: number) =>
    new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => `‹${index}›` : `‹${String(name)}›`) });
  const given = Array.from({ length: value.length }, (_, index) => [`‹${index}›`, named(index)] as const);
  for (const kind of [0, 1] as const) {
    try {
      const text = String(value(...given.map((both) => both[kind])));
      if (!text.includes('undefined')) return text;
    } catch {
      // It wants something else.
    }
  }
  return String(value);
}

/** A comma, stop or bracket of the other script between Chinese characters. */
const halfWidth = /[\u4e00-\u9fff“”‘’）》]\s*[,;:!?](?!\/)\s*[\u4e00-\u9fff“‘（《]|[\u4e00-\u9fff]\([\u4e00-\u9fff]/;

describe('the catalogues of every view', async () => {
  for (const { name, zh, en } of await pairs()) {
    const [chinese, english] = [leaves(zh), leaves(en)];

    it(`of ${name} have the same keys and as many arguments`, () => {
      const shape = (list: readonly Leaf[]) =>
        list.map(({ path, value }) => `${path}${typeof value === 'function' ? `(${value.length})` : ''}`).sort();
      expect(shape(english)).toEqual(shape(chinese));
      expect(chinese.length).toBeGreaterThan(0);
    });

    it(`of ${name} use every argument in both languages`, () => {
      for (const { path, value } of chinese) {
        const other = english.find((leaf) => leaf.path === path)?.value;
        if (typeof value !== 'function') continue;
        const marks = (text: string) => [...new Set(text.match(/‹[^›]+›/g) ?? [])].sort();
        expect(marks(saidOrWritten(other)), path).toEqual(marks(saidOrWritten(value)));
      }
    });

    it(`of ${name} are set as each language is: full-width signs in Chinese, no Chinese in English`, () => {
      for (const { path, value } of chinese) expect(saidOrWritten(value), path).not.toMatch(halfWidth);
      // A language is called by its own name.
      for (const { path, value } of english) if (value !== '中文') expect(saidOrWritten(value), path).not.toMatch(/[\u4e00-\u9fff]/);
    });
  }
});

describe('the language', () => {
  it('is what ?lang= asks for, whatever the browser prefers', () => {
    expect(chooseLanguage('?lang=en', ['zh-CN'])).toBe('en');
    expect(chooseLanguage('?lang=zh-Hans', ['en-GB'])).toBe('zh');
  });

  it('is otherwise Chinese for a reader whose first language is Chinese, and English for others', () => {
    expect(chooseLanguage('', ['zh-TW', 'en'])).toBe('zh');
    expect(chooseLanguage('?lang=', ['fr', 'zh'])).toBe('en');
    expect(chooseLanguage('', [])).toBe('en');
  });
});

describe('numbers', () => {
  const share = { unit: { zh: '占比', en: 'share' }, decimals: 3 };
  const count = { unit: { zh: '起/年', en: 'a year' }, decimals: 1 };

  it('have a real minus sign, and none where they round to zero', () => {
    expect(formatNumber(-1.25, 1, 'en')).toMatch(/^−1\.[23]$/);
    expect(formatNumber(-0.0001, 2, 'zh')).toBe('0.00');
    expect(formatSigned(0.0001, 2, 'en')).toBe('0.00');
    expect(formatSigned(0.5, 1, 'en')).toBe('+0.5');
  });

  it('show shares in percent and their differences in percentage points', () => {
    expect(formatValue(share, 0.1234, 'zh')).toBe('12.3%');
    expect(formatDifference(share, -0.05, 'zh', true)).toBe('−5.0 个百分点');
    expect(formatInterval(share, -0.06, 0.01, 'en')).toBe('−6.0 to +1.0');
    expect(formatValue(count, 12.34, 'en')).toBe('12.3');
  });
});
