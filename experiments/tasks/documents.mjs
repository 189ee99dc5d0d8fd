/** Rewrites the generated tables of the ODD from the declarations in the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfMissing, root } from './prepare.mjs';

const documents = ['sim/ODD.md'];

/** Writes each document whose text has changed. */
export async function writeDocuments() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'experiments/documents.ts'), { root, configFile: false, logLevel: 'error' });
  for (const name of documents) {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8');
    const filled = module.fillDocument(text);
    if (filled === text) continue;
    writeFileSync(file, filled);
    process.stderr.write(`${name}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installIfMissing();
  await writeDocuments();
}
