/** Texts that leave the page for a file are made harmless for what will read them. */

/** Characters that XML may not hold: control characters, and halves of characters. */
const notXml = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text that may stand in XML. */
export function xmlText(text: string): string {
  return text.replace(notXml, (sign) => ('\t\n\r'.includes(sign) ? sign : '\ufffd'));
}

/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name of a file from texts of any kind: no path, no sign that a system forbids, not too long, never hidden. */
export function fileName(parts: readonly string[], ending: string): string {
  const stem = parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu, '')
        .replace(/[\\/:*?"<>|'`$%#&;,=+@!~^{}[\]\s]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
  const short = Array.from(stem)
    .slice(0, 80)
    .join('')
    .replace(/[-.]+$/, '');
  return `${short === '' || reserved.test(short) ? `shuaiguo-${short}`.replace(/-$/, '') : short}.${ending}`;
}
