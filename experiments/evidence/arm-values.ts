/** What a worker does for the evidence: a block of arms, its outcomes as bare numbers in the order of the outcome list. */
import { type ArmResult, type BlockRequest, outcomes, runBlock } from '../../sim/index.ts';

/** Values in the order of the outcomes; null where a measure has no meaning. */
export type ArmValues = readonly (number | null)[];

/** How one arm ended. A failed one has no numbers to misread. */
export type ArmEnd =
  | { readonly state: 'done'; readonly values: ArmValues; readonly frozen: ArmValues | null; readonly years: readonly ArmValues[] }
  | { readonly state: 'failed'; readonly message: string };

export type EvidenceAnswer = readonly ArmEnd[];

/** Digits that are kept: far more than any interval needs, and half as long in the journal. */
const digits = 10;

/** Writes outcomes as bare numbers. */
export function valuesOf(values: Readonly<Record<string, number | null>>): ArmValues {
  return outcomes.map(({ id }) => {
    const value = values[id] ?? null;
    return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(digits));
  });
}

/**
 * Runs the arms of a block; `hasYears` says of which arms single years are wanted. If anything throws, each arm is run by itself (beside
 * the baseline, where its frozen run needs that), so that only those fail that throw themselves.
 */
export function runArmValues(
  request: BlockRequest,
  hasYears: readonly boolean[],
  onProgress?: (done: number, total: number) => void,
  block = runBlock,
): EvidenceAnswer {
  const endOf = ({ outcomes: live, mechanical, years }: ArmResult, at: number): ArmEnd => ({
    state: 'done',
    values: valuesOf(live),
    frozen: mechanical === null ? null : valuesOf(mechanical),
    years: hasYears[at] === true ? years.map(valuesOf) : [],
  });
  try {
    return block(request, onProgress).map(endOf);
  } catch (error) {
    if (request.arms.length === 1) return [{ state: 'failed', message: messageOf(error) }];
    const home = request.arms[request.baseline] as BlockRequest['arms'][number];
    return request.arms.map((arm, at): ArmEnd => {
      const arms = at === request.baseline || !request.mechanical ? [arm] : [home, arm];
      try {
        return endOf(block({ ...request, arms, baseline: 0 }).at(-1) as ArmResult, at);
      } catch (failure) {
        return { state: 'failed', message: messageOf(failure) };
      }
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
