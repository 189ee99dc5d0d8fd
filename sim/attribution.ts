/**
 * Who is the cause, in shares: Shapley values of a closed-form coverage over moves (M), effort (E), help (H) and means (N).
 * Coverage of a matter is v = φ c + h (1 − c): c the ceiling where it lies, φ = e·m effort and means against what the
 * ceiling needs, h help against what lies above the ceiling. A factor set right is 1; c set right is the owner's ceiling.
 */

/** Shares of the loss by player; they sum to 1 (or are all 0 where nothing was lost). */
export const players = ['moves', 'effort', 'help', 'means'] as const;

/** Values of the 16 coalitions, bit k set = player k set right. */
const coalition = new Float64Array(16);
/** Weight of a coalition of s others among 4 players: s! (3 − s)! / 4!. */
const shapleyWeight = [6 / 24, 2 / 24, 2 / 24, 6 / 24];

/**
 * Fills `shares` (length 4, by `players`) with each player's part of the loss 1 − v.
 * @param ceilingOwner ceiling had the matter stayed with its lawful owner · @param ceilingHolder where it lies now
 * @param effort e: effort ÷ what the holder's hours allowed (0 to 1) · @param means m: what they allowed ÷ what was needed (0 to 1)
 * @param help h: help ÷ what lies above the ceiling (0 to 1)
 */
export function causalShares(
  ceilingOwner: number,
  ceilingHolder: number,
  effort: number,
  means: number,
  help: number,
  shares: Float64Array,
): void {
  for (let set = 0; set < 16; set++) {
    const ceiling = (set & 1) !== 0 ? ceilingOwner : ceilingHolder;
    const phi = ((set & 2) !== 0 ? 1 : effort) * ((set & 8) !== 0 ? 1 : means);
    const h = (set & 4) !== 0 ? 1 : help;
    coalition[set] = phi * ceiling + h * (1 - ceiling);
  }
  let total = 0;
  for (let player = 0; player < 4; player++) {
    const bit = 1 << player;
    let value = 0;
    for (let set = 0; set < 16; set++) {
      if ((set & bit) !== 0) continue;
      value += shapleyWeight[sizeOf(set)] * (coalition[set | bit] - coalition[set]);
    }
    shares[player] = Math.max(value, 0);
    total += shares[player];
  }
  for (let player = 0; player < 4; player++) shares[player] = total > 0 ? shares[player] / total : 0;
}

/** Number of players in a coalition. */
function sizeOf(set: number): number {
  return (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1) + ((set >> 3) & 1);
}
