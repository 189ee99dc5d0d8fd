import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Arm, armLabel, type BlockRequest, type County, interventions, modelHash, regimes, type Text } from '../sim/index.ts';
import { type Flag, integerOf, type ParsedFlags } from './flags.ts';
import { assembleResults, type Block, type Failure, type StudyResults } from './results.ts';

export type { Block } from './results.ts';

import type { Terminal } from './terminal.ts';

export const workersFlag: Flag = {
  name: 'workers',
  placeholder: 'N',
  help: {
    zh: '并行线程数，1 到 256（默认等于处理器核数）；结果与之无关',
    en: 'worker threads, 1 to 256 (default: all cores); results do not depend on it',
  },
};

/** More threads than that for each core only cost memory. */
const mostPerCore = 4;

/** Reads `--workers`; all cores by default, and no more than are of use. With a terminal it says so where fewer are taken than asked for. */
export function readWorkers(parsed: ParsedFlags, terminal?: Terminal): number {
  const cores = availableParallelism();
  const asked = integerOf(parsed, 'workers', 1, 256) ?? cores;
  const most = mostPerCore * cores;
  if (asked <= most) return asked;
  terminal?.message(
    `${terminal.say({
      zh: `线程数取 ${most}，而非 ${asked}：这台机器有 ${cores} 个核，再多只费内存。结果与之无关。`,
      en: `${most} workers instead of ${asked}: this machine has ${cores} cores, and more would only cost memory. Results do not depend on it.`,
    })}\n`,
  );
  return most;
}

/** Starts a worker thread from the file built beside this one. */
export function makeWorker(): Worker {
  return new Worker(new URL('./run.worker.js', import.meta.url), pooledWorker());
}

/** Room for young objects in a worker's heap, in MB: pooled runs leave little behind, and a larger nursery is swept less often. */
const nursery = 32;

/** How a worker is made that runs many counties one after another. */
export function pooledWorker(): WorkerOptions {
  setFlagsFromString(`--min-semi-space-size=${nursery}`);
  return { resourceLimits: { maxYoungGenerationSizeMb: 3 * nursery } };
}

/** The seed of one replicate: by its number in the study, never by its place in a list. */
export function replicateSeed(studySeed: string, replicate: number): string {
  return `${studySeed}/${replicate}`;
}

/** What a study was asked to do. */
export interface StudyPlan {
  readonly command: string;
  readonly county: County;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seedText: string;
  readonly arms: readonly Arm[];
  readonly baseline: number;
  readonly stories: readonly BlockRequest['story'][];
  readonly window: BlockRequest['window'];
}

/** Puts blocks together into the results that tables, files and the page read. Blocks come in the order of the design. */
export function assembleStudy(plan: StudyPlan, replicates: number, blocks: readonly Block[], failures: readonly Failure[]): StudyResults {
  const arms = plan.arms.map((arm) => ({ label: armLabel(arm), text: armText(arm) }));
  return assembleResults({ ...plan, arms, baseline: arms[plan.baseline]?.label ?? '' }, modelHash(), replicates, blocks, failures);
}

/** An arm in words: the names of its regime and interventions, with levels other than 1. */
export function armText(arm: Arm): Text {
  const nameIn = (language: keyof Text) => {
    const regime = regimes.reduce((text, one) => text.replaceAll(one.id, one.label[language]), arm.regime);
    const reforms = arm.interventions.map((one) => {
      const label = interventions.find((intervention) => intervention.id === one.id)?.label[language] ?? one.id;
      const extra = [
        ...(one.level === 1 ? [] : [String(one.level)]),
        ...(one.knobs === undefined ? [] : [one.knobs.join('/')]),
        ...(one.start === undefined && one.end === undefined ? [] : [`${one.start ?? 0}–${one.end ?? ''}`]),
      ];
      if (extra.length === 0) return label;
      return language === 'zh' ? `${label}（${extra.join('，')}）` : `${label} (${extra.join(', ')})`;
    });
    return [regime, ...reforms].join(language === 'zh' ? '＋' : ' + ');
  };
  return { zh: nameIn('zh'), en: nameIn('en') };
}
