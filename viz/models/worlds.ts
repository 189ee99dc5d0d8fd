import type { StudyResults } from '../../experiments/results.ts';
import type { Text } from '../../sim/index.ts';
import { inBoth } from '../i18n/index.ts';
import type { Point } from './ellipse.ts';
import { frontierOf } from './frontier-doubt.ts';
import type { TradeoffModel } from './tradeoff.ts';

/** The plane in one possible world: a single seed, whose differences are no finding by themselves. */
export interface WorldModel {
  readonly replicate: number;
  readonly points: ReadonlyMap<string, Point>;
  readonly frontier: readonly Point[];
  readonly finding: Text;
}

/** Worlds that can be stepped through. */
export const mostWorlds = 20;

/** The replicates that can be shown as worlds, in their order. */
export function worldsIn(model: TradeoffModel): number[] {
  const all = new Set(model.points.flatMap(({ seeds }) => seeds.map(({ replicate }) => replicate)));
  return [...all].sort((a, b) => a - b).slice(0, mostWorlds);
}

/** Makes one world of a plane; null if no arm was run in it. */
export function worldModel(model: TradeoffModel, { seedText }: Pick<StudyResults, 'seedText'>, replicate: number): WorldModel | null {
  const own = model.points.flatMap((point) => {
    const seed = point.seeds.find((one) => one.replicate === replicate);
    return seed === undefined ? [] : [{ point, x: seed.x, y: seed.y }];
  });
  if (own.length === 0) return null;
  const near = own.filter(({ point }) => point.isNear);
  const frontier = near.length === 0 ? [] : frontierOf([{ point: null, x: 0, y: 0 }, ...near]);
  const reached = frontier.flatMap(({ point }) => (point === null ? [] : [point.arm]));
  return {
    replicate,
    points: new Map(own.map(({ point, x, y }) => [point.arm.label, { x, y }])),
    frontier: frontier.map(({ x, y }) => ({ x, y })),
    finding: inBoth((messages, language) =>
      messages.worldFinding({
        seed: `${seedText}/${replicate}`,
        names: reached.map(({ number, name }) => `${number} ${name[language]}`).join(messages.listSeparator) || messages.nothingButBaseline,
      }),
    ),
  };
}
