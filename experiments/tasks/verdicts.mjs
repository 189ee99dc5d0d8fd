/** Writes the verdict pages from the committed results: Markdown in both languages, the README's tables, and dist/verdicts.html. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfMissing, root, say } from './prepare.mjs';
import { register } from './register.mjs';

const folder = 'experiments/verdicts';
const inputs = {
  claims: `${folder}/claims.json`,
  calibration: 'experiments/calibration/calibration.json',
  remedies: `${folder}/remedies.json`,
  readme: 'README.md',
};

/** Writes each text that has changed; returns the exit code. */
export async function writeVerdicts() {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  if (!existsSync(join(root, inputs.claims))) {
    say(
      `还没有结果：先运行 npm run -s shuaiguo -- claims --full，再把 claims.json 放到 ${folder}/。`,
      `There are no results yet: run npm run -s shuaiguo -- claims --full, then put claims.json into ${folder}/.`,
    );
    return 2;
  }
  register();
  const { runnerImport } = await import('vite');
  const load = async (path) => (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
  const { describeProblem } = await load('sim/index.ts');
  const { makePages } = await load(`${folder}/main.ts`);
  const { verdictsPage } = await load('viz/verdicts/page.ts');
  const found = Object.entries(inputs).filter(([, path]) => existsSync(join(root, path)));
  let made;
  try {
    made = makePages(Object.fromEntries(found.map(([name, path]) => [name, read(path)])));
  } catch (error) {
    // Each module was loaded by itself, so that classes are not the same in both: the name tells.
    if (error?.name !== 'ParameterError') throw error;
    for (const problem of error.problems) say(describeProblem(problem, 'zh'), describeProblem(problem, 'en'));
    return 2;
  }
  const texts = {
    [`${folder}/VERDICTS.md`]: made.markdown.en,
    [`${folder}/VERDICTS.zh.md`]: made.markdown.zh,
    'dist/verdicts.html': verdictsPage(made.pages, read('viz/verdicts/page.css')),
    ...(made.readme === undefined ? {} : { 'README.md': made.readme }),
  };
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const [path, text] of Object.entries(texts)) {
    if (existsSync(join(root, path)) && read(path) === text) continue;
    writeFileSync(join(root, path), text);
    process.stderr.write(`${path}\n`);
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installIfMissing();
  process.exitCode = await writeVerdicts();
}
