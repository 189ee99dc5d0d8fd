import { halfway, pressure, regimeLevers, stakeMatched } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C45',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '从压力型体制走向全面问责体制，干部由积极作为转向避责：主动作为减少，责任转嫁增多。',
    en: 'From the pressure type to all-round accountability, activism turns into avoidance: fewer optional acts, more shifting.',
  },
  source: '§2.1；“从积极作为到避责不为”',
  arms: { pressure, halfway, rewarded: stakeMatched },
  effect: {
    measure: {
      zh: '压力型体制到全面问责体制：主动作为率降幅与部门下移率升幅中较小者',
      en: 'pressure type to full accountability: the smaller of the fall of initiative and the rise of shifting down',
    },
    of: (read) =>
      Math.min(
        read('pressure', 'initiative') - read('baseline', 'initiative'),
        read('baseline', 'shifting-down') - read('pressure', 'shifting-down'),
      ),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '体制名称本身改变行为，或两种体制的工作量不同。',
    en: 'the name of the institution changes behaviour, or workloads differ between the two',
  },
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  knobs: [...regimeLevers, 'noFailureReward'],
  beside: [
    {
      measure: { zh: '主动作为率：压力型减去全面问责', en: 'initiative, pressure type less full accountability' },
      of: (read) => read('pressure', 'initiative') - read('baseline', 'initiative'),
    },
    {
      measure: { zh: '部门下移率：全面问责减去压力型', en: 'shifting down, full accountability less pressure type' },
      of: (read) => read('baseline', 'shifting-down') - read('pressure', 'shifting-down'),
    },
    {
      measure: { zh: '部门下移率在半途偏离两端均值之数', en: 'shifting down halfway, off the mean of both ends' },
      of: (read) => read('halfway', 'shifting-down') - (read('pressure', 'shifting-down') + read('baseline', 'shifting-down')) / 2,
    },
    {
      measure: { zh: '主动作为率：同额利害以奖计减去以罚计', en: 'initiative, stake paid as reward less the same stake as penalty' },
      of: (read) => read('rewarded', 'initiative') - read('baseline', 'initiative'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: both halves of the sentence must appear, hence the smaller of the two; which lever does it stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
