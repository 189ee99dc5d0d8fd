/// <reference types="vite/types/importMeta.d.ts" />
import { bundleArm, bundles } from '../remedies/bundles.ts';
import { levelsIn } from '../remedies/results.ts';
import { defineAnswer } from './define.ts';
import { differences, joined } from './rows.ts';

const written = import.meta.glob<string>('../verdicts/remedies.json', { query: '?raw', import: 'default', eager: true });
/** Levels at which the bundles cost the same hours, as the table of remedies found them. */
const levels = levelsIn(Object.values(written)[0]);
const measured = ['burden', 'effectiveness', 'shifting-down', 'reform-hours'];
const atFull = { zh: '强度 1', en: 'at full level' };
const scaled = bundles.flatMap((bundle) => {
  const level = levels.get(bundle.id);
  return level === undefined || level === 1 ? [] : [{ bundle, level }];
});
const scaledName = (id: string) => `${id} at equal hours`;

export default defineAnswer({
  id: 'bundles',
  question: {
    zh: '花同样的工时，理念、机制、技术三类措施各能做到什么，合起来呢？',
    en: 'At equal hours, what do the reforms of ideas, of mechanism and of technology bring, and all together?',
  },
  arms: Object.fromEntries([
    ...bundles.map((bundle) => [bundle.id, bundleArm(bundle, 1)]),
    ...scaled.map(({ bundle, level }) => [scaledName(bundle.id), bundleArm(bundle, level)]),
  ]),
  rows: [
    ...bundles.flatMap(({ id, label }) => differences(joined(label, atFull), measured, id)),
    ...scaled.flatMap(({ bundle: { id, label }, level }) =>
      differences(joined(label, { zh: `等工时，强度 ${level}`, en: `at equal hours, level ${level}` }), measured, scaledName(id)),
    ),
  ],
  note: {
    zh: '等工时的强度取自措施表（remedies --full --write）；尚无此表时只有强度 1。实际花费的工时见“遵从与协调工时占比”各行。',
    en: 'Levels at equal hours come from the table of remedies (remedies --full --write); before there is one, only full levels are shown. What was really spent is in the rows on compliance and coordination.',
  },
});
