import { byCause, channelShut } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C61',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '依法只是协助的村（居）委会，实际上成了责任主体，并因此受到问责。',
    en: 'Committees, which by law only assist, become the responsible body in fact and are held to account for it.',
  },
  source: '§2.2；“从‘协助主体’变成‘责任主体’”',
  arms: { shut: channelShut, byCause },
  effect: {
    measure: {
      zh: '村（居）委会在问责分值中的占比：基准减去下移渠道关闭',
      en: 'committees’ share of all sanction points, as it is less with the way down shut',
    },
    of: (read) => read('baseline', 'committee-blame') - read('shut', 'committee-blame'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '分值占比', en: 'share of points' },
  nulls: ['random'],
  voidIf: { zh: '责任认定规则直接指向村（居）委会', en: 'the rule of attribution names the committee' },
  knobs: ['downCost'],
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  beside: [
    {
      measure: { zh: '按因果认定时，与基准相比', en: 'attribution by cause, against the baseline' },
      of: (read) => read('byCause', 'committee-blame') - read('baseline', 'committee-blame'),
    },
    { measure: { zh: '基准情景的占比', en: 'the share at the baseline' }, of: (read) => read('baseline', 'committee-blame') },
    {
      measure: { zh: '基层受责倍数：基准减去渠道关闭', en: 'blame on the base, as it is less with the way down shut' },
      of: (read) => read('baseline', 'blame-base') - read('shut', 'blame-base'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: townships also split their own duties over committees: the channel of departments is what is shut, so that this part stays in both arms.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
