/** From a plan to samples: the folder, its lock and journal, progress, and a stop at any moment. Commands for claims and answers share it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParameterError, schemaVersion, shown } from '../../sim/index.ts';
import { exitFailed } from '../command.ts';
import { writeAtomically } from '../files.ts';
import { Progress } from '../progress.ts';
import { commandText } from '../scenario-flags.ts';
import { makeWorker } from '../study.ts';
import { currentVersion, type Version } from '../sweep/identity.ts';
import { Journal } from '../sweep/journal.ts';
import { Lock, LockedError } from '../sweep/lock.ts';
import { tellDiskError, tellFindings } from '../sweep/messages.ts';
import { endListening, listenForInterruption, type Terminal } from '../terminal.ts';
import { samplesOf } from './read-samples.ts';
import { failuresOf, missingOf, type RunnerEnd, runPlan } from './runner.ts';
import type { Samples } from './samples.ts';
import type { Plan } from './settings.ts';

/** Another process is at work on the same: try again later (sysexits' EX_TEMPFAIL). */
const exitTryAgain = 75;
export const defaultFolder = 'shuaiguo-claims';
const journalName = 'journal.jsonl';
const planName = 'plan.json';

export interface GatherOptions {
  readonly out: string;
  readonly workers: number;
  /** The words of the command that was given, without `--out` and its value, to say how to go on. */
  readonly words: readonly string[];
}

/** What came of it: samples, or an exit code where the work did not come to its end. */
export type Gathered =
  | { readonly state: 'done'; readonly samples: Samples; readonly version: Version; readonly end: RunnerEnd; readonly failed: number }
  | { readonly state: 'ended'; readonly code: number };

/** Runs what a folder still lacks of a plan, and reads the samples. @throws ParameterError if the folder holds something else. */
export async function gather(plan: Plan, options: GatherOptions, terminal: Terminal): Promise<Gathered> {
  const { out, workers, words } = options;
  const version = currentVersion();
  let lock: Lock | undefined;
  try {
    mkdirSync(out, { recursive: true });
    lock = new Lock(join(out, 'lock'));
    claimFolder(plan, version, out, words);
    return await gatherInto(plan, version, out, workers, words, terminal);
  } catch (error) {
    if (error instanceof LockedError) {
      terminal.message(
        `${terminal.say({ zh: `另一进程（${error.holder}）正在写 ${out}：请稍后再试。`, en: `Another process (${error.holder}) is writing ${out}: try again later.` })}\n`,
      );
      return { state: 'ended', code: exitTryAgain };
    }
    if (tellDiskError(error, out, terminal)) return { state: 'ended', code: exitFailed };
    throw error;
  } finally {
    lock?.release();
  }
}

async function gatherInto(
  plan: Plan,
  version: Version,
  out: string,
  workers: number,
  words: readonly string[],
  terminal: Terminal,
): Promise<Gathered> {
  const interruption = listenForInterruption(terminal);
  const journal = new Journal(version.text);
  try {
    journal.open(join(out, journalName));
    tellFindings(journal.findings, version.text, terminal);
    const progress = new Progress(terminal, 1);
    const end = await runPlan(plan, journal, {
      version: version.text,
      workers,
      makeWorker,
      signal: interruption.signal,
      onProgress: (done, left) => progress.update(0, done, done + left),
    });
    progress.finish();
    const stopped = await endListening(interruption);
    if (stopped !== undefined) {
      const command = commandText([...words, '--out', out]);
      terminal.message(
        `${terminal.say({ zh: `已停止，完成的部分已保存。继续：${command}`, en: `Stopped; what is complete is kept. To go on: ${command}` })}\n`,
      );
      return { state: 'ended', code: stopped };
    }
    const failed = tellFailures(plan, journal, version.text, terminal);
    return { state: 'done', samples: samplesOf(plan, journal, version.text), version, end, failed };
  } finally {
    interruption.end();
    journal.close();
  }
}

/** What a folder is for: only runs of the same model on the same county and weeks may stand in it. */
function identityOf(plan: Plan, version: Version) {
  const { id, county, weeks, warmupWeeks } = plan.scale;
  return { schemaVersion, modelHash: version.modelHash, measureHash: version.measureHash, scale: id, county, weeks, warmupWeeks };
}

/** Notes in a folder what it is for. @throws ParameterError if it was begun for another model or scale. */
function claimFolder(plan: Plan, version: Version, out: string, words: readonly string[]): void {
  const path = join(out, planName);
  const own = identityOf(plan, version);
  const text = `${JSON.stringify(own)}\n`;
  if (!existsSync(path)) {
    writeAtomically(path, text);
    return;
  }
  const found = readFileSync(path, 'utf8');
  if (found === text) return;
  const other = readPlan(found);
  const command = commandText([...words, '--out', `${out}-${own.scale}-${own.modelHash.slice(0, 8)}`]);
  const isOtherModel = other.modelHash !== own.modelHash || other.measureHash !== own.measureHash;
  throw new ParameterError([
    {
      where: '--out',
      given: shown(out),
      allowed: isOtherModel
        ? {
            zh: `属于当前模型（${own.modelHash}）的目录；其中的结果属于另一模型（${other.modelHash ?? '？'}）。重做：${command}`,
            en: `a folder of this model (${own.modelHash}); it holds results of another one (${other.modelHash ?? '?'}). To do them again: ${command}`,
          }
        : {
            zh: `同一计划的目录；其中的计划是 ${found.trim()}。另做：${command}`,
            en: `a folder of the same plan; that of this one is ${found.trim()}. To do yours apart from it: ${command}`,
          },
    },
  ]);
}

function readPlan(text: string): { readonly modelHash?: string; readonly measureHash?: string } {
  try {
    return JSON.parse(text) as { modelHash?: string };
  } catch {
    return {};
  }
}

/** What a folder still lacks of a plan, by setting; all of it where there is no folder yet. Writes nothing. */
export function lackOf(plan: Plan, out: string): Map<string, { runs: number; weeks: number }> {
  const version = currentVersion().text;
  const journal = new Journal(version);
  const path = join(out, journalName);
  if (existsSync(path)) journal.read(path);
  try {
    return missingOf(plan, journal, version);
  } finally {
    journal.close();
  }
}

/** Tells of runs that have no result; returns how many there are. */
function tellFailures(plan: Plan, journal: Journal, version: string, terminal: Terminal): number {
  const failures = failuresOf(plan, journal, version);
  for (const { message, replay } of failures.slice(0, 5))
    terminal.message(
      `${terminal.say({ zh: '失败：', en: 'Failed: ' })}${message}\n  ${terminal.say({ zh: '重放', en: 'replay' })}: ${replay}\n`,
    );
  if (failures.length > 5)
    terminal.message(`${terminal.say({ zh: `另有 ${failures.length - 5} 次失败。`, en: `${failures.length - 5} more failed.` })}\n`);
  return failures.length;
}
