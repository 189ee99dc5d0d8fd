import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome, Text } from '../../sim/index.ts';
import { inBoth } from '../i18n/index.ts';
import { type ArmView, armViews } from './arms.ts';
import { type Ellipse, meanEllipse, type Point } from './ellipse.ts';
import { assumedFor, direction, type Estimate, estimates, outcomeOf, pairsOf } from './summaries.ts';

export type Verdict = 'gain' | 'trade' | 'loss' | 'unclear' | 'assumed';

/** One arm on the plane: x is burden saved, y effectiveness gained, both against the baseline on the same seeds. */
export interface TradeoffPoint extends Point {
  readonly arm: ArmView;
  readonly verdict: Verdict;
  /** Whether the close view shows it: a counted reform of the baseline's own regime. */
  readonly isNear: boolean;
  readonly ellipse: Ellipse | null;
  /** Paired differences replicate by replicate. */
  readonly seeds: readonly Point[];
  readonly burden: Estimate;
  readonly effectiveness: Estimate;
}
export interface TradeoffModel {
  readonly burden: Outcome;
  readonly effectiveness: Outcome;
  readonly points: readonly TradeoffPoint[];
  readonly finding: Text;
}

const namesShown = 3;

/** Makes the trade-off plane of one story; null while no arm has two pairs. */
export function tradeoffModel(study: StudyResults, story: string): TradeoffModel | null {
  const burden = outcomeOf('burden');
  const effectiveness = outcomeOf('effectiveness');
  if (burden === undefined || effectiveness === undefined) return null;
  const burdens = estimates(study, story, burden);
  const effects = estimates(study, story, effectiveness);
  const views = armViews(study);
  const points = views.flatMap((arm): TradeoffPoint[] => {
    const saved = burdens.get(arm.label);
    const gained = effects.get(arm.label);
    if (arm.isBaseline || saved === undefined || gained === undefined) return [];
    const seeds = seedPoints(study, story, arm.label);
    const isAssumed = assumedFor(arm, burden, saved) !== null || assumedFor(arm, effectiveness, gained) !== null;
    const isOfHome = arm.label.startsWith(`${study.baseline}+`);
    return [
      {
        arm,
        isNear: isOfHome && !isAssumed,
        x: 0 - saved.difference,
        y: gained.difference,
        verdict: isAssumed ? 'assumed' : verdictOf(direction(saved, burden.better), direction(gained, effectiveness.better)),
        ellipse: meanEllipse(seeds, 0.8),
        seeds,
        burden: saved,
        effectiveness: gained,
      },
    ];
  });
  if (points.length === 0) return null;
  return { burden, effectiveness, points, finding: findingOf(points, views.find((arm) => arm.isBaseline)?.name) };
}

/** Joins the two outcomes' replicates into points of the plane. */
function seedPoints(study: StudyResults, story: string, arm: string): Point[] {
  const effects = new Map(pairsOf(study, story, arm, 'effectiveness').map((pair) => [pair.replicate, pair.value - pair.base]));
  return pairsOf(study, story, arm, 'burden').flatMap((pair) => {
    const y = effects.get(pair.replicate);
    return y === undefined ? [] : [{ x: pair.base - pair.value, y }];
  });
}

function verdictOf(burden: -1 | 0 | 1, effectiveness: -1 | 0 | 1): Verdict {
  if (burden === 0 && effectiveness === 0) return 'unclear';
  if (burden >= 0 && effectiveness >= 0) return 'gain';
  if (burden <= 0 && effectiveness <= 0) return 'loss';
  return 'trade';
}

function findingOf(points: readonly TradeoffPoint[], baseline: Text | undefined): Text {
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
    });
  });
}
