import { channelOpen, channelShut } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C62',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '一些部门成了“文件中转站”：任务经手而不添加自己的工作。',
    en: 'Some departments become relay stations: tasks pass through without work of their own being added.',
  },
  source: '§2.2；“文件中转站”',
  arms: { shut: channelShut, open: channelOpen },
  effect: {
    measure: { zh: '部门用于实际办理的工时占比：渠道敞开减去关闭', en: 'real work’s share of departments’ hours, channel open less shut' },
    of: (read) => read('open', 'department-real-share') - read('shut', 'department-real-share'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '部门工时之比', en: 'share of departments’ hours' },
  nulls: ['random'],
  voidIf: { zh: '部门人手太紧，渠道开关之下工时都排满', en: 'departments are so short that their hours are full in both arms' },
  knobs: ['downCost'],
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  beside: [
    {
      measure: { zh: '未移出事项的落实程度', en: 'real coverage of matters kept' },
      of: (read) => read('open', 'kept-coverage') - read('shut', 'kept-coverage'),
    },
    {
      measure: { zh: '部门督查工时占比', en: 'supervising share of departments’ hours' },
      of: (read) => read('open', 'supervising-share') - read('shut', 'supervising-share'),
    },
    { measure: { zh: '移交时未附资源的占比', en: 'moved without means' }, of: (read) => read('baseline', 'relay') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: hours are not booked matter by matter or by origin. What is open is whether hours freed by passing matters on go into those kept: if so, departments are no relay stations.',
    '2026-11-24: the share moved without means is 1 wherever no reform sends means along: it is shown, not judged.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
