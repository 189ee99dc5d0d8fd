/** The README's tables, between its own marks: the most robust and the most fragile verdicts, and what would decide between the stories. */
import type { Language } from '../../sim/index.ts';
import type { Judged } from './joined.ts';
import { tableText } from './markdown.ts';
import { decidingTable, strengthTable } from './pages.ts';
import { words } from './words.ts';

/** The marks, by name: the table and its language. */
const places: Readonly<Record<string, readonly ['robust' | 'fragile' | 'deciding', Language]>> = {
  robust: ['robust', 'en'],
  fragile: ['fragile', 'en'],
  deciding: ['deciding', 'en'],
  'robust-zh': ['robust', 'zh'],
  'fragile-zh': ['fragile', 'zh'],
  'deciding-zh': ['deciding', 'zh'],
};
const block = /<!-- generated:((?:robust|fragile|deciding)(?:-zh)?) -->\n[\s\S]*?<!-- \/generated -->/g;

/** Writes the tables anew where a README has room for them, and leaves all other text alone. */
export function fillReadme(text: string, judged: readonly Judged[]): string {
  return text.replace(block, (whole, name: string) => {
    const place = places[name];
    if (place === undefined) return whole;
    const [which, language] = place;
    const file = `experiments/verdicts/VERDICTS${language === 'zh' ? '.zh' : ''}.md`;
    const made = which === 'deciding' ? decidingTable(judged, language) : strengthTable(which, judged, language);
    const nothing = { robust: words.noneRobust, fragile: words.noneFragile, deciding: words.noneDeciding }[which][language];
    const body = made === undefined ? nothing : tableText(made, (claim) => `${file}#${claim.toLowerCase()}`);
    return `<!-- generated:${name} -->\n${body}\n<!-- /generated -->`;
  });
}
