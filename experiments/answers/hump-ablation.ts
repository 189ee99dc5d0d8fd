import type { ParameterValue } from '../../sim/index.ts';
import { baselineName } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { joined, mean, row, setting } from './rows.ts';

/** What makes moderate traces useful, many harmful: each switched off by itself, then all of them. */
const information = { verificationFloor: 1 };
const time = { committeeTraceHours: 0.5, townshipTraceHours: 0.5, departmentTraceHours: 0.5 };
const gaming = { paddingSpeed: 1 };
const versions: readonly { id: string; label: { zh: string; en: string }; parameters: Readonly<Record<string, ParameterValue>> }[] = [
  { id: 'whole', label: { zh: '完整模型', en: 'whole model' }, parameters: {} },
  { id: 'no information', label: { zh: '痕迹不传信息', en: 'traces prove nothing' }, parameters: information },
  { id: 'no time', label: { zh: '留痕几乎不费时', en: 'traces cost next to no time' }, parameters: time },
  { id: 'no gaming', label: { zh: '造痕不比做实快', en: 'padding no faster than work' }, parameters: gaming },
  { id: 'none', label: { zh: '三者皆去', en: 'none of the three' }, parameters: { ...information, ...time, ...gaming } },
];
const weights = [0, 0.3, 0.6, 1] as const;
type Weight = (typeof weights)[number];
/** The weight of the regime itself. */
const own: Weight = 0.6;
const arm = (id: string, weight: Weight) => (id === 'whole' && weight === own ? baselineName : `${id} ${weight}`);

export default defineAnswer({
  id: 'hump-ablation',
  question: {
    zh: '适度留痕有益、过度有害的“驼峰”从何而来？',
    en: 'Where does the hump come from: some traces help, too many harm?',
  },
  arms: Object.fromEntries(
    versions.flatMap(({ id, parameters }) =>
      weights.flatMap((weight) => {
        const name = arm(id, weight);
        return name === baselineName
          ? []
          : [[name, setting(weight === own ? parameters : { ...parameters, traceWeight: weight })] as const];
      }),
    ),
  ),
  rows: versions.flatMap(({ id, label }) =>
    ['effectiveness', 'resolved'].flatMap((outcome) => [
      ...weights.slice(1).map((weight, at) => {
        const before = weights[at] as Weight;
        return row(
          joined(label, { zh: `考核看痕迹 ${before} 到 ${weight}`, en: `weight on traces ${before} to ${weight}` }),
          outcome,
          (read) => read(arm(id, weight)) - read(arm(id, before)),
        );
      }),
      row(
        joined(label, { zh: '弯曲：中间两档均值减两端均值', en: 'bend: mean of the two middle weights less that of the ends' }),
        outcome,
        (read) =>
          mean([0.3, 0.6].map((weight) => read(arm(id, weight as Weight)))) - mean([0, 1].map((weight) => read(arm(id, weight as Weight)))),
      ),
    ]),
  ),
  note: {
    zh: '有驼峰则先升后降；一路下降就没有驼峰，末行为正只说明后段降得更快。每次去掉一个机制：哪一步随之消失，就靠哪一个。',
    en: 'A hump rises first, then falls; where every step falls there is none, and a last row above zero only says that it falls faster later on. Whatever step goes with a mechanism hangs on it.',
  },
});
