/**
 * Prints what the page costs a reader, from the built site and file: script for the first view, time to the first chart, the longest task of
 * the main thread while a comparison runs, and how soon the bench answers a slider. `npm run build` first; timings are of this machine.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  try {
    const body = readFileSync(join(dist, 'site', path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${server.address().port}/`;
const program = process.env.SHUAIGUO_CHROMIUM ?? '/usr/bin/chromium';
const running = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
const print = (name, value) => process.stdout.write(`${name.padEnd(64)} ${value}\n`);

const watch = () => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
};

/** Opens an address in a fresh context; tells when the first chart stands, and which scripts came until then. */
async function firstChart(url, drawing) {
  const context = await running.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const scripts = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(drawing).first().waitFor();
  const ms = performance.now() - startedAt;
  const own = scripts.filter((name) => !/worker/.test(name));
  await context.close();
  return { ms, own };
}

const chart = 'figure .drawing svg, figure .drawing canvas';
for (const [name, url] of [
  ['site, start', `${address}?lang=zh`],
  ['site, compare', `${address}?lang=zh#/compare`],
  ['single file, start', `${pathToFileURL(join(dist, 'shuaiguo.html')).href}?lang=zh`],
  ['single file, compare', `${pathToFileURL(join(dist, 'shuaiguo.html')).href}?lang=zh#/compare`],
]) {
  const times = [];
  let scripts = [];
  for (let turn = 0; turn < 3; turn++) {
    const { ms, own } = await firstChart(url, chart);
    times.push(ms);
    scripts = own;
  }
  print(`first chart, cold, ${name} (median of 3)`, `${times.sort((a, b) => a - b)[1].toFixed(0)} ms`);
  if (scripts.length === 0) continue;
  const bytes = scripts.reduce((sum, one) => sum + gzipSync(readFileSync(join(dist, 'site', new URL(one).pathname))).length, 0);
  print(`  script until then, gzipped, worker apart`, `${(bytes / 1000).toFixed(0)} kB in ${scripts.length} files`);
}

{
  const page = await running.newPage();
  await page.addInitScript(watch);
  await page.goto(`${address}?lang=en#/compare?county=small&n=6`);
  await page.locator(chart).first().waitFor();
  await page.evaluate(() => {
    window.longest = 0;
  });
  await page.waitForTimeout(15_000);
  print('longest task of the main thread in 15 s of a running comparison', `${(await page.evaluate(() => window.longest)).toFixed(0)} ms`);
  await page.close();
}
await running.close();
server.close();
