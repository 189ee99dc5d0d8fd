import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Writes the policy of a page that may load, run and send nothing but what is said here. */
function withPolicy(html: string, policy: Readonly<Record<string, string>>): string {
  const all = { 'default-src': "'none'", ...policy, 'base-uri': "'none'", 'form-action': "'none'" };
  const text = Object.entries(all).map(([name, sources]) => `${name} ${sources}`);
  return html.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before: string) => `${before}${text.join('; ')}`);
}

/** Puts every script, worker and style sheet of the page into the HTML itself: one file that opens without a network or a server. */
function singleFile(fileName: string): Plugin {
  return {
    name: 'single-file',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer, { skipSelf: true }) : null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = Object.values(bundle).find((item) => item.type === 'asset' && item.fileName.endsWith('.html'));
        if (page?.type !== 'asset') throw new Error('the build made no page');
        const inlined = new Set<string>();
        const named = (path: string) => {
          const found = Object.values(bundle).find((item) => item.fileName === path.replace(/^\.?\//, ''));
          if (found === undefined) throw new Error(`the page refers to ${path}, which the build did not make`);
          inlined.add(found.fileName);
          return String(found.type === 'asset' ? found.source : found.code);
        };
        const styles: string[] = [];
        const scripts: string[] = [];
        let html = String(page.source).replace(/<link\b[^>]*\brel="modulepreload"[^>]*>\s*/g, '');
        html = html.replace(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g, (_tag, path: string) => {
          const text = named(path).replaceAll('</style', '<\\/style');
          styles.push(text);
          return `<style>${text}</style>`;
        });
        html = html.replace(/<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>\s*/g, (_tag, path: string) => {
          scripts.push(named(path).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'));
          return '';
        });
        html = html.replace('</body>', () => `${scripts.map((text) => `<script type="module">${text}</script>`).join('\n')}\n</body>`);
        html = withPolicy(html, {
          'script-src': scripts.map(sha256).join(' '),
          'style-src': styles.map(sha256).join(' '),
          'img-src': 'data: blob:',
          'worker-src': 'blob:',
        });
        for (const item of Object.values(bundle)) {
          if (item !== page && !inlined.has(item.fileName))
            throw new Error(`${item.fileName} would lie beside the page: import it so that it becomes part of it`);
          delete bundle[item.fileName];
        }
        this.emitFile({ type: 'asset', fileName, source: html });
      },
    },
  };
}

/** Gives the site its policy, and the service worker that keeps every file of it for use without a network. */
function site(): Plugin {
  return {
    name: 'site',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the build made no page');
        page.source = withPolicy(String(page.source), {
          'script-src': "'self'",
          'style-src': "'self'",
          'img-src': "'self' data: blob:",
          'worker-src': "'self' blob:",
          'connect-src': "'self'",
        });
        const files = Object.values(bundle).map((item) => ({
          name: item.fileName,
          text: String(item.type === 'asset' ? item.source : item.code),
        }));
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
        const names = JSON.stringify(['./', ...files.map(({ name }) => name)]);
        const keeper = readFileSync(at('./viz/offline.js'), 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: 'offline.js',
          source: `const version = '${version}';\nconst files = ${names};\n${keeper}`,
        });
      },
    },
  };
}

/** Hash of the model with which the shipped results were made: the build sees to it that this is the model itself. */
function shippedHash(): string {
  return (JSON.parse(readFileSync(at('./viz/precomputed/flow.json'), 'utf8')) as { modelHash: string }).modelHash;
}

/** Browsers that are still common in offices. */
const browsers = ['es2020', 'chrome87', 'firefox78', 'safari14'];

/**
 * `--mode site` builds the page as a site, `--mode page` as a single file, `--mode cli` the command line and its worker; without a mode this
 * serves the page and runs the tests.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'cli') {
    return {
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: at('./dist'),
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: {
            cli: at('./experiments/cli.ts'),
            'run.worker': at('./experiments/run.worker.ts'),
            precompute: at('./experiments/precomputed/main.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].chunk.js' },
        },
      },
    };
  }
  const isSingle = mode === 'page';
  return {
    root: at('./viz'),
    base: './',
    publicDir: false,
    define: {
      __IS_SITE__: JSON.stringify(mode === 'site'),
      __MODEL_HASH__: JSON.stringify(isSingle || mode === 'site' ? shippedHash() : ''),
    },
    plugins: isSingle ? [singleFile('shuaiguo.html')] : mode === 'site' ? [site()] : [],
    // Classic, because a page opened from a file may not start a module worker.
    worker: { format: 'iife' },
    build: {
      outDir: at(isSingle ? './dist' : './dist/site'),
      emptyOutDir: false,
      target: browsers,
      assetsInlineLimit: isSingle ? Number.MAX_SAFE_INTEGER : 0,
      cssCodeSplit: !isSingle,
      modulePreload: false,
      ...(isSingle ? { rolldownOptions: { output: { codeSplitting: false } } } : {}),
    },
    test: {
      root: at('.'),
      include: ['test/**/*.test.ts'],
      globalSetup: [at('./experiments/tasks/build.mjs')],
      testTimeout: 30_000,
      // Left to itself, vitest keeps one of two cores idle.
      maxWorkers: '100%',
      // What files import is loaded once for each core; no test leaves anything behind in a module.
      isolate: false,
    },
  };
});
