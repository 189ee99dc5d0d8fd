/** Claims as declared, beside what was found for them. */
import { ParameterError, type Problem, shown } from '../../sim/index.ts';
import { type Claim, isTested } from '../claims/define.ts';
import type { ClaimResult, ClaimResults } from './data.ts';
import { type VerdictId, verdictIds } from './words.ts';

export interface Judged {
  readonly claim: Claim;
  readonly result: ClaimResult;
}

/** C07 is 7. */
export function numberOf(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? Number.NaN);
}

/** Says where results and declarations do not belong together: an entry too many or too few, other thresholds, another sign. */
export function mismatches(claims: readonly Claim[], results: ClaimResults): Problem[] {
  const problems: Problem[] = [];
  const note = (where: string, given: unknown, zh: string, en: string) =>
    problems.push({ where, given: shown(given), allowed: { zh, en } });
  const ids = new Set(claims.map(({ id }) => id));
  const found = new Map<string, ClaimResult>();
  for (const one of results.claims) {
    if (!ids.has(one.id)) note(`claims.json: ${one.id}`, one.id, '有声明文件的论断', 'a claim that has a file');
    if (found.has(one.id)) note(`claims.json: ${one.id}`, one.id, '每条论断一项', 'one entry a claim');
    found.set(one.id, one);
  }
  for (const claim of claims) {
    const one = found.get(claim.id);
    if (one === undefined) {
      note(`claims.json: ${claim.id}`, null, '每条论断一项', 'one entry a claim');
      continue;
    }
    if (one.role !== claim.role) note(`claims.json: ${claim.id}.role`, one.role, claim.role, claim.role);
    if (!isTested(claim)) continue;
    if (one.smallest !== claim.smallest)
      note(`claims.json: ${claim.id}.smallest`, one.smallest, String(claim.smallest), String(claim.smallest));
    if (one.predicted !== claim.predicted) note(`claims.json: ${claim.id}.predicted`, one.predicted, claim.predicted, claim.predicted);
  }
  return problems;
}

/** Puts each claim beside its result, by number. @throws ParameterError listing everything that does not fit together */
export function joinClaims(claims: readonly Claim[], results: ClaimResults): Judged[] {
  const problems = mismatches(claims, results);
  if (problems.length > 0) throw new ParameterError(problems);
  return claims
    .flatMap((claim) => {
      const result = results.claims.find(({ id }) => id === claim.id);
      return result === undefined ? [] : [{ claim, result }];
    })
    .sort((a, b) => numberOf(a.claim.id) - numberOf(b.claim.id));
}

/** Ids by verdict, every verdict in its place even where nothing has it. */
export function byVerdict(judged: readonly Judged[]): { readonly verdict: VerdictId; readonly ids: readonly string[] }[] {
  return verdictIds.map((verdict) => ({
    verdict,
    ids: judged.filter(({ result }) => result.verdict === verdict).map(({ claim }) => claim.id),
  }));
}
