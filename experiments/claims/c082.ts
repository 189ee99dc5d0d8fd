import { admissionNovel, mattersNovel, negativeNovel, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C82',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '依清单准入、未经准入不得下沉，基层总负荷随之减轻。',
    en: 'Where nothing goes down unless a list admits it, the whole load of the base becomes lighter.',
  },
  source: '§3.2（成都）；“依法下放、非准禁入”',
  arms: { reform: reform('admission-list'), admissionNovel, negativeNovel, novel: mattersNovel },
  effect: {
    measure: { zh: '基层负荷：下沉准入减去基准', en: 'load of the base, admission less baseline' },
    of: (read) => read('reform', 'base-load') - read('baseline', 'base-load'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '倍（自有工时）', en: 'times own hours' },
  nulls: [],
  voidIf: { zh: '负荷只按正式下放的文书计算', en: 'load is counted by formal transfers only' },
  knobs: [
    'gateStrictness',
    'gateHours',
    'informalDetection',
    'blacklist',
    'inspectionRate',
    'inspectionNeed',
    'ledgerNeed',
    'novelty',
    'complianceShare',
  ],
  rival: {
    label: { zh: '准入只落实在纸面上', en: 'the list is held to on paper only' },
    parameters: { commitment: 0 },
  },
  beside: [
    {
      measure: { zh: '事项皆在清单之外时，准入减去负面清单', en: 'where no list names the matters: admission less negative list' },
      of: (read) => read('admissionNovel', 'base-load') - read('negativeNovel', 'base-load'),
    },
    {
      measure: { zh: '事项皆在清单之外时，准入的作用', en: 'where no list names the matters: what admission does' },
      of: (read) => read('admissionNovel', 'base-load') - read('novel', 'base-load'),
    },
    {
      measure: { zh: '非正式下移占比（由措施界定）', en: 'informal share, which the reform defines' },
      of: (read) => read('reform', 'informal-share') - read('baseline', 'informal-share'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: shifting, letters and burden are defined by the gate; load counts what reaches the base by any way, word of mouth included.',
    '2026-11-24: against the list of don’ts the test is new matters: nothing enters unless named, against anything enters unless named.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
