import { installIfMissing, node, root } from './prepare.mjs';
import { register } from './register.mjs';

await installIfMissing();
register();
process.exitCode = await node([`${root}node_modules/vite/bin/vite.js`, '--config', `${root}vite.config.ts`, ...process.argv.slice(2)], {
  output: process.stdout,
});
