/** A whole calibration, from draws that are done to the documents: recovery first, then what the paper leaves, branches, checks. */
import { modelHash, type Scenario, schemaVersion, stories } from '../../sim/index.ts';
import { regimeOfPatterns } from '../patterns.ts';
import type { Journal } from '../sweep/journal.ts';
import type { Values } from '../sweep/lines.ts';
import { scoreChecks } from './checks.ts';
import type { BranchResult, CalibrationDocument, DrawCounts, EnsembleDocument, EnsemblePoint, Narrowed } from './documents.ts';
import { type Draw, drawOf, type Ground, valuesOf, warmupWeeks, weeks } from './draws.ts';
import {
  acceptanceOf,
  type Branch,
  branchOf,
  fitOf,
  isInside,
  mostClassified,
  type Parts,
  partsOf,
  spreadOver,
  withoutBlame,
  withoutLoad,
} from './ensemble.ts';
import { parameterAt, prior } from './prior.ts';
import { intervalShare, type KnownCounty, type Recovery, recover, widthLimit } from './recovery.ts';
import { middleOf, type ReferenceTable } from './regression-abc.ts';
import { fitReadings, notScored, type StatisticSet, statisticSets, statisticsOf } from './statistics.ts';

/** Seeds on which the two stories of the default calibration are sorted. */
const storySeeds = 4;

/** A draw with what it showed. */
export interface Shown {
  readonly draw: Draw;
  readonly values: Values;
}

/** The draws that have numbers. */
export function shownOf(draws: readonly Draw[], journal: Journal): Shown[] {
  return draws.flatMap((draw) => {
    const values = valuesOf(draw, journal);
    return values === undefined ? [] : [{ draw, values }];
  });
}

/** Counts what became of draws. */
export function countsOf(asked: number, shown: readonly Shown[]): DrawCounts {
  const used = shown.filter(({ values }) => fitOf(values) !== undefined).length;
  return { asked, used, failed: asked - shown.length, withoutValue: shown.length - used };
}

/** Makes the table of a set of statistics; runs in which one of them has no value are left out. */
export function tableOf(shown: readonly Shown[], ids: readonly string[]): ReferenceTable {
  const rows = shown.flatMap(({ draw, values }) => {
    const statistics = statisticsOf(values, ids);
    return statistics === undefined ? [] : [{ unit: draw.unit, statistics }];
  });
  return {
    parameters: prior.map((_, i) => Float64Array.from(rows, ({ unit }) => unit[i] as number)),
    statistics: ids.map((_, i) => Float64Array.from(rows, ({ statistics }) => statistics[i] as number)),
  };
}

/** Recovers the synthetic counties from one set of statistics. */
export function recoveryOf({ ids }: StatisticSet, reference: readonly Shown[], synthetic: readonly Shown[]): Recovery {
  const counties = synthetic.flatMap(({ draw, values }): KnownCounty[] => {
    const statistics = statisticsOf(values, ids);
    return statistics === undefined ? [] : [{ unit: draw.unit, statistics }];
  });
  return recover(
    tableOf(reference, ids),
    prior.map(({ id }) => id),
    counties,
  );
}

/** A draw that lies in all bands. */
export interface Accepted extends Shown {
  readonly distance: number;
}

/** The draws that agree with the paper, the nearest first. */
export function acceptedOf(reference: readonly Shown[]): Accepted[] {
  return reference
    .flatMap((one, at) => {
      const fit = fitOf(one.values);
      return fit?.isAccepted === true ? [{ ...one, distance: fit.distance, at }] : [];
    })
    .sort((a, b) => a.distance - b.distance || a.at - b.at);
}

/** Three runs on one seed: as it is, without the blame term, without the load term. */
export interface Trio {
  readonly whole: Draw;
  readonly blameless: Draw;
  readonly loadless: Draw;
}

export function drawsOf({ whole, blameless, loadless }: Trio): Draw[] {
  return [whole, blameless, loadless];
}

/** Plans the runs that sort a draw into its branch. */
export function trioOf(ground: Ground, whole: Draw): Trio {
  return {
    whole,
    blameless: drawOf(ground, whole, whole.seed, withoutBlame),
    loadless: drawOf(ground, whole, whole.seed, withoutLoad),
  };
}

/** The trios of the accepted draws, as many as are sorted. */
export function triosOf(ground: Ground, accepted: readonly Accepted[]): Trio[] {
  return accepted.slice(0, mostClassified).map(({ draw }) => trioOf(ground, draw));
}

/** The trios of the two stories, all other parameters at their defaults. */
export function storyTrios(ground: Ground): { readonly story: string; readonly trios: readonly Trio[] }[] {
  return stories.map(({ id, values }) => ({
    story: id,
    trios: Array.from({ length: storySeeds }, (_, k) =>
      trioOf(ground, drawOf(ground, { unit: [], parameters: values as Readonly<Record<string, number>> }, `${ground.seed}/story/${k + 1}`)),
    ),
  }));
}

/** What shifting rests on in a trio; undefined where a run is missing. */
export function partsIn({ whole, blameless, loadless }: Trio, journal: Journal): Parts | undefined {
  const shifting = [whole, blameless, loadless].map((draw) => valuesOf(draw, journal)?.['shifting-down'] ?? undefined);
  const [of, free, light] = shifting;
  return of === undefined || free === undefined || light === undefined
    ? undefined
    : partsOf({ shifting: of, withoutBlame: free, withoutLoad: light });
}

/** Everything that is to be reported, and the points to go on with. */
export interface Outcome {
  readonly calibration: CalibrationDocument;
  readonly ensemble: EnsembleDocument;
}

export interface Done {
  readonly ground: Ground;
  readonly command: string;
  readonly reference: readonly Shown[];
  readonly synthetic: readonly Shown[];
  readonly asked: { readonly draws: number; readonly synthetic: number };
  readonly journal: Journal;
}

/** Puts a calibration together out of runs that are done. */
export function calibrate({ ground, command, reference, synthetic, asked, journal }: Done, hash = modelHash()): Outcome {
  const accepted = acceptedOf(reference);
  const draws = countsOf(asked.draws, reference);
  const sorted = triosOf(ground, accepted).flatMap((trio, at) => {
    const parts = partsIn(trio, journal);
    return parts === undefined ? [] : [{ ...(accepted[at] as Accepted), parts, branch: branchOf(parts) }];
  });
  const chosen = (['blame', 'overload'] as const).flatMap((branch) =>
    spreadOver(sorted.filter((one) => one.branch === branch)).map((one) => ({ ...one, branch })),
  );
  const checks = scoreChecks(chosen);
  const scenario: Scenario | undefined = reference[0]?.draw.scenario;
  const head = { schemaVersion, modelHash: hash };
  return {
    calibration: {
      ...head,
      command,
      county: ground.county.id,
      regime: regimeOfPatterns,
      weeks: scenario?.weeks ?? weeks,
      warmupWeeks: scenario?.warmupWeeks ?? warmupWeeks,
      seed: ground.seed,
      draws,
      synthetic: countsOf(asked.synthetic, synthetic),
      prior: prior.map(({ id, standard, low, high }) => ({ id, standard, low, high, scale: 'log' })),
      statistics: Object.fromEntries(statisticSets.map(({ id, ids }) => [id, ids])),
      recovery: Object.fromEntries(statisticSets.map((set) => [set.id, recoveryOf(set, reference, synthetic)])),
      acceptance: {
        accepted: accepted.length,
        of: draws.used,
        verdict: acceptanceOf(accepted.length, draws.used),
        readings: fitReadings.map(({ reading }) => ({
          id: reading.id,
          low: reading.band[0],
          high: reading.band[1],
          shareInBand: shareInBand(reference, reading.id, reading.band),
        })),
        parameters: accepted.length < 2 ? [] : narrowedOf(accepted),
      },
      branches: (['blame', 'overload', 'mixed'] as const).map((branch) =>
        branchResult(
          branch,
          sorted.filter((one) => one.branch === branch).map(({ parts }) => parts),
          chosen.filter((one) => one.branch === branch).length,
        ),
      ),
      stories: storyTrios(ground).flatMap(({ story, trios }) => {
        const parts = trios.flatMap((trio) => partsIn(trio, journal) ?? []);
        const mean = { byBlame: meanOf(parts, 'byBlame'), byLoad: meanOf(parts, 'byLoad') };
        if (mean.byBlame === null || mean.byLoad === null) return [];
        const known = { byBlame: mean.byBlame, byLoad: mean.byLoad };
        return [{ story, branch: branchOf(known), seeds: parts.length, ...known }];
      }),
      checks,
      unmet: [...new Set(checks.filter(({ points, isMet }) => points === 'all' && !isMet).map(({ reading }) => reading))],
      notScored,
    },
    ensemble: {
      ...head,
      points: chosen.map(({ branch, draw, distance }): EnsemblePoint => ({ branch, parameters: draw.parameters, distance })),
    },
  };
}

function shareInBand(reference: readonly Shown[], id: string, band: Parameters<typeof isInside>[0]): number {
  const known = reference.flatMap(({ values }) => values[id] ?? []);
  return known.length === 0 ? 0 : known.filter((value) => isInside(band, value)).length / known.length;
}

function narrowedOf(accepted: readonly Accepted[]): Narrowed[] {
  const weights = new Float64Array(accepted.length).fill(1);
  return prior.map((free, i) => {
    const units = Float64Array.from(accepted, ({ draw }) => draw.unit[i] as number);
    const [low, high] = middleOf(units, weights, intervalShare);
    const width = (high - low) / intervalShare;
    return { id: free.id, lower90: parameterAt(free, low), upper90: parameterAt(free, high), width, isIdentified: width <= widthLimit };
  });
}

function branchResult(branch: Branch, parts: readonly Parts[], chosen: number): BranchResult {
  return { branch, accepted: parts.length, chosen, byBlame: meanOf(parts, 'byBlame'), byLoad: meanOf(parts, 'byLoad') };
}

function meanOf(parts: readonly Parts[], name: keyof Parts): number | null {
  return parts.length === 0 ? null : parts.reduce((sum, one) => sum + one[name], 0) / parts.length;
}
