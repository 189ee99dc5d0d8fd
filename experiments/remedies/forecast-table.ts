/** What a study of several parts still takes, as a table. */
import type { Text } from '../../sim/index.ts';
import type { StageForecast } from '../evidence/forecast.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

/** One part of a study: its name, and what it takes. */
export interface PartForecast extends Omit<StageForecast, 'stage'> {
  readonly part: string;
  readonly label: Text;
}

/** Names the forecast of a part. */
export function partOf(part: string, label: Text, forecast: readonly StageForecast[]): PartForecast[] {
  return forecast.map(({ stage: _, ...one }) => ({ part, label, ...one }));
}

/** Writes the forecast of all parts, and their sum. */
export function forecastTable(parts: readonly PartForecast[], workers: number, { say }: Terminal): string {
  const right = 'right' as const;
  const columns = [
    { title: say({ zh: '部分', en: 'part' }) },
    { title: say({ zh: '方案', en: 'arms' }), align: right },
    { title: say({ zh: '种子 × 成因', en: 'seeds × stories' }), align: right },
    { title: say({ zh: '尚需运行（至多）', en: 'runs to do (at most)' }), align: right },
    { title: say({ zh: `分钟（${workers} 线程）`, en: `minutes (${workers} workers)` }), align: right },
  ];
  const minutes = (value: number) => (value >= 10 ? Math.round(value).toString() : value.toFixed(1));
  const sum = (pick: (one: PartForecast) => number) => parts.reduce((total, one) => total + pick(one), 0);
  const rows = parts.map((one) => [say(one.label), ...[one.arms, one.jobs, one.runs].map(String), minutes(one.minutes)]);
  const total = [
    say({ zh: '合计', en: 'all' }),
    '',
    String(sum(({ jobs }) => jobs)),
    String(sum(({ runs }) => runs)),
    minutes(sum((one) => one.minutes)),
  ];
  return textTable(columns, [...rows, total]);
}
