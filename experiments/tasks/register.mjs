/** Rewrites the indexes of interventions, outcomes, designs and analyses from what lies in their folders, so that adding one means adding one file. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare.mjs';

/** The folders; where `isMixed`, other files stand beside the entries, and an entry is what exports one by default. */
const kinds = [
  { folder: 'sim/interventions', name: 'interventions', type: 'Intervention', en: 'reforms' },
  { folder: 'sim/outcomes', name: 'outcomes', type: 'Outcome', en: 'outcome measures' },
  { folder: 'experiments/claims', name: 'claims', type: 'Claim', en: 'claims of the paper', isMixed: true },
  { folder: 'experiments/answers', name: 'answers', type: 'Answer', en: 'answers to reviewers', isMixed: true },
  { folder: 'experiments/precomputed', name: 'parts', type: 'Part', en: 'results that ship with the page', isMixed: true },
  { folder: 'experiments/design', name: 'designs', type: 'Design', en: 'designs', isMixed: true },
  { folder: 'experiments/analysis', name: 'analyses', type: 'Analysis', en: 'analyses', isMixed: true },
];

const camel = (name) => name.replace(/-+(.)/g, (_, letter) => letter.toUpperCase());

/** The text of one index: an import for each file in the order of the names, and one array. */
export function indexText({ name, type, en }, files) {
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !['define.ts', 'index.ts'].includes(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  // The type comes where the import order of the formatter wants it.
  const imports = [
    ...names.map((id) => ({ id, line: `import ${camel(id)} from './${id}.ts';` })),
    { id: 'define', line: `import type { ${type} } from './define.ts';` },
  ]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ line }) => line);
  const list = names.map(camel);
  const oneLine = `export const ${name}: readonly ${type}[] = [${list.join(', ')}];`;
  const array =
    oneLine.length <= 140 ? oneLine : [`export const ${name}: readonly ${type}[] = [`, ...list.map((id) => `  ${id},`), '];'].join('\n');
  return `// Written by \`npm run register\` from the files of this folder: do not edit.\n${imports.join('\n')}\n\n/** All ${en}, in the order of their file names. */\n${array}\n`;
}

/** Writes each index whose text has changed; none for a mixed folder that holds no entry yet. */
export function register() {
  for (const kind of kinds) {
    const folder = join(root, kind.folder);
    if (!existsSync(folder)) continue;
    const mark = `export default define${kind.type}`;
    const files = readdirSync(folder).filter(
      (file) => !kind.isMixed || (file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes(mark)),
    );
    if (kind.isMixed && files.length === 0) continue;
    const text = indexText(kind, files);
    const file = join(folder, 'index.ts');
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(file, text);
    process.stderr.write(`${kind.folder}/index.ts\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) register();
