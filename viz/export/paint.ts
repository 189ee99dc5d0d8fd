/** Draws what is laid out in the page as SVG: texts line by line where they stand, frames, backgrounds, and the drawings among them. */
import { copyDrawing, svgElement } from './svg-copy.ts';

/** Where painted things go, and how far the page's coordinates are from the picture's. */
export interface Canvas {
  readonly into: SVGElement;
  readonly dx: number;
  readonly dy: number;
  /** Furthest right and lowest place that something was painted to, in the picture. */
  right: number;
  bottom: number;
}

/** Controls, and what is folded away, belong to the page alone. */
const skipped =
  'button.quiet, input, select, textarea, summary, script, style, template, noscript, progress, .no-export, .visually-hidden, details:not([open])';
const clear = /^(transparent|rgba\(.*,\s*0\))$/;

/** Paints an element and all within it. */
export function paintElement(source: Element, canvas: Canvas): void {
  if (source.matches(skipped)) return;
  const style = getComputedStyle(source);
  if (style.display === 'none' || style.clipPath.startsWith('inset(50%') || Number(style.opacity) === 0) return;
  if (source instanceof SVGSVGElement) {
    const box = source.getBoundingClientRect();
    const copy = copyDrawing(source, box.left + canvas.dx, box.top + canvas.dy);
    if (copy !== null) put(canvas, copy, box);
    return;
  }
  if (source instanceof HTMLCanvasElement || source instanceof HTMLImageElement) {
    paintImage(source, canvas);
    return;
  }
  if (style.visibility !== 'hidden') {
    paintBox(source, style, canvas);
    paintBefore(source, canvas);
    paintMarker(source, style, canvas);
  }
  for (const child of Array.from(source.childNodes)) {
    if (child instanceof Element) paintElement(child, canvas);
    else if (child instanceof Text && style.visibility !== 'hidden') paintText(child, style, canvas);
  }
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

function put(canvas: Canvas, made: SVGElement, box: Box): void {
  canvas.into.append(made);
  canvas.right = Math.max(canvas.right, box.right + canvas.dx);
  canvas.bottom = Math.max(canvas.bottom, box.bottom + canvas.dy);
}

function paintImage(source: HTMLCanvasElement | HTMLImageElement, canvas: Canvas): void {
  const box = source.getBoundingClientRect();
  const href = source instanceof HTMLCanvasElement ? source.toDataURL() : source.src;
  if (!href.startsWith('data:image/') || box.width === 0) return;
  const { width, height } = box;
  put(canvas, svgElement('image', { x: box.left + canvas.dx, y: box.top + canvas.dy, width, height, href }), box);
}

function paintBox(source: Element, style: CSSStyleDeclaration, canvas: Canvas): void {
  const hasFill = !clear.test(style.backgroundColor);
  const inset = /^(rgba?\([^)]*\)) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow);
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    side,
    width: Number.parseFloat(style[`border${side}Width`]),
    color: style[`border${side}Color`],
    kind: style[`border${side}Style`],
  }));
  const edges = sides.filter(({ width, color, kind }) => width > 0 && kind !== 'none' && kind !== 'hidden' && !clear.test(color));
  if (!hasFill && inset === null && edges.length === 0) return;
  for (const box of Array.from(source.getClientRects())) {
    if (box.width === 0 && box.height === 0) continue;
    const [x, y] = [box.left + canvas.dx, box.top + canvas.dy];
    const { width, height } = box;
    if (hasFill)
      put(
        canvas,
        svgElement('rect', {
          x,
          y,
          width,
          height,
          rx: Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2),
          fill: style.backgroundColor,
        }),
        box,
      );
    if (inset !== null) {
      const thick = Number(inset[2]);
      const at = { x: x + thick / 2, y: y + thick / 2, width: width - thick, height: height - thick };
      put(canvas, svgElement('rect', { ...at, fill: 'none', stroke: inset[1] ?? '', 'stroke-width': thick }), box);
    }
    for (const { side, width: thick, color, kind } of edges) {
      const half = thick / 2;
      const level = side === 'Top' || side === 'Bottom';
      const place = side === 'Top' || side === 'Left' ? half : -half;
      const along = side === 'Bottom' ? y + height : side === 'Right' ? x + width : level ? y : x;
      const line = level
        ? { x1: x, x2: x + width, y1: along + place, y2: along + place }
        : { x1: along + place, x2: along + place, y1: y, y2: y + height };
      const dash: Record<string, string> =
        kind === 'dashed' || kind === 'dotted' ? { 'stroke-dasharray': `${2 * thick} ${2 * thick}` } : {};
      put(canvas, svgElement('line', { ...line, stroke: color, 'stroke-width': thick, ...dash }), box);
    }
  }
}

/** Lines and bars that the style sheet puts before an element, at a fixed place within it. */
function paintBefore(source: Element, canvas: Canvas): void {
  const style = getComputedStyle(source, '::before');
  if (style.content !== '""' || style.position !== 'absolute' || style.display === 'none') return;
  const own = source.getBoundingClientRect();
  const sizes = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  const [left = Number.NaN, top = Number.NaN, width = 0, height = 0] = sizes;
  if (Number.isNaN(left) || Number.isNaN(top)) return;
  const x = own.left + left + canvas.dx;
  const y = own.top + top + canvas.dy;
  const box = { left: own.left + left, top: own.top + top, right: own.left + left + width, bottom: own.top + top + height };
  if (!clear.test(style.backgroundColor) && width > 0)
    put(canvas, svgElement('rect', { x, y, width, height, fill: style.backgroundColor }), box);
  const thick = Number.parseFloat(style.borderLeftWidth);
  if (thick > 0 && style.borderLeftStyle !== 'none')
    put(
      canvas,
      svgElement('line', {
        x1: x + thick / 2,
        x2: x + thick / 2,
        y1: y,
        y2: y + height,
        stroke: style.borderLeftColor,
        'stroke-width': thick,
      }),
      box,
    );
}

/** The dot or number of a list's item. */
function paintMarker(source: Element, style: CSSStyleDeclaration, canvas: Canvas): void {
  if (style.display !== 'list-item' || style.listStyleType === 'none') return;
  const size = Number.parseFloat(style.fontSize);
  const range = document.createRange();
  range.selectNodeContents(source);
  const line = range.getClientRects()[0];
  if (line === undefined) return;
  const siblings = Array.from(source.parentElement?.children ?? []);
  const text = style.listStyleType === 'decimal' ? `${siblings.indexOf(source) + 1}.` : '•';
  const at = { x: line.left + canvas.dx - 0.4 * size, y: baselineOf(line, style) + canvas.dy, 'text-anchor': 'end', fill: style.color };
  put(canvas, svgElement('text', { ...at, 'font-family': style.fontFamily, 'font-size': size }, text), line);
}

/** Paints the lines of one text, each where it stands; a line set to the right or middle keeps that anchor, whatever font shows it. */
function paintText(node: Text, style: CSSStyleDeclaration, canvas: Canvas): void {
  for (const { text, box } of linesIn(node)) {
    const align = isAlone(node) ? style.textAlign : 'start';
    const anchor = align === 'right' || align === 'end' ? 'end' : align === 'center' ? 'middle' : 'start';
    const x = anchor === 'end' ? box.right : anchor === 'middle' ? (box.left + box.right) / 2 : box.left;
    const attributes: Record<string, string | number> = {
      x: x + canvas.dx,
      y: baselineOf(box, style) + canvas.dy,
      'font-family': style.fontFamily,
      'font-size': Number.parseFloat(style.fontSize),
      fill: style.color,
    };
    if (anchor !== 'start') attributes['text-anchor'] = anchor;
    if (style.fontWeight !== '400') attributes['font-weight'] = style.fontWeight;
    if (style.fontStyle !== 'normal') attributes['font-style'] = style.fontStyle;
    put(canvas, svgElement('text', attributes, text), box);
  }
}

function isAlone(node: Text): boolean {
  const parent = node.parentElement;
  if (parent === null || parent.childNodes.length !== 1) return false;
  return getComputedStyle(parent).display !== 'inline';
}

/** The lines into which the browser broke a text, with their places. */
function linesIn(node: Text): { text: string; box: Box }[] {
  const lines: { text: string; box: { left: number; top: number; right: number; bottom: number } }[] = [];
  const range = document.createRange();
  let at = 0;
  for (const sign of Array.from(node.data)) {
    range.setStart(node, at);
    range.setEnd(node, at + sign.length);
    at += sign.length;
    const rects = range.getClientRects();
    const box = rects[rects.length - 1];
    if (box === undefined || (box.width === 0 && /\s/.test(sign))) continue;
    const line = lines[lines.length - 1];
    if (line !== undefined && Math.abs(box.top - line.box.top) < 3 && box.left >= line.box.left - 1) {
      line.text += /\s/.test(sign) && sign !== '\u00a0' ? ' ' : sign;
      line.box.right = Math.max(line.box.right, box.right);
    } else if (!/\s/.test(sign)) lines.push({ text: sign, box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom } });
  }
  return lines.map(({ text, box }) => ({ text: text.replace(/\s+$/, ''), box })).filter(({ text }) => text !== '');
}

const pen = document.createElement('canvas').getContext('2d');

/** Sets the font of measuring as a style has it. */
export function penWith(
  style: Pick<CSSStyleDeclaration, 'fontStyle' | 'fontWeight' | 'fontSize' | 'fontFamily'>,
): CanvasRenderingContext2D | null {
  if (pen !== null) pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return pen;
}

/** Where the baseline of a text lies: below its top by the ascent of its font, or about there. */
function baselineOf(box: Box, style: CSSStyleDeclaration): number {
  const metrics = penWith(style)?.measureText('国');
  const ascent = metrics?.fontBoundingBoxAscent;
  const descent = metrics?.fontBoundingBoxDescent;
  const height = box.bottom - box.top;
  return ascent === undefined || descent === undefined ? box.top + 0.8 * height : box.top + (height * ascent) / (ascent + descent);
}
