import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claims } from '../../experiments/claims/index.ts';
import { parameters } from '../../sim/index.ts';
import { glossary } from '../../viz/i18n/glossary.ts';
import { assumptionRows, containsAll, countGrades, filteredRows, groups, noFilter, sourceText } from '../../viz/models/assumptions.ts';
import { bibtexOf, readCitation } from '../../viz/models/citation.ts';
import { countVerdicts, effectText, everyClaim, filteredClaims, type ShippedClaims, storyEffects } from '../../viz/models/claims-list.ts';
import { exploreWords } from '../../viz/models/explore-words.ts';
import { type MarkdownBlock, type MarkdownInline, parseMarkdown, plainText, sectionsOf } from '../../viz/models/markdown.ts';

const textFile = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = (words: string): MarkdownInline => ({ kind: 'text', text: words });

describe('the table of assumptions', () => {
  const rows = assumptionRows({ penaltySlope: 2, vetoBreadth: 0.55 });

  it('has every parameter, each group with a name in both languages', () => {
    expect(rows.map(({ id }) => id)).toEqual(parameters.map(({ id }) => id));
    for (const group of groups) for (const { groups: names } of Object.values(exploreWords)) expect(Object.hasOwn(names, group)).toBe(true);
  });

  it('counts grades so that they add up', () => {
    const { paper, literature, assumption } = countGrades(rows);
    expect(paper + literature + assumption).toBe(parameters.length);
  });

  it('says which values the scenario sets, even one to the table’s own value where the institution has another', () => {
    expect(rows.find(({ id }) => id === 'penaltySlope')).toMatchObject({ value: '1', changed: '2', range: '0 … 4' });
    expect(rows.find(({ id }) => id === 'vetoBreadth')).toMatchObject({ value: '0.55', changed: '0.55' });
    expect(rows.find(({ id }) => id === 'downCost')?.changed).toBeNull();
    expect(rows.find(({ id }) => id === 'downCost')?.range).toBe('−1 … 2');
    expect(rows.find(({ id }) => id === 'partsMayBeAskedUp')).toMatchObject({ value: 'true', range: 'true / false' });
  });

  it('finds a parameter by words of either language, and by grade, role and group together', () => {
    const ids = (filter: Partial<typeof noFilter>) => filteredRows(rows, { ...noFilter, ...filter }).map(({ id }) => id);
    expect(ids({ query: '惩罚斜率' })).toEqual(['penaltySlope']);
    expect(ids({ query: 'PENALTY slope' })).toContain('penaltySlope');
    expect(ids({ query: 'penalty 没有这个词' })).toEqual([]);
    expect(ids({ group: 'court', grade: 'paper', role: 'lever' })).toContain('precision');
    expect(ids({ group: 'court', role: 'setting' })).toEqual([]);
  });

  it('tells sources in the language of the page', () => {
    const names = { assumption: 'assumption', fitted: 'fitted', paper: 'Wu & Wu 2020' };
    expect(sourceText('吴海红、吴安戚 2020, §2.1', names, 'en')).toBe('Wu & Wu 2020, §2.1');
    expect(sourceText('fitted: letters of a township', names, 'en')).toBe('fitted (letters of a township)');
    expect(sourceText('fitted: letters of a township', { ...names, fitted: '拟合' }, 'zh')).toBe('拟合');
    expect(containsAll('a b', '')).toBe(true);
  });
});

describe('Markdown', () => {
  it('reads the blocks of a text worked by hand', () => {
    const blocks = parseMarkdown(
      '# Top\n\n<!-- generated -->\nOne line\nand two.\n\n1. first\n   goes on\n2. _second_\n\n    code  here\n\n| a | b |\n| --- | --- |\n| `x` | \\|y\\| |\n\n> said\n',
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, id: 'top', children: [text('Top')] },
      { kind: 'paragraph', children: [text('One line and two.')] },
      { kind: 'list', start: 1, items: [[text('first goes on')], [{ kind: 'emphasis', children: [text('second')] }]] },
      { kind: 'code', text: 'code  here' },
      { kind: 'table', head: [[text('a')], [text('b')]], rows: [[[{ kind: 'code', text: 'x' }], [text('|y|')]]] },
      { kind: 'quote', children: [text('said')] },
    ] satisfies MarkdownBlock[]);
  });

  it('leaves HTML as text, keeps no link but one within the text, and takes names with a low line as names', () => {
    const [block] = parseMarkdown('<img src=x onerror=alert(1)> [go](javascript:void) [here](#top) u_k, v_k **b _c_**');
    expect(block).toEqual({
      kind: 'paragraph',
      children: [
        text('<img src=x onerror=alert(1)> go '),
        { kind: 'anchor', target: 'top', children: [text('here')] },
        text(' u_k, v_k '),
        { kind: 'strong', children: [text('b '), { kind: 'emphasis', children: [text('c')] }] },
      ],
    });
  });

  it('joins Chinese lines without a space and numbers headings of the same words', () => {
    const blocks = parseMarkdown('甲\n乙\n\n## 同名\n\n## 同名');
    expect(blocks.map((block) => ('id' in block ? block.id : 'children' in block ? plainText(block.children) : ''))).toEqual([
      '甲乙',
      '同名',
      '同名-1',
    ]);
  });

  it('reads what nobody would write without an error', () => {
    for (const odd of ['', '|', '| a |\n| --- |', '**', '[', '`', '_', '1.', '```\nopen', '\\', '#'.repeat(300), '>'.repeat(200)])
      expect(() => parseMarkdown(odd)).not.toThrow();
  });

  it.each(['sim/ODD.md', 'sim/ODD.zh.md'])('reads %s whole: sections, no mark left over, no word lost', (path) => {
    const source = textFile(path);
    const blocks = parseMarkdown(source);
    const sections = sectionsOf(blocks);
    expect(sections.length).toBeGreaterThan(path.endsWith('zh.md') ? 0 : 7);
    const words = blocks
      .flatMap((block) => {
        if (block.kind === 'code') return [block.text];
        if (block.kind === 'table') return [...block.head, ...block.rows.flat()].map(plainText);
        return block.kind === 'list' ? block.items.map(plainText) : [plainText(block.children)];
      })
      .join('\n');
    expect(words).not.toMatch(/\*\*|^#{1,6} |<!--/m);
    // Letters and digits are the same, in the same order, once marks and link targets are taken away.
    const bare = (given: string) => given.replace(/[^\p{L}\p{N}]/gu, '');
    const expected = source
      .replace(/<!--.*?-->/g, '')
      .replace(/\]\([^()\s]*\)/g, ']')
      .replace(/^\d+\. /gm, '');
    expect(bare(words)).toBe(bare(expected));
  });
});

describe('the claims that ship', () => {
  const shipped = JSON.parse(textFile('viz/precomputed/method.json')) as ShippedClaims;

  it('are all claims by number, judged with the model that they ship with', () => {
    expect(shipped.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(shipped.judgedWith).toBe(shipped.modelHash);
  });

  it('are counted by verdict so that none is lost, and keep their order under any filter', () => {
    expect(countVerdicts(shipped).reduce((sum, { count }) => sum + count, 0)).toBe(shipped.claims.length);
    for (const { id, count } of countVerdicts(shipped)) {
      const found = filteredClaims(shipped.claims, { ...everyClaim, verdict: id });
      expect(found).toHaveLength(count);
      expect(found).toEqual(shipped.claims.filter((claim) => claim.verdict === id));
    }
    expect(filteredClaims(shipped.claims, { ...everyClaim, query: 'c37' }).map(({ id }) => id)).toEqual(['C37']);
  });

  it('carry the command that runs them again, and an effect in both stories where they were tested', () => {
    for (const claim of shipped.claims) {
      expect(claim.command).toContain(`--id ${claim.id} `);
      if (claim.tested !== null) expect(storyEffects(claim.tested, 'zh')).toHaveLength(2);
    }
  });

  it('write an effect with its interval and its unit', () => {
    const tested = { decimals: 2, unit: { zh: '占比', en: 'share' } } as NonNullable<(typeof shipped.claims)[number]['tested']>;
    expect(effectText(tested, [-0.123, -0.2, -0.05], 'en')).toBe('−0.12 [−0.20 to −0.05] share');
    expect(effectText(tested, [0.123, null, null], 'zh')).toBe('+0.12 占比');
    expect(effectText(tested, [null, null, null], 'zh')).toBe('–');
  });
});

describe('glossary and citation', () => {
  it('gives each term once, in both languages, with a meaning', () => {
    const terms = glossary.flatMap((part) => part.terms);
    expect(new Set(terms.map(({ term }) => term.zh)).size).toBe(terms.length);
    expect(new Set(terms.map(({ term }) => term.en)).size).toBe(terms.length);
    for (const { term, meaning } of terms) {
      expect(term.zh + meaning.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(term.en + meaning.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('reads the citation file for what is shown, and writes both entries', () => {
    const citation = readCitation(textFile('CITATION.cff'));
    expect(citation).toMatchObject({
      license: 'MIT',
      paper: { journal: '治理研究', year: '2020', issue: '5', authors: ['吴海红', '吴安戚'] },
    });
    expect(citation.title).toMatch(/^Shuaiguo/);
    expect(citation.version).toMatch(/^\d+\.\d+/);
    const bibtex = bibtexOf(citation);
    expect(bibtex).toContain(`title = {${citation.paper.title}}`);
    expect(bibtex.match(/[{]/g)).toHaveLength(bibtex.match(/[}]/g)?.length ?? 0);
  });
});
