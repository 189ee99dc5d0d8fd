/** The table of remedies for people: one block for each level and story. */
import { type Language, outcomes, type StoryId, stories, type Text } from '../../sim/index.ts';
import type { Scale } from '../evidence/scales.ts';
import { fixed, textTable } from '../text-table.ts';
import { measured } from './questions.ts';
import type { FullRow } from './results.ts';

const levelTexts: Readonly<Record<FullRow['at'], Text>> = {
  full: { zh: '强度 1', en: 'at full level' },
  'equal-hours': { zh: '工时相等', en: 'at equal hours' },
};

/** Writes the rows; ▲ marks what the reform itself defines. */
export function remedyTable(rows: readonly FullRow[], scale: Scale, language: Language): string {
  const say = (text: Text) => text[language];
  const columns = [
    { title: say({ zh: '措施', en: 'reform' }) },
    { title: say({ zh: '强度', en: 'level' }), align: 'right' as const },
    ...measured.map((id) => ({ title: say(outcomes.find((one) => one.id === id)?.label ?? { zh: id, en: id }), align: 'right' as const })),
  ];
  const cellOf = (row: FullRow, outcome: string) => {
    const cell = row.cells[outcome];
    if (cell === undefined || cell.difference === null) return '–';
    const decimals = outcomes.find(({ id }) => id === outcome)?.decimals ?? 3;
    const half = cell.upper95 === null ? '' : ` ±${fixed(cell.upper95 - cell.difference, decimals)}`;
    return `${row.defines.includes(outcome) ? '▲ ' : ''}${fixed(cell.difference, decimals, 'plus')}${half}`;
  };
  const blocks = (Object.keys(levelTexts) as FullRow['at'][]).flatMap((at) =>
    stories.flatMap(({ id, label }) => {
      const own = rows.filter((row) => row.at === at && row.story === (id as StoryId));
      if (own.length === 0) return [];
      const lines = own.map((row) => [say(row.label), String(row.level), ...measured.map((outcome) => cellOf(row, outcome))]);
      return [`${say(levelTexts[at])}${say({ zh: '，', en: ', ' })}${say(label)}\n${textTable(columns, lines)}`];
    }),
  );
  return `${blocks.join('\n')}\n${endText(scale, say)}\n`;
}

function endText({ label, county, seeds }: Scale, say: (text: Text) => string): string {
  return say({
    zh: `与基准的配对差，± 为 95 % 区间半宽；▲ 为措施自己界定的结果。规模：${label.zh}；县域 ${county}，每种成因至多 ${seeds.default} 个种子。机械与行为部分见 JSON。`,
    en: `Paired differences from the baseline, ± half the 95 % interval; ▲ what the reform itself defines. Scale: ${label.en}; county ${county}, at most ${seeds.default} seeds a story. Mechanical and behavioural parts are in the JSON.`,
  });
}
