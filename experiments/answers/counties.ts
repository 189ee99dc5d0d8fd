import { pressure, reform } from '../evidence/arms.ts';
import { defineAnswer } from './define.ts';
import { difference, differences, type LocalAnswer, reformLabel } from './rows.ts';

const measures = ['precise-accountability', 'resources-follow-tasks', 'shared-ledgers'];

export default defineAnswer<LocalAnswer>({
  id: 'counties',
  question: {
    zh: '一个县的结论能否推及别的县、区、街道？',
    en: 'Do the findings of one county carry over to other counties, districts, street offices?',
  },
  counties: ['default', 'rural-county', 'urban-district', 'subdistrict'],
  arms: { pressure, ...Object.fromEntries(measures.map((id) => [id, reform(id)])) },
  rows: [
    ...['shifting-down', 'initiative', 'burden'].map((outcome) =>
      difference({ zh: '全面问责减压力型', en: 'full less pressure' }, outcome, 'baseline', 'pressure'),
    ),
    ...measures.flatMap((id) => differences(reformLabel(id), ['burden', 'effectiveness', 'shifting-down'], id)),
  ],
  note: {
    zh: '每种县域单独运行，参数相同，只有机构、人手与村居数不同；不代表任何真实的县。',
    en: 'Each profile is run by itself with the same parameters; only bodies, staff and committees differ. No profile stands for a real county.',
  },
});
