import type { StudyResults } from '../../experiments/results.ts';

const made = new WeakMap<StudyResults, Map<string, StudyResults>>();

/**
 * The same results seen from another arm: pairs are those of the same seeds. Arms keep their numbers; the old baseline takes that of the
 * new one. Mechanical parts are known against the old baseline only, so there are none.
 */
export function rebased(study: StudyResults, label: string): StudyResults {
  if (label === study.baseline || !study.arms.some((arm) => arm.label === label)) return study;
  let own = made.get(study);
  if (own === undefined) {
    own = new Map();
    made.set(study, own);
  }
  let result = own.get(label);
  if (result === undefined) {
    const swapped = (one: string) => (one === label ? study.baseline : one === study.baseline ? label : one);
    const byLabel = new Map(study.arms.map((arm) => [arm.label, arm]));
    const arms = study.arms.map((arm) => byLabel.get(swapped(arm.label)) ?? arm);
    result = { ...study, baseline: label, arms, rows: study.rows.map((row) => ({ ...row, mechanical: null })) };
    own.set(label, result);
  }
  return result;
}
