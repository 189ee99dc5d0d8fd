import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'guidance-shared-liability',
  dimension: 'mechanism',
  label: { zh: '指导帮助、责任共担', en: 'Guidance and shared liability' },
  summary: {
    zh: '下任务也给路径、给指导，发送方继续担责。',
    en: 'Path and advice come with the target, and the sender stays liable.',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: {
    zh: '以发文代替指导；口头交办不共担。',
    en: 'A circular instead of guidance; what goes by word is not shared.',
  },
  knobs: {
    guidance: { zh: '指导', en: 'guidance' },
    liability: { zh: '共担', en: 'liability' },
  },
  touches: [
    { slot: 'guidance', kind: 'max', amount: 0.5, knob: 'guidance' },
    { slot: 'sharedLiability', kind: 'max', amount: 0.4, knob: 'liability' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'guidance' },
  ],
  defines: ['misblame', 'blame-base', 'duty-sanction-gap', 'committee-blame'],
  secondary: ['shifting-down', 'effectiveness', 'informal-share', 'incidents'],
});
