import type { Text } from './errors.ts';
import type { ConditionName } from './parameters.ts';

/** A regime: a point in the space of levers that both ideal types share. Nothing but these values tells them apart. */
export interface Regime {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly values: Readonly<Partial<Record<ConditionName, number>>>;
}

/** The point from which two others are said to differ. */
const fullAccountability = {
  resultReward: 0.22,
  growthReward: 0.35,
  growthStake: 0.6,
  penaltySlope: 1,
  vetoBreadth: 0.55,
  inspectionRate: 0.25,
  traceWeight: 0.6,
  detectionCommission: 0.5,
  detectionOmission: 0.15,
  superviseCredit: 0.12,
  residentsWeight: 1,
};

export const regimes: readonly Regime[] = [
  {
    id: 'full-accountability',
    label: { zh: '全面问责体制', en: 'Full-accountability institution' },
    summary: {
      zh: '激励较弱、否决事项多、惩罚重、检查频密，作为与不作为都会被追究。理想类型，不指任何时期或地方。',
      en: 'Low reward, broad vetoes, strong penalty, frequent inspection; acts and omissions are both pursued. An ideal type, no place or period.',
    },
    values: fullAccountability,
  },
  {
    id: 'pressure-type',
    label: { zh: '压力型体制', en: 'Pressure-type institution' },
    summary: {
      zh: '指标分解、层层签状，增长竞赛激励强，否决事项少，惩罚轻。理想类型；工作量与全面问责体制相同。',
      en: 'Targets cut into parts and signed down, strong reward by contest, narrow vetoes, weak penalty. An ideal type, at the same workload.',
    },
    values: {
      resultReward: 0.5,
      growthReward: 2,
      growthStake: 2.2,
      penaltySlope: 0.4,
      vetoBreadth: 0.15,
      inspectionRate: 0.05,
      traceWeight: 0.35,
      detectionCommission: 0.2,
      detectionOmission: 0.03,
      superviseCredit: 0.04,
      residentsWeight: 0.4,
    },
  },
  {
    id: 'stake-matched-reward',
    label: { zh: '等额奖励对照', en: 'Stake-matched reward' },
    summary: {
      zh: '与全面问责体制利害总额相同，只是把失责之罚换成无失责之奖：看的是正负，不是大小。',
      en: 'The stake of full accountability, paid as a reward for not failing instead of a penalty for failing: the sign, not the size.',
    },
    values: { ...fullAccountability, penaltySlope: 0, noFailureReward: fullAccountability.penaltySlope },
  },
  {
    id: 'rules-2016',
    label: { zh: '2016 年规则', en: 'Rules of 2016' },
    summary: {
      zh: '六种问责情形：按情形数把否决广度与不作为发现率折为全面问责体制的 6/11（设定，情形数不等于风险暴露）。',
      en: 'Six situations: veto breadth and detection of omissions at 6/11 of full accountability (declared; clauses are not exposure).',
    },
    values: {
      ...fullAccountability,
      vetoBreadth: (fullAccountability.vetoBreadth * 6) / 11,
      detectionOmission: (fullAccountability.detectionOmission * 6) / 11,
    },
  },
];

/** One of the two fitted readings of the same numbers; the paper’s evidence cannot tell them apart. */
export interface Story {
  readonly id: 'overload' | 'blame';
  readonly label: Text;
  readonly summary: Text;
  readonly values: Readonly<Partial<Record<ConditionName, number>>>;
}

export const stories: readonly Story[] = [
  {
    id: 'blame',
    label: { zh: '避责驱动', en: 'Driven by blame' },
    summary: { zh: '转嫁主要因为怕担责。', en: 'Shifting comes mostly from fear of being held to account.' },
    values: { outcomeStake: 3, loadWeight: 0.2 },
  },
  {
    id: 'overload',
    label: { zh: '超载驱动', en: 'Driven by overload' },
    summary: { zh: '转嫁主要因为人少活多。', en: 'Shifting comes mostly from lack of hands.' },
    values: { outcomeStake: 1, loadWeight: 0.45 },
  },
];
