/** What the buttons under a figure do; loaded when one is pressed. */
import { version } from '../../package.json';
import type { FigureText } from '../figure.ts';
import type { Catalogue } from '../i18n/index.ts';
import { figureCsv, type Provenance } from './csv.ts';
import { pictureOf } from './picture.ts';
import { pngOf } from './png.ts';
import { fileName } from './safe.ts';
import { saveFile } from './save.ts';

export type ExportKind = 'svg' | 'png' | 'csv';

/** Where a figure comes from, as every file made from it says. */
export function provenanceOf(text: FigureText, messages: Catalogue): Provenance {
  const { shell, commandLabel, caveat } = messages;
  return {
    title: text.title,
    finding: text.finding,
    lines: [text.source, `${commandLabel}${text.command}`, shell.cite(version), caveat].filter((line) => line !== ''),
  };
}

/** Saves a figure as a file. @throws Error if the browser cannot make it */
export async function exportFigure(
  kind: ExportKind,
  figure: HTMLElement,
  number: string,
  text: FigureText,
  messages: Catalogue,
): Promise<void> {
  const provenance = provenanceOf(text, messages);
  const name = fileName(['shuaiguo', messages.figure(number), text.title], kind);
  if (kind === 'csv') {
    const csv = figureCsv(provenance, text.tables, {
      lower: messages.shell.lowerEnd,
      upper: messages.shell.upperEnd,
      total: messages.shell.total,
    });
    saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    return;
  }
  const picture = pictureOf(figure, provenance);
  if (kind === 'svg') saveFile(name, new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' }));
  else saveFile(name, await pngOf(picture, '#fdfcf9', [provenance.title, provenance.finding, ...provenance.lines].join('\n')));
}
