import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C44',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '规避风险是人之常情，任何制度下都有；蔓延与否取决于制度。',
    en: 'Avoiding risk is human under any system; institutions decide whether it spreads.',
  },
  source: '§2.1；“规避风险是人的本能”',
  where: {
    zh: '参数 riskFloor（无问责时仍有感知风险）、riskPeers 与 watch（从同侪遭遇学习，避责由此蔓延）；各体制同一套规则（ODD §4）。',
    en: 'parameters riskFloor (perceived risk without any sanction), riskPeers and watch (learning from peers’ cases, by which it spreads); one set of rules for all institutions (ODD §4)',
  },
  log: [
    '2026-11-24: enters as a rule, so it counts as no result.',
    '2026-11-24: how much shifting is left without accountability is tested in C101.',
  ],
});
