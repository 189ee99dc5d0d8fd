/** Builds the benchmark and runs it; `--quick` for a rough look. */
import { join } from 'node:path';
import { installIfMissing, node, root } from './prepare.mjs';

await installIfMissing();
const { build } = await import('vite');
const at = (path) => join(root, path);
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: at('dist.bench'),
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { bench: at('test/bench/bench.ts'), 'bench.worker': at('test/bench/bench.worker.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].chunk.js' },
    },
  },
});
process.exitCode = await node([at('dist.bench/bench.js'), ...process.argv.slice(2)], { output: process.stdout });
