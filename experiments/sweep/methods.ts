/** The paragraph of a paper that says what a study did, in both languages. */
import { outcomes, type Text } from '../../sim/index.ts';
import { analyses } from '../analysis/index.ts';
import { designs } from '../design/index.ts';
import { labelOf } from '../study-factors.ts';
import type { Study } from '../study-plan.ts';
import type { Version } from './identity.ts';
import { widening } from './precision.ts';

/** Writes the methods paragraph of a study that ran so many replicates, with runs that failed told. */
export function methodsText(study: Study, version: Version, programVersion: string, replicates: number, failures: number): string {
  const zh = paragraph(study, version, programVersion, replicates, failures, 'zh');
  const en = paragraph(study, version, programVersion, replicates, failures, 'en');
  return `# ${study.settings.id}\n\n## 方法\n\n${zh}\n\n## Methods\n\n${en}\n`;
}

function paragraph(study: Study, version: Version, program: string, replicates: number, failures: number, language: keyof Text): string {
  const { settings, plan, arms, baseline, county } = study;
  const isZh = language === 'zh';
  const list = (items: readonly string[]) => items.join(isZh ? '、' : ', ');
  const labels = settings.outcomes.map((id) => outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id);
  const methods = [...new Set(settings.analyses.map(({ method }) => method))].map(
    (id) => analyses.find((analysis) => analysis.id === id)?.label[language] ?? id,
  );
  const design = designs.find(({ id }) => id === settings.design?.method)?.label[language];
  const factors = settings.factors.map(({ id }) => labelOf(id)[language]);
  const hasSeedFactor = settings.factors.some(({ id }) => id === 'seed');
  const { precision } = settings;
  const seconds = isZh
    ? [
        `问题：${settings.question.zh}`,
        `用“甩锅”（Shuaiguo ${program}，模型哈希 ${version.modelHash}）模拟${county.label.zh}：预热 ${settings.warmupWeeks} 周后报告 ${settings.weeks} 周（时段 ${settings.window}）。`,
        `比较 ${arms.length} 个方案（${list(arms.map(({ label }) => label))}），基准为 ${arms[baseline]?.label}；各方案在同一重复中面对相同的地方、事项、居民与运气。`,
        design === undefined
          ? ''
          : `设计：${design}，${plan.length} 个点，因子为${list(factors)}${hasSeedFactor ? '；种子本身是一个因子，运气因而计入方差' : ''}。`,
        `${hasSeedFactor ? '每点一次' : `每点 ${replicates} 个重复`}，重复 r 的种子为“${settings.seed}/r”。`,
        precision === undefined
          ? ''
          : `重复数由序贯规则决定：自 ${precision.start} 起，直到每个配对差异（${precision.outcome}）的 95 % 半宽（放宽 ${widening} 倍，以抵偿窥视数据）不超过 ${precision.halfWidth}，至多 ${precision.cap}。`,
        settings.mechanical && arms.length > 1 ? '每个同体制方案另以基准的决定重放一次，其与基准之差为机械部分。' : '',
        `结果：${list(labels)}。`,
        methods.length === 0 ? '' : `分析：${list(methods)}。`,
        failures === 0 ? '' : `${failures} 次运行失败，列于 failures.csv，不计入任何数值。`,
        '本材料为理论模型的情景比较，数值只在所列设定下成立，不是预测。',
      ]
    : [
        `Question: ${settings.question.en}`,
        `We simulated ${county.label.en} with Shuaiguo ${program} (model hash ${version.modelHash}): ${settings.weeks} weeks reported (window ${settings.window}) after ${settings.warmupWeeks} weeks of warm-up.`,
        `${arms.length} arm${arms.length === 1 ? '' : 's'} (${list(arms.map(({ label }) => label))}) with ${arms[baseline]?.label} as the baseline; in a replicate all arms meet the same places, matters, residents and luck.`,
        design === undefined
          ? ''
          : `Design: ${design}, ${plan.length} points over ${list(factors)}${hasSeedFactor ? '; the seed itself is a factor, so that luck has its share of the variance' : ''}.`,
        `${hasSeedFactor ? 'One run a point' : `${replicates} replicates a point`}; the seed of replicate r is “${settings.seed}/r”.`,
        precision === undefined
          ? ''
          : `The number of replicates follows a sequential rule: from ${precision.start} on until the 95 % half-width of every paired difference (${precision.outcome}), widened ${widening} times to pay for looking, is at most ${precision.halfWidth}, and at most ${precision.cap} replicates.`,
        settings.mechanical && arms.length > 1
          ? 'Every arm of the baseline’s regime is run again with the baseline’s decisions; the difference of that run from the baseline is the mechanical part.'
          : '',
        `Outcomes: ${list(labels)}.`,
        methods.length === 0 ? '' : `Analyses: ${list(methods)}.`,
        failures === 0 ? '' : `${failures} runs failed; they stand in failures.csv and in no number.`,
        'This is a comparison of scenarios in a theoretical model, valid under the stated settings only, and no forecast.',
      ];
  return seconds.filter((sentence) => sentence !== '').join(isZh ? '' : ' ');
}
