import type { BriefTexts } from './brief-zh.ts';

/** English texts of the one-page brief. */
export const briefEn: BriefTexts = {
  mark: 'For research reference',
  title: (outcome, side) => `At equal hours, which interventions go with ${side} ${outcome} without costing effectiveness?`,
  titleEffectiveness: 'At equal hours, which interventions raise effectiveness without adding to the burden?',
  titleBurden: 'At equal hours, which interventions relieve the base without costing effectiveness?',
  finding: (parts) =>
    `At equal hours, ${parts.name} is furthest on the side of ${parts.side} ${parts.outcome}${parts.partner}, in both stories; to be checked on the ground.`,
  findingSplit: (parts) =>
    `At equal hours, the first on the side of ${parts.side} ${parts.outcome} depends on the story: ${parts.blame} by blame, ${parts.overload} by overload${parts.partner}; to be checked on the ground.`,
  findingOne: (parts) =>
    `At equal hours, ${parts.name} is furthest on the side of ${parts.side} ${parts.outcome} by ${parts.story}${parts.partner}; by ${parts.other} the evidence does not tell who comes first; to be checked on the ground.`,
  findingTied: (parts) =>
    `At equal hours, interventions with ${parts.side} ${parts.outcome} in both stories: ${parts.n}${parts.partner}; who comes first cannot be put in order; to be checked on the ground.`,
  findingShort: (outcome) => `At equal hours, see the table and “When this holds” for ${outcome}; to be checked on the ground.`,
  partner: (outcome, side) => `, ${outcome}: ${side}`,
  partnerNames: { burden: 'burden', effectiveness: 'effectiveness' },
  sides: { higher: 'higher', lower: 'lower', unclear: 'no clear difference', mixed: 'mixed' },
  noFinding: (outcome) =>
    `At equal hours, the evidence does not tell these interventions apart on ${outcome}; to be checked on the ground.`,
  headings: {
    question: '1. Question and measures',
    table: '2. Comparison at equal hours',
    conditions: '3. When this holds',
    dodge: '4. How it may be dodged',
    bundle: '5. Bundle against single intervention',
    check: '6. Three things to count locally',
    limits: '7. Limits',
  },
  question: (parts) =>
    `Against the baseline (${parts.baseline}, no intervention; ${parts.county}, ${parts.departments} departments, ${parts.townships} townships), ${parts.weeks} weeks after ${parts.warmup} weeks of warm-up. Each intervention stands at the level at which compliance and coordination take about ${parts.budget} of everyone’s own hours. Burden: ${parts.burden} Effectiveness: ${parts.effectiveness}`,
  measure: 'Intervention (level)',
  story: 'Story',
  stories: { blame: 'blame', overload: 'overload' },
  hours: 'Hours it costs (%)',
  better: 'Better in',
  points: 'pp',
  bundle: (name) => `Bundle: ${name}`,
  reader: (name) => `${name} ▾`,
  assumedMark: '▲',
  noDifference: 'no clear diff.',
  tableNote: (parts) =>
    `Cells: paired difference from the baseline, 95% interval below; ${parts.n} replicates a story. “no clear diff.”: the interval holds zero, the evidence does not tell the two apart. “Better in” is on ${parts.outcome}. ▲ assumed, no conclusion, listed last. Shown are ${parts.shown} of ${parts.total} arms: those whose means are furthest on the better side of ${parts.outcome}, the least favourable one, the reader’s choice, and bundles; rows follow means, and where intervals overlap they cannot be put in order. Hours are paid by all levels out of their own (an assumption); money is not modelled.`,
  notListed: (names) => `Chosen by the reader but not listed, since there is no result at equal hours: ${names}.`,
  topSame: (outcome, name) => `The first on ${outcome} is the same in both stories (${name}).`,
  topSplit: (outcome, blame, overload) => `The first on ${outcome} is ${blame} by blame and ${overload} by overload.`,
  topOne: (parts) =>
    `The first on ${parts.outcome} is ${parts.name} by ${parts.story}; by ${parts.other} the first places cannot be put in order.`,
  topNone: (outcome) => `The first places on ${outcome} cannot be put in order in either story.`,
  flips: (names) => `These change places between the stories, with intervals apart in both: ${names}.`,
  flipsNone: 'No two arms listed change places between the stories with intervals apart in both.',
  turns: (names) => `These point in opposite directions in the two stories: ${names}.`,
  turnsNone: 'No arm listed points in opposite directions in the two stories.',
  clearInOne: (names) => `Clear in one story only: ${names}.`,
  elsewhere: 'Computed for the default county and default parameters only; elsewhere the order may change, see “Robust” on this page.',
  dodge: (name, how) => `${name}: ${how}`,
  bundleText: (parts) => `At equal hours, the bundle “${parts.bundle}” against the single “${parts.single}”: ${parts.said}.`,
  bundleStory: (story, said) => `by ${story}, ${said}`,
  bundleOne: (outcome, bundle, single, judged) => `${outcome} ${bundle} against ${single}, ${judged}`,
  bundleClear: { lower: 'the bundle is lower', higher: 'the bundle is higher' },
  bundleUnclear: 'intervals overlap, no clear difference',
  bundleAssumed: ' (a reform of the bundle defines this: assumed)',
  checks: [
    'A week’s hours before and after a pilot: committees’ hours on meetings, inspections, ledgers and traces, and with residents.',
    'A quarter’s count before and after: letters, task notices and word-of-mouth tasks received; how many came with people, money or power; how many went back and were done by nobody.',
    'A sample of matters reported closed: how many residents call solved; and after incidents, whether those held to account had a causal share.',
  ],
  limits:
    'The paper’s numbers cannot tell blame from overload, so both stand side by side; how interventions act on each other and on local conditions follows the model’s rules only.',
  stamp: (parts) =>
    `Version ${parts.version}, model hash ${parts.hash}; seeds ${parts.seeds}, ${parts.n} replicates a story; command: ${parts.command}; date: ${parts.date}; link: ${parts.link}`,

  print: 'Print (one A4 page)',
  copy: 'Copy for a word processor',
  copied: 'The brief is copied: paste it into a word processor; the table stays a table.',
  selected: 'The browser does not allow copying by itself: everything is selected, press Ctrl+C (⌘C on a Mac).',
  back: 'Back to the figures',
  sort: 'Outcome that matters most (sorts the table)',
  loading: 'Loading the table at equal hours…',
};
