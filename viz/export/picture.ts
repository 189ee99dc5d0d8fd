/** Makes one picture of a whole figure: title, finding, chart, notes, and below a rule where it comes from. Texts stay texts. */
import { linesOf } from '../i18n/breaking.ts';
import { en } from '../i18n/notes-en.ts';
import { zh } from '../i18n/notes-zh.ts';
import type { Provenance } from './csv.ts';
import { type Canvas, paintElement, penWith } from './paint.ts';
import { xmlText } from './safe.ts';
import { shortLine } from './short-line.ts';
import { missingDefinitions, svgElement } from './svg-copy.ts';

const margin = 24;
const gap = 16;
const smallSize = 11.5;
const paperColor = '#fdfcf9';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The parts of a figure that its picture shows, from above. */
const partsOf = (figure: Element) =>
  ['figcaption', '.drawing', '.notes'].flatMap((part) => figure.querySelector<HTMLElement>(`:scope > ${part}`) ?? []);

/** Composes the picture of a figure as it is laid out now. Parts that scroll sideways are shown whole. */
export function pictureOf(figure: HTMLElement, { title, finding, lines }: Provenance): Picture {
  const root = svgElement('svg');
  const content = svgElement('g');
  let y = margin;
  let right = margin + 280;
  for (const part of partsOf(figure)) {
    const box = part.getBoundingClientRect();
    if (box.height === 0) continue;
    const canvas: Canvas = { into: svgElement('g'), dx: margin - box.left, dy: y - box.top, right: 0, bottom: y };
    const back = unscrolled(part);
    paintElement(part, canvas);
    back();
    content.append(canvas.into);
    right = Math.max(right, canvas.right, margin + box.width);
    y = Math.max(y + box.height, canvas.bottom) + gap;
  }
  const width = Math.ceil(right + margin);
  const foot = footOf(figure, lines, width, y);
  const height = Math.ceil(foot.bottom + margin);
  const language = document.documentElement.lang;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'xml:lang': language }))
    root.setAttribute(name, String(value));
  const metadata = svgElement('metadata');
  metadata.append([title, ...lines].map(xmlText).join('\n'));
  root.append(svgElement('title', {}, xmlText(title)), svgElement('desc', {}, xmlText(finding)), metadata);
  const definitions = svgElement('defs');
  root.append(definitions, svgElement('rect', { width, height, fill: paperColor }), content, foot.drawn);
  definitions.append(...missingDefinitions(root));
  if (definitions.childNodes.length === 0) definitions.remove();
  cleanTexts(root);
  const svg = new XMLSerializer().serializeToString(root);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

/** Puts everything that was scrolled back to its start, so that nothing is painted left of the picture; returns how to undo it. */
function unscrolled(part: Element): () => void {
  const moved = [part, ...Array.from(part.querySelectorAll('*'))]
    .filter(({ scrollLeft }) => scrollLeft !== 0)
    .map((element) => ({ element, left: element.scrollLeft }));
  for (const { element } of moved) element.scrollLeft = 0;
  return () => {
    for (const { element, left } of moved) element.scrollLeft = left;
  };
}

/** Small lines under a rule: source, version, command, citation. */
function footOf(figure: HTMLElement, lines: readonly string[], width: number, top: number): { drawn: SVGElement; bottom: number } {
  const style = getComputedStyle(figure);
  const pen = penWith({ fontStyle: 'normal', fontWeight: '400', fontSize: `${smallSize}px`, fontFamily: style.fontFamily });
  const drawn = svgElement('g', { 'font-family': style.fontFamily, 'font-size': smallSize, fill: '#5b6472' });
  drawn.append(svgElement('line', { x1: margin, x2: width - margin, y1: top, y2: top, stroke: '#d9d5cb' }));
  const { cut } = document.documentElement.lang.startsWith('zh') ? zh : en;
  let y = top + 6;
  for (const line of lines)
    for (const text of linesOf(
      shortLine(xmlText(line), cut),
      width - 2 * margin,
      pen === null ? undefined : (part) => pen.measureText(part).width,
    )) {
      y += 1.55 * smallSize;
      drawn.append(svgElement('text', { x: margin, y }, text));
    }
  return { drawn, bottom: y };
}

/** Seeds and names may hold what XML may not. */
function cleanTexts(root: SVGElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const clean = xmlText(node.data);
    if (clean !== node.data) node.data = clean;
  }
}
