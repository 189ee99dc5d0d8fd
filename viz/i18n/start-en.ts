import type { zh } from './start-zh.ts';

/** English texts of the view. */
export const en: typeof zh = {
  title: 'The same matters under two institutions: who ends up with the work, and who answers for it?',
  doorsLabel: 'Where to begin',
  doors: {
    lesson: {
      who: 'For teachers',
      name: 'Lesson',
      what: 'The paper’s argument in eight steps: guess, run, compare.',
    },
    compare: {
      who: 'For policy staff',
      name: 'Compare',
      what: 'Burden and effectiveness of every reform, with intervals, and a one-page brief to take along.',
    },
    explore: {
      who: 'For researchers',
      name: 'Explore',
      what: 'Change an assumption, see the interval move, take data and command.',
    },
    method: { before: 'Assumptions, sources and tested claims are in', name: 'Method' },
  },

  figureTitle: (n) => `The same ${n} matters, two institutions`,
  story: 'Story',
  play: 'Play',
  pause: 'Pause',
  replay: 'Replay',
  next: 'Next step',
  week: (n) => `Week ${n}`,
  weekLabel: 'Week',
  weekText: (week, panels) => `Week ${week}. ${panels}`,
  panelText: (args) =>
    `${args.name}: ${args.department} with departments, ${args.township} with townships, ${args.committee} with committees`,
  matters: (n) => n,
  ends: { open: 'open', resolved: 'resolved', paper: 'closed on paper', lapsed: 'lapsed', undone: 'barred and undone' },
  blamed: 'became an incident for which somebody was held to account',
  waiting: 'Loading the matters…',
  failed: (reason) => `The matters could not be loaded: ${reason}. Everything else works.`,

  side: (args) =>
    `${args.name.charAt(0).toLowerCase()}${args.name.slice(1)} goes from ${args.before} to ${args.after} (paired difference ${args.difference}, 95% interval ${args.interval})`,
  finding: (args) =>
    `In this model, with the pressure-type institution as the baseline and full accountability put in its place (${args.story}, ${args.replicates} replicates): ${args.down}; at the same time ${args.paper}. ${args.other}, the two paired differences are ${args.downOther} and ${args.paperOther}.`,
  noteRun: (args) =>
    `The picture is one run (seed ${args.seed}), an illustration and no ground for a conclusion; for that, see the means over replicates above. At the end: ${args.panels}.`,
  noteRule: (n) =>
    `How they were chosen: the first ${n} matters lawfully owned by departments that arrive after the warm-up, in order of week and number. Arrivals do not depend on the institution: both sides show the same matters, each in the same place everywhere.`,
  noteDrawn: (means) =>
    `A matter split over committees becomes a part for each; it is still drawn as one dot, at the level that held most of it in the end. Passing sideways and asking the leadership do not leave the department and are not drawn; the table has them. Moves down that came with means: ${means}; neither institution sends resources along.`,

  sidesTitle: (replicates) => `Both sides: means over ${replicates} replicates`,
  measure: 'Outcome',
  difference: 'Paired difference',
  endOf: 'At the end',
  lastHolder: (level) => `Held last by: ${level}`,
  sanctionOn: (level) => `Held to account mostly: ${level}`,
  tableEnds: (n) => `Where the ${n} matters went and how they ended (one run)`,
  tableMatters: 'Matter by matter: course and end (one run)',
  number: 'No.',
  arrival: 'Arrives in week',
  owner: 'Lawful owner',
  course: 'course and end',
  kept: 'the department keeps it',
  levels: ['line departments', 'townships, streets', 'committees'],
  steps: {
    letter: (level) => `letter → ${level}`,
    notice: (level) => `notice → ${level}`,
    informal: (level) => `by word → ${level}`,
    sideways: 'sideways to another department',
    up: 'some committees hand up to the township',
    back: 'back to the department',
    ask: 'the leadership is asked',
    answer: 'the leadership answers',
  },
  stepAt: (week, step) => `week ${week}: ${step}`,
  endedAt: (week, end, level) => `week ${week}: ${end}, held by ${level}`,
  blamedAt: (week, level) => `week ${week}: held to account, mostly ${level}`,
  source: (args) =>
    `Source: this model. County profile: ${args.county}; story: ${args.story}; picture: seed ${args.seed}, after ${args.warmup} weeks of warm-up; means: ${args.replicates} replicates of ${args.weeks} weeks each; model hash: ${args.hash}.`,

  lessonTitle: 'A lesson is under way: the animation is not shown',
  lessonNote:
    'At other times an animation and a result of Compare stand here. They would answer steps 2 and 7 before the class has guessed, so they stay hidden; come back after the lesson.',

  headlineTitle: 'A result from Compare',
  headline: (args) =>
    `In this model, with “${args.baseline}” as the baseline and ${args.total} ${args.total === '1' ? 'reform' : 'reforms'} added one at a time: ${args.relief} lower the burden at the base in both stories (95% interval excludes zero), and ${args.held} of these show no lower effectiveness${args.assumed === '0' ? '' : `; for another ${args.assumed}, burden or effectiveness is assumed, so they are left out`}.`,
  headlineBase: (rows) => `Baseline values: ${rows}.`,
  headlineBaseRow: (args) => `burden ${args.burden} and effectiveness ${args.effectiveness} (${args.story})`,
  headlineExample: (args) => `The largest fall in burden among them is that of “${args.name}”: ${args.rows}.`,
  headlineRow: (args) => `burden ${args.burden}, effectiveness ${args.effectiveness} (${args.story})`,
  headlineLink: 'See all reforms in Compare',
};
