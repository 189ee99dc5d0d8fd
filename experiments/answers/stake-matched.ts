import { noAccountability, penaltyHalf, stakeMatched } from '../evidence/arms.ts';
import { defineAnswer } from './define.ts';
import { differences } from './rows.ts';

const measured = ['shifting-down', 'initiative', 'burden', 'fabrication'];

export default defineAnswer({
  id: 'stake-matched',
  question: {
    zh: '起作用的是惩罚的“负”，还是利害的“大”？',
    en: 'Is it the sign of the stake that matters (a penalty), or its size?',
  },
  arms: { matched: stakeMatched, half: penaltyHalf, none: noAccountability },
  rows: [
    ...differences({ zh: '同额利害改罚为奖', en: 'same stake, paid as a reward' }, measured, 'matched'),
    ...differences({ zh: '惩罚减半', en: 'half the penalty' }, measured, 'half'),
    ...differences({ zh: '不罚不奖', en: 'no stake at all' }, measured, 'none'),
    ...differences({ zh: '改罚为奖，相对不罚不奖', en: 'the reward, against no stake at all' }, measured, 'matched', 'none'),
  ],
  note: {
    zh: '均为与全面问责体制之差（末组除外）。若只有大小要紧，第一组应近于零；若只有正负要紧，第二组应近于零。',
    en: 'Differences from full accountability (but for the last group). If size alone mattered, the first group would be near zero; if sign alone did, the second.',
  },
});
