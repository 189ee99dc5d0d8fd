/** What axe does not see, asked of the page itself. Each check lists faults; the functions run inside the browser and use nothing from outside. */
import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than the screen, and what sticks out. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const excess = document.documentElement.scrollWidth - window.innerWidth;
    if (excess <= 0) return [];
    const out = [...document.querySelectorAll('body *')].filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 0 && box.right > window.innerWidth + 1;
    });
    return [
      `${excess} px too wide: ${out
        .slice(0, 4)
        .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}`)
        .join(', ')}`,
    ];
  });
}

/** Text of the other language that is not marked as such: long Latin runs in Chinese views, any Chinese in English ones. */
export function untranslated(page: Page, language: 'zh' | 'en'): Promise<string[]> {
  return page.evaluate((wanted) => {
    const other = wanted === 'zh' ? /[A-Za-z’']+(?:[ ,-]+[A-Za-z’']+){3,}/ : /[\u4e00-\u9fff]/;
    const isMarked = (node: Element | null) => {
      if (node === null || node.closest('code, pre, textarea, svg metadata, [data-free]') !== null) return true;
      const lang = node.closest('[lang]')?.getAttribute('lang') ?? '';
      return wanted === 'zh' ? lang.startsWith('en') : lang.startsWith('zh');
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (node.parentElement?.closest('script, style, noscript') !== null || isMarked(node.parentElement)) continue;
      if (other.test(text)) found.push(text.trim().slice(0, 80));
    }
    for (const node of document.querySelectorAll('[aria-label], [alt], [title], [placeholder], [aria-valuetext]')) {
      if (isMarked(node)) continue;
      for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-valuetext']) {
        const text = node.getAttribute(name) ?? '';
        if (other.test(text)) found.push(`${name}: ${text.slice(0, 80)}`);
      }
    }
    return [...new Set(found)].slice(0, 12);
  }, language);
}

/** Headings: one h1, and no level left out. */
export function badHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((node) => node.getClientRects().length > 0);
    const levels = shown.map((node) => Number(node.tagName[1]));
    const faults = levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.filter((level) => level === 1).length} h1`];
    levels.forEach((level, at) => {
      const before = levels[at - 1];
      if (before !== undefined && level > before + 1) faults.push(`h${level} after h${before}: ${shown[at]?.textContent?.slice(0, 40)}`);
    });
    return faults;
  });
}

/** Things to press that are smaller than 24 px, in pictures too; links inside running text are free, as WCAG has it. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll('button, select, input, summary, textarea, a[href], svg [tabindex], svg [role="button"], svg a');
    return [...all].flatMap((node) => {
      const box = node.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || getComputedStyle(node).visibility === 'hidden') return [];
      const isInline =
        node.tagName === 'A' && getComputedStyle(node).display.startsWith('inline') && node.closest('p, li, td, dd, figcaption') !== null;
      const isHidden = node.matches('.skip, .visually-hidden') || getComputedStyle(node).opacity === '0';
      // A box or a circle is pressed by its label, too.
      const label = node.matches('input[type="checkbox"], input[type="radio"]')
        ? node.closest('label')?.getBoundingClientRect()
        : undefined;
      const height = Math.max(box.height, label?.height ?? 0);
      const width = Math.max(box.width, label?.width ?? 0);
      if (isInline || isHidden || (width >= 24 && height >= 24)) return [];
      return [`${node.tagName.toLowerCase()} "${(node.textContent ?? '').trim().slice(0, 30)}" ${Math.round(width)}x${Math.round(height)}`];
    });
  });
}

/** Signs that the fonts of this machine cannot show. */
export function tofu(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 24;
    canvas.height = 24;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return ['no canvas'];
    context.font = `20px ${getComputedStyle(document.body).fontFamily}`;
    const drawn = (sign: string) => {
      context.clearRect(0, 0, 24, 24);
      context.fillText(sign, 2, 20);
      return context.getImageData(0, 0, 24, 24).data.join();
    };
    const missing = drawn('\u{10fffe}');
    const signs = new Set(
      [...(document.getElementById('app')?.textContent ?? '')].filter((sign) => sign.charCodeAt(0) > 127 && sign.trim() !== ''),
    );
    return [...signs].filter((sign) => drawn(sign) === missing);
  });
}

/** Figures that lack a name, a finding, a picture or the table twin. */
export function poorFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure')].flatMap((figure) => {
      if (figure.getClientRects().length === 0) return [];
      const name = figure.querySelector('figcaption h2, figcaption h3')?.textContent ?? '';
      const lacks = [
        ...(name.trim() === '' ? ['name'] : []),
        ...((figure.querySelector('.finding')?.textContent ?? '').trim() === '' ? ['finding'] : []),
        ...(figure.querySelector(
          '.drawing svg, .drawing table, .drawing canvas, .drawing:not([aria-hidden]) li, .drawing:not([aria-hidden]) dl',
        ) === null
          ? ['picture']
          : []),
        ...(figure.querySelector('.twin table') === null ? ['table'] : []),
      ];
      return lacks.length === 0 ? [] : [`${figure.id} "${name}" lacks ${lacks.join(', ')}`];
    }),
  );
}

/** Words that show a fault in the making of a text. */
export function badWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = /.{0,30}(NaN|undefined|\[object|Infinity).{0,30}/.exec(document.querySelector('main')?.textContent ?? '');
    return found === null ? [] : [found[0]];
  });
}

/** Walks the page by Tab: everything focused must be seen, nothing may hold the focus, and the walk must come to an end. */
export async function badFocus(page: Page, most = 600): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  let count = 0;
  for (; count < most; count++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const node = document.activeElement;
      if (node === null || node === document.body) return null;
      const box = node.getBoundingClientRect();
      const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 60), 1), window.innerWidth - 1);
      const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), window.innerHeight - 1);
      const over = document.elementFromPoint(x, y);
      const isSeen = over !== null && (node.contains(over) || over.contains(node) || node.closest('label')?.contains(over) === true);
      // A switch of radio buttons shows the ring on the text beside the invisible button.
      const rings = [node, node.nextElementSibling].filter((one) => one !== null).map((one) => getComputedStyle(one).outlineStyle);
      const name = `${node.tagName.toLowerCase()} ${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 30)}`;
      return { name, isSeen, hasRing: rings.some((style) => style !== 'none') };
    });
    if (place === null) break;
    if (!place.isSeen) faults.push(`hidden: ${place.name}`);
    if (!place.hasRing) faults.push(`no ring: ${place.name}`);
  }
  if (count >= most) faults.push(`no end after ${most} steps`);
  if (count < 8) faults.push(`only ${count} stops`);
  return faults.slice(0, 10);
}
