/** Everything that must hold, one after the other, each said by name; all of them run even if one fails. */
import { build, installIfMissing, isBuildFresh, node, root, say } from './prepare.mjs';
import { register } from './register.mjs';

await installIfMissing();
register();
const bin = (path) => `${root}node_modules/${path}`;
const only = process.argv.slice(2);
const tsc = (folder) => node([bin('typescript/bin/tsc'), '-p', `${root}${folder}`]);
const steps = [
  ['biome check', () => node([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])],
  ['tsc sim', () => tsc('sim')],
  ['tsc experiments', () => tsc('experiments')],
  ['tsc viz', () => tsc('viz')],
  ['tsc test', () => tsc('test')],
  ['build', async () => (isBuildFresh() ? 0 : build())],
  ['vitest', () => node([bin('vitest/vitest.mjs'), 'run', '--config', `${root}vite.config.ts`, ...only], { output: process.stdout })],
];
const failed = [];
for (const [name, step] of steps) {
  const code = await step();
  process.stderr.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (code === 130) process.exit(130);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  say(`未通过：${failed.join('、')}`, `Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
