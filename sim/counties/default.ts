import { defineCounty, neutralTownships } from './define.ts';
import { departments } from './departments.ts';

/** The county that everything runs on unless told otherwise. */
export default defineCounty({
  id: 'default',
  label: { zh: '默认县', en: 'Default county' },
  summary: {
    zh: '24 个部门，13 个乡镇，每个乡镇 16 个村（居）委会，各乡镇条件相同。',
    en: '24 departments and 13 townships of 16 committees each, all townships alike.',
  },
  source: 'assumption: 13 and 16 round the national means 13.5 and 15.9; departments are sketches',
  departments,
  townships: neutralTownships('township', Array<number>(13).fill(16), 1),
});
