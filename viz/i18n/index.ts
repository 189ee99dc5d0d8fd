import type { Language, Text } from '../../sim/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The type of a catalogue: the Chinese texts are the original, a translation must have the same keys and arguments. */
export type Catalogue = typeof zh;

export const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/** Says one thing in both languages, from the catalogues and what the caller knows. */
export function inBoth(say: (messages: Catalogue, language: Language) => string): Text {
  return { zh: say(zh, 'zh'), en: say(en, 'en') };
}

/** Picks the language: `?lang=` wins, then whether the reader's first language is Chinese. */
export function chooseLanguage(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang')?.toLowerCase() ?? '';
  if (asked.startsWith('zh')) return 'zh';
  if (asked.startsWith('en')) return 'en';
  return preferred[0]?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}
