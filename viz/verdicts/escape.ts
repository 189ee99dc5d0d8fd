/** Makes a text safe between tags. */
export function content(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Makes a text safe within a quoted attribute. */
export function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;');
}
