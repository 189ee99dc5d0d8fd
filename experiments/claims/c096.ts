import { allReforms, allReformsOnPaper } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C96',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '减负制度也可能流于形式：执行不力的制度本身占用基层时间，抵消以至超过收效。',
    en: 'Rules of relief may become formalism themselves: badly carried through, they take more of the base’s time than they give back.',
  },
  source: '§3.3 末段；“谨防制度流于形式”',
  arms: { onPaper: allReformsOnPaper, full: allReforms },
  effect: {
    measure: {
      zh: '村（居）委会服务居民工时占比：各项措施只落实四分之一减去基准',
      en: 'committees’ share of hours for residents, all reforms at a quarter of commitment less baseline',
    },
    of: (read) => read('onPaper', 'residents-hours') - read('baseline', 'residents-hours'),
  },
  predicted: 'negative',
  smallest: 0.01,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: { zh: '执行力只按比例缩小措施而不产生应付的工时', en: 'weak execution scales reforms down and costs no hours of its own' },
  knobs: ['commitment', 'complianceShare', 'switchingShare'],
  rival: {
    label: { zh: '基层人手充裕，应付制度不挤占服务', en: 'the base has hands enough, so that complying crowds out nothing' },
    parameters: { townshipHours: 2600, committeeHours: 480 },
  },
  beside: [
    {
      measure: { zh: '全部措施全力推行', en: 'all reforms at full commitment' },
      of: (read) => read('full', 'residents-hours') - read('baseline', 'residents-hours'),
    },
    {
      measure: { zh: '治理实效：只落实四分之一', en: 'effectiveness, at a quarter of commitment' },
      of: (read) => read('onPaper', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '治理实效：全力推行', en: 'effectiveness, at full commitment' },
      of: (read) => read('full', 'effectiveness') - read('baseline', 'effectiveness'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: The strong reading is tested: worse than no reform. A gain that merely shrinks is left to C94.',
    '2026-11-24: Trace hours are defined by reforms in the bundle: hours that reach residents are read.',
  ],
});
