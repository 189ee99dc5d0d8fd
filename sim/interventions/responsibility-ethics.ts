import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'responsibility-ethics',
  dimension: 'ideas',
  label: { zh: '责任伦理', en: 'Responsibility ethics' },
  summary: {
    zh: '推责在内心是有代价的，因人而异；不是规定，也不是处分。',
    en: 'Handing on what is one’s own has an inner cost, unequal among people; no rule and no sanction.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '讲在嘴上，难以核实；责任心重的人承担更多。',
    en: 'Professed rather than held; those who hold it carry more.',
  },
  knobs: {
    ethic: { zh: '内心代价', en: 'inner cost' },
  },
  touches: [
    { slot: 'shiftingGuilt', kind: 'max', amount: 0.5, knob: 'ethic' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'ethic' },
  ],
  defines: [
    'shifting-down',
    'shifting-down-attempts',
    'letters-township',
    'letters-shifted-share',
    'township-splits',
    'shifting-sideways',
    'burden',
  ],
  secondary: ['effectiveness', 'undone', 'department-load', 'residents-served', 'informal-share'],
});
