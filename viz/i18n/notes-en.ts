import type { zh } from './notes-zh.ts';

export const en: typeof zh = {
  give: (min, max) => `Please give a number from ${min} to ${max}.`,
  giveWhole: (min, max) => `Please give a whole number from ${min} to ${max}.`,
  taken: (min, max, value) => `Range ${min} to ${max}: ${value} was taken.`,
  takenWhole: (min, max, value) => `Whole numbers from ${min} to ${max}: ${value} was taken.`,
  seedRefused: (value) => `A seed has 1 to 60 characters, none of them control characters; “${value}” was kept.`,
  cut: (start) => `${start} … (whole in the CSV and in the picture’s metadata)`,
};
