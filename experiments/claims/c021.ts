import { baseEmpowered, baseSkilled } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C21',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '专业事项转给缺知识、缺装备、缺执法权的基层，监管只能流于表面，长期留有盲点。',
    en: 'Expert work handed to a base without knowledge, equipment and legal power stays on the surface and leaves blind spots.',
  },
  source: '§1.1；“缺乏相关专业能力和执法权力”',
  arms: { skilled: baseSkilled, empowered: baseEmpowered },
  effect: {
    measure: {
      zh: '基准下实际落实程度：转来的事项减去未转的事项（按严重性加权）',
      en: 'baseline: real coverage of shifted less kept matters, severity-weighted',
    },
    of: (read) => read('baseline', 'shifted-coverage') - read('baseline', 'kept-coverage'),
  },
  predicted: 'negative',
  smallest: 0.05,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '基层承办一律打折；须容许在地知识使基层反而办得更好。',
    en: 'the base is given a plain discount; local knowledge must be able to make it the better doer',
  },
  rival: {
    label: { zh: '负荷不影响选择，部门自己也留办难事', en: 'load weighs with nobody, so that departments keep what is hard' },
    parameters: { loadWeight: 0, loadSlope: 0 },
  },
  knobs: ['townshipSkill', 'committeeSkill', 'townshipPower', 'committeePower'],
  beside: [
    {
      measure: { zh: '转来事项的落实程度：基层补足专业能力减去基准', en: 'coverage of shifted matters, base skilled less baseline' },
      of: (read) => read('skilled', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
    },
    {
      measure: {
        zh: '转来事项的落实程度：基层获得执法权限减去基准',
        en: 'coverage of shifted matters, base with legal power less baseline',
      },
      of: (read) => read('empowered', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
    },
    {
      measure: { zh: '年度风险损害：基层补足专业能力减去基准', en: 'harm of incidents a year, base skilled less baseline' },
      of: (read) => read('skilled', 'incident-harm') - read('baseline', 'incident-harm'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: comparison by doer within the baseline; what is shifted is chosen, so the arms with skill and power stand beside as the causal check.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
