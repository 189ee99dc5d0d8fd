import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C48',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '环境、社会、民生、廉洁等相继进入干部考核，考核不再只看增长。',
    en: 'Environment, society, livelihood and integrity entered the evaluation of cadres beside growth.',
  },
  source: '§2.1；“纳入了干部的考核评价体系”',
  where: {
    zh: '体制取值：全面问责体制的 vetoBreadth 高、growthReward 与 growthStake 低，压力型相反；24 个部门中仅 4 个属增长类。',
    en: 'values of the regimes: high vetoBreadth, low growthReward and growthStake under full accountability, the reverse under the pressure type; 4 of 24 departments are growth departments',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
