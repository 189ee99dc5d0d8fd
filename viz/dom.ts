type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Makes an element; `true` sets a bare attribute, `false` leaves it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

/** Writes text only where it differs, so that nothing is announced or reflowed for nothing. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Splits a text into nodes in which runs of Chinese signs within another language are marked as Chinese, for voices and fonts. */
export function marked(text: string, language: 'zh' | 'en'): Node[] {
  if (language === 'zh') return [document.createTextNode(text)];
  return text
    .split(/([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+)/)
    .filter((part) => part !== '')
    .map((part) => (/[\u4e00-\u9fff]/.test(part) ? element('span', { lang: 'zh-CN' }, part) : document.createTextNode(part)));
}

/** The width that a drawing has. */
export function widthOf(node: HTMLElement): number {
  return Math.max(260, Math.floor(node.clientWidth));
}
