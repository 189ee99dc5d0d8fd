import { channelOpen, channelShut, loadHigh, loadLow } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C17',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '漏斗：千条线都落到一根针上，基层兜不住，只能挑着做。',
    en: 'The funnel: as a thousand threads end at one needle, the base can only pick what to do.',
  },
  source: '§1.1；“只能选择性执行来应对”',
  arms: { shut: channelShut, open: channelOpen, light: loadLow, heavy: loadHigh },
  effect: {
    measure: {
      zh: '硬指标与软指标落实程度之差：下移通道敞开减去堵住',
      en: 'coverage of hard less soft matters, channel open less channel shut',
    },
    of: (read) => read('open', 'hard-soft-gap') - read('shut', 'hard-soft-gap'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '优先次序写成规则；及格线与考核价值之别是设定，随下沉而扩大则不是。',
    en: 'priorities are written as a rule; that marks and stakes differ is declared, that the gap widens with what sinks down is not',
  },
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  knobs: ['downCost', 'departmentArrivals'],
  beside: [
    {
      measure: { zh: '乡镇向村居分解率：通道敞开减去堵住', en: 'townships passing on, channel open less shut' },
      of: (read) => read('open', 'township-splits') - read('shut', 'township-splits'),
    },
    {
      measure: { zh: '硬软落实之差：高负荷减去低负荷', en: 'coverage of hard less soft matters, high less low load' },
      of: (read) => read('heavy', 'hard-soft-gap') - read('light', 'hard-soft-gap'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the number of departments is no knob of an arm; what varies is how many threads end at the base. Selectivity = gap of hard and soft.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
