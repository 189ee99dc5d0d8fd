/** The long proofs: every claim against its rival, every journey through the page, 25 kills at random moments, every number of workers, and with `--slurm` a cluster of two nodes. */
import { installIfMissing, node, prepare, root } from './prepare.mjs';

await installIfMissing();
await prepare();
process.env.STUDY = '1';
const vitest = [
  `${root}node_modules/vitest/vitest.mjs`,
  'run',
  '--config',
  `${root}vite.config.ts`,
  'test/experiments/studies',
  'test/claims',
  'test/page/journeys.test.ts',
];
const code = await node(vitest, { output: process.stdout });
const isAsked = process.argv.includes('--slurm');
process.exitCode = code !== 0 || !isAsked ? code : await node([`${root}test/cluster/slurm.mjs`], { output: process.stdout });
