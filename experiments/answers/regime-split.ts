import { regimes, type Text } from '../../sim/index.ts';
import { pressure } from '../evidence/arms.ts';
import { baselineName } from '../evidence/question.ts';
import { type AnswerRow, defineAnswer } from './define.ts';
import { joined, row, setting } from './rows.ts';

/** What sets the two institutions apart, in parts that may be moved alone. */
const parts: readonly { readonly id: string; readonly label: Text; readonly slots: readonly string[] }[] = [
  { id: 'reward', label: { zh: '实绩奖励', en: 'reward for results' }, slots: ['resultReward'] },
  { id: 'growth', label: { zh: '增长奖励与权重', en: 'reward and stake of growth' }, slots: ['growthReward', 'growthStake'] },
  { id: 'penalty', label: { zh: '惩罚', en: 'penalty' }, slots: ['penaltySlope'] },
  { id: 'breadth', label: { zh: '否决广度', en: 'breadth of vetoes' }, slots: ['vetoBreadth'] },
  { id: 'inspection', label: { zh: '督查频度', en: 'inspection' }, slots: ['inspectionRate'] },
  { id: 'traces', label: { zh: '考核看痕迹', en: 'weight on traces' }, slots: ['traceWeight'] },
  {
    id: 'detection',
    label: { zh: '差错与不作为发现率', en: 'detection of errors and omissions' },
    slots: ['detectionCommission', 'detectionOmission'],
  },
  { id: 'supervising', label: { zh: '督办功劳', en: 'credit for supervising' }, slots: ['superviseCredit'] },
  { id: 'residents', label: { zh: '居民评价权重', en: 'weight of residents' }, slots: ['residentsWeight'] },
];
/** Parts whose two ends are crossed with each other: the four that did most alone in a first look, and the penalty that the paper is about. */
const crossed = ['reward', 'growth', 'penalty', 'breadth', 'supervising'];
const measured = ['shifting-down', 'initiative', 'burden', 'fabrication'];

const fullEnd = regimes.find(({ id }) => id === 'full-accountability')?.values ?? {};
const armName = (moved: readonly string[]) => (moved.length === 0 ? 'pressure' : moved.join(' + '));
const armOf = (moved: readonly string[]) => {
  const slots = parts.filter(({ id }) => moved.includes(id)).flatMap((part) => part.slots);
  const values = Object.fromEntries(slots.map((slot) => [slot, fullEnd[slot as keyof typeof fullEnd] ?? 0]));
  return slots.length === 0 ? pressure : setting(values, 'pressure-type');
};
const labelOf = (id: string) => parts.find((part) => part.id === id)?.label ?? { zh: id, en: id };

/** All choices of some of the crossed parts, in a fixed order. */
const corners = Array.from({ length: 1 << crossed.length }, (_, bits) => crossed.filter((_part, at) => (bits >> at) & 1));
const moved = [...corners, ...parts.filter(({ id }) => !crossed.includes(id)).map(({ id }) => [id])];

/** The mean over all corners of what it does to move one part. */
function mainEffect(id: string, read: (arm: string) => number): number {
  const sign = (corner: readonly string[]) => (corner.includes(id) ? 1 : -1);
  return corners.reduce((sum, corner) => sum + sign(corner) * read(armName(corner)), 0) / (corners.length / 2);
}

const rowsOn = (outcome: string): AnswerRow[] => [
  row({ zh: '全部', en: 'all parts' }, outcome, (read) => read(baselineName) - read('pressure')),
  ...parts.map(({ id, label }) =>
    row(joined(label, { zh: '单独', en: 'alone' }), outcome, (read) => read(armName([id])) - read('pressure')),
  ),
  row({ zh: '全部减各项单独之和', en: 'all less the sum of each alone' }, outcome, (read) => {
    const alone = parts.reduce((sum, { id }) => sum + read(armName([id])) - read('pressure'), 0);
    return read(baselineName) - read('pressure') - alone;
  }),
  ...crossed.map((id) =>
    row(joined(labelOf(id), { zh: '主效应（2⁵ 析因）', en: 'main effect (2⁵ factorial)' }), outcome, (read) => mainEffect(id, read)),
  ),
];

export default defineAnswer({
  id: 'regime-split',
  question: {
    zh: '从压力型到全面问责，变化来自哪一项？',
    en: 'From pressure type to full accountability: which part of the change does what?',
  },
  arms: Object.fromEntries(moved.map((some) => [armName(some), armOf(some)])),
  rows: measured.flatMap(rowsOn),
  note: {
    zh: '从压力型体制出发，逐项移到全面问责一端。主效应是另四项各种取值下的平均，其余各项留在压力型一端。五项的选法：小县初看时单独作用最大的四项，加上论文所重的惩罚。',
    en: 'From the pressure type, part by part to the end of full accountability. A main effect is the mean over both ends of the other four crossed parts, all else at the pressure end. Crossed are the four parts that did most alone in a first look at the small county, and the penalty, which the paper is about.',
  },
});
