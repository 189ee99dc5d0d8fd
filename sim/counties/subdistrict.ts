import { defineCounty, neutralTownships } from './define.ts';
import { departmentsWithout } from './departments.ts';

/** One street office alone under a city district’s departments: the sort of place whose meeting rules the paper cites (Pengpu). */
export default defineCounty({
  id: 'subdistrict',
  label: { zh: '单个街道', en: 'One subdistrict' },
  summary: {
    zh: '22 个部门（无农业农村局、扶贫开发办公室），1 个街道，32 个居委会；街道和居委会人手是默认县的 1.3 倍。区内其他街道不在模型内。',
    en: '22 departments (no agriculture, no poverty relief) and one street office of 32 committees with 1.3 times the default staff. The district’s other street offices are outside the model.',
  },
  source: 'assumption: round numbers for a dense inner-city street office; no statistics were opened',
  departments: departmentsWithout(8, 18),
  townships: neutralTownships('street', [32], 1.3),
});
