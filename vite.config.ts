import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts every script and style sheet of the page into the HTML itself: one file that opens without a network or a server. */
function singleFile(fileName: string): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = Object.values(bundle).find((item) => item.type === 'asset' && item.fileName.endsWith('.html'));
      if (page?.type !== 'asset') throw new Error('the build made no page');
      let html = String(page.source);
      const inlined = new Set<string>();
      const named = (path: string) => {
        const found = Object.values(bundle).find((item) => item.fileName === path.replace(/^\.?\//, ''));
        if (found === undefined) throw new Error(`the page refers to ${path}, which the build did not make`);
        inlined.add(found.fileName);
        return String(found.type === 'asset' ? found.source : found.code);
      };
      html = html.replace(/<link\b[^>]*\brel="modulepreload"[^>]*>\s*/g, '');
      html = html.replace(
        /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g,
        (_tag, path: string) => `<style>${named(path).replaceAll('</style', '<\\/style')}</style>`,
      );
      const scripts: string[] = [];
      html = html.replace(/<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>\s*/g, (_tag, path: string) => {
        scripts.push(`<script type="module">${named(path).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`);
        return '';
      });
      html = html.replace('</body>', () => `${scripts.join('\n')}\n</body>`);
      for (const item of Object.values(bundle)) {
        if (item !== page && !inlined.has(item.fileName))
          throw new Error(
            `${item.fileName} would lie beside the page: import it so that it becomes part of it (a worker with ?worker&inline)`,
          );
        delete bundle[item.fileName];
      }
      this.emitFile({ type: 'asset', fileName, source: html });
    },
  };
}

/** `--mode page` builds the report page, `--mode cli` the command line and its worker; without a mode this serves the page and runs the tests. */
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
          input: { cli: at('./experiments/cli.ts'), 'run.worker': at('./experiments/run.worker.ts') },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].chunk.js' },
        },
      },
    };
  }
  return {
    root: at('./viz'),
    base: './',
    publicDir: false,
    plugins: mode === 'page' ? [singleFile('shuaiguo.html')] : [],
    // Classic, because a page opened from a file may not start a module worker.
    worker: { format: 'iife' },
    build: {
      outDir: at('./dist'),
      emptyOutDir: false,
      target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
    test: {
      root: at('.'),
      include: ['test/**/*.test.ts'],
      globalSetup: [at('./experiments/tasks/build.mjs')],
      testTimeout: 30_000,
      // Left to itself, vitest keeps one of two cores idle.
      maxWorkers: '100%',
    },
  };
});
