// Written by `npm run register` from the files of this folder: do not edit.
import accessory from './accessory.ts';
import barredAndUndone from './barred-and-undone.ts';
import bundles from './bundles.ts';
import choiceRules from './choice-rules.ts';
import counties from './counties.ts';
import type { Answer } from './define.ts';
import frozenAndFree from './frozen-and-free.ts';
import humpAblation from './hump-ablation.ts';
import leadership from './leadership.ts';
import randomNull from './random-null.ts';
import regimeSplit from './regime-split.ts';
import stakeMatched from './stake-matched.ts';
import temporary from './temporary.ts';

/** All answers to reviewers, in the order of their file names. */
export const answers: readonly Answer[] = [
  accessory,
  barredAndUndone,
  bundles,
  choiceRules,
  counties,
  frozenAndFree,
  humpAblation,
  leadership,
  randomNull,
  regimeSplit,
  stakeMatched,
  temporary,
];
