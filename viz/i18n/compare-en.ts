import type { CompareTexts } from './compare-zh.ts';

/** English texts of the comparison. */
export const en: CompareTexts = {
  headlineTitle: 'The result in a sentence',
  loading: 'Loading the results that came with the page…',
  failed: (reason) =>
    `The results that came with the page could not be loaded: ${reason}. Try again; if that does not help, reload the page.`,
  retry: 'Try again',
  fromShipped: (county, replicates) =>
    `These results came with the page (${county}, ${replicates} replicates): the same model computed them beforehand.`,
  differs: 'Settings differ from the results shown:',
  chip: {
    county: (name) => `county: ${name}`,
    regime: (name) => `baseline: ${name}`,
    seed: (seed) => `seed: ${seed}`,
    replicates: (wanted, has) => `${wanted} replicates (${has} at hand)`,
    parameter: (name, value) => `${name}: ${value}`,
    usual: 'default',
    arm: (name) => `not run yet: ${name}`,
    more: (n) => `${n} more`,
  },
  estimate: (time, runs) => `about ${time} (${runs} model runs)`,
  back: 'Back to the settings of the results that came with the page',
  against: 'Compared with',
  equal: 'At equal hours only',
  equalNote: (parts) =>
    `Equal hours: each reform and bundle stands at the level at which compliance and coordination take about ${parts.budget} of everyone’s own hours (level 1 if it costs less); ${parts.county}, ${parts.seeds} seeds, default parameters only.`,
  brief: 'One-page brief',

  versus: 'Two arms compared',
  sideA: 'A',
  sideB: 'B',
  swap: 'Swap A and B',
  choose: 'choose',
  groupBase: 'Baseline and other institutions',
  groupSingle: 'Single interventions',
  groupBundle: 'Bundles',
  ownA: 'My bundle A',
  ownB: 'My bundle B',
  sameArm: 'A and B are the same; choose another one.',
  emptyBundle: 'This bundle has no interventions yet; add some first.',
  notRun: 'The chosen bundle was not run yet; press “Run”.',
  underWay: 'Running; results fill in replicate by replicate.',
  quick: (parts) =>
    `Quick look: ${parts.county} (${parts.townships} townships, ${parts.departments} departments), ${parts.replicates} replicates. The results of ${parts.wanted} are still to come.`,
  versusNote:
    'Differences are A less B, paired by seed; dot: mean, thick line: 80% interval, thin line: 95%; each row has its own scale, the upright line is zero. Grey rows are assumed and count for no conclusion.',
  versusTableName: 'Paired differences of A and B',
  worse: 'worse',
  better: 'better',
  unclear: 'no clear difference',
  betterIn: (share) => `A better in ${share}`,

  compose: (side) => `Compose: ${side}`,
  add: 'Add an intervention',
  addChoice: 'choose one to add',
  remove: (name) => `Remove ${name}`,
  removeShort: 'Remove',
  atBudget: 'Scale levels to equal hours',
  atBudgetHint: (hours, budget) =>
    `Added up from the table at equal hours, compliance and coordination would take about ${hours} of own hours; equal hours are ${budget}.`,
  hoursUnknown: 'The table of hours does not hold one of these interventions, so levels cannot be scaled.',
};
