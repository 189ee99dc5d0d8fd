import { allReforms, allReformsOnPaper } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C96',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '减负制度也可能流于形式：执行不力的制度占用时间而收效甚微，治理实效不升反降。',
    en: 'Rules of relief may become formalism themselves: badly carried through, they take more time than they give back, and real effect falls.',
  },
  source: '§3.3 末段；“谨防制度流于形式”',
  arms: { onPaper: allReformsOnPaper, full: allReforms },
  effect: {
    measure: { zh: '治理实效：各项措施只落实四分之一减去基准', en: 'effectiveness, all reforms at a quarter of commitment less baseline' },
    of: (read) => read('onPaper', 'effectiveness') - read('baseline', 'effectiveness'),
  },
  predicted: 'negative',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '执行力只按比例缩小措施而不产生应付的工时', en: 'weak execution scales reforms down and costs no hours of its own' },
  knobs: ['commitment', 'switchingShare', 'complianceShare'],
  rival: {
    label: { zh: '基层人手充裕，应付制度不挤占主业', en: 'the base has hands enough, so that complying crowds out nothing' },
    parameters: { townshipHours: 2600, committeeHours: 480 },
  },
  beside: [
    {
      measure: { zh: '治理实效：全力推行', en: 'effectiveness, at full commitment' },
      of: (read) => read('full', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '基层负荷：只落实四分之一', en: 'load of the base, at a quarter of commitment' },
      of: (read) => read('onPaper', 'base-load') - read('baseline', 'base-load'),
    },
    {
      measure: {
        zh: '居民诉求办理率：只落实四分之一（由措施界定）',
        en: 'residents served, at a quarter of commitment (defined by a reform)',
      },
      of: (read) => read('onPaper', 'residents-served') - read('baseline', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the strong reading is tested: worse than no reform. A gain that merely shrinks is left to C94.',
    '2026-11-24: trace hours, burden and service are defined by reforms in the bundle; effectiveness is by none.',
  ],
});
