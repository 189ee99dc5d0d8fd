// Written by `npm run register` from the files of this folder: do not edit.
import abc from './abc.ts';
import type { Analysis } from './define.ts';
import flip from './flip.ts';
import frontier from './frontier.ts';
import morris from './morris.ts';
import prim from './prim.ts';
import regret from './regret.ts';
import shares from './shares.ts';
import sobol from './sobol.ts';
import summary from './summary.ts';

/** All analyses, in the order of their file names. */
export const analyses: readonly Analysis[] = [abc, flip, frontier, morris, prim, regret, shares, sobol, summary];
