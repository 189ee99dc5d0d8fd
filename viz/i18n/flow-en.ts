import type { flowZh } from './flow-zh.ts';

/** English texts of the flow strip. */
export const flowEn: typeof flowZh = {
  title: 'How matters move between the three levels',
  flow: 'Flow',
  perYear: 'matters a year',
  flows: {
    arrivals: 'Matters that reach departments as lawful owners',
    own: 'Townships’ own matters',
    down: 'Moved down by departments to townships',
    downBare: 'of these, without means',
    split: 'Split by townships over committees',
    splitBare: 'of these, without means (own matters included)',
    handedUp: 'Handed up by committees (as whole matters)',
    returned: 'Returned by townships to departments',
    calls: 'Calls by townships to departments (no matter moves)',
    departmentAsks: 'Departments ask the leadership (times)',
    townshipAsks: 'Townships ask the leadership (times)',
    sideways: 'Passed sideways between departments',
    keptDepartment: 'Stays with departments',
    keptTownship: 'Stays with townships',
    keptCommittee: 'Stays with committees',
  },
  bands: { department: 'Line departments', township: 'Townships, streets', committee: 'Committees' },
  leadership: 'County leadership',
  kept: (band, n) => `${band} · keep ${n}`,
  short: {
    arrivals: 'arrive',
    own: 'own',
    down: 'down',
    split: 'split',
    handedUp: 'up',
    returned: 'back',
    calls: 'calls',
    departmentAsks: 'asks',
    townshipAsks: 'asks',
    sideways: 'sideways',
  },
  key: {
    with: 'down, with means',
    bare: 'down, without means',
    up: 'up and sideways (a matter moves, or is asked about)',
    call: 'a call: no matter moves',
    kept: 'stays with this level',
    arriving: 'new matters',
  },
  noteUnits:
    'Width is matters a year (mean over replicates), on one scale in all panels. A matter that goes back and moves down again counts twice, and so do matters that arrived before the window and move in it; “keep” is therefore arrivals less moves as a yearly mean, not a count matter by matter. A matter split over committees becomes one part for each; what they hand up is counted in parts and shown as whole matters.',
  noteMeans:
    '“With means”: people, money, equipment or power came along to a notable degree; nothing comes along by word. The model tallies matters with means over both steps together; here they are counted first with the departments’ letters and notices, and what is left with the townships’ splits. A township that splits its own matters without means decomposes; that is not shifting.',
  finding: (args) =>
    `Under “${args.arm}”, departments of the model county receive ${args.arrivals} matters a year and move ${args.down} down (95% interval ${args.interval}), ${args.bare} of them without means; townships split ${args.split}, their own included, over committees. In the end ${args.department} stay with departments, ${args.township} with townships and ${args.committee} with committees.`,
  findingBase: (args) =>
    `Beside it, “${args.base}”: ${args.down} moved down (paired difference ${args.difference}, 95% interval ${args.interval}), ${args.committee} stay with committees.`,
};
