import type { StudyResults } from '../../../experiments/results.ts';
import { type Block, type Settings, storiesOf } from '../../models/study.ts';

/** Blocks that were run in the page in one world: one for each story and replicate, with every arm that was run on it. */
interface World {
  readonly blocks: Map<string, Block>;
  /** What they took, so that the time left can be told when a run goes on. */
  spentMs: number;
}

const mostWorlds = 3;
/** By world: kept while the page is open, so that another language or a look at another view runs nothing twice. */
const worlds = new Map<string, World>();

/** What is at module level about runs that were cut short. */
export const cut: {
  /** The scenario whose run was under way when the view was left; it goes on when the view is opened again. */
  scenario: string | null;
  /** The latest quick look at a pair, and what it is a look at. */
  quick: { readonly key: string; readonly results: StudyResults } | null;
} = { scenario: null, quick: null };

/** The key of a scenario. */
export function scenarioKey(settings: Settings): string {
  return JSON.stringify({ ...settings, parameters: sorted(settings.parameters), interventions: sorted(settings.interventions) });
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the result of an arm on a seed depends on, arm and seed's number aside. */
function worldOf({ county, regime, parameters, seed }: Settings, modelHash: string): World {
  const key = JSON.stringify([modelHash, county, regime, seed, sorted(parameters)]);
  const world = worlds.get(key) ?? { blocks: new Map<string, Block>(), spentMs: 0 };
  // The world that was asked for last is let go last.
  worlds.delete(key);
  worlds.set(key, world);
  const [oldest] = worlds.keys();
  if (worlds.size > mostWorlds && oldest !== undefined) worlds.delete(oldest);
  return world;
}

/** Keeps a block that came in; arms that are there already stay as they are. */
export function keepBlock(settings: Settings, modelHash: string, { story, replicate, arms }: Block): void {
  const { blocks } = worldOf(settings, modelHash);
  const key = `${story} ${replicate}`;
  const held = blocks.get(key)?.arms ?? [];
  blocks.set(key, { story, replicate, arms: [...held, ...arms.filter(({ arm }) => !held.some((one) => one.arm === arm))] });
}

/** The blocks that are kept of the stories and replicates that settings ask for. */
export function keptBlocks(settings: Settings, modelHash: string): Block[] {
  const stories = storiesOf(settings);
  return [...worldOf(settings, modelHash).blocks.values()].filter(
    ({ story, replicate }) => stories.includes(story) && replicate <= settings.replicates,
  );
}

/** Adds to the time that runs of a world took; returns all of it. */
export function spend(settings: Settings, modelHash: string, ms: number): number {
  const world = worldOf(settings, modelHash);
  world.spentMs += ms;
  return world.spentMs;
}
