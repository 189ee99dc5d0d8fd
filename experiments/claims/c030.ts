import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C30',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '同一份痕迹要为不同的索取者重复做。',
    en: 'The same trace is made again for another asker.',
  },
  source: '§1.2；“还要重复去做”',
  missing: {
    zh: '台账字段在索取者之间的重叠是常数（每种 20 个字段，共享库 40 个），重复占比只是台账种数的函数，无从涌现；须有各自不同的信息需求与相互协调的选择。',
    en: 'how far the fields of askers overlap is a constant (20 a ledger, 40 in the store), so the duplicated share is a formula of the number of ledgers; it lacks askers with information needs of their own and a choice to coordinate',
  },
  log: ['2026-11-24: not testable; what a shared store saves is tested in C91.'],
});
