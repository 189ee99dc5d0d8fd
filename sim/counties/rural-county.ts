import { defineCounty, neutralTownships } from './define.ts';
import { departments } from './departments.ts';

/** Many townships, very many small villages, thin staff: the sort of county whose negative list the paper cites (Puyang). */
export default defineCounty({
  id: 'rural-county',
  label: { zh: '乡村型县', en: 'Rural county' },
  summary: {
    zh: '24 个部门，20 个乡镇，各有 30 至 50 个村，共 800 个村；每个单位人手是默认县的八成。',
    en: '24 departments and 20 townships of 30 to 50 villages, 800 villages in all; each unit has four fifths of the default staff.',
  },
  source: 'assumption: round numbers for a populous farming county; no statistics were opened',
  departments,
  townships: neutralTownships('township', [50, 48, 46, 46, 44, 44, 42, 42, 40, 40, 40, 40, 38, 38, 36, 36, 34, 34, 32, 30], 0.8),
});
