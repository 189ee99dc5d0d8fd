/** Answers as tables for people. */
import { counties, type Language, stories, type Text } from '../../sim/index.ts';
import type { Scale } from '../evidence/scales.ts';
import { fixed, textTable, wrapped } from '../text-table.ts';
import type { AnswerResult, RowEstimate, RowResult } from './results.ts';

/** Writes every answer: the question, a table for each county and setting, what to keep in mind. */
export function answerTables(results: readonly AnswerResult[], scale: Scale, language: Language, width: number): string {
  const say = (text: Text) => text[language];
  const blocks = results.map(({ id, question, note, rows }) => {
    const places = [...new Set(rows.map(placeOf))];
    const tables = places.map((place) => {
      const own = rows.filter((row) => placeOf(row) === place);
      const title = places.length > 1 ? [placeText(own[0] as RowResult, language)] : [];
      return [...title, rowsTable(own, say)].join('\n');
    });
    return [wrapped(`${id}  ${say(question)}`, width), '', ...tables, wrapped(say(note), width)].join('\n');
  });
  return `${[...blocks, endText(scale, say)].join('\n\n')}\n`;
}

const placeOf = ({ county, setting }: RowResult) => `${county} ${setting}`;

function placeText({ county, setting }: RowResult, language: Language): string {
  const name = counties.find(({ id }) => id === county)?.label[language] ?? county;
  return setting === 'default' || setting === county ? name : `${name} (${setting})`;
}

function rowsTable(rows: readonly RowResult[], say: (text: Text) => string): string {
  const columns = [
    { title: say({ zh: '效应', en: 'effect' }) },
    ...stories.map(({ label }) => ({ title: say(label), align: 'right' as const })),
    { title: say({ zh: '单位', en: 'unit' }) },
  ];
  return textTable(
    columns,
    rows.map(({ label, unit, byStory }) => [say(label), ...stories.map(({ id }) => intervalText(byStory[id])), say(unit)]),
  );
}

/** Three digits of whatever size the effect has. */
function intervalText(found: RowEstimate | undefined): string {
  if (found === undefined || found.effect === null) return '–';
  const { effect, lower95, upper95 } = found;
  const size = Math.max(Math.abs(effect), Math.abs(lower95 ?? 0), Math.abs(upper95 ?? 0));
  const decimals = size === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
  const number = (value: number | null) => fixed(value, decimals, 'plus');
  return `${number(effect)} [${number(lower95)}, ${number(upper95)}]`;
}

function endText({ label, county, weeks, warmupWeeks, seeds }: Scale, say: (text: Text) => string): string {
  return say({
    zh: `规模：${label.zh}；县域 ${county}（另行注明者除外），预热 ${warmupWeeks} 周后 ${weeks} 周，每种成因 ${seeds.default} 个种子；区间为 95 %，不作结论。`,
    en: `Scale: ${label.en}; county ${county} unless another is named, ${weeks} weeks after ${warmupWeeks} of warm-up, ${seeds.default} seeds a story; intervals are 95 %, and no verdict is given.`,
  });
}
