/** Which verdicts hold wherever one looks, and which turn easily. The page says the rule in words: `strengthNote`. */
import type { Flip } from '../evidence/claim-results.ts';
import type { ClaimResult } from './data.ts';
import { type Judged, numberOf } from './joined.ts';

const most = 10;
const agreementNeeded = 0.8;
const significant = 0.05;

/**
 * Settings in which the verdict is another one. The claim's own rival is not among them: every claim has to name one that turns it, so it
 * tells no claim from another.
 */
export function turnsOf({ flips, verdict }: Pick<ClaimResult, 'flips' | 'verdict'>): readonly Flip[] {
  return flips.filter((one) => one.what !== 'rival' && one.verdict !== verdict);
}

/** Whether a verdict says something about the effect itself. */
export function isDecided({ verdict }: Pick<ClaimResult, 'verdict'>): boolean {
  return verdict === 'supported' || verdict === 'contradicted' || verdict === 'no effect';
}

/**
 * How far out the weakest interval lies, in units of the smallest effect: 0 at the bound, 1 at twice as far as needed, below 0 where
 * an interval does not bear the verdict. Of the whole and of each story the weakest counts. Undefined without intervals.
 */
export function marginOf(result: ClaimResult): number | undefined {
  const { smallest, verdict, predicted, byStory } = result;
  const intervals = [result, ...Object.values(byStory)].flatMap(({ lower95, upper95 }) =>
    lower95 === null || upper95 === null ? [] : [[lower95, upper95] as const],
  );
  if (smallest === null || intervals.length === 0) return undefined;
  if (verdict === 'no effect') return smallest / Math.max(...intervals.flat().map(Math.abs)) - 1;
  const isUp = (predicted === 'positive') === (verdict === 'supported');
  return Math.min(...intervals.map(([low, high]) => (isUp ? low : -high))) / smallest - 1;
}

const agreement = ({ agreeing }: ClaimResult, otherwise: number) => agreeing ?? otherwise;

/** A number that was fitted or held back is no result of the model, and is not compared. */
const isResult = (result: ClaimResult) => result.role === 'out' && isDecided(result);

function isRobust(result: ClaimResult): boolean {
  const margin = marginOf(result);
  if (!isResult(result) || margin === undefined || margin < 0) return false;
  // The test behind p looks in the direction of the claim only.
  const isSure = margin >= 1 || (result.verdict === 'supported' && result.pHolm !== null && result.pHolm <= significant);
  return isSure && turnsOf(result).length === 0 && agreement(result, 1) >= agreementNeeded;
}

/** The verdicts that hold wherever one looked, the strongest first, ten at most. */
export function robust(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ result }) => isRobust(result))
    .sort(
      (a, b) =>
        agreement(b.result, 0) - agreement(a.result, 0) ||
        (marginOf(b.result) ?? 0) - (marginOf(a.result) ?? 0) ||
        numberOf(a.claim.id) - numberOf(b.claim.id),
    )
    .slice(0, most);
}

/** The decided verdicts that turn easily, the weakest first, ten at most. */
export function fragile(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ result }) => isResult(result) && (turnsOf(result).length > 0 || agreement(result, 1) < agreementNeeded))
    .sort(
      (a, b) =>
        agreement(a.result, 1) - agreement(b.result, 1) ||
        turnsOf(b.result).length - turnsOf(a.result).length ||
        numberOf(a.claim.id) - numberOf(b.claim.id),
    )
    .slice(0, most);
}
