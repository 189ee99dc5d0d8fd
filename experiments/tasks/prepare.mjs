/**
 * What every npm script needs before it can do its own work: the packages the lock file names, the generated
 * indexes, and a build that is not older than its sources. Plain Node, because nothing may be installed yet.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, 'sources.txt');

/** The language asked for on the command line or by the environment. */
export function language(argv = process.argv) {
  const flag = argv.indexOf('--lang');
  const asked = flag >= 0 ? argv[flag + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const { LC_ALL, LANG } = process.env;
  return /^zh/i.test(asked || LC_ALL || LANG || Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
}

/** Tells the user what is going on; stdout stays free for results. */
export function say(zh, en) {
  process.stderr.write(`${language() === 'zh' ? zh : en}\n`);
}

/** Runs a Node program of ours or of a package; its stdout goes to our stderr unless `output` is given. Returns the exit code. */
export async function node(args, { output = process.stderr } = {}) {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', output, process.stderr] });
    // Whoever ends this program ends its child, too, and waits for it.
    const pass = (signal) => child.kill(signal);
    const ends = ['SIGINT', 'SIGTERM'];
    for (const signal of ends) process.on(signal, pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const one of ends) process.off(one, pass);
      resolve(signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : (code ?? 1));
    });
  });
}

/** Names the direct packages that are absent or of another version than package.json pins. */
export function missingPackages() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name, version]) => {
      try {
        return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version !== version;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

/** Installs from the lock file if a package is missing; ends the program if that fails. */
export async function installIfMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(
    `正在安装 ${missing.length} 个软件包（仅首次需要）…`,
    `Installing what is missing (${missing.length} packages; only the first time)…`,
  );
  const { spawnSync } = await import('node:child_process');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const stdio = ['ignore', process.stderr, process.stderr];
  const done = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync(`npm ${args.join(' ')}`, { cwd: root, stdio, shell: true });
  if (done.status !== 0) {
    say('安装失败：请检查网络或 npm 设置后重试。', 'The installation failed: check the network or the npm settings, then try again.');
    process.exit(1);
  }
}

/** One line for each source file: path, size and time. Any difference from the stamp of the build makes the build stale. */
function sources() {
  const lines = [];
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const found = statSync(full);
    if (found.isDirectory()) {
      for (const name of readdirSync(full).sort()) if (name !== 'tasks' && !name.endsWith('.md')) visit(`${path}/${name}`);
    } else lines.push(`${path} ${found.size} ${found.mtimeMs}`);
  };
  for (const path of ['package.json', 'vite.config.ts', 'sim', 'experiments', 'viz']) visit(path);
  return lines.join('\n');
}

/** Tells whether dist/ was built from exactly the sources that lie here now. */
export function isBuildFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === sources() && existsSync(join(dist, 'cli.js'));
  } catch {
    return false;
  }
}

/** Builds the page, as a site and as one file, and the command line into a folder of its own, then puts that in the place of dist/. Returns the exit code. */
export async function build() {
  const { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } = await import('node:fs');
  const { register } = await import('./register.mjs');
  register();
  const stage = join(root, `dist.${process.pid}`);
  const old = `${stage}.old`;
  try {
    mkdirSync(stage, { recursive: true });
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const make = (mode, outDir) =>
      node([vite, 'build', '--config', join(root, 'vite.config.ts'), '--mode', mode, '--outDir', outDir, '--logLevel', 'warn']);
    // The page ships results of the model: they are made first, where the model is another than the one they were made with.
    let stamp = '';
    const steps = [
      () => make('cli', stage),
      () => node([join(stage, 'precompute.js'), join(root, 'viz/precomputed'), '--stale']),
      () => {
        stamp = sources();
        return 0;
      },
      async () => Math.max(...(await Promise.all([make('page', stage), make('site', join(stage, 'site'))]))),
    ];
    for (const step of steps) {
      const code = await step();
      if (code !== 0) return code;
    }
    writeFileSync(join(stage, 'sources.txt'), stamp);
    for (let attempt = 0; ; attempt++) {
      try {
        if (existsSync(dist)) renameSync(dist, `${old}${attempt}`);
        renameSync(stage, dist);
        break;
      } catch {
        // Another build came first, or a file is in use (Windows): try again, at last copy file by file.
        if (attempt < 4) continue;
        cpSync(stage, dist, { recursive: true });
        break;
      }
    }
    return 0;
  } finally {
    for (const left of readdirSync(root))
      if (left.startsWith(`dist.${process.pid}`)) rmSync(join(root, left), { recursive: true, force: true });
  }
}

/** Installs and builds whatever is missing or stale; ends the program with a message if it cannot. */
export async function prepare() {
  if (isBuildFresh()) return;
  await installIfMissing();
  const code = await build();
  if (code !== 0) {
    say('构建失败，见上面的信息。', 'The build failed; the messages above say why.');
    process.exit(code);
  }
}
