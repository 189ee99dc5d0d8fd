import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readStudy } from '../../../experiments/study-file.ts';
import { planStudy, type Study } from '../../../experiments/study-plan.ts';
import { blocksOf } from '../../../experiments/sweep/blocks.ts';
import { Journal } from '../../../experiments/sweep/journal.ts';
import { runSweep, type SweepEnd } from '../../../experiments/sweep/sweep.ts';

/** A study of a few weeks; `more` stands after it, so that it may add keys. */
export function tinyStudy(more = '', replicates = 'replicates: 3'): string {
  return `id: tiny
question: { zh: 问, en: asked }
county: small
stories: [blame]
arms: [full-accountability, full-accountability+admission-list]
${replicates}
weeks: 8
warmupWeeks: 4
outcomes: [burden, effectiveness]
${more}`;
}

/** Writes a study into a folder of its own; returns its path. */
export function studyPath(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'shuaiguo-study-')), 'study.yaml');
  writeFileSync(path, text);
  return path;
}

export function study(text: string): Study {
  return planStudy(readStudy(text, 'study.yaml'));
}

/** A version as the journal has it. */
export const version = `${'0'.repeat(16)}-${'0'.repeat(8)}`;

/**
 * A worker that makes numbers up from seeds and interventions instead of running the model; seeds that `behaviour` names throw or take
 * their thread down.
 */
const source = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ job, request: { request } }) => {
  const { seed, arms, baseline, mechanical } = request;
  if (workerData.dies.includes(seed)) process.exit(9);
  const luck = Number(seed.split('/').at(-1));
  const end = ({ interventions: own, regime }, i) => {
    const label = own.map(({ id, level }) => id + level).join();
    if (workerData.throws.includes(seed) && label !== '') return { state: 'failed', message: 'InvariantError: broken in week 3' };
    const burden = own.length === 0 ? luck : luck + 1 + workerData.noise * Math.sin(12.9898 * luck);
    const isFrozen = mechanical && i !== baseline && regime === arms[baseline].regime;
    return { state: 'done', hash: seed + label, outcomes: { burden, effectiveness: 0.5 }, mechanical: isFrozen ? { burden: luck } : null };
  };
  parentPort.postMessage({ kind: 'done', job, result: { arms: arms.map(end), milliseconds: 1 } });
});`;

export interface Behaviour {
  readonly throws?: readonly string[];
  readonly dies?: readonly string[];
  readonly noise?: number;
}

/** Sweeps a study with made-up numbers. */
export async function sweepWith(
  what: Study,
  journal: Journal,
  { throws = [], dies = [], noise = 0 }: Behaviour = {},
  workers = 2,
): Promise<SweepEnd> {
  return runSweep(what, blocksOf(what, version), journal, {
    version,
    workers,
    makeWorker: () => new Worker(source, { eval: true, workerData: { throws, dies, noise } }),
  });
}

/** A journal in a folder of its own. */
export function newJournal(path = join(mkdtempSync(join(tmpdir(), 'shuaiguo-journal-')), 'journal.jsonl')): {
  journal: Journal;
  path: string;
} {
  const journal = new Journal(version);
  journal.open(path);
  return { journal, path };
}
