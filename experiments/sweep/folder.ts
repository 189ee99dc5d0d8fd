/** The folder of a sweep: which files stand in it, and what they are for. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files.ts';
import type { StudySettings } from '../study-file.ts';
import { studyJson } from './study-json.ts';

/** One of the parts that a sweep is divided into, from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

export const studyFileName = 'study.json';
export const journalName = 'journal.jsonl';
const shardFolder = 'shards';
const shardPattern = /^shard-(\d+)-of-(\d+)\.jsonl(\.part)?$/;

/** Reads `3/8`; undefined for anything else. */
export function shardFrom(text: string): Shard | undefined {
  const found = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text);
  if (found === null) return undefined;
  const [number, count] = [Number(found[1]), Number(found[2])];
  return number <= count ? { number, count } : undefined;
}

/** Files of a sweep, or of one shard of it. A shard's journal is called `.part` until it is complete. */
export interface SweepFiles {
  readonly journal: string;
  /** Where the journal stands once it is complete; the same for a whole sweep. */
  readonly complete: string;
  readonly lock: string;
}

/** Names the files of a sweep into a folder, and makes the folder. */
export function sweepFiles(folder: string, shard: Shard | undefined): SweepFiles {
  if (shard === undefined) {
    mkdirSync(folder, { recursive: true });
    return { journal: join(folder, journalName), complete: join(folder, journalName), lock: join(folder, 'lock') };
  }
  mkdirSync(join(folder, shardFolder), { recursive: true });
  const complete = join(folder, shardFolder, `shard-${shard.number}-of-${shard.count}.jsonl`);
  return { journal: `${complete}.part`, complete, lock: `${complete}.lock` };
}

/** Puts a shard that is complete in its place. */
export function completeShard({ journal, complete }: SweepFiles): void {
  if (journal !== complete && existsSync(journal)) renameSync(journal, complete);
}

/** Takes a shard that was complete up again. */
export function reopenShard({ journal, complete }: SweepFiles): void {
  if (journal !== complete && existsSync(complete) && !existsSync(journal)) renameSync(complete, journal);
}

/** Writes the study of a folder, if another or none stands there. */
export function writeStudy(folder: string, settings: StudySettings): void {
  const path = join(folder, studyFileName);
  const text = studyJson(settings);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeAtomically(path, text);
}

/** One journal that was found in a folder. */
export interface FoundJournal {
  readonly path: string;
  readonly shard?: Shard;
  readonly isComplete: boolean;
}

/** Finds the journals of a folder: that of a whole sweep, then those of shards by number. */
export function findJournals(folder: string): FoundJournal[] {
  const whole = join(folder, journalName);
  const shards = existsSync(join(folder, shardFolder)) ? readdirSync(join(folder, shardFolder)) : [];
  const found = shards.flatMap((name): FoundJournal[] => {
    const parts = shardPattern.exec(name);
    if (parts === null) return [];
    const shard = { number: Number(parts[1]), count: Number(parts[2]) };
    return [{ path: join(folder, shardFolder, name), shard, isComplete: parts[3] === undefined }];
  });
  found.sort(
    (a, b) => (a.shard?.count ?? 0) - (b.shard?.count ?? 0) || (a.shard?.number ?? 0) - (b.shard?.number ?? 0) || (a.isComplete ? -1 : 1),
  );
  return [...(existsSync(whole) ? [{ path: whole, isComplete: true }] : []), ...found];
}
