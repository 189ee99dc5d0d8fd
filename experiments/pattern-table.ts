import { type Language, outcomes, stories, type Text } from '../sim/index.ts';
import type { Band, DriftVerdict, Estimate, Verdict } from './analysis/verdict.ts';
import { caveat } from './comparison-table.ts';
import type { DriftResult, PatternResult } from './pattern-results.ts';
import { type Column, fixed, textTable, wrapped } from './text-table.ts';

export interface StoryPatterns {
  readonly story: string;
  readonly patterns: readonly PatternResult[];
  readonly drift: readonly DriftResult[];
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  met: { zh: '符合', en: 'met' },
  missed: { zh: '不符', en: 'missed' },
  set: { zh: '由设定给出', en: 'set' },
  'not found': { zh: '未见', en: 'not found' },
};
const driftVerdicts: Readonly<Record<DriftVerdict, Text>> = {
  none: { zh: '无漂移', en: 'none' },
  drifts: { zh: '有漂移', en: 'drifts' },
  unclear: { zh: '未能确定', en: 'unclear' },
};
const roles: Readonly<Record<'fit' | 'check', Text>> = { fit: { zh: '拟合', en: 'fit' }, check: { zh: '检验', en: 'check' } };

/** Sets all patterns as text: for each story what was measured, what sets it and what was free, and drift. */
export function patternTable(
  found: readonly StoryPatterns[],
  replicates: number,
  command: string,
  language: Language,
  width: number,
): string {
  const say = (text: Text) => text[language];
  const wide = Math.max(60, Math.min(width, 140));
  const parts = found.map(({ story, patterns, drift }) => {
    const label = stories.find(({ id }) => id === story)?.label[language] ?? story;
    const title = language === 'zh' ? `【${label}】${replicates} 个种子` : `[${label}] ${replicates} seeds`;
    return [title, valueTable(patterns, language), constantLines(patterns, language, wide), driftTable(drift, language)].join('\n');
  });
  const notes =
    language === 'zh'
      ? [
          '数值：各种子均值 [95 % 区间]。“符合”：区间整个落在范围内；对单一情景的水平值，还要求至少九成种子各自落在范围内（“种子”列）。带 * 的行只作参考。',
          '“由设定给出”：常数变动一成，数值随之一比一变动（弹性绝对值在 .8 至 1.2 之间；占比按优比计）。“检验”类从未用于拟合，不符即照实列出。',
          '漂移：相对于均值。末年减首年的 95 % 区间在 ±5 % 以内，或含 0 且半宽小于 5 %，为“无漂移”；含 0 但更宽，为“未能确定”。',
          caveat.zh,
        ]
      : [
          'Value: mean over seeds [95 % interval]. “met”: the whole interval lies in the band; for a level of one scenario, at least nine seeds in ten do, too (column “seeds”). Rows with * have no say.',
          '“set”: the value moves one-for-one with a constant moved by a tenth (elasticity between .8 and 1.2, whatever its sign; of its odds for a share). “check” patterns were never fitted; a miss is printed as such.',
          'Drift: relative to the mean. “none”: the 95 % interval of last − first year lies within ±5 %, or holds 0 with a half-width under 5 %; “unclear”: it holds 0 but is wider.',
          caveat.en,
        ];
  return `${parts.join('\n')}\n${notes.map((note) => wrapped(note, wide)).join('\n')}\n${say({ zh: '复现：', en: 'To reproduce: ' })}${command}\n`;
}

function interval({ mean, lower95, upper95 }: Estimate, decimals: number, sign: 'plus' | 'none' = 'none'): string {
  return lower95 === null
    ? fixed(mean, decimals, sign)
    : `${fixed(mean, decimals, sign)} [${fixed(lower95, decimals, sign)}, ${fixed(upper95, decimals, sign)}]`;
}

function bandText([low, high]: Band): string {
  const number = (value: number) => fixed(value, Number.isInteger(value) ? 0 : 2);
  if (low === null && high === null) return '–';
  if (low === null) return `≤ ${number(high as number)}`;
  return high === null ? `≥ ${number(low)}` : `${number(low)} … ${number(high)}`;
}

function valueTable(patterns: readonly PatternResult[], language: Language): string {
  const zh = language === 'zh';
  const columns: Column[] = [
    { title: zh ? '类' : 'role' },
    { title: zh ? '模式' : 'pattern' },
    { title: zh ? '数值' : 'value', align: 'right' },
    { title: zh ? '范围' : 'band', align: 'right' },
    { title: zh ? '种子' : 'seeds', align: 'right' },
    { title: zh ? '判断' : 'verdict' },
  ];
  const rows = patterns.flatMap(({ pattern, verdict, readings, peaks }) => {
    const verdictText = verdicts[verdict][language];
    const lines = readings.map((result) => {
      const { reading, shareInBand, isInBand } = result;
      const aside = reading.isAside === true;
      const mark = aside ? '' : isInBand ? (zh ? '在内' : 'in') : zh ? '在外' : 'out';
      return [
        `${aside ? '* ' : '  '}${reading.label[language]}`,
        interval(result, reading.decimals),
        bandText(reading.band),
        aside || shareInBand === null ? '' : `${Math.round(100 * shareInBand)}%`,
        mark,
      ];
    });
    for (const { search, peak } of peaks) {
      const name = `  ${search.label[language]}`;
      if (peak === undefined) {
        lines.push([name, '–', '', '', '']);
        continue;
      }
      const at = `×${search.levels[peak.best]}`;
      const edges = [search.levels[0], search.levels[search.levels.length - 1]];
      const shape = search.levels.map((_, k) => fixed(peak.means[k], 3)).join(' ');
      lines.push([
        `${name}: ${search.levels.map((pay) => `×${pay}`).join(' ')}`,
        shape,
        '',
        '',
        peak.isInterior ? (zh ? '居中' : 'interior') : zh ? '无' : 'none',
      ]);
      lines.push([`    ${zh ? `${at} 减 ×${edges[0]}` : `${at} − ×${edges[0]}`}`, interval(peak.overLowest, 4, 'plus'), '> 0', '', '']);
      lines.push([`    ${zh ? `${at} 减 ×${edges[1]}` : `${at} − ×${edges[1]}`}`, interval(peak.overHighest, 4, 'plus'), '> 0', '', '']);
    }
    return [[roles[pattern.role][language], pattern.label[language], '', '', '', verdictText], ...lines.map((line) => ['', ...line])];
  });
  return textTable(columns, rows);
}

function constantLines(patterns: readonly PatternResult[], language: Language, width: number): string {
  const zh = language === 'zh';
  const lines = patterns.flatMap(({ pattern, elasticities }) => {
    const free =
      pattern.free.length === 0
        ? zh
          ? '无自由参数'
          : 'nothing was free'
        : `${zh ? '自由参数' : 'free'}${zh ? '：' : ': '}${pattern.free.join(zh ? '、' : ', ')}`;
    const moved = elasticities.map(
      (one) =>
        `${constantName(pattern, one.constant, language)} ${interval(one, 2, 'plus')}${one.isOneForOne ? (zh ? '（一比一）' : ' (one-for-one)') : ''}`,
    );
    const text = [
      `${pattern.label[language]}${zh ? '：' : ': '}${free}${zh ? '。' : '.'}`,
      moved.length === 0 ? '' : zh ? `弹性：${moved.join('；')}。` : `Elasticities: ${moved.join('; ')}.`,
      pattern.note[language],
      zh ? `（${pattern.source}）` : `(${pattern.source})`,
    ];
    return [wrapped(text.filter((one) => one !== '').join(zh ? '' : ' '), width)];
  });
  return `${lines.join('\n')}\n`;
}

function constantName(pattern: PatternResult['pattern'], id: string, language: Language): string {
  return pattern.probes.find((probe) => probe.id === id)?.label[language] ?? id;
}

function driftTable(drift: readonly DriftResult[], language: Language): string {
  const zh = language === 'zh';
  if (drift.length === 0) return `${zh ? '漂移：不足两个完整年份，未测。' : 'Drift: fewer than two full years, not measured.'}\n`;
  const columns: Column[] = [
    { title: zh ? '漂移' : 'drift' },
    { title: zh ? '均值' : 'mean', align: 'right' },
    { title: zh ? '每年斜率 %' : 'slope, % a year', align: 'right' },
    { title: zh ? '后几年减首年 %' : 'later − first year, %', align: 'right' },
    { title: zh ? '末年减首年 %' : 'last − first year, %', align: 'right' },
    { title: zh ? '判断' : 'verdict' },
  ];
  const percent = ({ n, mean, lower95, upper95 }: Estimate): string => {
    const times = (value: number | null) => (value === null ? null : 100 * value);
    return interval({ n, mean: times(mean), lower95: times(lower95), upper95: times(upper95) }, 1, 'plus');
  };
  const rows = drift.map(({ outcome: id, drift: found }) => {
    const outcome = outcomes.find((one) => one.id === id);
    return [
      outcome?.label[language] ?? id,
      fixed(found.mean, outcome?.decimals ?? 3),
      percent(found.slope),
      percent(found.laterOverFirst),
      percent(found.lastOverFirst),
      driftVerdicts[found.verdict][language],
    ];
  });
  return textTable(columns, rows);
}
