/** Makes the README's figure from the report of `npm start`: trade-off and forest as the page draws them, in both languages. */
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, prepare, root, say } from './prepare.mjs';

const report = join(root, 'shuaiguo-report', 'report.html');
const folder = join(root, 'viz', 'figures');

/** An installed Chromium, by its environment variable or on the search path. */
function browser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((place) => names.map((name) => join(place, name)));
  return [process.env.SHUAIGUO_CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));
}

await prepare();
const program = browser();
if (program === undefined) {
  say('需要已安装的 Chromium。', 'A Chromium must be installed.');
  process.exit(1);
}
if (!existsSync(report)) {
  const code = await node([join(root, 'experiments', 'tasks', 'start.mjs')]);
  if (code !== 0) process.exit(code);
}
const { chromium } = await import('playwright-core');
const running = await chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
mkdirSync(folder, { recursive: true });
for (const language of ['zh', 'en']) {
  const page = await running.newPage({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1.5, bypassCSP: true });
  await page.goto(`${pathToFileURL(report).href}?lang=${language}`);
  // Bars that stay in view would lie over the picture, and what is pressed has no place in it. The page's own policy allows no further style.
  await page.addStyleTag({
    content:
      '.view-bar { position: static !important; } .pair { padding: 24px; } .figure-files, .figure-controls button { display: none; }',
  });
  const figures = page.locator('.pair').first();
  await figures.locator('svg').first().waitFor();
  await figures.screenshot({ path: join(folder, `tradeoff-${language}.png`) });
  await page.close();
}
await running.close();
say(`图已写入 ${folder}`, `Figures written to ${folder}`);
