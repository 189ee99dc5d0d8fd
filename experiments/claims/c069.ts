import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C69',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '责任转嫁源于担当不足；强化责任伦理，部门会把份内的事办起来。',
    en: 'Shifting comes from a lack of readiness to bear duty; an ethic of responsibility makes departments do what is theirs.',
  },
  source: '§3.1；“突出干部担当的责任伦理”',
  arms: { reform: reform('responsibility-ethics') },
  effect: {
    measure: { zh: '部门用于实际办理的工时占比：责任伦理减去基准', en: 'real work’s share of departments’ hours, ethic less baseline' },
    of: (read) => read('reform', 'department-real-share') - read('baseline', 'department-real-share'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '部门工时之比', en: 'share of departments’ hours' },
  nulls: ['random'],
  voidIf: { zh: '内心代价直接增加办理工时', en: 'the inner cost adds hours of work itself' },
  knobs: ['shiftingGuilt', 'complianceShare'],
  rival: { label: { zh: '愿担当而无人手', en: 'willing, but without hands' }, parameters: { departmentHours: 200 } },
  beside: [
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
    {
      measure: { zh: '部门横推率', en: 'shifting sideways' },
      of: (read) => read('reform', 'shifting-sideways') - read('baseline', 'shifting-sideways'),
    },
    { measure: { zh: '部门上推率', en: 'shifting up' }, of: (read) => read('reform', 'shifting-up') - read('baseline', 'shifting-up') },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the ethic prices shifting itself, so that its fall is no result. Open is whether what stays is done: with hands short it may only wait.',
  ],
});
