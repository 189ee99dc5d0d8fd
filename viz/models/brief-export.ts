import type { BriefModel, BriefSection } from './brief.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function sectionHtml({ heading, paragraphs, items }: BriefSection): string {
  const list = items.length === 0 ? '' : `<ol>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
  return `<h3>${escaped(heading)}</h3>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}${list}`;
}

/** The brief as HTML that a word processor takes: headings, paragraphs and a plain table. */
export function briefHtml(model: BriefModel): string {
  const head = `<tr>${model.head.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr>`;
  const rows = model.groups.flatMap((group) =>
    group.map((row, index) => {
      const name = index === 0 ? `<td rowspan="${group.length}">${escaped(row.name)}</td>` : '';
      const cells = row.cells.map(({ main, interval }) => `<td>${escaped(main)}<br>${escaped(interval)}</td>`);
      return `<tr>${name}<td>${escaped(row.story)}</td>${cells.join('')}<td>${escaped(row.hours)}</td><td>${escaped(row.better)}</td></tr>`;
    }),
  );
  return [
    `<p>${escaped(model.mark)}</p><h2>${escaped(model.title)}</h2><p><b>${escaped(model.finding)}</b></p>`,
    ...model.before.map(sectionHtml),
    `<h3>${escaped(model.tableHeading)}</h3><table border="1" cellspacing="0" cellpadding="3"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`,
    `<p>${escaped(model.tableNote)}</p>`,
    ...model.after.map(sectionHtml),
    `<p>${escaped(model.stamp)}</p>`,
  ].join('\n');
}

/** The brief as plain text; cells of the table are parted by tabs. */
export function briefText(model: BriefModel): string {
  const section = ({ heading, paragraphs, items }: BriefSection) => [
    heading,
    ...paragraphs,
    ...items.map((item, index) => `${index + 1}. ${item}`),
  ];
  const rows = model.groups.flatMap((group) =>
    group.map(({ name, story, cells, hours, better }) =>
      [name, story, ...cells.map(({ main, interval }) => (interval === '' ? main : `${main} [${interval}]`)), hours, better].join('\t'),
    ),
  );
  return [
    model.mark,
    model.title,
    model.finding,
    ...model.before.flatMap(section),
    model.tableHeading,
    model.head.join('\t'),
    ...rows,
    model.tableNote,
    ...model.after.flatMap(section),
    model.stamp,
  ].join('\n');
}
