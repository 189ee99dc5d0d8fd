import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'smart-forms',
  dimension: 'technology',
  label: { zh: '智能填报与查阅', en: 'Smart forms' },
  summary: {
    zh: '填报、查阅更省时，痕迹更能说明问题；但索取也变得便宜。',
    en: 'Entry and search cost less and traces tell more; but asking gets cheap, too.',
  },
  source: '吴海红、吴安戚 2020, §3.3',
  dodge: {
    zh: '表格好填，要的表就多。',
    en: 'What is cheap to fill is asked for more often.',
  },
  knobs: {
    entry: { zh: '填报', en: 'entry' },
    search: { zh: '查阅', en: 'search' },
  },
  touches: [
    { slot: 'ledgerHours', kind: 'multiply', amount: 0.6, knob: 'entry' },
    { slot: 'checkInHours', kind: 'multiply', amount: 0.6, knob: 'entry' },
    { slot: 'committeeTraceHours', kind: 'multiply', amount: 0.8, knob: 'entry' },
    { slot: 'townshipTraceHours', kind: 'multiply', amount: 0.8, knob: 'entry' },
    { slot: 'ledgerAskCost', kind: 'multiply', amount: 0.7, knob: 'entry' },
    { slot: 'checkInAskCost', kind: 'multiply', amount: 0.7, knob: 'entry' },
    { slot: 'informationHalf', kind: 'multiply', amount: 0.6, knob: 'search' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'entry' },
  ],
  defines: ['burden', 'trace-share', 'ledger-share', 'ledger-kinds'],
  secondary: ['residents-served', 'effectiveness', 'incidents', 'shown-real-gap'],
});
