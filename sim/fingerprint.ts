/**
 * The model hash: a digest of the state hashes of a fixed battery of short runs, one for every regime, intervention,
 * choice and attribution rule. A changed comment keeps it; one changed byte of behaviour does not (law 6).
 */
import { counties } from './counties/index.ts';
import { interventions } from './interventions/index.ts';
import { regimes } from './regimes.ts';
import { run } from './run.ts';
import { checkScenario } from './scenario.ts';

let known = '';

/** 16 hex characters; computed once per process. */
export function modelHash(): string {
  if (known !== '') return known;
  const small = counties.find((county) => county.id === 'small');
  const county = small === undefined ? 'default' : { ...small, townships: small.townships.slice(0, 2) };
  const battery: Record<string, unknown>[] = [
    ...regimes.map((regime) => ({ regime: regime.id })),
    ...interventions.map((one) => ({ interventions: [{ id: one.id, level: 1 }] })),
    ...['reinforcement', 'imitation', 'habit', 'random'].map((choiceRule) => ({ parameters: { choiceRule } })),
    { parameters: { inspectors: 'adaptive', vetoSeeking: 1, careerRate: 1, normFromAbove: 0.5 } },
    ...interventions.slice(0, 2).map(({ id }) => ({
      interventions: [{ id, level: 0.5, start: 4, end: 14 }],
      parameters: { commitment: 0.5, favours: 0.5, novelty: 0.6 },
    })),
    ...['letter', 'territory', 'causal'].map((attributionRule) => ({ parameters: { attributionRule } })),
    { parameters: { watch: 'own', queueRule: 'severest', actionOrder: 'base-first', askReview: 'together' } },
    { story: 'blame' },
  ];
  const hashes = battery.map((setting) => run(checkScenario({ county, weeks: 26, warmupWeeks: 30, ...setting }), 'battery').hash);
  known = digest(hashes.join(' '));
  return known;
}

/** A 64-bit digest of a text, as 16 hex characters. */
export function digest(text: string): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x2f0b4c47 | 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  const word = (x: number) => (x >>> 0).toString(16).padStart(8, '0');
  return word(a ^ (a >>> 16)) + word(b ^ (b >>> 13));
}
