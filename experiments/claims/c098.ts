import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C98',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '层层检查考核评比：同一事项在每一层级重复受检，迎检随层级叠加。',
    en: 'Checks and rankings repeat at every layer: each may check all below and rehearse before being checked itself.',
  },
  source: '§1.2；“层层检查考核评比”',
  missing: {
    zh: '作为行动者的上级层级：县以上只是一个加查系数（checksFromAbove），不能自行决定查谁、也不会为迎接上级检查而先行自查；层级数因而不能变动。',
    en: 'Layers above as agents: above the county stands one factor (checksFromAbove), which neither chooses whom to check nor rehearses for its own superiors, so that the number of layers cannot be varied.',
  },
  log: [
    '2026-11-24: set down as not testable before the first run.',
    '2026-11-24: raising the factor would show its own size and nothing about layers.',
  ],
});
