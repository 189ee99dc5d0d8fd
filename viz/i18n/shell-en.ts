import type { shellZh } from './shell-zh.ts';

/** English texts around the views. */
export const shellEn: typeof shellZh = {
  brand: 'Shifted duties, burdened base',
  brandNote: 'A model county to run, to doubt and to teach with',
  views: {
    start: 'Start',
    lesson: 'Lesson',
    compare: 'Compare',
    explore: 'Explore',
    follow: 'Follow',
    robust: 'Robust',
    method: 'Method',
    teach: 'Teach',
  },
  navigation: 'Views',
  tools: 'Tools',
  skip: 'Skip to content',
  loading: 'Loading…',
  failedToLoad: (reason) => `This view could not be loaded: ${reason}. Please reload the page.`,
  projectorOn: 'Projector mode',
  projectorOff: 'Leave projector mode',
  refusedTitle: 'There is something wrong with the link or file: nothing was changed, nothing was run',
  takenTitle: 'The settings of the link are in force',
  migrated: (names) => `Old names read as today’s: ${names}.`,
  engineSame: 'The link was made with the model of this page.',
  engineOther: (theirs, ours) =>
    `The link was made with another model (hash ${theirs}, here ${ours}): the same settings give other numbers, so nothing can be checked.`,
  engineUnknown: 'The link does not say which model it was made with, so results cannot be checked.',
  checksumNone: 'The link carries no checksum of results.',
  checksumWaiting: (sum) => `Checksum of the results ${sum}: checked as soon as the run is complete.`,
  checksumSame: (sum) => `Checksum of the results ${sum}: equal to that of the results here.`,
  checksumOther: (theirs, ours) =>
    `The checksums of the results differ: ${theirs} in the link, ${ours} here. Settings or replicates may not be the same.`,
  close: 'Close',
  version: (version, hash) => `Version ${version}, model hash ${hash}`,
  hashPending: 'being computed',
  openFull: 'Open the whole page',
};
