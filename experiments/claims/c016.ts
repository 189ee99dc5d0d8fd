import { loadHigh, loadLow } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C16',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '负荷过重的基层以形式应付：纸面办结增多，执行效果大打折扣。',
    en: 'An overloaded base answers with form: more is closed on paper, and less is really carried out.',
  },
  source: '§1.1；“执行效果大打折扣”',
  arms: { light: loadLow, heavy: loadHigh },
  effect: {
    measure: {
      zh: '高负荷相对低负荷：纸面办结率升幅与治理实效降幅中较小者',
      en: 'high against low load: the smaller of the rise of paper closures and the fall of effectiveness',
    },
    of: (read) =>
      Math.min(
        read('heavy', 'paper-closures') - read('light', 'paper-closures'),
        read('light', 'effectiveness') - read('heavy', 'effectiveness'),
      ),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '只看实效：工时有限时实效下降近于算术；以形式应付才是选择。',
    en: 'only effectiveness is read: with limited hours its fall is near-arithmetic; answering with form is a choice',
  },
  rival: {
    label: { zh: '基层人手充裕', en: 'the base has hands to spare' },
    parameters: { townshipHours: 5200, committeeHours: 960 },
  },
  knobs: ['departmentArrivals'],
  beside: [
    {
      measure: {
        zh: '治理实效随负荷下降的凸性：后一段降幅减去前一段',
        en: 'convexity: fall of effectiveness from default to high load less from low to default',
      },
      of: (read) => 2 * read('baseline', 'effectiveness') - read('light', 'effectiveness') - read('heavy', 'effectiveness'),
    },
    {
      measure: { zh: '表面成绩与实绩之差：高负荷减去低负荷', en: 'shown minus real, high less low load' },
      of: (read) => read('heavy', 'shown-real-gap') - read('light', 'shown-real-gap'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: form and discount must both appear, hence the smaller of the two.',
  ],
});
