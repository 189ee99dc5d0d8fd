/** Copies of drawings that look the same without the page's style sheet. */
import { hasKey } from '../link/own.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What style sheets may set on parts of a drawing, with the values that need not be written. */
const drawn: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'clip-path': 'none',
  mask: 'none',
  visibility: 'visible',
};
const written: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
};
/** Attributes that the computed values stand for, or that mean nothing in a file. */
const dropped = /^(class|style|tabindex|role|focusable|data-.*|aria-.*|on.*)$/;
const textTags = new Set(['text', 'tspan', 'textPath']);
const structural = new Set(['defs', 'pattern', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'marker', 'symbol']);

/** Makes an element of SVG. */
export function svgElement(tag: string, attributes: Readonly<Record<string, string | number>> = {}, text = ''): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  if (text !== '') made.textContent = text;
  return made;
}

/** Copies a drawing of the page to a place in another, its computed looks written into it; null if it is not shown. */
export function copyDrawing(source: SVGSVGElement, x: number, y: number): SVGElement | null {
  const { width, height } = source.getBoundingClientRect();
  const style = getComputedStyle(source);
  if (width === 0 || height === 0 || style.display === 'none' || style.visibility === 'hidden') return null;
  const copy = copyOf(source);
  if (copy === null) return null;
  for (const name of ['x', 'y', 'width', 'height', 'overflow']) copy.removeAttribute(name);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(Math.round(value * 100) / 100));
  if (style.overflowX === 'visible') copy.setAttribute('overflow', 'visible');
  return copy;
}

function copyOf(source: Element): SVGElement | null {
  const style = getComputedStyle(source);
  const tag = source.localName;
  // What defines a pattern is never displayed itself.
  const isDefinition = structural.has(source.tagName) || source.closest('defs') !== null;
  if (style.display === 'none' && !isDefinition) return null;
  if (tag === 'foreignObject' || tag === 'script' || tag === 'style' || tag === 'animate') return null;
  const copy = document.createElementNS(namespace, source.tagName) as SVGElement;
  for (const { name, value } of Array.from(source.attributes)) {
    const isLooks = hasKey(drawn, name) || hasKey(written, name);
    if (dropped.test(name) || isLooks || name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (/^(xlink:)?href$/.test(name) && !value.startsWith('#') && !value.startsWith('data:image/')) continue;
    copy.setAttribute(name, value);
  }
  setLooks(copy, style, drawn);
  if (textTags.has(source.tagName)) setLooks(copy, style, written);
  for (const child of Array.from(source.childNodes)) {
    if (child instanceof Element) {
      const inner = copyOf(child);
      if (inner !== null) copy.append(inner);
    } else if (child.nodeType === Node.TEXT_NODE && textTags.has(source.tagName)) copy.append(child.textContent ?? '');
  }
  return copy;
}

function setLooks(copy: SVGElement, style: CSSStyleDeclaration, names: Readonly<Record<string, string>>): void {
  for (const [name, usual] of Object.entries(names)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== usual) copy.setAttribute(name, localUrl(value));
  }
}

/** A reference within the file, whatever address the browser wrote before it. */
function localUrl(value: string): string {
  return value.replace(/url\(["']?[^)#"']*#([^)"']+)["']?\)/g, 'url(#$1)');
}

/** Copies of the definitions that a picture refers to and does not hold, because they stand in another drawing of the page. */
export function missingDefinitions(picture: SVGElement): SVGElement[] {
  const held = new Set(Array.from(picture.querySelectorAll('[id]'), ({ id }) => id));
  const wanted = new Set<string>();
  for (const part of Array.from(picture.querySelectorAll('*')))
    for (const { value } of Array.from(part.attributes))
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) if (id !== undefined) wanted.add(id);
  return [...wanted].flatMap((id) => {
    const found = held.has(id) ? null : document.getElementById(id);
    const copy = found === null ? null : copyOf(found);
    return copy === null ? [] : [copy];
  });
}
