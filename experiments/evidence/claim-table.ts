/** Results on claims as a table for people. */
import type { Language, StoryId, Text } from '../../sim/index.ts';
import { displayWidth, fixed, textTable, wrapped } from '../text-table.ts';
import type { ClaimResult } from './claim-results.ts';
import type { Verdict } from './judge.ts';
import type { Scale } from './scales.ts';

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  supported: { zh: '成立', en: 'supported' },
  contradicted: { zh: '不成立', en: 'contradicted' },
  'no effect': { zh: '无明显效应', en: 'no effect' },
  unclear: { zh: '证据不足', en: 'unclear' },
  flips: { zh: '因情景而异', en: 'flips' },
  mechanical: { zh: '由规则带来', en: 'mechanical' },
  assumed: { zh: '属设定', en: 'assumed' },
  'not testable': { zh: '无法检验', en: 'not testable' },
};

const storyTexts: Readonly<Record<StoryId, Text>> = {
  overload: { zh: '超载', en: 'overload' },
  blame: { zh: '避责', en: 'blame' },
};

/** Where few claims are asked for, those that were not held against runs are explained, too. */
const mostExplained = 10;

/** Writes results: a table, then what does not fit in it, then how many came out how. */
export function claimTable(
  results: readonly ClaimResult[],
  scale: Scale,
  stories: readonly StoryId[],
  language: Language,
  width: number,
): string {
  const say = (text: Text) => text[language];
  const columns = [
    { title: say({ zh: '论断', en: 'claim' }) },
    { title: say({ zh: '结论', en: 'verdict' }) },
    ...stories.map((story) => ({ title: say(storyTexts[story]) })),
    { title: say({ zh: '至少', en: 'smallest' }), align: 'right' as const },
    { title: say({ zh: '单位', en: 'unit' }) },
    { title: say({ zh: '一致', en: 'agreeing' }), align: 'right' as const },
    { title: say({ zh: '翻转', en: 'flips' }) },
  ];
  const rows = results.map((one) => [
    one.id,
    say(verdictTexts[one.verdict]),
    ...stories.map((story) => intervalText(one.byStory[story], one.smallest)),
    one.smallest === null ? '–' : String(one.smallest),
    one.unit === null ? '' : say(one.unit),
    one.agreeing === null ? '–' : `${Math.round(100 * one.agreeing)} %`,
    flipsText(one, say),
  ]);
  const notes = results.flatMap((one) => {
    if (one.why === null || (one.verdict !== 'mechanical' && results.length > mostExplained)) return [];
    const head = `${one.id}  `;
    return [head + wrapped(say(one.why), width, ' '.repeat(displayWidth(head))).trimStart()];
  });
  return `${[textTable(columns, rows).trimEnd(), ...notes, '', countsText(results, language), scaleText(scale, say)].join('\n')}\n`;
}

/** An effect with its interval, as finely as the smallest effect that matters asks for. */
function intervalText(
  found: { readonly effect: number | null; readonly lower95: number | null; readonly upper95: number | null } | undefined,
  smallest: number | null,
): string {
  if (found === undefined || found.effect === null) return '–';
  const decimals = smallest === null ? 3 : Math.min(6, Math.max(0, Math.ceil(-Math.log10(smallest)) + 1));
  const number = (value: number | null) => fixed(value, decimals, 'plus');
  return `${number(found.effect)} [${number(found.lower95)}, ${number(found.upper95)}]`;
}

function flipsText({ flips, rival }: ClaimResult, say: (text: Text) => string): string {
  const named = flips.map(({ setting, verdict }) => `${setting}: ${say(verdictTexts[verdict])}`);
  if (rival?.turned === true && !flips.some(({ what }) => what === 'rival')) named.push(say(rival.label));
  const more = named.length > 2 ? [`+${named.length - 2}`] : [];
  return [...named.slice(0, 2), ...more].join('; ');
}

/** How many came out how, verdict by verdict. */
export function countsText(results: readonly ClaimResult[], language: Language): string {
  const parts = (Object.keys(verdictTexts) as Verdict[]).flatMap((verdict) => {
    const count = results.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${verdictTexts[verdict][language]} ${count}`];
  });
  return language === 'zh' ? `在本模型中：${parts.join('，')}。` : `In this model: ${parts.join(', ')}.`;
}

function scaleText({ label, county, weeks, warmupWeeks, seeds }: Scale, say: (text: Text) => string): string {
  return say({
    zh: `规模：${label.zh}；县域 ${county}，预热 ${warmupWeeks} 周后 ${weeks} 周，默认设定下每种成因 ${seeds.default} 个种子；区间为 95 %。`,
    en: `Scale: ${label.en}; county ${county}, ${weeks} weeks after ${warmupWeeks} of warm-up, ${seeds.default} seeds a story in the default setting; intervals are 95 %.`,
  });
}
