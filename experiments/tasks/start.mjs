/** The main job: install what is missing, build what is stale, compare everything in the default county, write the report. */
import { prepare } from './prepare.mjs';

const given = process.argv.slice(2);
await prepare();
const out = given.some((word) => word === '--out' || word.startsWith('--out=')) ? [] : ['--out', 'shuaiguo-report'];
const format = given.some((word) => word === '--format' || word.startsWith('--format=')) ? [] : ['--format', 'table'];
// Ten paired seeds show the large differences within three minutes; `compare` alone takes sixteen.
const seeds = given.some((word) => /^--(only-)?replicates?\b/.test(word)) ? [] : ['--replicates', '10'];
process.argv.splice(2, given.length, 'compare', ...out, ...format, ...seeds, ...given);
await import('../../dist/cli.js');
