import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

export type BrowserName = 'chromium' | 'firefox';

/** Programs that will do, in order of preference, and the environment variable that overrides them. */
const programs: Record<BrowserName, { readonly variable: string; readonly names: readonly string[] }> = {
  chromium: { variable: 'SHUAIGUO_CHROMIUM', names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] },
  firefox: { variable: 'SHUAIGUO_FIREFOX', names: ['firefox-esr', 'firefox'] },
};

/** Finds an installed browser by its environment variable or on the search path. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, names } = programs[name];
  const stated = process.env[variable];
  if (stated !== undefined && stated !== '') return existsSync(stated) ? stated : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}

/** Says why a browser's tests are skipped, and what would let them run. */
export function missingBrowser(name: BrowserName): string {
  const { variable, names } = programs[name];
  return `${name} is not installed: put ${names.join(' or ')} on the search path, or its path into ${variable}`;
}

/** Bundles a module and what it imports as the page is built, minified, into the text of one ES module. */
export async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2020', lib: { entry: fileURLToPath(entry), formats: ['es'], fileName: 'entry' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`vite built nothing from ${entry.pathname}`);
  const [chunk, ...others] = output.output;
  if (others.length > 0) throw new Error(`${entry.pathname} was built into ${1 + others.length} files, one was expected`);
  return chunk.code;
}

/**
 * Calls a function that a bundled module exports, inside a browser, and returns what it returned (plain JSON).
 * Starts the browser and a server on this machine's own address, and ends both whatever happens.
 * @throws Error with the page's own message when the module fails there
 */
export async function callInBrowser(name: BrowserName, program: string, module: string, exported: string): Promise<unknown> {
  const { server, address } = await serve(module);
  try {
    return await (name === 'chromium' ? inChromium : inFirefox)(program, address, question(exported));
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** The expression a page evaluates: it waits for the module, and turns failure into a message, since errors lose their text on the way. */
function question(exported: string): string {
  const value = `JSON.stringify({ value: module[${JSON.stringify(exported)}]() })`;
  const failure = "JSON.stringify({ failure: [error, error && error.stack].join('\\n') })";
  return `window.module.then((module) => ${value}).catch((error) => ${failure})`;
}

function readAnswer(text: unknown): unknown {
  const answer = JSON.parse(String(text)) as { value?: unknown; failure?: string };
  if (answer.failure !== undefined) throw new Error(`in the browser: ${answer.failure}`);
  return answer.value;
}

async function inChromium(program: string, address: string, expression: string): Promise<unknown> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: program, headless: true, args });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return readAnswer(await page.evaluate(expression));
  } finally {
    await browser.close();
  }
}

async function inFirefox(program: string, address: string, expression: string): Promise<unknown> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return readAnswer(await page.evaluate(expression));
  } finally {
    await browser.close();
  }
}

/** Serves an empty page that loads the module, and the module. */
async function serve(module: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    if (request.url === '/entry.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(module);
    else if (request.url === '/')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end("<!doctype html><title>test</title><script>window.module = import('/entry.js')</script>");
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
