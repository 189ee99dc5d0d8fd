import type { ArmRead } from '../../models/explore-run.ts';
import { exploreKey } from '../../models/explore-settings.ts';
import { readStored, type StoredRuns } from '../../models/explore-stored.ts';
import type { Settings } from '../../models/study.ts';

const mostKept = 1500;

/** Results of blocks by their key: kept while the page is open, so that undo, replay and another language wait for nothing. */
export const kept = new Map<string, readonly ArmRead[]>();
/** Replicates that a reader asked a scenario to go on to, by its key: another language or a way back goes on there. */
export const wantedMore = new Map<string, number>();
/** Replicates that are run first; the scenario's number may be larger, and is then gone on to by hand. */
export const firstReplicates = 8;

/** How far a scenario is run: as far as is run first, or as its reader asked to go on. */
export function targetOf(settings: Settings): number {
  return Math.min(Math.max(firstReplicates, wantedMore.get(exploreKey(settings)) ?? 0), settings.replicates);
}

let stored: Promise<void> | null = null;
/** Keys of the runs that ship with the page: they are never let go. */
export const storedKeys = new Set<string>();

/** Loads the runs that ship with the page, once; after a failure the next call tries again. */
export function loadStored(): Promise<void> {
  stored ??= import('../../precomputed/explore.json')
    .then(({ default: data }) => {
      for (const [key, results] of readStored(data as unknown as StoredRuns)) {
        kept.set(key, results);
        storedKeys.add(key);
      }
    })
    .catch((error: unknown) => {
      stored = null;
      throw error;
    });
  return stored;
}

/** Keeps results, and lets the oldest go when there are too many. */
export function keep(key: string, results: readonly ArmRead[]): void {
  kept.set(key, results);
  if (kept.size <= mostKept) return;
  for (const old of kept.keys()) {
    if (storedKeys.has(old)) continue;
    kept.delete(old);
    break;
  }
}
