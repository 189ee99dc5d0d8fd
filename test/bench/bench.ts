/**
 * What the model costs: nanoseconds per open matter-week (one part of a matter, open for one week), first run and warm, in a fresh
 * thread; collections in pooled runs; many counties against one; and the hot kernels against the same in C, in one run on one machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pooledWorker } from '../../experiments/study.ts';
import { counties, modelHash } from '../../sim/index.ts';
import type { Answer, Order } from './bench.worker.ts';
import { frozenWorld, type KernelTimes, timeKernels, writeWorld } from './kernels.ts';

const weeks = 416;
const quick = process.argv.includes('--quick');
const aims = { warm: 150, firstOverWarm: 2.5, overC: 2, collections: 2, manyOverOne: 1.3 } as const;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const rounded = (value: number, digits = 3) => Number(value.toPrecision(digits));

/** Runs scenarios one after another in a thread of their own. */
function inFreshThread(scenarios: readonly unknown[]): Promise<Answer> {
  const worker = new Worker(new URL('./bench.worker.js', import.meta.url), pooledWorker());
  return new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ scenarios } satisfies Order);
  }).finally(() => void worker.terminate());
}

/** The kernels once more in C, where gcc is to be had: `undefined` otherwise. */
function timeInC(file: string, folder: string, repeats: number): KernelTimes | undefined {
  const source = fileURLToPath(new URL('../test/bench/kernels.c', import.meta.url));
  const program = join(folder, 'kernels');
  const built = spawnSync('gcc', ['-O3', '-ffp-contract=off', '-o', program, source, '-lm'], { encoding: 'utf8' });
  if (built.error !== undefined || built.status !== 0) {
    process.stderr.write(`no comparison with C: ${built.error?.message ?? built.stderr}\n`);
    return undefined;
  }
  const ran = spawnSync(program, [file, String(repeats)], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`the kernels in C failed: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as KernelTimes;
}

/** The whole run in one window, so that every matter-week is counted. */
const whole = { weeks, warmupWeeks: 0 };

/** Many unlike counties: sizes and hours spread around those of the profiles. */
function manyCounties(count: number): unknown[] {
  const [home] = counties;
  if (home === undefined) throw new Error('there is no county');
  return Array.from({ length: count }, (_, k) => ({
    county: {
      ...home,
      id: `county-${k + 1}`,
      townships: Array.from({ length: 6 + ((k * 7) % 15) }, (_, t) => ({
        id: t + 1,
        label: { zh: `乡镇 ${t + 1}`, en: `Township ${t + 1}` },
        committees: 8 + ((k * 5 + t * 3) % 17),
        capacityFactor: 0.8 + ((k + t) % 5) / 10,
      })),
    },
    ...whole,
  }));
}

process.stderr.write('timing runs in a fresh thread …\n');
const timed = await inFreshThread(Array.from({ length: quick ? 8 : 24 }, () => whole));
const perMatterWeek = timed.milliseconds.map((milliseconds, k) => (1e6 * milliseconds) / (timed.matterWeeks[k] ?? Number.NaN));
const warm = median(perMatterWeek.slice(Math.floor(perMatterWeek.length / 4)));

process.stderr.write('timing many counties …\n');
const many = manyCounties(quick ? 12 : 50);
const spread = await inFreshThread([...Array.from({ length: 8 }, () => whole), ...many]);
const manyCost = (1e6 * sum(spread.milliseconds.slice(8))) / sum(spread.matterWeeks.slice(8));
const oneCost = median(
  spread.milliseconds.slice(2, 8).map((milliseconds, k) => (1e6 * milliseconds) / (spread.matterWeeks[k + 2] ?? Number.NaN)),
);

process.stderr.write('counting collections in pooled runs …\n');
const pooled = await inFreshThread(Array.from({ length: quick ? 20 : 200 }, () => ({ weeks: 260, warmupWeeks: 156 })));

process.stderr.write('timing the kernels …\n');
const folder = mkdtempSync(join(tmpdir(), 'shuaiguo-bench-'));
let kernels: Record<string, unknown> | undefined;
let isSame = true;
try {
  const [home] = counties;
  if (home === undefined) throw new Error('there is no county');
  const world = frozenWorld(home, 208);
  const parts = world.scratch.start[world.ground.units] ?? 0;
  const repeats = quick ? 100 : 400;
  writeWorld(world, join(folder, 'county.bin'));
  timeKernels(world, repeats);
  // In turn, so that a machine whose speed drifts is fair to both.
  const ours: KernelTimes[] = [];
  const theirs: KernelTimes[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(timeKernels(world, repeats));
    const inC = timeInC(join(folder, 'county.bin'), folder, repeats);
    if (inC === undefined) break;
    theirs.push(inC);
  }
  const each = (times: readonly KernelTimes[], name: keyof KernelTimes) => median(times.map((one) => one[name])) / (repeats * parts);
  const total = (times: readonly KernelTimes[]) => each(times, 'effort') + each(times, 'inspection') + each(times, 'hazards');
  const row = (times: readonly KernelTimes[]) => ({
    effort: rounded(each(times, 'effort')),
    inspection: rounded(each(times, 'inspection')),
    hazards: rounded(each(times, 'hazards')),
    all: rounded(total(times)),
  });
  isSame = theirs.every(({ checksum }) => checksum === ours[0]?.checksum);
  kernels = {
    nanosecondsPerMatterWeek: row(ours),
    inC: theirs.length === 0 ? null : row(theirs),
    ratioToC: theirs.length === 0 ? null : rounded(total(ours) / total(theirs)),
    sameNumbersAsC: theirs.length === 0 ? null : isSame,
  };
} finally {
  rmSync(folder, { recursive: true, force: true });
}

process.stdout.write(
  `${JSON.stringify(
    {
      modelHash: modelHash(),
      cores: availableParallelism(),
      node: process.version,
      defaultRunMilliseconds: rounded(median(timed.milliseconds.slice(1))),
      matterWeeksOfADefaultRun: median(timed.matterWeeks),
      nanosecondsPerMatterWeek: { firstRunInAFreshThread: rounded(perMatterWeek[0] ?? Number.NaN), warm: rounded(warm) },
      firstOverWarm: rounded((perMatterWeek[0] ?? Number.NaN) / warm),
      manyCounties: { counties: many.length, nanosecondsPerMatterWeek: rounded(manyCost), overOne: rounded(manyCost / oneCost) },
      collections: { runs: quick ? 20 : 200, collections: pooled.collections },
      kernels,
      aims,
    },
    null,
    2,
  )}\n`,
);
if (!isSame) {
  process.stderr.write('the kernels in C worked out other numbers\n');
  process.exitCode = 1;
}
