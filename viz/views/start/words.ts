import type { Language } from '../../../sim/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The texts of the view in both languages. */
export const startWords: Readonly<Record<Language, typeof zh>> = { zh, en };
