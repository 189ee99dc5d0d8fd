/** The README's tables of the most robust and the most fragile verdicts, between its own marks. */
import type { Language } from '../../sim/index.ts';
import type { Judged } from './joined.ts';
import { tableText } from './markdown.ts';
import { strengthTable } from './pages.ts';
import { words } from './words.ts';

/** The marks, by name: the table and its language. */
const places: Readonly<Record<string, readonly ['robust' | 'fragile', Language]>> = {
  robust: ['robust', 'en'],
  fragile: ['fragile', 'en'],
  'robust-zh': ['robust', 'zh'],
  'fragile-zh': ['fragile', 'zh'],
};
const block = /<!-- generated:((?:robust|fragile)(?:-zh)?) -->\n[\s\S]*?<!-- \/generated -->/g;

/** Writes the tables anew where a README has room for them, and leaves all other text alone. */
export function fillReadme(text: string, judged: readonly Judged[]): string {
  return text.replace(block, (whole, name: string) => {
    const place = places[name];
    if (place === undefined) return whole;
    const [which, language] = place;
    const file = `experiments/verdicts/VERDICTS${language === 'zh' ? '.zh' : ''}.md`;
    const made = strengthTable(which, judged, language);
    const nothing = (which === 'robust' ? words.noneRobust : words.noneFragile)[language];
    const body = made === undefined ? nothing : tableText(made, (claim) => `${file}#${claim.toLowerCase()}`);
    return `<!-- generated:${name} -->\n${body}\n<!-- /generated -->`;
  });
}
