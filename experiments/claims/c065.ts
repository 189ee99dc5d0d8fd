import { baseSkilled, departmentsStaffed, goodAttitudes } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C65',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '基层负担的根源在于脱离实际、不求实效的作风：作风务实，同样的体制下负担会明显下降。',
    en: 'The root of the burden is a style of work detached from reality: with better attitudes the same structure would burden much less.',
  },
  source: '§3.1；“脱离实际、不求实效的工作作风”',
  arms: { attitudes: goodAttitudes, staffed: departmentsStaffed, skilled: baseSkilled },
  effect: {
    measure: { zh: '基层负担：作风务实减去基准（制度不变）', en: 'base burden, better attitudes less baseline, structure alike' },
    of: (read) => read('attitudes', 'burden') - read('baseline', 'burden'),
  },
  predicted: 'negative',
  smallest: 0.05,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  priced: {
    zh: '推责的内心代价直接计入下移的价值，而下移事项的工时本就算作负担',
    en: 'the inner cost enters the worth of pushing directly, and hours on what was pushed count as burden',
  },
  voidIf: { zh: '作风参数直接缩减台账、会议或检查的数量', en: 'a parameter of attitude cuts ledgers, meetings or visits directly' },
  knobs: ['motive', 'shiftingGuilt', 'leadersExample'],
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  beside: [
    {
      measure: { zh: '治理实效', en: 'effectiveness' },
      of: (read) => read('attitudes', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '对照：部门人手加倍（只改结构）', en: 'for comparison: departments’ hours doubled, structure alone' },
      of: (read) => read('staffed', 'burden') - read('baseline', 'burden'),
    },
    {
      measure: { zh: '对照：基层专业能力提高（只改结构）', en: 'for comparison: a more skilled base, structure alone' },
      of: (read) => read('skilled', 'burden') - read('baseline', 'burden'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “Root” is read as a large fall: a twentieth of own hours, where a claim about one measure would ask for less.',
    '2026-11-24: attitudes are motive threefold, an inner cost of shifting and leaders who go first; they come without any rule or compliance hours, to give attitude its best chance.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
    '2026-11-24: read again after the first run: guilt prices the pushing that burden counts, so a supported verdict is no finding.',
  ],
});
