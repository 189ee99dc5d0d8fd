import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C50',
  kind: 'quantity',
  role: 'in',
  statement: {
    zh: '2019 年修订把问责情形由六种扩大到十一种。',
    en: 'The revision of 2019 widened the situations of accountability from six to eleven.',
  },
  source: '§2.1；“扩大到了十一种”',
  where: {
    zh: '体制 rules-2016：vetoBreadth 与 detectionOmission 取全面问责体制的 6/11（设定；情形数不等于风险暴露）。',
    en: 'regime rules-2016: vetoBreadth and detectionOmission at 6/11 of full accountability (declared: clauses are not exposure)',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
