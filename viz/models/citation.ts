/** What CITATION.cff says, as far as a page needs it: one level of keys, and the keys of its first reference. */
export interface Citation {
  readonly title: string;
  readonly authors: string;
  readonly version: string;
  readonly date: string;
  readonly license: string;
  readonly paper: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly journal: string;
    readonly year: string;
    readonly issue: string;
  };
}

/** Reads the file. What is missing is left empty: the file itself is shown beside it. */
export function readCitation(text: string): Citation {
  const at = text.indexOf('\nreferences:');
  const [own, reference] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  const value = (part: string, key: string) => unquoted(new RegExp(`^[ -]*${key}:[ ]*(.+)$`, 'm').exec(part)?.[1] ?? '');
  const family = [...reference.matchAll(/family-names:\s*(.+)/g)].map(([, name]) => unquoted(name ?? ''));
  const given = [...reference.matchAll(/given-names:\s*(.+)/g)].map(([, name]) => unquoted(name ?? ''));
  return {
    title: value(own, 'title'),
    authors: value(own, 'name'),
    version: value(own, 'version'),
    date: value(own, 'date-released'),
    license: value(own, 'license'),
    paper: {
      title: value(reference, 'title'),
      authors: family.map((name, index) => `${name}${given[index] ?? ''}`),
      journal: value(reference, 'journal'),
      year: value(reference, 'year'),
      issue: value(reference, 'issue'),
    },
  };
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}

/** Both entries for a list of references. */
export function bibtexOf({ title, authors, version, date, paper }: Citation): string {
  const entry = (kind: string, key: string, fields: readonly (readonly [string, string])[]) =>
    `@${kind}{${key},\n${fields.map(([name, text]) => `  ${name} = {${text}}`).join(',\n')}\n}`;
  return [
    entry('software', `shuaiguo-${version}`, [
      ['title', title],
      ['author', `{${authors}}`],
      ['version', version],
      ['year', date.slice(0, 4)],
    ]),
    entry('article', `wu-${paper.year}`, [
      ['title', paper.title],
      ['author', paper.authors.join(' and ')],
      ['journal', paper.journal],
      ['year', paper.year],
      ['number', paper.issue],
    ]),
  ].join('\n\n');
}
