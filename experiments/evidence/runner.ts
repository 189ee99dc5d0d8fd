/** Runs what a plan still lacks, job by job, and writes each finished one to the journal. */
import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { type BlockRequest, checkScenario, type Scenario } from '../../sim/index.ts';
import { type JobEnd, runPool } from '../pool.ts';
import { runKey, scenarioHash } from '../sweep/identity.ts';
import type { Journal } from '../sweep/journal.ts';
import type { FailureLine } from '../sweep/lines.ts';
import { replayCommand } from '../sweep/replay.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import type { ArmValues, EvidenceAnswer } from './arm-values.ts';
import { type EvidenceLine, evidenceBytes } from './lines.ts';
import type { PlannedArm } from './plan.ts';
import type { Job, Plan, Setting } from './settings.ts';

/** One arm of a job, and the keys under which the journal has its pieces. */
export interface JobArm {
  readonly planned: PlannedArm;
  readonly scenario: Scenario;
  /** Outcomes of the reported weeks. */
  readonly runKey: string;
  /** Outcomes of single years; undefined where no effect reads them. */
  readonly yearsKey: string | undefined;
  /** Outcomes of the frozen run; undefined where there is none. */
  readonly frozenKey: string | undefined;
}

/** The arms of a job, in the order of its setting. */
export function armsOf(plan: Plan, { setting, story, seed }: Job, version: string): JobArm[] {
  const { scale } = plan;
  const scenarios = scenariosOf(setting, story, scale.weeks, scale.warmupWeeks);
  const home = runKey(version, scenarios[0]?.hash as string, seed);
  return setting.arms.map((planned, i) => {
    const { scenario, hash } = scenarios[i] as (typeof scenarios)[number];
    return {
      planned,
      scenario,
      runKey: runKey(version, hash, seed),
      yearsKey: planned.hasYears ? runKey(version, `${hash} years`, seed) : undefined,
      frozenKey: setting.isFrozen && planned.hasFrozenRun ? runKey(version, `${hash} frozen ${home}`, seed) : undefined,
    };
  });
}

const known = new WeakMap<Setting, Map<string, { readonly scenario: Scenario; readonly hash: string }[]>>();

/** Scenarios of a setting's arms; worked out once for all seeds. */
function scenariosOf(setting: Setting, story: Job['story'], weeks: number, warmupWeeks: number) {
  const own = known.get(setting) ?? new Map<string, { readonly scenario: Scenario; readonly hash: string }[]>();
  known.set(setting, own);
  const key = `${story} ${weeks} ${warmupWeeks}`;
  const found = own.get(key);
  if (found !== undefined) return found;
  const made = setting.arms.map(({ arm }) => {
    const parameters = { ...setting.parameters, ...arm.parameters };
    const scenario = checkScenario({
      county: setting.county,
      story,
      regime: arm.regime,
      interventions: arm.interventions,
      parameters,
      weeks,
      warmupWeeks,
    });
    return { scenario, hash: scenarioHash(scenario, 'all') };
  });
  own.set(key, made);
  return made;
}

export interface RunnerOptions {
  /** Version of model and measures, as the journal has it. */
  readonly version: string;
  readonly workers: number;
  readonly makeWorker: () => Worker;
  readonly signal?: AbortSignal;
  /** Called with the runs done and those still to come as far as known. */
  readonly onProgress?: (done: number, left: number) => void;
}

/** How the work on a plan ended. */
export interface RunnerEnd {
  /** Runs done this time, frozen ones among them. */
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  /** False if it was stopped before all was done. */
  readonly isComplete: boolean;
}

interface Work {
  readonly job: Job;
  readonly arms: readonly JobArm[];
  readonly request: BlockRequest;
  readonly runs: number;
}

/** Runs what the journal lacks of a plan. @throws the error of the disk if the journal cannot grow. */
export async function runPlan(plan: Plan, journal: Journal, options: RunnerOptions): Promise<RunnerEnd> {
  const { version, workers, makeWorker, signal, onProgress } = options;
  const started = performance.now();
  const works = new Map<number, Work>();
  const partial = new Map<number, number>();
  const open = plan.jobs.flatMap((job) => {
    const work = workOf(plan, job, journal, version);
    return work === undefined ? [] : [{ job, runs: work.runs }];
  });
  let left = open.reduce((sum, job) => sum + job.runs, 0);
  let cursor = 0;
  // Settings may share runs (a rival that changes nothing): what came in meanwhile is not done again.
  const nextWork = (): Work | undefined => {
    for (let next = open[cursor++]; next !== undefined; next = open[cursor++]) {
      const work = workOf(plan, next.job, journal, version);
      left += (work?.runs ?? 0) - next.runs;
      if (work !== undefined) return work;
    }
    return undefined;
  };
  let runs = 0;
  let failures = 0;
  const report = () => {
    let underWay = 0;
    for (const done of partial.values()) underWay += done;
    onProgress?.(runs + underWay, Math.max(0, left - underWay));
  };
  await runPool<WorkerTasks, EvidenceAnswer>(
    open.length,
    (at) => {
      const work = works.get(at) ?? nextWork();
      if (work === undefined) return undefined;
      works.set(at, work);
      return { kind: 'evidence', request: work.request, years: work.arms.map(({ yearsKey }) => yearsKey !== undefined) };
    },
    {
      workers,
      makeWorker,
      ...(signal === undefined ? {} : { signal }),
      onProgress: (at, done) => {
        partial.set(at, done);
        report();
      },
      onEnd: (at, end) => {
        const work = works.get(at) as Work;
        works.delete(at);
        partial.delete(at);
        const lines = linesOf(work, end, version, journal);
        journal.appendBytes(lines.map(evidenceBytes));
        failures += lines.filter(({ kind }) => kind === 'failure').length;
        runs += work.runs;
        left -= work.runs;
        report();
      },
    },
  );
  journal.sync();
  return { runs, failures, seconds: (performance.now() - started) / 1000, isComplete: signal?.aborted !== true };
}

/** How much of a plan the journal lacks, in runs and in model weeks, by setting. */
export function missingOf(plan: Plan, journal: Journal, version: string): Map<string, { runs: number; weeks: number }> {
  const sums = new Map(plan.settings.map(({ id }) => [id, { runs: 0, weeks: 0 }]));
  for (const job of plan.jobs) {
    const work = workOf(plan, job, journal, version);
    const sum = sums.get(job.setting.id);
    if (work === undefined || sum === undefined) continue;
    const warmups = new Set(work.arms.map(({ scenario: { regime, parameters } }) => JSON.stringify([regime, parameters])));
    sum.runs += work.runs;
    sum.weeks += work.runs * plan.scale.weeks + warmups.size * plan.scale.warmupWeeks;
  }
  return sums;
}

function workOf(plan: Plan, job: Job, journal: Journal, version: string): Work | undefined {
  const all = armsOf(plan, job, version);
  const missing = all.filter((arm) => isMissing(arm, journal));
  if (missing.length === 0) return undefined;
  // A frozen run replays the decisions of the baseline, which has to be done beside it.
  const isFrozen = missing.some((arm) => isMissingKey(arm.frozenKey, journal));
  const home = all[0] as JobArm;
  const arms = isFrozen && !missing.includes(home) ? [home, ...missing] : missing;
  const { setting, story, seed } = job;
  const frozen = isFrozen ? arms.filter(({ planned }) => planned.hasFrozenRun).length : 0;
  return {
    job,
    arms,
    runs: arms.length + frozen,
    request: {
      county: home.scenario.county,
      story,
      seed,
      arms: arms.map(({ planned }) => planned.arm),
      baseline: 0,
      parameters: setting.parameters,
      weeks: plan.scale.weeks,
      warmupWeeks: plan.scale.warmupWeeks,
      mechanical: isFrozen,
      window: 'all',
    },
  };
}

/** Failures of the model stay failures; one that took a worker down is tried again. */
function isMissing(arm: JobArm, journal: Journal): boolean {
  if (journal.isFailure(arm.runKey)) return (journal.get(arm.runKey) as FailureLine | undefined)?.cause !== 'threw';
  return journal.kindOf(arm.runKey) === undefined || isMissingKey(arm.yearsKey, journal) || isMissingKey(arm.frozenKey, journal);
}

function isMissingKey(key: string | undefined, journal: Journal): boolean {
  return key !== undefined && journal.kindOf(key) === undefined;
}

/** Turns the end of a job into lines for the journal, without those that are there already. */
function linesOf({ job, arms }: Work, end: JobEnd<EvidenceAnswer>, version: string, journal: Journal): EvidenceLine[] {
  const { setting, story, seed } = job;
  return arms.flatMap((arm, i): EvidenceLine[] => {
    const answer = end.state === 'done' ? end.result[i] : undefined;
    const isKnown = journal.kindOf(arm.runKey) !== undefined && !journal.isFailure(arm.runKey);
    if (answer?.state !== 'done') {
      const cause = answer === undefined ? 'worker' : 'threw';
      const message = answer?.message ?? (end.state === 'failed' ? end.message : 'no answer');
      const replay = replayCommand(arm.scenario, seed);
      return isKnown ? [] : [{ key: arm.runKey, model: version, kind: 'failure', cause, message, replay }];
    }
    const piece = (key: string | undefined, rows: readonly ArmValues[]): EvidenceLine[] =>
      key === undefined || !isMissingKey(key, journal)
        ? []
        : [{ key, model: version, kind: 'run', setting: setting.id, story, seed, arm: arm.planned.key, rows }];
    return [
      ...(isKnown ? [] : piece(arm.runKey, [answer.values])),
      ...piece(arm.yearsKey, answer.years),
      ...(answer.frozen === null ? [] : piece(arm.frozenKey, [answer.frozen])),
    ];
  });
}

/** The failures a journal holds among the runs of a plan, each once. */
export function failuresOf(plan: Plan, journal: Journal, version: string): FailureLine[] {
  const keys = new Set(plan.jobs.flatMap((job) => armsOf(plan, job, version).map((arm) => arm.runKey)));
  return [...keys].flatMap((key) => (journal.isFailure(key) ? [journal.get(key) as FailureLine] : []));
}
