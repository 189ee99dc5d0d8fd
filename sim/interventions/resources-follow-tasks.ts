import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'resources-follow-tasks',
  dimension: 'mechanism',
  label: { zh: '人财物权随事走', en: 'Resources follow tasks' },
  summary: {
    zh: '下放一件事，人员、经费、装备、权限一并下去；人由发送方出，钱由县里出（设定）。',
    en: 'People, money, equipment and power go down with a task; the sender pays in staff, the county in money (declared).',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: {
    zh: '可以口头下压，名义上不算下放；带了资源也更名正言顺地下放。',
    en: 'A task passed on by word carries nothing; and with means along, sending down becomes respectable.',
  },
  knobs: {
    people: { zh: '人', en: 'people' },
    money: { zh: '财', en: 'money' },
    equipment: { zh: '物', en: 'equipment' },
    power: { zh: '权', en: 'power' },
  },
  touches: [
    { slot: 'meansPeople', kind: 'max', amount: 0.3, knob: 'people' },
    { slot: 'meansMoney', kind: 'max', amount: 0.1, knob: 'money' },
    { slot: 'meansEquipment', kind: 'max', amount: 0.6, knob: 'equipment' },
    { slot: 'meansPower', kind: 'max', amount: 0.5, knob: 'power' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'people' },
  ],
  defines: ['relay', 'burden'],
  secondary: ['effectiveness', 'shifting-down', 'incidents', 'department-load'],
});
