import frontier, { frontierResamples } from '../../experiments/analysis/frontier.ts';
import { tableOf } from '../../experiments/analysis/table.ts';
import type { StudyResults } from '../../experiments/results.ts';
import type { Point } from './ellipse.ts';

/** How sure it is which arms are on the frontier of burden and effectiveness. */
export interface FrontierDoubt {
  /** Share of resampled sets of seeds in which the means of an arm are on the frontier, by label. */
  readonly chances: ReadonlyMap<string, number>;
}

/** Sets of seeds drawn anew for every chance. */
export const chanceDraws = frontierResamples;

const outputs = ['burden', 'effectiveness'] as const;
const made = new WeakMap<StudyResults['rows'], Map<string, FrontierDoubt | null>>();

/**
 * Resamples the seeds of a story among the arms named (those that count, and the baseline): all arms keep a seed together, so that the draw
 * is as paired as the differences are. Null with fewer than two seeds.
 */
export function frontierDoubt(
  study: Pick<StudyResults, 'rows' | 'seedText'>,
  story: string,
  labels: readonly string[],
): FrontierDoubt | null {
  const key = `${story} ${[...labels].sort().join()}`;
  let own = made.get(study.rows);
  if (own === undefined) {
    own = new Map();
    made.set(study.rows, own);
  }
  let result = own.get(key);
  if (result === undefined) {
    result = worked(study, story, labels);
    own.set(key, result);
  }
  return result;
}

function worked(
  { rows, seedText }: Pick<StudyResults, 'rows' | 'seedText'>,
  story: string,
  labels: readonly string[],
): FrontierDoubt | null {
  const wanted = new Set(labels);
  const cells = rows.flatMap(({ story: own, arm, replicate, outcomes }) => {
    const [burden, effectiveness] = outputs.map((id) => outcomes[id] ?? null);
    if (own !== story || !wanted.has(arm) || burden == null || effectiveness == null) return [];
    return [{ arm, replicate, burden, effectiveness }];
  });
  const armsOf = new Map<number, number>();
  for (const { replicate } of cells) armsOf.set(replicate, (armsOf.get(replicate) ?? 0) + 1);
  const whole = cells.filter(({ replicate }) => armsOf.get(replicate) === wanted.size);
  const seeds = new Set(whole.map(({ replicate }) => replicate)).size;
  if (seeds < 2 || wanted.size < 2) return null;
  const options = { outputs, better: ['lower', 'higher'] as const, policy: 'arm', luck: 'replicate', seed: seedText };
  const table = tableOf(whole);
  if (frontier.refuse(table, options).length > 0) return null;
  const { policies } = frontier.run(table, options);
  return { chances: new Map(policies.map(({ policy, meanProbability }) => [policy, meanProbability])) };
}

/** The points to which no other is at least as good in both directions and better in one, from left to right. */
export function frontierOf<P extends Point>(points: readonly P[]): P[] {
  const beats = (a: Point, b: Point) => a.x >= b.x && a.y >= b.y && (a.x > b.x || a.y > b.y);
  return points.filter((point) => !points.some((other) => beats(other, point))).sort((a, b) => a.x - b.x || b.y - a.y);
}
