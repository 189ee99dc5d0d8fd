import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome, Text } from '../../sim/index.ts';
import { inBoth } from '../i18n/index.ts';
import type { ArmView } from './arms.ts';
import { type Ellipse, meanEllipse, type Point } from './ellipse.ts';
import { frontierOf } from './frontier-doubt.ts';
import { type EffectSource, regimeOf, type SeedPoint, sourceOf } from './source.ts';
import { assumedFor, direction, type Estimate, outcomeOf } from './summaries.ts';

export type Verdict = 'gain' | 'trade' | 'loss' | 'unclear' | 'assumed';

/** One arm on the plane: x is burden saved, y effectiveness gained, both against the baseline on the same seeds. */
export interface TradeoffPoint extends Point {
  readonly arm: ArmView;
  readonly verdict: Verdict;
  /** Whether the close view shows it: a counted reform of the baseline's own regime. */
  readonly isNear: boolean;
  readonly ellipse: Ellipse | null;
  /** Paired differences replicate by replicate. */
  readonly seeds: readonly SeedPoint[];
  /** Share of resampled sets of seeds in which the arm is on the frontier; null if it does not count, or seeds are not known. */
  readonly chance: number | null;
  readonly burden: Estimate;
  readonly effectiveness: Estimate;
}
export interface TradeoffModel {
  readonly burden: Outcome;
  readonly effectiveness: Outcome;
  readonly points: readonly TradeoffPoint[];
  /** The frontier of the means among what counts, the baseline included, from left to right. */
  readonly frontier: readonly Point[];
  readonly finding: Text;
}

const namesShown = 3;

/** Makes the trade-off plane of one story of a study; null while no arm has two pairs. */
export function tradeoffModel(study: StudyResults, story: string): TradeoffModel | null {
  return tradeoffFrom(sourceOf(study), story);
}

const made = new WeakMap<EffectSource, Map<string, TradeoffModel | null>>();

/** Makes the trade-off plane of one story; null while there is no arm. */
export function tradeoffFrom(source: EffectSource, story: string): TradeoffModel | null {
  const kept = made.get(source) ?? new Map<string, TradeoffModel | null>();
  made.set(source, kept);
  const known = kept.get(story);
  if (known !== undefined) return known;
  const model = worked(source, story);
  kept.set(story, model);
  return model;
}

function worked(source: EffectSource, story: string): TradeoffModel | null {
  const burden = outcomeOf('burden');
  const effectiveness = outcomeOf('effectiveness');
  if (burden === undefined || effectiveness === undefined) return null;
  const burdens = source.estimates(story, burden);
  const effects = source.estimates(story, effectiveness);
  const drawn = source.arms.flatMap((arm): TradeoffPoint[] => {
    const saved = burdens.get(arm.label);
    const gained = effects.get(arm.label);
    if (arm.isBaseline || saved === undefined || gained === undefined) return [];
    const seeds = source.seeds(story, arm.label);
    const isAssumed = assumedFor(arm, burden, saved) !== null || assumedFor(arm, effectiveness, gained) !== null;
    return [
      {
        arm,
        isNear: regimeOf(arm.label) === source.home && !isAssumed,
        x: 0 - saved.difference,
        y: gained.difference,
        verdict: isAssumed ? 'assumed' : verdictOf(direction(saved, burden.better), direction(gained, effectiveness.better)),
        ellipse: meanEllipse(seeds, 0.8),
        seeds,
        chance: null,
        burden: saved,
        effectiveness: gained,
      },
    ];
  });
  if (drawn.length === 0) return null;
  const baseline = source.arms.find((arm) => arm.isBaseline);
  // What is assumed is out of the frontier, and so are other institutions: they are no reform that could be chosen.
  const near = drawn.filter(({ isNear }) => isNear);
  const doubt = source.doubt(story, [...(baseline === undefined ? [] : [baseline.label]), ...near.map(({ arm }) => arm.label)]);
  const points = drawn.map((point) => ({ ...point, chance: point.isNear ? (doubt?.chances.get(point.arm.label) ?? null) : null }));
  return {
    burden,
    effectiveness,
    points,
    frontier: near.length === 0 ? [] : frontierOf([{ x: 0, y: 0 }, ...near.map(({ x, y }) => ({ x, y }))]),
    finding: findingOf(points, source.home, baseline?.name),
  };
}

function verdictOf(burden: -1 | 0 | 1, effectiveness: -1 | 0 | 1): Verdict {
  if (burden === 0 && effectiveness === 0) return 'unclear';
  if (burden >= 0 && effectiveness >= 0) return 'gain';
  if (burden <= 0 && effectiveness <= 0) return 'loss';
  return 'trade';
}

/** Says what became of the reforms; other institutions are no reform and are counted only where there is nothing else. */
function findingOf(all: readonly TradeoffPoint[], home: string, baseline: Text | undefined): Text {
  const reforms = all.filter(({ arm }) => regimeOf(arm.label) === home);
  const points = reforms.length === 0 ? all : reforms;
  const of = (verdict: Verdict) => points.filter((point) => point.verdict === verdict);
  const gain = of('gain');
  const assumed = of('assumed').length;
  return inBoth((messages, language) => {
    const joined = gain
      .slice(0, namesShown)
      .map((point) => point.arm.name[language])
      .join(messages.listSeparator);
    return messages.tradeoffFinding({
      baseline: baseline?.[language] ?? '',
      total: String(points.length - assumed),
      gain: String(gain.length),
      names: gain.length === 0 ? '' : messages.named(gain.length > namesShown ? messages.andMore(joined) : joined),
      trade: String(of('trade').length),
      loss: String(of('loss').length),
      unclear: String(of('unclear').length),
      assumed: assumed === 0 ? '' : messages.assumedLeftOut(String(assumed)),
      others: points.length === all.length ? '' : messages.othersLeftOut(String(all.length - points.length)),
    });
  });
}
