// Written by `npm run register` from the files of this folder: do not edit.
import compare from './compare.ts';
import type { Part } from './define.ts';
import explore from './explore.ts';
import flow from './flow.ts';
import follow from './follow.ts';
import lesson from './lesson.ts';
import method from './method.ts';
import remedies from './remedies.ts';
import robust from './robust.ts';

/** All results that ship with the page, in the order of their file names. */
export const parts: readonly Part[] = [compare, explore, flow, follow, lesson, method, remedies, robust];
