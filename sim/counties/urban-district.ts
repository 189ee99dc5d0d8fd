import { defineCounty, neutralTownships } from './define.ts';
import { departmentsWithout } from './departments.ts';

/** Few, large and well-staffed units at the edge of a metropolis: the sort of district whose ledger admission the paper cites (Baoshan). */
export default defineCounty({
  id: 'urban-district',
  label: { zh: '城市型区', en: 'Urban district' },
  summary: {
    zh: '23 个部门（无扶贫开发办公室），3 个街道、9 个镇，各有 30 至 50 个村（居）委会，共 480 个；每个单位人手是默认县的 1.4 倍。',
    en: '23 departments (no poverty relief), 3 street offices and 9 towns of 30 to 50 committees, 480 in all; each unit has 1.4 times the default staff.',
  },
  source: 'assumption: round numbers for a large suburban district; no statistics were opened',
  departments: departmentsWithout(18),
  townships: [
    ...neutralTownships('street', [40, 36, 32], 1.4),
    ...neutralTownships('township', [50, 48, 46, 44, 42, 40, 38, 34, 30], 1.4, 3),
  ],
});
