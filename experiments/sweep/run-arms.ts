import { performance } from 'node:perf_hooks';
import { type BlockRequest, runBlock } from '../../sim/index.ts';
import type { Values } from './lines.ts';

/** How one arm of a block ended. A failed one has no numbers to misread. */
export type ArmEnd =
  | { readonly state: 'done'; readonly hash: string; readonly outcomes: Values; readonly mechanical: Values | null }
  | { readonly state: 'failed'; readonly message: string };

/** What a worker answers about a block: the end of each arm, and the milliseconds spent inside the model. */
export interface ArmsAnswer {
  readonly arms: readonly ArmEnd[];
  readonly milliseconds: number;
}

/**
 * Runs the arms of a block. If anything throws, each arm is run by itself (beside the baseline, where its frozen run needs that), so that
 * only those fail that throw themselves.
 */
export function runArms(request: BlockRequest, onProgress?: (done: number, total: number) => void, block = runBlock): ArmsAnswer {
  const started = performance.now();
  const arms = endsOf(request, onProgress, block);
  return { arms, milliseconds: performance.now() - started };
}

function endsOf(request: BlockRequest, onProgress: ((done: number, total: number) => void) | undefined, block: typeof runBlock): ArmEnd[] {
  try {
    return block(request, onProgress).map(({ hash, outcomes, mechanical }): ArmEnd => ({ state: 'done', hash, outcomes, mechanical }));
  } catch (error) {
    if (request.arms.length === 1) return [{ state: 'failed', message: messageOf(error) }];
    const home = request.arms[request.baseline] as BlockRequest['arms'][number];
    return request.arms.map((arm, i) => {
      const isAlone = i === request.baseline || !request.mechanical || arm.regime !== home.regime;
      const arms = isAlone ? [arm] : [home, arm];
      try {
        const { hash, outcomes, mechanical } = block({ ...request, arms, baseline: 0 }).at(-1) as ReturnType<typeof runBlock>[number];
        return { state: 'done', hash, outcomes, mechanical };
      } catch (failure) {
        return { state: 'failed', message: messageOf(failure) };
      }
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
