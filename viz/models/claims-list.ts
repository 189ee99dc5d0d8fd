import { type Language, stories, type Text } from '../../sim/index.ts';
import { formatSigned } from '../i18n/format.ts';
import { catalogues } from '../i18n/index.ts';
import { containsAll } from './assumptions.ts';

/** Effect, lower and upper bound of its 95 % interval. */
export type Triple = readonly (number | null)[];

/** What was found for a claim that was held against runs. */
export interface TestedPart {
  readonly measure: Text;
  readonly unit: Text;
  readonly smallest: number;
  readonly decimals: number;
  readonly predicted: string;
  readonly effect: Triple;
  readonly stories: Readonly<Record<string, { readonly verdict: string; readonly effect: Triple } | undefined>>;
  readonly agreeing: number | null;
  readonly points: number;
  readonly turns: number;
  readonly rival: { readonly label: Text; readonly isTurned: boolean } | null;
  readonly seeds: number;
  /** Further effects, shown so that none stands alone; they have no say in the verdict. */
  readonly beside: readonly { readonly measure: Text; readonly decimals: number; readonly effect: Triple }[];
}

/** A claim of the paper as it ships with the page. */
export interface ShippedClaim {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly statement: Text;
  readonly source: string;
  readonly verdict: string;
  readonly why: Text | null;
  readonly command: string;
  readonly tested: TestedPart | null;
}

/** All claims, with the words of their verdicts. Shipped as JSON, made by `experiments/precomputed/method.ts`. */
export interface ShippedClaims {
  readonly modelHash: string;
  readonly judgedWith: string;
  readonly verdicts: readonly { readonly id: string; readonly mark: string; readonly word: Text; readonly meaning: Text }[];
  readonly kinds: Readonly<Record<string, Text>>;
  readonly roles: Readonly<Record<string, Text>>;
  readonly claims: readonly ShippedClaim[];
}

export interface ClaimFilter {
  readonly verdict: string | null;
  readonly kind: string | null;
  readonly query: string;
}

export const everyClaim: ClaimFilter = { verdict: null, kind: null, query: '' };

/** Claims by number that a filter lets through; never in another order, so that nothing is put out of sight. */
export function filteredClaims(claims: readonly ShippedClaim[], { verdict, kind, query }: ClaimFilter): ShippedClaim[] {
  return claims.filter(
    (claim) =>
      (verdict === null || claim.verdict === verdict) &&
      (kind === null || claim.kind === kind) &&
      containsAll([claim.id, claim.statement.zh, claim.statement.en, claim.source].join('\n'), query),
  );
}

/** How many claims have each verdict, every verdict in its place even where none has it. */
export function countVerdicts({ verdicts, claims }: Pick<ShippedClaims, 'verdicts' | 'claims'>): { id: string; count: number }[] {
  return verdicts.map(({ id }) => ({ id, count: claims.filter((claim) => claim.verdict === id).length }));
}

/** An effect with its interval and unit. */
export function effectText(
  { decimals, unit }: Pick<TestedPart, 'decimals' | 'unit'>,
  [effect, lower, upper]: Triple,
  language: Language,
  withUnit = true,
): string {
  const write = (value: number) => formatSigned(value, decimals, language);
  if (effect === null || effect === undefined) return '–';
  const interval =
    lower === null || upper === null || lower === undefined || upper === undefined
      ? ''
      : ` [${catalogues[language].between(write(lower), write(upper))}]`;
  return `${write(effect)}${interval}${withUnit ? ` ${unit[language]}` : ''}`;
}

/** Further effects as lines. */
export function besideLines({ unit, beside }: Pick<TestedPart, 'unit' | 'beside'>, colon: string, language: Language): string[] {
  return beside.map(
    ({ measure, decimals, effect }) => `${measure[language]}${colon}${effectText({ decimals, unit }, effect, language, false)}`,
  );
}

/** The same in each story, in the order of the stories. */
export function storyEffects(tested: TestedPart, language: Language): { story: string; verdict: string; text: string }[] {
  return stories.flatMap(({ id, label }) => {
    const found = tested.stories[id];
    return found === undefined
      ? []
      : [{ story: label[language], verdict: found.verdict, text: effectText(tested, found.effect, language, false) }];
  });
}
