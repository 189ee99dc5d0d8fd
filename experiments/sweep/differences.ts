/** Paired differences of a study as replicates come in. */
import type { Study } from '../study-plan.ts';
import type { Block, Blocks } from './blocks.ts';
import type { Journal } from './journal.ts';
import type { RunLine } from './lines.ts';
import { type Precise, precisionOf } from './precision.ts';
import { LineKind } from './run-index.ts';

/** How well one difference from the baseline is known. */
export interface PrecisionRow extends Precise {
  readonly story: string;
  /** Row of the design, from 1. */
  readonly point: number;
  readonly arm: string;
}

/** The value of an outcome in one run; undefined where it failed, was not done or has no meaning. */
export function outcomeIn(journal: Journal, key: string, outcome: string): number | undefined {
  if (journal.kindOf(key) !== LineKind.run) return undefined;
  return (journal.get(key) as RunLine | undefined)?.outcomes[outcome] ?? undefined;
}

/** Differences of one outcome between each arm and the baseline, by story and point. */
export class Differences {
  private readonly lists = new Map<
    string,
    { readonly story: string; readonly point: number; readonly arm: number; readonly values: number[] }
  >();

  constructor(
    private readonly study: Study,
    private readonly outcome: string,
  ) {}

  /** Takes in the blocks from one index to before another. */
  add(blocks: Blocks, from: number, to: number, journal: Journal): void {
    for (let index = from; index < to; index++) this.addBlock(blocks.at(index), journal);
  }

  /** Tells how well each difference is known, in the order of the design. */
  rows(target: number): PrecisionRow[] {
    return [...this.lists.values()].map(({ story, point, arm, values }) => ({
      story,
      point: point + 1,
      arm: this.study.arms[arm]?.label as string,
      ...precisionOf(values, target),
    }));
  }

  private addBlock({ story, point, runs }: Block, journal: Journal): void {
    const { baseline } = this.study;
    const before = outcomeIn(journal, runs[baseline]?.key as string, this.outcome);
    for (const { arm, key } of runs) {
      if (arm === baseline) continue;
      const name = `${story} ${point} ${arm}`;
      const list = this.lists.get(name) ?? { story, point, arm, values: [] };
      this.lists.set(name, list);
      const value = outcomeIn(journal, key, this.outcome);
      if (value !== undefined && before !== undefined) list.values.push(value - before);
    }
  }
}
