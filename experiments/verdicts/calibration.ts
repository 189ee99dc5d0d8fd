/** What the paper's numbers can tell of the parameters: coverage and narrowing on made counties whose parameters are known, and what was accepted. */
import { type Language, parameters } from '../../sim/index.ts';
import type { CalibrationDocument } from '../calibration/documents.ts';
import { statisticSets } from '../calibration/statistics.ts';
import type { Block, Line } from './document.ts';
import { shareText } from './numbers.ts';

/** A paragraph for each set of statistics and for what was accepted, then one table of all parameters. */
export function calibrationBlocks(calibration: CalibrationDocument, language: Language): Block[] {
  const isChinese = language === 'zh';
  const { recovery, acceptance, unmet, command } = calibration;
  const sets = statisticSets.flatMap((set) => {
    const found = recovery[set.id];
    return found === undefined ? [] : [{ label: set.label[language], found }];
  });
  const intro = isChinese
    ? '在参数已知的人造县上检验：九成区间包住真值的占比（覆盖率），后验宽度与先验宽度之比，以及哪些参数无法由这些数字识别。结论若依赖无法识别的参数，只是假设之下的说法。'
    : 'Tried on made counties whose parameters are known: how often a 90 % interval holds the true value (coverage), how wide the posterior is relative to the prior, and which parameters such numbers cannot tell. A verdict that hangs on one of those holds under an assumption only.';
  const setLines = sets.map(({ label, found }): Line => {
    const all = found.parameters.length;
    const missed = found.parameters.filter(({ isIdentified }) => !isIdentified).length;
    const share = shareText(found.coverage, language);
    const bounds = [found.lower95, found.upper95].flatMap((one) => (one === null ? [] : [shareText(one, language)]));
    const interval = bounds.length < 2 ? '' : ` [${bounds.join(isChinese ? ' 至 ' : ' to ')}]`;
    return [
      isChinese
        ? `${label}：${found.counties} 个人造县，总覆盖率 ${share}${interval}；${all} 个参数中 ${missed} 个无法识别。`
        : `${label}: ${found.counties} made counties, overall coverage ${share}${interval}; ${missed} of ${all} parameters cannot be told.`,
    ];
  });
  const accepted = isChinese
    ? `${acceptance.of} 次抽取中，${acceptance.accepted} 次落在论文全部拟合模式的范围之内。`
    : `Of ${acceptance.of} draws, ${acceptance.accepted} lie in the bands of all fit patterns of the paper.`;
  const missedChecks = isChinese
    ? `留作核对而未达到的数：${unmet.length === 0 ? '无' : unmet.join('、')}。`
    : `Numbers that were held back as checks and not met: ${unmet.length === 0 ? 'none' : unmet.join(', ')}.`;
  return [
    { kind: 'paragraph', line: [intro] },
    { kind: 'list', items: [...setLines, [accepted], [missedChecks]] },
    parameterTable(calibration, sets, language),
    { kind: 'paragraph', line: [isChinese ? '重算：' : 'To run it again: ', { code: command }] },
  ];
}

type NamedSet = { readonly label: string; readonly found: CalibrationDocument['recovery'][string] };

function parameterTable(calibration: CalibrationDocument, sets: readonly NamedSet[], language: Language): Block {
  const isChinese = language === 'zh';
  const told = (isIdentified: boolean) => (isChinese ? (isIdentified ? '能' : '不能') : isIdentified ? 'yes' : 'no');
  const heads = isChinese ? ['覆盖率', '宽度比', '能否识别'] : ['coverage', 'width ratio', 'can be told'];
  const between = isChinese ? '：' : ': ';
  return {
    kind: 'table',
    caption: isChinese
      ? '各参数：覆盖率、后验与先验的宽度比、能否识别；末列为被接受的抽取的宽度比'
      : 'Parameters: coverage, posterior ÷ prior width, whether it can be told; at the end the width ratio of what was accepted',
    heads: [
      isChinese ? '参数' : 'parameter',
      isChinese ? '含义' : 'meaning',
      ...sets.flatMap(({ label }) => heads.map((head) => `${label}${between}${head}`)),
      isChinese ? '被接受者的宽度比' : 'width ratio of the accepted',
    ],
    rows: calibration.prior.map(({ id }): Line[] => {
      const narrowed = calibration.acceptance.parameters.find((one) => one.id === id);
      return [
        [{ code: id }],
        [parameters.find((entry) => entry.id === id)?.label[language] ?? id],
        ...sets.flatMap(({ found }): Line[] => {
          const one = found.parameters.find((parameter) => parameter.id === id);
          return one === undefined
            ? [['–'], ['–'], ['–']]
            : [[shareText(one.coverage, language)], [one.width.toFixed(2)], [told(one.isIdentified)]];
        }),
        [narrowed === undefined ? '–' : narrowed.width.toFixed(2)],
      ];
    }),
  };
}
