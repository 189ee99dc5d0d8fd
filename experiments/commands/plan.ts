import { ParameterError, schemaVersion } from '../../sim/index.ts';
import { type Command, exitDone, formatOf, withoutRepeats } from '../command.ts';
import { settingFlags } from '../scenario-flags.ts';
import { readWorkers, workersFlag } from '../study.ts';
import { mechanicalFlag, pointsFlag, readStudyOf, studyOverrides } from '../study-flags.ts';
import type { Study } from '../study-plan.ts';
import { blocksOf } from '../sweep/blocks.ts';
import { currentVersion } from '../sweep/identity.ts';
import { type Probe, probe } from '../sweep/probe.ts';
import { makeSweepWorker } from '../sweep/worker.ts';
import { listenForInterruption, type Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

/** What a study will take, as far as a few runs can tell. */
export interface Forecast {
  readonly study: string;
  readonly points: number;
  readonly stories: number;
  readonly arms: number;
  /** Planned; with a precision the most, and as many as it seems to need. */
  readonly replicates: number;
  readonly replicatesExpected: number;
  readonly blocks: number;
  readonly runs: number;
  readonly minutes: number;
  readonly workers: number;
  readonly megabytes: number;
  readonly probe: Probe;
}

export const plan: Command = {
  flags: [
    ...studyOverrides,
    ...settingFlags,
    pointsFlag,
    mechanicalFlag,
    workersFlag,
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
  ],
  positionals: ['STUDY'],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const study = readStudyOf(parsed);
    if (parsed.problems.length > 0) throw new ParameterError(withoutRepeats(parsed.problems));
    const interruption = listenForInterruption(terminal);
    const forecast = await forecastOf(study, workers, interruption.signal);
    const stopped = interruption.end();
    if (stopped !== undefined) return stopped;
    if (format === 'json') terminal.result(`${JSON.stringify({ schemaVersion, ...forecast }, null, 2)}\n`);
    else terminal.result(rendered(forecast, terminal));
    return exitDone;
  },
};

/** Probes a study and says what all of it will take. */
export async function forecastOf(study: Study, workers: number, signal: AbortSignal): Promise<Forecast> {
  const { text } = currentVersion();
  const blocks = blocksOf(study, text);
  const found = await probe(study, blocks, text, { makeWorker: makeSweepWorker, signal });
  const needed = found.expected.flatMap(({ replicatesNeeded }) => replicatesNeeded ?? []);
  const replicatesExpected = needed.length === 0 ? study.replicates : Math.max(...needed);
  const count = blocks.perReplicate * replicatesExpected;
  return {
    study: study.settings.id,
    points: study.plan.length,
    stories: study.stories.length,
    arms: study.arms.length,
    replicates: study.replicates,
    replicatesExpected,
    blocks: count,
    runs: count * study.arms.length,
    minutes: (count * found.secondsPerBlock) / Math.min(workers, count) / 60,
    workers,
    // Tables come to about half of the journal.
    megabytes: (1.5 * count * found.bytesPerBlock) / 1e6,
    probe: found,
  };
}

function rendered(forecast: Forecast, { say }: Terminal): string {
  const { probe: found } = forecast;
  const number = (value: number) => (value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString());
  const rows: [string, string][] = [
    [say({ zh: '研究', en: 'study' }), forecast.study],
    [say({ zh: '设计的点', en: 'points of the design' }), String(forecast.points)],
    [say({ zh: '成因 × 方案', en: 'stories × arms' }), `${forecast.stories} × ${forecast.arms}`],
    [say({ zh: '重复（预计／至多）', en: 'replicates (expected / at most)' }), `${forecast.replicatesExpected} / ${forecast.replicates}`],
    [say({ zh: '运行次数', en: 'runs' }), String(forecast.runs)],
    [say({ zh: `分钟（${forecast.workers} 线程）`, en: `minutes (${forecast.workers} workers)` }), number(forecast.minutes)],
    [say({ zh: '兆字节', en: 'megabytes' }), number(forecast.megabytes)],
    [say({ zh: '试运行的块', en: 'blocks tried' }), `${found.blocks} × ${number(found.secondsPerBlock)} s`],
  ];
  const head = textTable([{ title: say({ zh: '项', en: 'what' }) }, { title: say({ zh: '值', en: 'value' }) }], rows);
  if (found.expected.length === 0) return head;
  const columns = [
    { title: say({ zh: '结果', en: 'outcome' }) },
    { title: say({ zh: '成因', en: 'story' }) },
    { title: say({ zh: '方案', en: 'arm' }) },
    { title: say({ zh: '预计半宽 ±', en: 'expected half-width ±' }), align: 'right' as const },
  ];
  // Of each outcome the difference that is known worst.
  const worst = new Map<string, (typeof found.expected)[number]>();
  for (const one of found.expected) if ((worst.get(one.outcome)?.halfWidth ?? -1) < one.halfWidth) worst.set(one.outcome, one);
  const list = [...worst.values()].map(({ outcome, story, arm, halfWidth }) => [outcome, story, arm, number(halfWidth)]);
  const note = say({
    zh: `最不精确的差异；只由每个成因 ${found.blocks / forecast.stories} 块估计，仅供参考。`,
    en: `The least precise difference of each outcome, guessed from ${found.blocks / forecast.stories} blocks a story only.`,
  });
  return `${head}\n${textTable(columns, list)}${note}\n`;
}
