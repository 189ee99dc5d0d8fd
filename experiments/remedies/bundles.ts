/** Bundles of reforms: all of one dimension, and all there are. */
import { interventions, type Text } from '../../sim/index.ts';
import type { ArmSpec } from '../evidence/question.ts';

export interface Bundle {
  readonly id: string;
  readonly label: Text;
  readonly reforms: readonly string[];
}

const dimensions = {
  ideas: { zh: '理念类措施合用', en: 'all reforms of ideas' },
  mechanism: { zh: '机制类措施合用', en: 'all reforms of mechanism' },
  technology: { zh: '技术类措施合用', en: 'all reforms of technology' },
} as const;

export const bundles: readonly Bundle[] = [
  ...(Object.keys(dimensions) as (keyof typeof dimensions)[]).map((id) => ({
    id,
    label: dimensions[id],
    reforms: interventions.filter(({ dimension }) => dimension === id).map((one) => one.id),
  })),
  { id: 'all', label: { zh: '全部措施合用', en: 'all reforms' }, reforms: interventions.map(({ id }) => id) },
];

/** A bundle with all its reforms at one level. */
export function bundleArm({ reforms }: Bundle, level: number): ArmSpec {
  return { interventions: reforms.map((id) => ({ id, level })) };
}
