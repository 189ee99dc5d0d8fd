/**
 * Makes the results that ship with the page, as JSON files in the folder given: `precompute.js FOLDER [--stale] [part …]`. With `--stale`
 * only what was made by another model, or is not there. A part that is stopped leaves its old file as it was.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ArmResult, type BlockRequest, modelHash } from '../../sim/index.ts';
import { writeTogether } from '../files.ts';
import { runPool } from '../pool.ts';
import { makeWorker } from '../study.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import type { Part, Workshop } from './define.ts';
import { parts } from './index.ts';

const tellEveryMs = 5000;

function isStale(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { modelHash?: unknown }).modelHash !== modelHash();
  } catch {
    return true;
  }
}

/** Runs blocks on all cores and tells how far it is. @throws Error with the first failure */
function workshopFor({ id }: Part): Workshop {
  return {
    modelHash: modelHash(),
    async blocks(requests: readonly BlockRequest[]) {
      const results: ArmResult[][] = [];
      const startedAt = Date.now();
      let toldAt = startedAt;
      await runPool<WorkerTasks, ArmResult[]>(requests.length, (job) => ({ kind: 'block', request: requests[job] as BlockRequest }), {
        workers: availableParallelism(),
        makeWorker,
        onEnd(job, end) {
          if (end.state === 'failed') throw new Error(`${id}: block ${job + 1} failed: ${end.message}`);
          results.push(end.result);
          if (Date.now() - toldAt < tellEveryMs) return;
          toldAt = Date.now();
          const left = Math.round((((toldAt - startedAt) / results.length) * (requests.length - results.length)) / 1000);
          process.stderr.write(`${id}: ${results.length}/${requests.length}, ~${left} s\n`);
        },
      });
      return results;
    },
  };
}

async function main([folder = '', ...words]: readonly string[]): Promise<void> {
  const named = words.filter((word) => !word.startsWith('--'));
  const unknown = named.filter((name) => !parts.some(({ id }) => id === name));
  if (folder === '' || unknown.length > 0) {
    process.stderr.write(
      `precompute.js FOLDER [--stale] [${parts.map(({ id }) => id).join(' | ')}]${unknown.map((name) => `; ${name}?`)}\n`,
    );
    process.exitCode = 2;
    return;
  }
  for (const part of parts) {
    const path = join(folder, `${part.id}.json`);
    if (named.length > 0 && !named.includes(part.id)) continue;
    if (words.includes('--stale') && !isStale(path)) continue;
    process.stderr.write(`${path}\n`);
    const data = await part.make(workshopFor(part));
    writeTogether([{ path, text: `${JSON.stringify({ modelHash: modelHash(), ...data })}\n` }]);
  }
}

await main(process.argv.slice(2));
