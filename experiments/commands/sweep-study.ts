/** `sweep STUDY --out DIR`: runs what a study still lacks, and writes its tables. */
import { join } from 'node:path';
import { ParameterError, type Problem, shown } from '../../sim/index.ts';
import { exitDone, exitFailed, withoutRepeats } from '../command.ts';
import { outputProblem, writeAtomically } from '../files.ts';
import { choiceProblem, type Flag, type ParsedFlags, textOf } from '../flags.ts';
import { Progress } from '../progress.ts';
import { readWorkers } from '../study.ts';
import { readStudyOf } from '../study-flags.ts';
import type { Study } from '../study-plan.ts';
import { blocksOf } from '../sweep/blocks.ts';
import { type DetailTable, detailTables, writeDetails } from '../sweep/details.ts';
import { completeShard, reopenShard, type Shard, type SweepFiles, shardFrom, sweepFiles, writeStudy } from '../sweep/folder.ts';
import { currentVersion } from '../sweep/identity.ts';
import { Journal } from '../sweep/journal.ts';
import { Lock, LockedError } from '../sweep/lock.ts';
import { tellDiskError, tellFindings, tellPrecision } from '../sweep/messages.ts';
import { runSweep, type SweepEnd } from '../sweep/sweep.ts';
import { type Results, writeCompanions, writeRuns } from '../sweep/tables.ts';
import { makeSweepWorker } from '../sweep/worker.ts';
import { type Interruption, listenForInterruption, type Terminal } from '../terminal.ts';

/** Another process is at work on the same: try again later (sysexits' EX_TEMPFAIL). */
export const exitTryAgain = 75;

export const shardFlag: Flag = {
  name: 'shard',
  placeholder: 'i/n',
  help: { zh: '研究：只做 n 份中的第 i 份（此后用 merge 合并）', en: 'study: do part i of n only (to be joined by merge)' },
};
export const tablesFlag: Flag = {
  name: 'tables',
  placeholder: 'runs,weeks,events',
  help: {
    zh: '研究：要写的表（默认 runs）；weeks、events 须重跑各次运行',
    en: 'study: tables to write (default runs); weeks and events do every run again',
  },
};

/** Sweeps the study that the command line names. */
export async function sweepStudy(parsed: ParsedFlags, terminal: Terminal): Promise<number> {
  const { problems } = parsed;
  const out = outOf(parsed);
  const shard = shardOf(parsed);
  const details = readTables(parsed);
  const workers = readWorkers(parsed, terminal);
  if (parsed.values.has('vary'))
    problems.push({
      where: '--vary',
      given: shown(parsed.values.get('vary')?.join(' ')),
      allowed: { zh: '不与研究同用：因子写在研究文件里', en: 'nothing: factors of a study stand in its file' },
    });
  // Problems of the flags are told together with those of the study.
  const study = readStudyOf(parsed);
  if (shard !== undefined && study.settings.precision !== undefined)
    problems.push({
      where: '--shard',
      given: shown(textOf(parsed, 'shard')),
      allowed: {
        zh: '重复数固定的研究：各份互不相知，不能一起决定何时停止。用 --replicates N 给定（plan 会建议）',
        en: 'a study with a fixed number of replicates, for parts that know nothing of each other cannot decide when to stop: give --replicates N (plan proposes one)',
      },
    });
  if (problems.length > 0) throw new ParameterError(withoutRepeats(problems));
  try {
    return await withLock(sweepFiles(out, shard), terminal, async (files) => {
      // A part that was complete may lack something by now: more replicates, another arm.
      reopenShard(files);
      return sweepInto(study, out, files, { workers, details, ...(shard === undefined ? {} : { shard }) }, terminal);
    });
  } catch (error) {
    if (tellDiskError(error, out, terminal)) return exitFailed;
    throw error;
  }
}

interface Asked {
  readonly workers: number;
  readonly details: readonly DetailTable[];
  readonly shard?: Shard;
}

async function sweepInto(study: Study, out: string, files: SweepFiles, asked: Asked, terminal: Terminal): Promise<number> {
  const interruption = listenForInterruption(terminal);
  const version = currentVersion();
  const journal = new Journal(version.text);
  const { shard, workers } = asked;
  try {
    writeStudy(out, study.settings);
    journal.open(files.journal);
    tellFindings(journal.findings, version.text, terminal);
    if (journal.findings.conflicting.length > 0) return tellConflict(journal, terminal);
    const known = journal.size;
    const blocks = blocksOf(study, version.text);
    const progress = new Progress(terminal, 1);
    const planned = blocks.length * study.arms.length;
    let isTold = false;
    const end = await runSweep(study, blocks, journal, {
      version: version.text,
      workers,
      makeWorker: makeSweepWorker,
      signal: interruption.signal,
      ...(shard === undefined ? {} : { shard: { index: shard.number - 1, count: shard.count } }),
      onProgress: (done, left) => progress.update(0, done, done + left),
      onStart: () => {
        if (isTold) return;
        isTold = true;
        terminal.message(
          `${terminal.say({ zh: `至多 ${planned} 次运行，日志中已有 ${known} 条结果。`, en: `At most ${planned} runs; the journal has ${known} results.` })}\n`,
        );
      },
    });
    progress.finish();
    tellEnd(end, workers, terminal);
    if (shard !== undefined) {
      journal.close();
      const stopped = interruption.end();
      if (stopped === undefined) completeShard(files);
      return stopped ?? exitDone;
    }
    const { replicates, reached, precision } = end;
    const results = { study, blocks, journal, version, replicates, reached, ...(precision === undefined ? {} : { precision }) };
    const failures = await writeAll(results, out, asked, interruption, terminal);
    writeAtomically(join(out, 'times.json'), `${JSON.stringify(timesOf(end, workers), null, 2)}\n`);
    if (precision !== undefined && study.settings.precision !== undefined)
      tellPrecision(precision, study.settings.precision.halfWidth, replicates, terminal);
    const stopped = interruption.end();
    return stopped ?? (failures > 0 ? exitFailed : exitDone);
  } finally {
    interruption.end();
    journal.close();
  }
}

/** Writes the tables and what belongs to them; returns how many runs failed. */
export async function writeAll(
  results: Results,
  out: string,
  { details, workers }: Asked,
  interruption: Interruption,
  terminal: Terminal,
): Promise<number> {
  const { tables, failures } = writeRuns(results, out);
  const progress = new Progress(terminal, 1);
  const more = await writeDetails(results, out, details, {
    workers,
    makeWorker: makeSweepWorker,
    signal: interruption.signal,
    onProgress: (done, left) => progress.update(0, done, done + left),
  });
  progress.finish();
  writeCompanions(results, out, [...tables, ...(more ?? [])], failures);
  const rows = tables[0]?.rows ?? 0;
  terminal.message(
    `${terminal.say({ zh: `已写入 ${out}：runs.csv、runs.parquet（${rows} 行）及 analysis.json、manifest.json 等`, en: `Wrote ${out}: runs.csv and runs.parquet (${rows} rows), analysis.json, manifest.json and more` })}\n`,
  );
  if (failures > 0)
    terminal.message(
      `${terminal.say({ zh: `${failures} 次运行失败：消息与重放命令见 failures.csv。`, en: `${failures} runs failed: failures.csv has the message and the command that repeats each.` })}\n`,
    );
  return failures;
}

/** Does something while holding the lock of a sweep. */
export async function withLock(files: SweepFiles, terminal: Terminal, work: (files: SweepFiles) => Promise<number>): Promise<number> {
  let lock: Lock;
  try {
    lock = new Lock(files.lock);
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    terminal.message(
      `${terminal.say({ zh: `另一进程（${error.holder}）正在做同一件事：请稍后再试。`, en: `Another process (${error.holder}) is at work on the same: try again later.` })}\n`,
    );
    return exitTryAgain;
  }
  try {
    return await work(files);
  } finally {
    lock.release();
  }
}

/** Reads `--out`, a folder that can be written. */
export function outOf(parsed: ParsedFlags): string {
  const out = textOf(parsed, 'out');
  const problem =
    out === undefined
      ? { where: '--out', given: '""', allowed: { zh: '写入结果的目录', en: 'the directory for the results' } }
      : outputProblem('--out', out, 'directory');
  if (problem !== undefined) parsed.problems.push(problem);
  return out ?? '';
}

function shardOf(parsed: ParsedFlags): Shard | undefined {
  const text = textOf(parsed, 'shard');
  if (text === undefined) return undefined;
  const shard = shardFrom(text);
  if (shard === undefined)
    parsed.problems.push({ where: '--shard', given: shown(text), allowed: { zh: 'i/n，1 ≤ i ≤ n', en: 'i/n with i from 1 to n' } });
  return shard;
}

/** Reads `--tables`; the table of runs is always written. */
export function readTables(parsed: ParsedFlags): DetailTable[] {
  const names = textOf(parsed, 'tables')?.split(',') ?? [];
  return names.flatMap((name): DetailTable[] => {
    const found = detailTables.find((one) => one === name);
    if (found !== undefined) return [found];
    if (name !== 'runs') parsed.problems.push(tableProblem(name));
    return [];
  });
}

function tableProblem(name: string): Problem {
  if (name !== 'units') return choiceProblem('--tables', name, ['runs', ...detailTables]);
  return {
    where: '--tables',
    given: shown(name),
    allowed: {
      zh: `runs、${detailTables.join('、')}：模型目前只给出全县与各层级的观测，没有逐单位的数`,
      en: `runs, ${detailTables.join(', ')}: the model gives observations of the county and its levels, and none of single units yet`,
    },
  };
}

function tellConflict(journal: Journal, terminal: Terminal): number {
  const { conflicting } = journal.findings;
  terminal.message(
    `${terminal.say({ zh: `日志中 ${conflicting.length} 个运行各有两种结果：${conflicting[0]}。这不应发生，请报告。`, en: `${conflicting.length} runs of the journal have two different results: ${conflicting[0]}. This must not happen; please report it.` })}\n`,
  );
  return exitFailed;
}

/** How long it took: apart from everything whose bytes must be the same each time. */
function timesOf(end: SweepEnd, workers: number): object {
  return {
    endedAt: new Date().toISOString(),
    workers,
    runs: end.runs,
    seconds: end.seconds,
    runsPerSecond: end.seconds > 0 ? end.runs / end.seconds : null,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    modelShare: end.seconds > 0 ? end.modelSeconds / (end.seconds * workers) : null,
  };
}

function tellEnd(end: SweepEnd, workers: number, terminal: Terminal): void {
  const rate = end.seconds > 0 ? (end.runs / end.seconds).toFixed(1) : '–';
  const share = end.seconds > 0 ? Math.round((100 * end.modelSeconds) / (end.seconds * workers)) : 0;
  terminal.message(
    `${terminal.say({
      zh: `本次 ${end.runs} 次运行，${end.seconds.toFixed(1)} 秒，每秒 ${rate} 次；线程 ${share} % 的时间在模型内。`,
      en: `${end.runs} runs in ${end.seconds.toFixed(1)} s, ${rate} a second; workers spent ${share} % of the time inside the model.`,
    })}\n`,
  );
}
