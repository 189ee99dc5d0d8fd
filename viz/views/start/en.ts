import type { zh } from './zh.ts';

/** English texts of the view. */
export const en: typeof zh = { title: 'start' };
