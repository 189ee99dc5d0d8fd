/** What a run is, in one word: the key under which its results are kept, whatever study asked for them. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { checkScenario, modelHash, outcomes, parseArm, runBlock, type Scenario } from '../../sim/index.ts';

/** Writes JSON with the keys of every object in order, so that equal things have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}

/** The first hexadecimal digits of a text's SHA-256. */
export function digestOf(text: string | Uint8Array, digits = 32): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** The SHA-256 of a file, however long. */
export function fileDigest(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(path, 'r');
  try {
    for (let got = readSync(handle, piece); got > 0; got = readSync(handle, piece)) hash.update(piece.subarray(0, got));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

const countyDigests = new WeakMap<object, string>();

function countyDigest(county: Scenario['county']): string {
  const known = countyDigests.get(county);
  if (known !== undefined) return known;
  const digest = digestOf(canonicalJson(county));
  countyDigests.set(county, digest);
  return digest;
}

/**
 * The hash of a scenario as it is observed through a window: 32 hexadecimal digits. Reforms at level 0 change nothing and are left out;
 * their order makes no difference.
 */
export function scenarioHash(scenario: Scenario, window: string): string {
  const interventions = scenario.interventions
    .filter(({ level, knobs }) => level > 0 && (knobs === undefined || knobs.length > 0))
    .map((one) => canonicalJson({ ...one, knobs: one.knobs === undefined ? undefined : [...one.knobs].sort() }))
    .sort();
  return digestOf(canonicalJson({ ...scenario, county: countyDigest(scenario.county), interventions, window }));
}

/** The version of the model and of its measures: results of another version are never taken for results of this one. */
export interface Version {
  readonly modelHash: string;
  /** Hash of all outcomes of a few short runs, which a changed measure changes though the model runs as before. */
  readonly measureHash: string;
  /** Both, as the journal has it. */
  readonly text: string;
}

let version: Version | undefined;

/** Works out the version, once per process. */
export function currentVersion(): Version {
  if (version !== undefined) return version;
  const { county, parameters } = checkScenario({ county: 'small' });
  const arms = ['full-accountability', 'full-accountability+admission-list', 'pressure-type'].map(parseArm);
  const few = { ...county, townships: county.townships.slice(0, 2) };
  const request = { county: few, arms, baseline: 0, parameters, weeks: 26, warmupWeeks: 8, mechanical: true, window: 'all' as const };
  const seen = runBlock({ ...request, story: 'overload', seed: 'measures' });
  const measured = seen.map(({ outcomes: live, mechanical }) => [live, mechanical]);
  const measureHash = digestOf(canonicalJson([outcomes.map(({ id }) => id), measured]), 8);
  version = { modelHash: modelHash(), measureHash, text: `${modelHash()}-${measureHash}` };
  return version;
}

/** The key of one run: this version, a scenario and a seed. */
export function runKey(versionText: string, scenario: string, seed: string): string {
  return digestOf(JSON.stringify([versionText, 'run', scenario, seed]));
}

/** The key of one frozen run: the arm's conditions with the decisions of the baseline. */
export function mechanicalKey(versionText: string, scenario: string, baseline: string, seed: string): string {
  return digestOf(JSON.stringify([versionText, 'mechanical', scenario, baseline, seed]));
}
