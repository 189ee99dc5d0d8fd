import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'admission-list',
  dimension: 'mechanism',
  label: { zh: '下沉准入', en: 'Admission list' },
  summary: {
    zh: '“依法下放、非准禁入”：责任状、告知书下乡须经准入审核。',
    en: 'Nothing goes down by letter or notice unless admitted by law and list.',
  },
  source: '吴海红、吴安戚 2020, §3.2（成都）',
  dodge: { zh: '口头交办不经准入；审核排队也会拖延。', en: 'Word of mouth needs no admission; the queue at the gate delays.' },
  knobs: {
    gate: { zh: '准入', en: 'gate' },
    detection: { zh: '查口头下压', en: 'finding informal transfers' },
  },
  touches: [
    { slot: 'gateStrictness', kind: 'max', amount: 0.85, knob: 'gate' },
    { slot: 'gateHours', kind: 'add', amount: 6, knob: 'gate' },
    { slot: 'informalDetection', kind: 'max', amount: 0.3, knob: 'detection' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'gate' },
  ],
  defines: ['shifting-down', 'shifting-down-attempts', 'letters-township', 'letters-shifted-share', 'burden', 'informal-share', 'barred'],
  secondary: ['undone', 'effectiveness', 'incidents', 'residents-served', 'department-load', 'initiative'],
});
