/** The claims of the paper with their verdicts, as far as the page shows them: from the declarations and from the committed results. */
import type { Text } from '../../sim/index.ts';
import { isTested } from '../claims/define.ts';
import { claims } from '../claims/index.ts';
import { commandOf } from '../verdicts/claim-block.ts';
import committed from '../verdicts/claims.json';
import { readClaimResults } from '../verdicts/data.ts';
import { type Judged, joinClaims } from '../verdicts/joined.ts';
import { decimalsFor } from '../verdicts/numbers.ts';
import { turnsOf } from '../verdicts/strength.ts';
import { kindWords, roleWords, verdictIds, verdictWords } from '../verdicts/words.ts';
import { definePart, rounded } from './define.ts';

type Found = Pick<Judged['result'], 'effect' | 'lower95' | 'upper95'>;

/** Effect and bounds as three numbers; null where there were too few seeds for one. */
function triple({ effect, lower95, upper95 }: Found): readonly (number | null)[] {
  return [effect, lower95, upper95].map((value) => (value === null ? null : rounded(value, 4)));
}

/** A further effect may have another unit than the claim's own: three digits of it are shown. */
function decimalsOf({ effect }: Found, smallest: number): number {
  const size = Math.abs(effect ?? 0);
  return size === 0 ? decimalsFor(smallest) : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

function slim({ claim, result }: Judged) {
  const { id, kind, role, statement, source: place } = claim;
  const entered: Text | null = 'where' in claim ? claim.where : 'missing' in claim ? claim.missing : null;
  return {
    id,
    kind,
    role,
    statement,
    source: place,
    verdict: result.verdict,
    why: entered ?? result.why,
    command: commandOf(id),
    tested: isTested(claim)
      ? {
          measure: claim.effect.measure,
          unit: claim.unit,
          smallest: claim.smallest,
          decimals: decimalsFor(claim.smallest),
          predicted: claim.predicted,
          effect: triple(result),
          stories: Object.fromEntries(
            Object.entries(result.byStory).map(([story, one]) => [story, { verdict: one.verdict, effect: triple(one) }]),
          ),
          agreeing: result.agreeing,
          points: result.points,
          turns: turnsOf(result).length,
          rival: result.rival === null ? null : { label: result.rival.label, isTurned: result.rival.turned },
          seeds: result.seeds,
          beside: result.beside.map((one) => ({ measure: one.measure, decimals: decimalsOf(one, claim.smallest), effect: triple(one) })),
        }
      : null,
  };
}

export default definePart({
  id: 'method',
  async make() {
    const results = readClaimResults(JSON.stringify(committed), 'claims.json');
    return {
      /** Model that the verdicts were made with: the page says so if it is another one. */
      judgedWith: results.modelHash,
      verdicts: verdictIds.map((id) => ({ id, ...verdictWords[id] })),
      kinds: kindWords,
      roles: roleWords,
      claims: joinClaims(claims, results).map(slim),
    };
  },
});
