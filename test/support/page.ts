/** Opens the built page in real browsers: as a single file, or as a site served from this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browsers.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
export const singleFile = join(dist, 'shuaiguo.html');
export const views = ['start', 'lesson', 'compare', 'explore', 'follow', 'robust', 'method', 'teach'] as const;
export const languages = ['zh', 'en'] as const;
export type PageLanguage = (typeof languages)[number];

/** The address of a view in the single file; `link` is what stands behind the view's name, such as `?n=3`. */
export function fileAddress(view: string, language: PageLanguage, link = '', query = ''): string {
  return `${pathToFileURL(singleFile).href}?lang=${language}${query}#/${view}${link}`;
}

/** Starts an installed Chromium; undefined if there is none. */
export async function startChromium(): Promise<Browser | undefined> {
  const program = findBrowser('chromium');
  if (program === undefined) return undefined;
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A page, and everything that went wrong in it or was asked of another host. */
export interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens an address in a context of its own and waits for the view's heading. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const home = /^https?:/.test(address) ? new URL(address).origin : 'file:';
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob|about):/.test(url)) faults.push(`request: ${url}`);
  });
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  return { page, faults, close: () => context.close() };
}

const axe = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA, with the place. The context must bypass the policy, so that axe may be put in. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe() });
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
      }[];
    }
    const { run } = (window as unknown as { axe: { run(root: Document, options: object): Promise<Found> } }).axe;
    const found = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
    );
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Serves the built site on this machine's own address. */
export async function serveSite(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const folder = join(dist, 'site');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
