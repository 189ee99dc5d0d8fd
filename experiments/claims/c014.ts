import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C14',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '基层来者不拒：上面交办的都得接，难以推回。',
    en: 'The base takes whatever comes: it can hardly fend off what is handed to it.',
  },
  source: '§1.1；“基层是个筐，啥都往里装”',
  where: {
    zh: '参数 returnRight（退回被接受的概率，默认 0.05）与 S6：乡镇只能退回一次，村居只能上交一次；没有拒收这一选项。',
    en: 'parameter returnRight (chance that a return is accepted, .05) and S6: a township may return once, a committee hand up once; refusing is no option',
  },
  log: [
    '2026-11-24: enters as a rule, so it counts as no result.',
    '2026-11-24: the text says “hard to fend off” (难以招架); “cannot refuse” is our reading.',
  ],
});
