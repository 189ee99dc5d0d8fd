/** The work of a study, block by block, each worked out when asked for: a million runs take no memory before they are run. */
import type { Scenario, StoryId } from '../../sim/index.ts';
import type { Row } from '../design/define.ts';
import { replicateSeed } from '../study.ts';
import { replicateOf, type Study, scenarioOf } from '../study-plan.ts';
import { mechanicalKey, runKey, scenarioHash } from './identity.ts';

/** One run of a block: an arm in it. */
export interface PlannedRun {
  /** Index of the arm in the study. */
  readonly arm: number;
  readonly label: string;
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly key: string;
  /** Key of its frozen run; undefined for the baseline, for another regime, and where the study wants none. */
  readonly mechanicalKey?: string;
}

/** All arms of one story at one point of the design in one replicate: they share place, matters, residents and luck. */
export interface Block {
  readonly index: number;
  readonly replicate: number;
  /** Row of the design, from 0. */
  readonly point: number;
  readonly row: Row;
  readonly story: StoryId;
  readonly seed: string;
  readonly runs: readonly PlannedRun[];
}

/** The blocks of a study in the order of work: replicate by replicate, within it by point, then by story. Any prefix is balanced. */
export interface Blocks {
  /** For all replicates that are planned. */
  readonly length: number;
  readonly perReplicate: number;
  readonly at: (index: number) => Block;
}

/** Lays out the blocks of a study for one version of the model. */
export function blocksOf(study: Study, version: string): Blocks {
  const { settings, plan, stories, arms, baseline } = study;
  const perReplicate = plan.length * stories.length;
  // Neighbouring blocks share their row.
  let last = -1;
  let lastRow: Row = {};
  const rowAt = (point: number) => {
    if (point !== last) lastRow = plan.row(point);
    last = point;
    return lastRow;
  };
  return {
    length: perReplicate * study.replicates,
    perReplicate,
    at: (index) => {
      const within = index % perReplicate;
      const point = Math.floor(within / stories.length);
      const row = rowAt(point);
      const replicate = replicateOf(row) ?? Math.floor(index / perReplicate) + 1;
      const seed = replicateSeed(settings.seed, replicate);
      const asked = stories[within % stories.length] as StoryId;
      const scenarios = arms.map((arm) => scenarioOf(study, row, asked, arm));
      const hashes = scenarios.map((scenario) => scenarioHash(scenario, settings.window));
      const home = scenarios[baseline] as Scenario;
      const runs = scenarios.map((scenario, arm): PlannedRun => {
        const hash = hashes[arm] as string;
        const isFrozen = settings.mechanical && hash !== hashes[baseline] && scenario.regime === home.regime;
        return {
          arm,
          label: arms[arm]?.label as string,
          scenario,
          scenarioHash: hash,
          key: runKey(version, hash, seed),
          ...(isFrozen ? { mechanicalKey: mechanicalKey(version, hash, hashes[baseline] as string, seed) } : {}),
        };
      });
      return { index, replicate, point, row, story: home.story, seed, runs };
    },
  };
}
