/** Makes the results that ship with the page anew, all or those named. */
import { join } from 'node:path';
import { node, prepare, root } from './prepare.mjs';

await prepare();
process.exitCode = await node([join(root, 'dist', 'precompute.js'), join(root, 'viz', 'precomputed'), ...process.argv.slice(2)]);
