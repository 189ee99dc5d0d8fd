import { type Language, type Outcome, stories, type Text } from '../sim/index.ts';
import { definedBy, isGrey } from './analysis/grey.ts';
import type { PairedSummary } from './analysis/paired.ts';
import { checksumOf, type StudyResults } from './results.ts';
import { type Column, displayWidth, fixed, textTable, wrapped } from './text-table.ts';

/** Outcomes that the printed table shows; the files hold them all. */
export const headlineOutcomes = ['burden', 'effectiveness', 'shifting-down', 'incidents', 'residents-served', 'misblame', 'undone'];

/** Stands under every comparison. */
export const caveat: Text = {
  zh: '本材料为理论模型的情景比较，用于教学与研究讨论；数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。',
  en: 'Scenario comparison from a theoretical model for teaching and research; valid under the stated settings only; no forecast, no assessment of any place, body or person.',
};

/** Sets the comparison as text: a table for each story, split into parts where the terminal is too narrow. */
export function comparisonTable(
  study: StudyResults,
  summaries: readonly PairedSummary[],
  outcomes: readonly Outcome[],
  language: Language,
  width: number,
): string {
  const shown = outcomes
    .filter((outcome) => headlineOutcomes.includes(outcome.id))
    .sort((a, b) => headlineOutcomes.indexOf(a.id) - headlineOutcomes.indexOf(b.id));
  const parts = study.stories.map((story) => {
    const label = stories.find((one) => one.id === story)?.label[language] ?? story;
    const own = summaries.filter((summary) => summary.story === story);
    const baselineText = study.arms.find((arm) => arm.label === study.baseline)?.text[language] ?? study.baseline;
    const title =
      language === 'zh'
        ? `【${label}】基准：${baselineText}；配对种子 ${study.replicates} 个`
        : `[${label}] baseline: ${baselineText}; ${study.replicates} paired seeds`;
    return `${title}\n${storyTables(study, own, shown, language, width)}`;
  });
  const checksum = checksumOf(study.rows);
  const notes =
    language === 'zh'
      ? [
          '每格：与基准之差 ± 95 % 区间半宽；下一行为“较优种子的比例 / 机械部分”。基准行为均值。',
          '“~”：区间含 0，无明显差异。（ ）：不作为依据，因为该措施本身规定或计量了此项，或机械部分超过一半。“–”：无此数。',
          caveat.zh,
          ...(checksum === null ? [] : [`结果校验码 ${checksum}，模型指纹 ${study.modelHash}：与页面“分享”中所示相同，即为同一结果。`]),
          `复现：${study.command}`,
        ]
      : [
          'Each cell: difference from the baseline ± half-width of the 95 % interval; below it, share of seeds in which the arm is better / mechanical part. The baseline’s row holds means.',
          '“~”: the interval includes 0, no clear difference. ( ): counts for no claim, because the intervention itself prices or defines this outcome or the mechanical part exceeds half. “–”: no such number.',
          caveat.en,
          ...(checksum === null
            ? []
            : [
                `Checksum of the results ${checksum}, model hash ${study.modelHash}: where the page shows the same under “Share”, the results are the same.`,
              ]),
          `To reproduce: ${study.command}`,
        ];
  const wrap = (note: string) => (note.includes(study.command) ? note : wrapped(note, Math.max(40, Math.min(width, 120))));
  return `${parts.join('\n')}\n${notes.map(wrap).join('\n')}\n`;
}

function storyTables(
  study: StudyResults,
  summaries: readonly PairedSummary[],
  outcomes: readonly Outcome[],
  language: Language,
  width: number,
): string {
  const columns = outcomes.map((outcome) =>
    outcomeColumn(
      study,
      summaries.filter((summary) => summary.outcome === outcome.id),
      outcome,
      language,
    ),
  );
  const first: Column = { title: language === 'zh' ? '方案' : 'arm' };
  // Interventions under the baseline's own regime are named without repeating it.
  const prefix = `${study.baseline}+`;
  const baselineText = study.arms.find((arm) => arm.label === study.baseline)?.text[language] ?? study.baseline;
  const names = study.arms.map((arm) => {
    if (arm.label === study.baseline) return language === 'zh' ? '（基准，均值）' : '(baseline, mean)';
    return arm.label.startsWith(prefix) ? arm.text[language].slice(baselineText.length).replace(/^\s*/, '') : arm.text[language];
  });
  const firstWidth = Math.max(displayWidth(first.title), ...names.map(displayWidth));
  const panels: (typeof columns)[] = [[]];
  let used = firstWidth;
  for (const column of columns) {
    const panel = panels[panels.length - 1] as typeof columns;
    if (panel.length > 0 && used + 2 + column.width > width) {
      panels.push([column]);
      used = firstWidth + 2 + column.width;
    } else {
      panel.push(column);
      used += 2 + column.width;
    }
  }
  return panels
    .map((panel) => {
      const rows = study.arms.flatMap((_, i) => {
        const above = [names[i] as string, ...panel.map((column) => column.cells[i]?.[0] ?? '')];
        const below = ['', ...panel.map((column) => column.cells[i]?.[1] ?? '')];
        return below.some((cell) => cell !== '') ? [above, below] : [above];
      });
      return textTable([first, ...panel.map((column): Column => ({ title: column.title, align: 'right' }))], rows);
    })
    .join('\n');
}

/** The cells of one outcome, two lines an arm, all with the same decimals. */
function outcomeColumn(study: StudyResults, summaries: readonly PairedSummary[], outcome: Outcome, language: Language) {
  const byArm = new Map(summaries.map((summary) => [summary.arm, summary]));
  const halves = summaries.flatMap((one) =>
    one.upper95 === null || one.lower95 === null || one.upper95 === one.lower95 ? [] : [(one.upper95 - one.lower95) / 2],
  );
  // Digits that the typical interval of this column can bear.
  const typical = halves.sort((a, b) => a - b)[Math.floor(halves.length / 2)] ?? Number.POSITIVE_INFINITY;
  let decimals = outcome.decimals;
  while (decimals < outcome.decimals + 2 && typical < 0.5 * 10 ** -decimals) decimals += 1;
  const cells = study.arms.map((arm): [string, string] => {
    const summary = byArm.get(arm.label);
    if (summary === undefined || summary.difference === null) return ['–  ', ''];
    if (arm.label === study.baseline) return [`${fixed(summary.mean, decimals)}  `, ''];
    const { difference, lower95, upper95, better, mechanical } = summary;
    const half = lower95 === null || upper95 === null ? null : (upper95 - lower95) / 2;
    const isUnclear = lower95 !== null && upper95 !== null && lower95 <= 0 && upper95 >= 0;
    const isGreyed = isGrey(summary, definedBy(arm.label));
    // Marks stand behind the number in a place of their own, so that the digits of a column stay in line.
    const marks = `${isUnclear ? '~' : ''}${isGreyed ? ')' : ''}`.padEnd(2);
    const share = better === null ? '–' : `${Math.round(100 * better)}%`;
    return [
      `${isGreyed ? '(' : ''}${fixed(difference, decimals, 'plus')} ±${fixed(half, decimals)}${marks}`,
      `${share} / ${fixed(mechanical, decimals, 'plus')}  `,
    ];
  });
  const title = outcome.label[language];
  const width = Math.max(displayWidth(title), ...cells.flat().map(displayWidth));
  return { title, cells, width };
}
