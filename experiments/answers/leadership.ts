import { pressure, reform } from '../evidence/arms.ts';
import { defineAnswer } from './define.ts';
import { difference, differences, joined, reformLabel, setting } from './rows.ts';

const deaf = { leaderAttention: 0.1 };
const uncovered = { upCover: 0 };
const measured = ['shifting-down', 'shifting-up', 'resolve-weeks', 'effectiveness', 'burden'];
/** One measure of each dimension. */
const measures = ['results-assessment', 'resources-follow-tasks', 'shared-ledgers'];
const commitments = [0, 0.5, 1] as const;
const arm = (id: string, commitment: number) => (commitment === 1 ? id : `${id} ${commitment}`);

export default defineAnswer({
  id: 'leadership',
  question: {
    zh: '领导不批示、批示不免责、措施不真推时，结论还在吗？',
    en: 'Do the findings stand without leaders who answer, instructions that cover, and measures that are carried through?',
  },
  arms: {
    pressure,
    deaf: setting(deaf),
    uncovered: setting(uncovered),
    leaderless: setting({ ...deaf, ...uncovered }),
    leaderlessPressure: setting({ ...deaf, ...uncovered }, 'pressure-type'),
    ...Object.fromEntries(
      measures.flatMap((id) =>
        commitments.map((commitment) => [
          arm(id, commitment),
          commitment === 1 ? reform(id) : { ...reform(id), parameters: { commitment } },
        ]),
      ),
    ),
  },
  rows: [
    ...differences({ zh: '领导几乎不批示', en: 'leaders hardly answer' }, measured, 'deaf'),
    ...differences({ zh: '批示不免责', en: 'instructions cover nobody' }, measured, 'uncovered'),
    ...differences({ zh: '两者都没有', en: 'neither' }, measured, 'leaderless'),
    difference({ zh: '全面问责减压力型，有领导', en: 'full less pressure, with leaders' }, 'shifting-down', 'baseline', 'pressure'),
    difference(
      { zh: '全面问责减压力型，无领导', en: 'full less pressure, without leaders' },
      'shifting-down',
      'leaderless',
      'leaderlessPressure',
    ),
    ...measures.flatMap((id) =>
      commitments.flatMap((commitment) =>
        differences(
          joined(reformLabel(id), { zh: `推动力度 ${commitment}`, en: `commitment ${commitment}` }),
          ['burden', 'effectiveness', 'reform-hours'],
          arm(id, commitment),
        ),
      ),
    ),
  ],
  note: {
    zh: '推动力度为 0 的措施只在纸面上：剩下的效应是它自身的成本。',
    en: 'A measure at commitment 0 exists on paper only: what is left of its effect is what it costs.',
  },
});
