import type { Language } from '../../sim/index.ts';
import { en } from './follow-en.ts';
import { zh } from './follow-zh.ts';

export type FollowWords = typeof zh;
/** The texts of the view, for the view and its models. */
export const followWords: Readonly<Record<Language, FollowWords>> = { zh, en };
