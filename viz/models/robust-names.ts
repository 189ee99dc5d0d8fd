import { interventions, parseArm, regimes, type Text } from '../../sim/index.ts';
import { inBoth } from '../i18n/index.ts';
import type { Names } from './names.ts';

/** Names an arm by what it adds to its regime, by the regime where it adds nothing, and by its label where the page does not know it. */
export function shortPolicy(label: string): Text {
  try {
    const arm = parseArm(label);
    if (arm.interventions.length === 0) return regimes.find(({ id }) => id === arm.regime)?.label ?? { zh: label, en: label };
    return inBoth((messages, language) =>
      arm.interventions
        .map(({ id, level }) => {
          const name = interventions.find((known) => known.id === id)?.label[language] ?? id;
          return level === 1 ? name : `${name}${messages.atLevel(String(level))}`;
        })
        .join(' + '),
    );
  } catch {
    return { zh: label, en: label };
  }
}

/** Gives policies the short names and numbers that all figures of the view share: the first is the baseline, number 0. */
export function withPolicies(names: Names, labels: readonly string[]): Names {
  const known = new Map(labels.map((label, number) => [label, { number, name: shortPolicy(label) }]));
  return { ...names, policy: (label) => known.get(label) ?? names.policy(label) };
}
