/** What a trace tells and what it can prove; how far inspections reach. */

/** Inspections reach townships more, departments less, than the base rate. */
export const inspectionReach = [0.4, 1.5, 0.5] as const;

/** Information in an honest trace, 0 to 1: what a reader learns of the work. */
export function information(trace: number, half: number): number {
  return trace / (trace + half);
}

/** Chance that a result can be seen: verified through what its trace tells (`information`), down to a floor. */
export function verification(known: number, floor: number): number {
  return floor + (1 - floor) * known;
}
