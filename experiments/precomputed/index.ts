// Written by `npm run register` from the files of this folder: do not edit.
import compare from './compare.ts';
import type { Part } from './define.ts';

/** All results that ship with the page, in the order of their file names. */
export const parts: readonly Part[] = [compare];
