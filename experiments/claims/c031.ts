import { inspectionsFew, inspectionsMany } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C31',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '台账好看不等于工作做好：检查压力越大，表面成绩越高出实绩。',
    en: 'A handsome ledger is not good work: the more checks press, the further the shown rises above the real.',
  },
  source: '§1.2；“台账做得好看并不代表工作就做得好”',
  arms: { few: inspectionsFew, many: inspectionsMany },
  effect: {
    measure: { zh: '表面成绩与实绩之差：检查频密减去检查稀少', en: 'shown minus real, many less few inspections' },
    of: (read) => read('many', 'shown-real-gap') - read('few', 'shown-real-gap'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '表面成绩写成痕迹的函数而无造痕与纸面办结的选择。',
    en: 'the shown is a function of traces, without padding and paper closures being chosen',
  },
  rival: {
    label: { zh: '公共服务动机很强，软硬一样用心', en: 'strong public-service motive, whatever the target' },
    parameters: { motive: 1 },
  },
  knobs: ['inspectionRate'],
  beside: [
    { measure: { zh: '基准下表面成绩与实绩之差', en: 'shown minus real, baseline' }, of: (read) => read('baseline', 'shown-real-gap') },
    {
      measure: { zh: '造痕占留痕工时之比：检查频密减去检查稀少', en: 'padding share, many less few inspections' },
      of: (read) => read('many', 'padding-share') - read('few', 'padding-share'),
    },
    {
      measure: { zh: '纸面办结率：检查频密减去检查稀少', en: 'paper closures, many less few inspections' },
      of: (read) => read('many', 'paper-closures') - read('few', 'paper-closures'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: decoupling is read as a gap of means, not as a rank correlation over units, which the model does not report.',
  ],
});
