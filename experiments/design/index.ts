// Written by `npm run register` from the files of this folder: do not edit.
import custom from './custom.ts';
import type { Design } from './define.ts';
import factorial from './factorial.ts';
import lhs from './lhs.ts';
import morris from './morris.ts';
import oat from './oat.ts';
import saltelli from './saltelli.ts';
import sobol from './sobol.ts';

/** All designs, in the order of their file names. */
export const designs: readonly Design[] = [custom, factorial, lhs, morris, oat, saltelli, sobol];
