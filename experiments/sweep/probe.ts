/** A few runs before the many: how long they take, how much they write, how far apart their differences lie. */
import type { Worker } from 'node:worker_threads';
import { deviationOf, halfWidth } from '../analysis/paired.ts';
import { runPool } from '../pool.ts';
import type { Study } from '../study-plan.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import type { Blocks } from './blocks.ts';
import { Journal } from './journal.ts';
import { type JournalLine, lineText, type RunLine } from './lines.ts';
import { widening } from './precision.ts';
import type { ArmsAnswer } from './run-arms.ts';
import { linesOf, type Work, workOf } from './work.ts';

/** Blocks that are tried of each story, and the time after which no further one is begun. */
const tries = 3;
const mostMilliseconds = 30_000;

/** What to expect of the precision of one difference. */
export interface Expected {
  readonly story: string;
  readonly arm: string;
  readonly outcome: string;
  /** Half-width of the 95 % interval (the widened one, where a rule decides when to stop). */
  readonly halfWidth: number;
  /** Replicates that the study's own precision would take; null where it names none for this outcome. */
  readonly replicatesNeeded: number | null;
}

export interface Probe {
  readonly blocks: number;
  readonly secondsPerBlock: number;
  readonly bytesPerBlock: number;
  readonly expected: readonly Expected[];
}

/** Runs a few blocks at one point of the design. Rejects with the message of the first that fails. */
export async function probe(
  study: Study,
  blocks: Blocks,
  version: string,
  { makeWorker, signal }: { readonly makeWorker: () => Worker; readonly signal: AbortSignal },
): Promise<Probe> {
  const stories = study.stories.length;
  const from = Math.floor(study.plan.length / 2) * stories;
  const wanted: number[] = [];
  for (let replicate = 0; replicate < Math.min(tries, study.replicates); replicate++)
    for (let story = 0; story < stories; story++) wanted.push(replicate * blocks.perReplicate + from + story);
  // Where the seed is a factor there are no replicates; more points stand in.
  while (study.replicates === 1 && wanted.length < tries && from + wanted.length < blocks.length) wanted.push(from + wanted.length);
  const nothing = new Journal(version);
  const works = wanted.map((index) => workOf(study, blocks.at(index), nothing, new Set())).filter((work) => work !== undefined);
  const lines: JournalLine[][] = [];
  const seconds: number[] = [];
  let spent = 0;
  await runPool<WorkerTasks, ArmsAnswer>(
    works.length,
    (job) => {
      const work = spent > mostMilliseconds ? undefined : works[job];
      return work === undefined ? undefined : { kind: 'arms', request: work.request };
    },
    {
      workers: 1,
      makeWorker,
      signal,
      onEnd: (job, end) => {
        const own = linesOf(works[job] as Work, end, version, nothing);
        const failed = own.find((line) => line.kind === 'failure');
        if (failed?.kind === 'failure') throw new Error(`${failed.message}\n  ${failed.replay}`);
        lines.push(own);
        if (end.state !== 'done') return;
        seconds.push(end.result.milliseconds / 1000);
        spent += end.result.milliseconds;
      },
    },
  );
  // The first block also pays for the warming-up of the machine.
  const warm = seconds.length > 2 ? seconds.slice(1) : seconds;
  const bytes = lines.map((own) => own.reduce((sum, line) => sum + Buffer.byteLength(lineText(line)), 0));
  return {
    blocks: seconds.length,
    secondsPerBlock: warm.reduce((sum, one) => sum + one, 0) / Math.max(1, warm.length),
    bytesPerBlock: bytes.reduce((sum, one) => sum + one, 0) / Math.max(1, bytes.length),
    expected: expectations(
      study,
      lines.flat().filter((line): line is RunLine => line.kind === 'run'),
    ),
  };
}

/** Guesses the precision at the planned number of replicates from the few differences there are. */
function expectations(study: Study, lines: readonly RunLine[]): Expected[] {
  const { settings, arms, baseline, replicates, stories } = study;
  if (replicates < 2) return [];
  const valuesOf = (story: string, arm: string, outcome: string) =>
    new Map(lines.filter((line) => line.story === story && line.arm === arm).map((line) => [line.seed, line.outcomes[outcome] ?? null]));
  return stories.flatMap((story) =>
    settings.outcomes.flatMap((outcome) => {
      const before = valuesOf(story, arms[baseline]?.label as string, outcome);
      return arms.flatMap(({ label }, arm): Expected[] => {
        if (arm === baseline) return [];
        const differences = [...valuesOf(story, label, outcome)].flatMap(([seed, value]) => {
          const from = before.get(seed) ?? null;
          return value === null || from === null ? [] : [value - from];
        });
        const spread = deviationOf(differences);
        if (spread === null) return [];
        const { precision } = settings;
        const isRuled = precision?.outcome === outcome;
        const half = (count: number) => (isRuled ? widening : 1) * halfWidth(spread, count, 0.95);
        let needed: number | null = null;
        if (isRuled) for (needed = precision.start; needed < precision.cap && half(needed) > precision.halfWidth; ) needed += 1;
        return [{ story, arm: label, outcome, halfWidth: half(needed ?? replicates), replicatesNeeded: needed }];
      });
    }),
  );
}
