import type { Language } from '../../sim/index.ts';
import { en } from './start-en.ts';
import { zh } from './start-zh.ts';

/** The texts of the view in both languages. */
export const startWords: Readonly<Record<Language, typeof zh>> = { zh, en };
