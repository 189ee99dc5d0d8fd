import { defineCounty, neutralTownships } from './define.ts';
import { departmentsOnly } from './departments.ts';

/** A county small enough for a quick look; not a type of place, and no claim rests on it. */
export default defineCounty({
  id: 'small',
  label: { zh: '小型示例县', en: 'Small example county' },
  summary: {
    zh: '8 个部门，3 个乡镇，每个乡镇 5 个村（居）委会，仅供快速查看，不用于结论。',
    en: '8 departments and 3 townships of 5 committees each, for quick looks only, not for conclusions.',
  },
  source: 'assumption: chosen for speed; one department each of the kinds that differ most',
  departments: departmentsOnly(1, 2, 4, 6, 7, 12, 20, 23),
  townships: neutralTownships('township', [5, 5, 5], 1),
});
