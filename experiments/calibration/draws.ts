/** The runs of a calibration: each a point of the prior with a seed of its own, kept in a journal so that none is done twice. */
import type { Worker } from 'node:worker_threads';
import { type County, checkScenario, type Scenario } from '../../sim/index.ts';
import { regimeOfPatterns } from '../patterns.ts';
import { runPool } from '../pool.ts';
import { canonicalJson, digestOf, runKey, scenarioHash } from '../sweep/identity.ts';
import type { Journal } from '../sweep/journal.ts';
import type { RunLine, Values } from '../sweep/lines.ts';
import { replayCommand } from '../sweep/replay.ts';
import type { Seen, WorkerTasks } from '../worker-tasks.ts';
import { type PriorPoint, priorPoints } from './prior.ts';
import { keptOf } from './statistics.ts';

/** Three years until habits have settled, then two whole years of observation: counts in 78 weeks are scaled from full years. */
export const warmupWeeks = 156;
export const weeks = 104;
/** Every draw sets the parameters in which the stories differ, so that it makes no difference which of them is named. */
const story = 'overload';

/** One run that is to be done. */
export interface Draw extends PriorPoint {
  readonly seed: string;
  readonly scenario: Scenario;
  readonly key: string;
}

/** What all runs of one calibration have in common. */
export interface Ground {
  readonly county: County;
  readonly seed: string;
  /** Version of model and measures. */
  readonly version: string;
}

/** Plans one run; `changed` replaces parameters of the point. */
export function drawOf({ county, version }: Ground, point: PriorPoint, seed: string, changed: Readonly<Record<string, number>> = {}): Draw {
  const parameters = { ...point.parameters, ...changed };
  const scenario = checkScenario({ county, story, regime: regimeOfPatterns, parameters, weeks, warmupWeeks });
  return { ...point, seed, scenario, key: runKey(version, scenarioHash(scenario, 'all'), seed) };
}

/** Plans the reference table: points of a Sobol sequence. */
export function referenceDraws(ground: Ground, count: number): Draw[] {
  const pointAt = priorPoints(ground.seed);
  return Array.from({ length: count }, (_, i) => drawOf(ground, pointAt(i), `${ground.seed}/calibration/${i + 1}`));
}

/** Plans the synthetic counties: points of another scramble of the sequence, as independent of the table as another seed, with other luck. */
export function syntheticDraws(ground: Ground, count: number): Draw[] {
  const pointAt = priorPoints(`${ground.seed}/synthetic`);
  return Array.from({ length: count }, (_, i) => drawOf(ground, pointAt(i), `${ground.seed}/synthetic/${i + 1}`));
}

export interface DrawOptions {
  readonly version: string;
  readonly workers: number;
  readonly makeWorker: () => Worker;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, left: number) => void;
}

/** A draw that has no numbers. */
export interface FailedDraw {
  readonly seed: string;
  readonly message: string;
  readonly replay: string;
}

/** Tells how many draws the journal still lacks. */
export function missingOf(draws: readonly Draw[], journal: Journal): Draw[] {
  const seen = new Set<string>();
  return draws.filter(({ key }) => {
    if (seen.has(key) || journal.kindOf(key) !== undefined) return false;
    seen.add(key);
    return true;
  });
}

/** Runs the draws that the journal lacks and writes each to it as soon as all before it have ended. Failures are not written: they are tried again. */
export async function runDraws(draws: readonly Draw[], journal: Journal, options: DrawOptions): Promise<FailedDraw[]> {
  const { version, workers, makeWorker, signal, onProgress } = options;
  const missing = missingOf(draws, journal);
  const failed: FailedDraw[] = [];
  await runPool<WorkerTasks, Seen[]>(
    missing.length,
    (job) => {
      const { scenario, seed } = missing[job] as Draw;
      return { kind: 'observe', scenarios: [{ scenario }], seed };
    },
    {
      workers,
      makeWorker,
      ...(signal === undefined ? {} : { signal }),
      onEnd: (job, end) => {
        const draw = missing[job] as Draw;
        if (end.state === 'done') journal.append([lineOf(draw, keptOf(end.result[0] as Seen), version)]);
        else failed.push({ seed: draw.seed, message: end.message, replay: replayCommand(draw.scenario, draw.seed) });
        onProgress?.(job + 1, missing.length - job - 1);
      },
    },
  );
  journal.sync();
  return failed;
}

/** A line of the journal. What workers say of an observed run has no state; its hash is that of what was seen. */
function lineOf({ key, scenario, seed }: Draw, outcomes: Values, version: string): RunLine {
  return {
    key,
    model: version,
    kind: 'run',
    scenario: scenarioHash(scenario, 'all'),
    seed,
    story,
    arm: scenario.regime,
    hash: digestOf(canonicalJson(outcomes), 16),
    outcomes,
  };
}

/** What the journal has of a draw. */
export function valuesOf({ key }: Draw, journal: Journal): Values | undefined {
  const line = journal.get(key);
  return line?.kind === 'run' ? line.outcomes : undefined;
}
