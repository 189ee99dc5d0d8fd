import type { ArmResult, BlockRequest } from '../../sim/index.ts';

/** What a part may ask for: blocks on all cores, in the order asked. */
export interface Workshop {
  blocks(requests: readonly BlockRequest[]): Promise<ArmResult[][]>;
  readonly modelHash: string;
}

/** Results that ship with the page, made from the model by `npm run precompute` and held to it by a test. */
export interface Part {
  /** Name of the file in `viz/precomputed`. */
  readonly id: string;
  /** Makes the data: plain JSON, an object; the tool adds `modelHash`. */
  make(workshop: Workshop): Promise<object>;
}

/** Declares a part; the type is the contract. */
export function definePart(part: Part): Part {
  return part;
}

/** A number with so many significant figures, so that files stay small. */
export function rounded(value: number, figures = 6): number {
  return Number(value.toPrecision(figures));
}
