import type { Language } from '../../sim/index.ts';
import { en } from './compare-en.ts';
import { type CompareTexts, zh } from './compare-zh.ts';

/** The texts of the comparison by language. */
export const compareTexts: Readonly<Record<Language, CompareTexts>> = { zh, en };
