import type { Language, Text } from '../../sim/index.ts';
import { en } from '../i18n/explore-en.ts';
import { zh } from '../i18n/explore-zh.ts';
import { type Catalogue, catalogues } from '../i18n/index.ts';

export type ExploreWords = typeof zh;
export const exploreWords: Readonly<Record<Language, ExploreWords>> = { zh, en };

/** Says one thing in both languages, from the texts of the view and those of the page. */
export function inWords(say: (words: ExploreWords, messages: Catalogue, language: Language) => string): Text {
  return { zh: say(zh, catalogues.zh, 'zh'), en: say(en, catalogues.en, 'en') };
}
