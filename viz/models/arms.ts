import type { StudyResults } from '../../experiments/results.ts';
import { type Arm, type Intervention, interventions, type Language, parseArm, regimes, type Text } from '../../sim/index.ts';
import { inBoth } from '../i18n/index.ts';

/** One arm of a study as charts name it. */
export interface ArmView {
  readonly label: string;
  /** The number that stands for the arm on the plane; 0 for the baseline. */
  readonly number: number;
  /** Short name: what the arm adds to the baseline's regime. */
  readonly name: Text;
  readonly isBaseline: boolean;
  readonly interventions: readonly Intervention[];
}

/** Names and numbers the arms of a study in their order; numbers leave out the baseline. */
export function armViews(study: Pick<StudyResults, 'arms' | 'baseline'>): ArmView[] {
  const baseline = readArm(study.baseline);
  const isPlain = (arm: Arm) =>
    arm.interventions.every(({ knobs, start, end }) => knobs === undefined && start === undefined && end === undefined);
  let number = 0;
  return study.arms.map(({ label, text }) => {
    const arm = readArm(label);
    const isBaseline = label === study.baseline;
    if (!isBaseline) number += 1;
    const used = (arm?.interventions ?? []).flatMap(({ id }) => interventions.filter((known) => known.id === id));
    return {
      label,
      number: isBaseline ? 0 : number,
      name: arm !== undefined && !isBaseline && isPlain(arm) && arm.regime === baseline?.regime ? shortName(arm) : text,
      isBaseline,
      interventions: used,
    };
  });
}

/** Names an arm in full, regime and interventions. */
export function armText(arm: Arm): Text {
  const regimeIn = (language: Language) => regimes.find(({ id }) => id === arm.regime)?.label[language] ?? arm.regime;
  const short = shortName(arm);
  return inBoth((_, language) => [regimeIn(language), short[language]].filter((part) => part !== '').join(' + '));
}

/** Names what an arm adds to its regime. */
function shortName(arm: Arm): Text {
  return inBoth((messages, language) =>
    arm.interventions
      .map(({ id, level }) => {
        const name = interventions.find((known) => known.id === id)?.label[language] ?? id;
        return level === 1 ? name : `${name}${messages.atLevel(String(level))}`;
      })
      .join(' + '),
  );
}

/** Reads an arm's label; undefined if this page's tables do not know it (results of another version). */
function readArm(label: string): Arm | undefined {
  try {
    return parseArm(label);
  } catch {
    return undefined;
  }
}
