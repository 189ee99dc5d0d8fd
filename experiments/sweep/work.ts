/** What is left to do of a block, and what becomes of the answer. */
import type { Arm, BlockRequest } from '../../sim/index.ts';
import type { JobEnd } from '../pool.ts';
import type { Study } from '../study-plan.ts';
import type { Block, PlannedRun } from './blocks.ts';
import type { Journal } from './journal.ts';
import type { FailureLine, JournalLine, MechanicalLine, RunLine } from './lines.ts';
import { replayCommand } from './replay.ts';
import type { ArmsAnswer } from './run-arms.ts';
import { LineKind } from './run-index.ts';

/** The runs of a block that a worker is to do; the baseline is among them where a frozen run needs it. */
export interface Work {
  readonly block: Block;
  readonly runs: readonly PlannedRun[];
  readonly request: BlockRequest;
}

/**
 * Picks the runs of a block that the journal does not have and that are not under way (`underWay` holds their keys); undefined if there
 * are none. Failures of the model stay failures; one that took a worker down is tried again.
 */
export function workOf(study: Study, block: Block, journal: Journal, underWay: ReadonlySet<string>): Work | undefined {
  const seen = new Set<string>();
  const missing = block.runs.filter((run) => {
    if (seen.has(run.key)) return false;
    seen.add(run.key);
    return !isOver(run, journal, underWay);
  });
  if (missing.length === 0) return undefined;
  const home = block.runs[study.baseline] as PlannedRun;
  const isFrozen = missing.some((run) => isMissingMechanical(run, journal));
  const runs = isFrozen && !missing.includes(home) ? [home, ...missing] : missing;
  const { county, story, parameters, weeks, warmupWeeks } = home.scenario;
  return {
    block,
    runs,
    request: {
      county,
      story,
      seed: block.seed,
      arms: runs.map(({ scenario: { regime, interventions } }): Arm => ({ regime, interventions })),
      baseline: Math.max(0, runs.indexOf(home)),
      parameters,
      weeks,
      warmupWeeks,
      mechanical: isFrozen,
      window: study.settings.window,
    },
  };
}

function isOver(run: PlannedRun, journal: Journal, underWay: ReadonlySet<string>): boolean {
  if (underWay.has(run.key)) return true;
  const kind = journal.kindOf(run.key);
  if (kind === undefined) return false;
  if (kind === LineKind.failure) return (journal.get(run.key) as FailureLine | undefined)?.cause === 'threw';
  return !isMissingMechanical(run, journal);
}

function isMissingMechanical(run: PlannedRun, journal: Journal): boolean {
  return run.mechanicalKey !== undefined && journal.kindOf(run.mechanicalKey) === undefined;
}

/** Turns the end of a job into lines for the journal, without those that are there already. @throws Error if a run came out otherwise before. */
export function linesOf({ block, runs }: Work, end: JobEnd<ArmsAnswer>, version: string, journal: Journal): JournalLine[] {
  return runs.flatMap((run, i): JournalLine[] => {
    const head = { key: run.key, model: version };
    const arm = end.state === 'done' ? end.result.arms[i] : undefined;
    if (arm?.state !== 'done') {
      const cause = arm === undefined ? 'worker' : 'threw';
      const message = arm?.message ?? (end.state === 'failed' ? end.message : 'no answer');
      return journal.kindOf(run.key) === LineKind.run
        ? []
        : [{ ...head, kind: 'failure', cause, message, replay: replayCommand(run.scenario, block.seed) }];
    }
    const { hash, outcomes, mechanical } = arm;
    const line: RunLine = {
      ...head,
      kind: 'run',
      scenario: run.scenarioHash,
      seed: block.seed,
      story: block.story,
      arm: run.label,
      hash,
      outcomes,
    };
    const known = journal.kindOf(run.key) === LineKind.run ? (journal.get(run.key) as RunLine) : undefined;
    if (known !== undefined && known.hash !== hash)
      throw new Error(`one run, two results (${known.hash}, ${hash}): ${replayCommand(run.scenario, block.seed)}`);
    const frozen: MechanicalLine[] =
      mechanical === null || run.mechanicalKey === undefined || !isMissingMechanical(run, journal)
        ? []
        : [{ key: run.mechanicalKey, model: version, kind: 'mechanical', outcomes: mechanical }];
    return known === undefined ? [line, ...frozen] : frozen;
  });
}
