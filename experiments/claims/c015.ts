import { byCause, byLetter, byTerritory } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C15',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '责任状对下达者起“免责单”的作用：签出去之后，责任更少落回自己身上。',
    en: 'A letter works as an exemption slip (“免责单”) for its sender: once it is signed, less blame falls back.',
  },
  source: '§1.1；“上级把‘责任状’当‘免责单’”',
  arms: { territory: byTerritory, letter: byLetter, cause: byCause },
  effect: {
    measure: {
      zh: '部门学到的责任份额（留办减去签状下移），取“谁经手谁负责”与“谁的地盘谁负责”两种认定规则中较小者',
      en: 'learned blame share after keeping less after sending by letter, the smaller under two court rules that read no letter: last holder, territory',
    },
    of: (read) => Math.min(read('baseline', 'letter-protection'), read('territory', 'letter-protection')),
  },
  predicted: 'positive',
  smallest: 0.1,
  unit: { zh: '责任份额', en: 'share of blame' },
  nulls: [],
  voidIf: {
    zh: '认定规则只看责任状：免责便由设定得出；故主测两种不看责任状的规则，看状的规则只列于旁。',
    en: 'the court goes by letters alone, which makes it true by construction; that rule only stands beside',
  },
  rival: {
    label: { zh: '从不出事，无从学到责任状有何用', en: 'nothing ever goes wrong, so that nobody learns what a letter is worth' },
    parameters: { hazardRate: 0 },
  },
  knobs: ['attributionRule'],
  beside: [
    { measure: { zh: '同上：认定看责任状', en: 'the same, the court goes by letters' }, of: (read) => read('letter', 'letter-protection') },
    { measure: { zh: '同上：认定看因果份额', en: 'the same, the court goes by causes' }, of: (read) => read('cause', 'letter-protection') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: beliefs start at .5 for keeping and sending alike, so any protection has been learned from cases.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
