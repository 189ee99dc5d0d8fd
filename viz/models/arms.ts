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
  /** Outcomes that the arm or the baseline prices or defines itself, by a reform that the other one has not at the same level. */
  readonly defines: ReadonlySet<string>;
}

/** Longer bundles are named by their first reforms and their number. */
const namesInFull = 2;

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
    const isShort = arm !== undefined && isPlain(arm) && arm.regime === baseline?.regime && arm.interventions.length > 0;
    return {
      label,
      number: isBaseline ? 0 : number,
      name: isShort && !isBaseline ? shortName(arm) : isShort ? armText(arm) : text,
      isBaseline,
      interventions: used,
      defines: isBaseline ? new Set<string>() : definedBetween(arm, baseline),
    };
  });
}

/** Names an arm in full, regime and interventions. */
export function armText(arm: Arm): Text {
  const regimeIn = (language: Language) => regimes.find(({ id }) => id === arm.regime)?.label[language] ?? arm.regime;
  const short = shortName(arm);
  return inBoth((_, language) => [regimeIn(language), short[language]].filter((part) => part !== '').join(' + '));
}

/** What tells two arms apart by definition: outcomes of the reforms that only one of them has. */
function definedBetween(arm: Arm | undefined, baseline: Arm | undefined): ReadonlySet<string> {
  const keys = (one: Arm | undefined) => (one?.interventions ?? []).map(({ id, level }) => `${id}=${level}`);
  const [own, other] = [keys(arm), keys(baseline)];
  const apart = [...own.filter((key) => !other.includes(key)), ...other.filter((key) => !own.includes(key))];
  const ids = apart.map((key) => key.split('=')[0]);
  return new Set(interventions.filter(({ id }) => ids.includes(id)).flatMap(({ defines }) => defines));
}

/** Names what an arm adds to its regime: its reforms, the kind of a bundle that has all of one, or the first of many and their number. */
function shortName(arm: Arm): Text {
  const [first] = arm.interventions;
  const level = first !== undefined && arm.interventions.every((one) => one.level === first.level) ? first.level : null;
  const kind = level === null ? undefined : kindOf(arm.interventions.map(({ id }) => id));
  return inBoth((messages, language) => {
    const at = (name: string, own: number) => (own === 1 ? name : `${name}${messages.atLevel(String(own))}`);
    if (kind !== undefined && level !== null) return at(messages.bundleKind[kind], level);
    const isEven = level !== null && arm.interventions.length > 1;
    const names = arm.interventions.map((one) => {
      const name = interventions.find(({ id }) => id === one.id)?.label[language] ?? one.id;
      return isEven ? name : at(name, one.level);
    });
    const shown =
      names.length <= namesInFull + 1
        ? names.join(' + ')
        : messages.bundleOfMany(names.slice(0, namesInFull).join(' + '), String(names.length));
    return isEven && level !== 1 ? `${shown}${messages.eachAtLevel(String(level))}` : shown;
  });
}

/** What a bundle of all reforms, or of all of one dimension, is called by. */
function kindOf(ids: readonly string[]): 'all' | Intervention['dimension'] | undefined {
  if (ids.length < 2) return undefined;
  const isAll = (of: readonly Intervention[]) => of.length === ids.length && of.every(({ id }) => ids.includes(id));
  if (isAll(interventions)) return 'all';
  return (['ideas', 'mechanism', 'technology'] as const).find((one) => isAll(interventions.filter(({ dimension }) => dimension === one)));
}

/** Reads an arm's label; undefined if this page's tables do not know it (results of another version). */
export function readArm(label: string): Arm | undefined {
  try {
    return parseArm(label);
  } catch {
    return undefined;
  }
}
