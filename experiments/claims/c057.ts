import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C57',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '自上而下的考核检查，既分解压力，也显示自身尽责：督办本身带来功劳。',
    en: 'Pressing tasks down by checks spreads pressure and also displays one’s own diligence: supervising earns credit by itself.',
  },
  source: '§2.1；“证明自己工作认真负责”',
  where: {
    zh: '参数“督办功劳”（superviseCredit）进入下移与索取的权衡；功劳有无之别见 superviseCredit 为 0 与 .4 的情景。',
    en: 'The parameter superviseCredit enters the worth of pushing down and of asking; what it does shows in the arms with it at 0 and .4.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
