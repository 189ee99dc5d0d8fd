import { describe, expect, it } from 'vitest';
import type { Claim } from '../../experiments/claims/define.ts';
import { readClaimResults } from '../../experiments/verdicts/data.ts';
import type { ClaimBlock } from '../../experiments/verdicts/document.ts';
import { byVerdict, joinClaims } from '../../experiments/verdicts/joined.ts';
import { makePages } from '../../experiments/verdicts/main.ts';
import { wordsNeverUsed } from '../../experiments/verdicts/never.ts';
import { decimalsFor, pText } from '../../experiments/verdicts/numbers.ts';
import { pictureOf } from '../../experiments/verdicts/picture.ts';
import { fragile, marginOf, robust } from '../../experiments/verdicts/strength.ts';
import { textStrip } from '../../experiments/verdicts/strip.ts';
import { caveat, verdictIds, verdictWords } from '../../experiments/verdicts/words.ts';
import { ParameterError } from '../../sim/index.ts';
import { flipTo, madeUpFor, resultsOf, sample, sampleResults, testedClaim, testedResult } from './made-up.ts';

const files = import.meta.glob<{ default: Claim }>('../../experiments/claims/c*.ts', { eager: true });
const realClaims = Object.values(files).map((file) => file.default);
const languages = ['zh', 'en'] as const;
const made = makePages({ claims: JSON.stringify(sampleResults) }, sample);
const judged = joinClaims(sample, sampleResults);
const blocks = (at: number) => made.pages[at]?.blocks.filter((block): block is ClaimBlock => block.kind === 'claim') ?? [];

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ParameterError) return error.problems.map(({ where }) => where);
    throw error;
  }
  return [];
}

describe('the verdict pages', () => {
  it('show every claim once, by number, whatever its verdict', () => {
    const ids = ['C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10'];
    for (const at of [0, 1]) expect(blocks(at).map(({ id }) => id)).toEqual(ids);
    expect([...made.markdown.en.matchAll(/^### (C\d+)/gm)].map(([, id]) => id)).toEqual(ids);
  });

  it('count every verdict at the top, also one that no claim has', () => {
    expect(byVerdict(judged).map(({ ids }) => ids.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1]);
    expect(byVerdict([]).map(({ verdict }) => verdict)).toEqual(verdictIds);
    expect(made.markdown.zh).toContain('| ◆ 不成立（方向相反） |');
    expect(made.markdown.en.indexOf('◆ contradicted')).toBeLessThan(made.markdown.en.indexOf('### C02'));
  });

  it('say each verdict in words beside its mark, always in this model', () => {
    for (const [at, phrase] of [/^在本模型中/, / in this model$/].entries())
      for (const block of blocks(at)) {
        expect(block.phrase).toMatch(phrase);
        expect(block.mark).toBe(verdictWords[block.verdict].mark);
      }
    expect(new Set(Object.values(verdictWords).map(({ mark }) => mark)).size).toBe(verdictIds.length);
  });

  it('give each tested claim its picture, a table of the same numbers, its doubt and the command that runs it again', () => {
    for (const block of blocks(1)) {
      expect(block.command).toBe(`npm run -s shuaiguo -- claims --id ${block.id} --full`);
      const isTested = !['C08', 'C09'].includes(block.id);
      expect(block.picture !== null && block.twin !== null && block.doubt.length > 0, block.id).toBe(isTested);
    }
    const [c02] = blocks(1);
    expect(c02?.pictureText).toContain('Driven by overload: +0.066 [+0.054 to +0.078], supported');
    expect(c02?.twin?.rows.map((row) => row.flat())).toContainEqual(['Driven by overload', '+0.066', '+0.054', '+0.078', 'supported']);
  });

  it('tell where a verdict turns, in words', () => {
    const c10 = blocks(1).find(({ id }) => id === 'C10');
    const lines = c10?.doubt.find(({ term }) => term === 'Where the verdict turns')?.lines.flat();
    expect(lines).toEqual([
      'rule of choice: imitation, who signed is blamed → contradicted, −0.060 [−0.080 to −0.040] share',
      'ensemble: Driven by blame → no effect, −0.060 [−0.080 to −0.040] share',
    ]);
  });

  it('carry the fixed caveat word for word, and say what they are for', () => {
    for (const language of languages) expect(made.markdown[language]).toContain(`> ${caveat[language]}`);
    expect(made.markdown.zh).toContain('用途是理论探索');
    expect(made.markdown.en).toContain('The purpose is to explore a theory');
  });

  it('never use the words that forecast, command or judge, with any claim of the paper', () => {
    const all = makePages({ claims: JSON.stringify(madeUpFor(realClaims)) }, realClaims);
    for (const language of languages)
      expect(all.markdown[language].split('\n').filter((line) => wordsNeverUsed(line).length > 0)).toEqual([]);
    for (const language of languages) expect(all.markdown[language]).not.toMatch(/NaN|undefined|\[object/);
  });

  it('leave no Chinese sentence in English outside the places in the paper and quotations', () => {
    const lines = makePages({ claims: JSON.stringify(madeUpFor(realClaims)) }, realClaims).markdown.en.split('\n');
    const foreign = lines.filter((line) => /[\u4e00-\u9fff]{5}/.test(line.replace(/“[^”]*”/g, '')) && !line.startsWith('- **Place in'));
    expect(foreign).toEqual([]);
  });
});

describe('the words never to use', () => {
  it.each([
    ['方案将减少30%的负担', '将减少30'],
    ['这是最优方案', '最优'],
    ['This proves the point.', 'proves'],
    ['The optimal mix', 'optimal'],
    ['Officials failed.', 'failed'],
    ['It will reduce burden by 20 %.', 'will reduce burden by 20'],
  ])('are found in %s', (text, found) => {
    expect(wordsNeverUsed(text)).toEqual([found]);
  });

  it.each([
    '原文“证明自己工作认真负责”',
    'They say “this proves it”.',
    caveat.zh,
    caveat.en,
    'Improved waterproofing of the forecastle is approved.',
    '减少三分之二的会议',
  ])('let pass %s', (text) => {
    expect(wordsNeverUsed(text)).toEqual([]);
  });
});

describe('results that are read', () => {
  it('have every fault told at once', () => {
    const broken = { ...sampleResults, claims: sampleResults.claims.map((one) => ({ ...one })) } as unknown as {
      claims: Record<string, unknown>[];
    };
    Object.assign(broken.claims[0] ?? {}, { verdict: 'proved', effect: 'big' });
    Object.assign(broken.claims[1] ?? {}, { byStory: { blame: { verdict: 'supported', effect: 1, lower95: null } }, flips: null });
    expect(problemsOf(() => readClaimResults(JSON.stringify(broken), 'claims.json'))).toEqual([
      'claims.json: C10.verdict',
      'claims.json: C10.effect',
      'claims.json: C02.byStory.blame.upper95',
      'claims.json: C02.flips',
    ]);
    expect(problemsOf(() => readClaimResults('{', 'claims.json'))).toEqual(['claims.json']);
    expect(problemsOf(() => readClaimResults('[]', 'claims.json'))).toEqual(['claims.json']);
  });

  it('must belong to the claims as declared: one entry each, the same threshold and sign', () => {
    const claims = [testedClaim('C01'), testedClaim('C02'), testedClaim('C03')];
    const found = resultsOf([
      testedResult(testedClaim('C01', { smallest: 0.5 }), 'supported'),
      testedResult(testedClaim('C02', { predicted: 'negative' }), 'supported'),
      testedResult(testedClaim('C99'), 'supported'),
    ]);
    expect(problemsOf(() => joinClaims(claims, found))).toEqual([
      'claims.json: C99',
      'claims.json: C01.smallest',
      'claims.json: C02.predicted',
      'claims.json: C03',
    ]);
  });
});

describe('robust and fragile', () => {
  const claim = testedClaim('C01');
  const one = (verdict: 'supported' | 'contradicted' | 'no effect' | 'unclear', over = {}) => ({
    claim,
    result: testedResult(claim, verdict, over),
  });

  it('measure how far out the weakest interval lies, on either side', () => {
    // Weakest interval of the made-up ones: 3 - 0.3 - 0.6 times the smallest effect.
    expect(marginOf(one('supported').result)).toBeCloseTo(1.1);
    expect(marginOf(one('contradicted').result)).toBeCloseTo(1.1);
    // Far end of the widest one: 0.1 + 0.3 + 0.6 times the smallest effect.
    expect(marginOf(one('no effect').result)).toBeCloseTo(0);
  });

  it('take a contradicted claim for as robust as a supported one', () => {
    expect(robust([one('contradicted'), one('supported')])).toHaveLength(2);
  });

  it('need a verdict, intervals far enough out, an ensemble that agrees, and nothing that turns it', () => {
    expect(robust([one('unclear'), one('no effect'), one('supported', { agreeing: 0.79 })])).toEqual([]);
    expect(robust([one('supported', { flips: [flipTo('no effect')] })])).toEqual([]);
    expect(robust([one('supported', { pHolm: 0.9 })])).toHaveLength(1);
  });

  it('call fragile what turns or splits the ensemble, the least agreement first', () => {
    const turned = one('supported', { agreeing: 0.9, flips: [flipTo('no effect'), flipTo('contradicted')] });
    const split = one('no effect', { agreeing: 0.3 });
    expect(fragile([turned, split, one('supported'), one('unclear', { agreeing: 0.1 })])).toEqual([split, turned]);
  });

  it('do not count the rival that every claim has to name, nor numbers that were fitted', () => {
    const look = { effect: -0.1, lower95: -0.2, upper95: 0.1, verdict: 'no effect' as const };
    const rival = { label: { zh: '虚构', en: 'made up' }, turned: true, without: look, with: look };
    expect(robust([one('supported', { rival, flips: [flipTo('no effect', 'rival')] })])).toHaveLength(1);
    expect(robust([one('supported', { role: 'fit' })])).toEqual([]);
  });
});

describe('the pieces', () => {
  it('draw intervals as text against the band', () => {
    const rows = [
      { label: '避责', effect: 0.5, lower95: 0.25, upper95: 0.75 },
      { label: 'b', effect: 3, lower95: 2, upper95: 4 },
    ];
    const picture = pictureOf(rows, 1, 'positive', 1);
    expect(picture === undefined ? [] : textStrip(picture).split('\n')).toEqual([
      '避责  ──┊────────│─[━●━]──┊────────────────────────────',
      'b     ──┊────────│────────┊───────[━━━━━━━━●━━━━━━━━]──',
    ]);
    expect(pictureOf([{ label: 'a', effect: null, lower95: null, upper95: null }], 1, 'positive', 1)).toBeUndefined();
  });

  it('write numbers as finely as the smallest effect asks for', () => {
    expect([0.02, 0.005, 0.5, 1, 20].map(decimalsFor)).toEqual([3, 4, 2, 1, 0]);
    expect([null, 0.0004, 0.02, 1].map(pText)).toEqual(['–', '< .001', '.020', '1.000']);
  });

  it('fill the README where it has room, and leave the rest alone', () => {
    const readme =
      'before\n<!-- generated:robust -->\nold\n<!-- /generated -->\n<!-- generated:other -->\nx\n<!-- /generated -->\n<!-- generated:fragile-zh -->\n<!-- /generated -->\nafter';
    const filled = makePages({ claims: JSON.stringify(sampleResults), readme }, sample).readme ?? '';
    expect(filled).toContain('before\n<!-- generated:robust -->\n| number |');
    expect(filled).toContain('[C02](experiments/verdicts/VERDICTS.md#c02)');
    expect(filled).toContain('[C10](experiments/verdicts/VERDICTS.zh.md#c10)');
    expect(filled).toContain('<!-- generated:other -->\nx\n<!-- /generated -->');
    expect(filled).not.toContain('old');
    expect(makePages({ claims: JSON.stringify(sampleResults), readme: filled }, sample).readme).toBe(filled);
  });
});
