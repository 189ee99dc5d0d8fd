/** The rows of a study: what the journal holds of its runs, in the order of the design. */
import type { Block, Blocks } from './blocks.ts';
import type { RunRow } from './columns.ts';
import type { Journal } from './journal.ts';
import type { MechanicalLine } from './lines.ts';

/** Goes through the runs of all blocks before `to` that the journal knows, done or failed, block by block and arm by arm. */
export function* runRows(blocks: Blocks, journal: Journal, to: number): Generator<RunRow> {
  for (let index = 0; index < to; index++) yield* rowsOfBlock(blocks.at(index), journal);
}

function* rowsOfBlock(block: Block, journal: Journal): Generator<RunRow> {
  for (const run of block.runs) {
    const line = journal.get(run.key);
    if (line === undefined) continue;
    const frozen = run.mechanicalKey === undefined ? undefined : (journal.get(run.mechanicalKey) as MechanicalLine | undefined);
    yield { block, run, line, mechanical: frozen?.outcomes ?? null };
  }
}

/** The same without those that failed. */
export function* rowsOfRuns(blocks: Blocks, journal: Journal, to: number): Generator<RunRow, undefined> {
  for (const row of runRows(blocks, journal, to)) if (row.line.kind === 'run') yield row;
  return undefined;
}
