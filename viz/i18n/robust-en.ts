import type { zh } from './robust-zh.ts';

const rankFinding =
  (whose: string): typeof zh.rank.finding =>
  (args) =>
    `In ${whose} ${args.contexts} draws, “${args.name}” is most often among the first ${args.leading}${args.isPair ? ' in both outcomes at once' : ''}: in ${args.share} of them (95% interval ${args.interval}). Of ${args.total} arms, ${args.steady} lead in more than half of the draws.`;

/** English texts of the view. */
export const en: typeof zh = {
  title: 'How robust are the results?',
  lead: 'Would the result change if an assumption did? This page asks three things in turn: which assumptions move the result, whether the order of the reforms holds, and where that order flips.',
  small: (county, weeks, warmup) =>
    `What ships with the page and what runs here use the ${county.toLowerCase()}: ${weeks} weeks after ${warmup} weeks of warm-up. Another county profile gives other numbers; assumptions move only within the ranges stated.`,
  story: 'Story',
  loading: 'Reading the results that ship with the page…',
  notLoaded: (reason) => `The results that ship with the page could not be read: ${reason}.`,
  otherModel: (theirs, ours) =>
    `The results that ship were made by another version of the model (hash ${theirs}; this page has ${ours}) and cannot be compared with runs made here.`,

  assumptions: '1. Which assumptions move the result?',
  assumptionsLead: (args) =>
    `There are ${args.considered} numeric assumptions about facts nobody knows and the paper does not give. Each was moved by ${args.reach}% either way of its value in the story or the table. A screening by ${args.screened} trajectories kept the ${args.kept} that move burden and effectiveness most (as a share of the largest effect, averaged over both stories); ${args.trajectories} trajectories then looked at these closely.`,
  shipped: 'What is looked at',
  level: (regime) => `Level under: ${regime}`,
  difference: (arm, base) => `${arm} less ${base}`,
  tornadoTitle: (outcome) => `How assumptions move the outcome: ${outcome}`,
  differenceNote: (arm, base) =>
    `What is looked at is the paired difference “${arm}” less “${base}”: the longer a bar, the more that difference hangs on the assumption.`,
  otherStory: (args) =>
    `${args.outcome}: ${args.story}, the three that matter most are ${args.ours}; ${args.other}, they are ${args.theirs}. They share ${args.shared}.`,
  storiesHeading: 'The two stories',

  ranking: '2. Does the order of the reforms hold?',
  rankingLead: (args) =>
    `${args.reforms} reforms that define neither burden nor effectiveness (those leading in either outcome, taken in turn) are ranked together with the baseline; another ${args.assumed} reforms define one of the two themselves, which is assumed, and take no part. The assumptions above were drawn ${args.draws} times by a Latin hypercube, with ${args.seeds} seeds each; in each draw the first ${args.leading} in an outcome count as leading. In addition ${args.rules} other rules of choice or attribution were tried, with ${args.ruleSeeds} seeds each.`,
  rankTitle: 'How often each one leads: burden and effectiveness',
  rankNote:
    'Equal values share the better place. Intervals are Wilson’s at 95%, draws being the independent units; where policies lie close together, places also change with the seeds. What is grey is assumed and counts for no conclusion.',
  rankNoteRules: (list) => `Other rules: ${list}. One is changed at a time.`,
  ruleOptions: {
    letter: 'by letter',
    territory: 'by place',
    causal: 'by cause',
    'last-holder': 'by last holder',
    logit: 'logit',
    reinforcement: 'reinforcement',
    imitation: 'imitation',
    habit: 'habit',
    random: 'chance',
  },
  ruleGroup: (rule, options) => `${rule.toLowerCase()} set to ${options}`,
  rankStories: (args) =>
    `${args.story}: most often leading in both outcomes is “${args.name}”, in ${args.share} of the draws (95% interval ${args.interval}).`,
  rank: {
    finding: rankFinding('this model’s'),
    first: (args) =>
      `At the usual assumptions “${args.name}” comes first in ${args.outcome.toLowerCase()}; it stays first in ${args.share} of the draws (95% interval ${args.interval}).`,
    rules: (args) => `Of ${args.total} other rules of choice or attribution, “${args.name}” still leads under ${args.held}.`,
    none: 'There are no draws that could be ranked.',
    both: 'both',
    place: 'Median place',
    leadIn: (outcome) => `leads in ${outcome.toLowerCase()}`,
    rulesHead: 'Leads under other rules',
    rulesOf: (held, total) => `leads under ${held} of ${total} other rules`,
    axis: (contexts, leading) => `Share of ${contexts} draws in which it is among the first ${leading}`,
  },

  flipping: '3. Where does the order flip?',
  flippingLead: (args) =>
    `The two stories differ in ${args.parted} assumptions only: “${args.x}” and “${args.y}”. The maps take both through their ranges, ${args.points} cells with ${args.seeds} seeds each; “${args.story}” (▲) and “${args.other}” (▼) are a cell each. A cell names the arm that comes first there.`,
  flipTitle: (outcome) => `Which arm comes first: ${outcome}`,
  storySigns: { blame: '▲', overload: '▼' },
  storyCell: (args) => `${args.sign} ${args.story}: ${args.x} ${args.xValue}, ${args.y} ${args.yValue}`,

  question: 'On which assumptions does the result hang?',
  live: 'Run a small analysis here',
  liveLead:
    'Choose which assumptions to vary, how far and how many runs; the small county is then run in this page’s background threads. Burden and effectiveness always come together.',
  method: 'Method',
  methods: { morris: 'Morris screening', sobol: 'Sobol indices' },
  methodHint: {
    morris: 'Morris moves one assumption at a time along each trajectory; few trajectories tell large from small.',
    sobol: (points) =>
      `Sobol splits the variance of the outcome among the assumptions; from ${points} base points on its intervals cover as named.`,
  },
  outcome: 'Outcome',
  contrast: 'What is looked at',
  regimes: 'Against another institution',
  reforms: 'Against a reform',
  inputs: (n, most) => `Assumptions varied (${n} of at most ${most})`,
  percentOf: (name) => `${name}: percent either way`,
  range: (low, high, middle) => `${low} to ${high} (now ${middle})`,
  percentSign: '%',
  plusMinus: '±',
  remove: 'Remove',
  removeOf: (name) => `Remove “${name}”`,
  add: 'Add an assumption',
  groups: {
    regime: 'Regime',
    court: 'Attribution',
    reform: 'Reforms',
    workload: 'Workload',
    means: 'Means',
    moves: 'Moves',
    asks: 'Asks',
    effort: 'Effort',
    harm: 'Harm and accountability',
    learning: 'Learning',
    residents: 'Residents',
  },
  choose: 'Choose…',
  trajectories: 'Trajectories',
  points: 'Base points',
  seeds: 'Seeds at each point',
  estimate: (args) => `${args.points} points, ${args.runs} model runs in all: about ${args.time}.`,
  tooFew: 'Choose one assumption at least.',
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  run: 'Run',
  cancel: 'Stop',
  running: (done, total, left) => `${done} of ${total} runs done${left}`,
  left: (time) => `, about ${time} left`,
  starting: 'Getting ready…',
  finished: (runs, time) => `Finished: ${runs} runs in ${time}.`,
  cancelled: (done) => `Stopped after ${done} runs; the figures use whole trajectories only.`,
  failed: (reason) => `This did not work: ${reason}`,
  partial: (done, total) => `Still running: the figure shows the first ${done} of ${total} trajectories; intervals will narrow.`,
  stale: 'The choice above has changed: the figures below are still those of the last run.',
  noWorker:
    'This browser can open no background thread, so nothing can be run here; what ships with the page, and files, can still be seen.',
  liveTitle: (outcome, what) => `Run here: ${outcome} (${what})`,
  liveSource: (args) =>
    `Source: this model, run in the page. ${args.county}; ${args.story}; seed ${args.seed}, ${args.seeds} at each point; ${args.runs} runs of ${args.weeks} weeks after ${args.warmup} weeks of warm-up; model hash: ${args.hash}.`,
  saveCsv: 'Download design and results (CSV)',
  saveStudy: 'Download the study file (JSON)',
  reproduce: 'With this study file the command line works out the same numbers.',
  oneStory: (other) => `Only the story shown is run here; for the other one (${other}), switch at the top of the page and run again.`,

  file: 'Open results of your own',
  fileLead:
    'This opens runs.parquet or runs.csv as the command line’s sweep writes them, and tables of any other model whose first line names the columns.',
  filePrivacy: 'The file is read within this page and sent nowhere. Use no internal, secret or personal data.',
  fileLimits: (megabytes, rows, columns) => `At most ${megabytes} MB, ${rows} rows and ${columns} columns.`,
  pick: 'Choose a file',
  drop: 'or drop one here',
  reading: (name) => `Reading ${name}…`,
  read: (args) => `Read ${args.name}: ${args.rows} rows, ${args.columns} columns.`,
  infiniteCells: (n) => `Cells with an infinite number, taken as empty: ${n}.`,
  emptyColumns: (names) => `Columns without a usable number, left out: ${names}.`,
  failedRows: (n) => `${n} of them are runs that failed; they are left out.`,
  refused: (name) => `${name} was not taken, and no figure has changed. What is wrong:`,
  policy: 'Column of policies',
  baseline: 'Baseline',
  fileStory: 'Story shown',
  noPolicy: '(none)',
  summaryTitle: (outcome) => `Paired differences from the baseline: ${outcome}`,
  fileTornado: (outcome, policy) => `How inputs move the outcome: ${outcome}${policy === '' ? '' : ` (${policy})`}`,
  fileRank: 'How often each one leads',
  fileRankFinding: rankFinding('this file’s'),
  elsewhere: (story, finding) => `${story}: ${finding}`,
  fileRankNote: (by) => `Unit of the draws: ${by}.`,
  byContexts: 'the points of the design',
  bySeeds: 'the seeds (the table has one context only)',
  notShown: 'Analyses that could not be made',
  fileSource: (args) => `Source: the file ${args.name}, ${args.rows} rows used; its own numbers, nothing was run again here.`,
  storiesInFile: (shown, others) => `Shown: ${shown}. The table also has ${others}; switch above.`,
};
