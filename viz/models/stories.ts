import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome, Text } from '../../sim/index.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import { inBoth } from '../i18n/index.ts';
import { type ArmView, armViews } from './arms.ts';
import { direction, type Estimate, estimates, outcomeOf, pairsOf } from './summaries.ts';

/** An arm and outcome of which the two stories tell different things. */
export interface Disagreement {
  readonly arm: ArmView;
  readonly outcome: Outcome;
  readonly overload: Estimate;
  readonly blame: Estimate;
  readonly sentence: Text;
}

/**
 * Finds where the stories disagree: the two paired differences point in clearly different directions (or one is clear and the
 * other is not), and the difference between them, seed by seed, has a 95 % interval without zero. Size alone is no disagreement,
 * and neither is one interval that happens to hold zero.
 */
export function disagreements(study: StudyResults, outcomeIds: readonly string[]): Disagreement[] {
  if (!study.stories.includes('overload') || !study.stories.includes('blame')) return [];
  const views = armViews(study);
  return [...new Set(outcomeIds)].flatMap((id) => {
    const outcome = outcomeOf(id);
    if (outcome === undefined) return [];
    const byOverload = estimates(study, 'overload', outcome);
    const byBlame = estimates(study, 'blame', outcome);
    return views.flatMap((arm): Disagreement[] => {
      const overload = byOverload.get(arm.label);
      const blame = byBlame.get(arm.label);
      if (arm.isBaseline || overload === undefined || blame === undefined) return [];
      if (direction(overload, outcome.better) === direction(blame, outcome.better)) return [];
      if (!storiesDiffer(study, arm.label, id)) return [];
      return [{ arm, outcome, overload, blame, sentence: sentenceOf(arm, outcome, overload, blame) }];
    });
  });
}

function storiesDiffer(study: StudyResults, arm: string, outcome: string): boolean {
  const blame = new Map(pairsOf(study, 'blame', arm, outcome).map((pair) => [pair.replicate, pair.value - pair.base]));
  const contrasts = pairsOf(study, 'overload', arm, outcome).flatMap((pair) => {
    const other = blame.get(pair.replicate);
    return other === undefined ? [] : [pair.value - pair.base - other];
  });
  const spread = deviationOf(contrasts);
  return spread !== null && Math.abs(meanOf(contrasts)) > halfWidth(spread, contrasts.length, 0.95);
}

function sentenceOf(arm: ArmView, outcome: Outcome, overload: Estimate, blame: Estimate): Text {
  return inBoth((messages, language) => {
    const say = (estimate: Estimate) =>
      messages.withInterval(
        formatDifference(outcome, estimate.difference, language, true),
        formatInterval(outcome, estimate.lower95, estimate.upper95, language),
      );
    return messages.disagreeRow(arm.name[language], outcome.label[language], say(overload), say(blame));
  });
}
