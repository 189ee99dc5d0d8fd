import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C70',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '上级带头履责，会为下级树立表率，下级随之少移。',
    en: 'Superiors who carry their own duty set the tone, and those below pass on less.',
  },
  source: '§3.1；“带头履责，为下级和基层做表率”',
  arms: { reform: reform('leading-by-example') },
  effect: {
    measure: { zh: '乡镇向村居分解率：领导带头减去基准', en: 'townships’ splitting over committees, leaders’ example less baseline' },
    of: (read) => read('reform', 'township-splits') - read('baseline', 'township-splits'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '领导的表率直接进入乡镇的权衡，而不经部门传递',
    en: 'the leaders’ example enters townships’ choice directly, not by way of departments',
  },
  knobs: ['leadersExample', 'complianceShare'],
  rival: {
    label: { zh: '上行下效的作用极强', en: 'the example of the level above weighs very much' },
    parameters: { normFromAbove: 1 },
  },
  beside: [
    {
      measure: { zh: '部门下移率（表率直接作用于此）', en: 'shifting down of departments, where the example works directly' },
      of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
    },
    {
      measure: { zh: '村居每年签订责任状数', en: 'letters of a committee' },
      of: (read) => read('reform', 'letters-committee') - read('baseline', 'letters-committee'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: departments see the leaders’ example directly; whether a tone travels down is read one level lower, at the townships, which see only what departments do.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
