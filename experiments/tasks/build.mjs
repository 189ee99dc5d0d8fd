import { pathToFileURL } from 'node:url';
import { build, installIfMissing, isBuildFresh } from './prepare.mjs';

/** Called by vitest before the tests: some of them spawn the built command line. */
export async function setup() {
  if (!isBuildFresh() && (await build()) !== 0) throw new Error('the build failed; the messages above say why');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installIfMissing();
  process.exitCode = await build();
}
