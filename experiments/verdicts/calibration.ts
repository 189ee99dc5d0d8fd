/** What calibration found on made counties whose parameters are known: coverage, narrowing, what cannot be told. */
import { type Language, ParameterError, parameters, shown, type Text } from '../../sim/index.ts';
import type { Recovery } from '../calibration/recovery.ts';
import type { Block, Line } from './document.ts';
import { shareText } from './numbers.ts';

/** One set of statistics and how well parameters are found again from it. */
export interface RecoveredSet {
  readonly label: Text;
  readonly recovery: Recovery;
}

export interface CalibrationResults {
  readonly modelHash: string;
  readonly sets: readonly RecoveredSet[];
}

/** Reads calibration.json. @throws ParameterError if it holds no recovery */
export function readCalibration(text: string, where: string): CalibrationResults {
  const given = JSON.parse(text) as Partial<CalibrationResults> | null;
  if (typeof given?.modelHash !== 'string' || !Array.isArray(given.sets) || !given.sets.every((one) => one?.recovery?.parameters))
    throw new ParameterError([{ where, given: shown(given), allowed: { zh: '{modelHash, sets}', en: '{modelHash, sets}' } }]);
  return given as CalibrationResults;
}

/** One table for each set of statistics. */
export function calibrationBlocks({ sets }: CalibrationResults, language: Language): Block[] {
  const isChinese = language === 'zh';
  const intro = isChinese
    ? '在参数已知的人造县上检验：九成区间包住真值的占比，后验宽度与先验宽度之比，以及哪些参数无法从这些数字中识别。结论若依赖无法识别的参数，只能视为假设之下的说法。'
    : 'Tried on made counties whose parameters are known: how often a 90 % interval holds the true value, how wide the posterior is relative to the prior, and which parameters cannot be told from such numbers. A verdict that hangs on a parameter that cannot be told holds under an assumption only.';
  return [{ kind: 'paragraph', line: [intro] }, ...sets.flatMap((one) => setBlocks(one, language))];
}

function setBlocks({ label, recovery }: RecoveredSet, language: Language): Block[] {
  const isChinese = language === 'zh';
  const missed = recovery.parameters.filter(({ isIdentified }) => !isIdentified).length;
  const share = shareText(recovery.coverage, language);
  const text = isChinese
    ? `${label.zh}：${recovery.counties} 个人造县，总覆盖率 ${share}；${recovery.parameters.length} 个参数中 ${missed} 个无法识别。`
    : `${label.en}: ${recovery.counties} made counties, overall coverage ${share}; ${missed} of ${recovery.parameters.length} parameters cannot be told.`;
  return [
    { kind: 'paragraph', line: [text] },
    {
      kind: 'table',
      caption: isChinese ? `${label.zh}：各参数` : `${label.en}: parameters`,
      heads: isChinese
        ? ['参数', '含义', '覆盖率', '后验 ÷ 先验宽度', '能否识别']
        : ['parameter', 'meaning', 'coverage', 'posterior ÷ prior width', 'can be told'],
      rows: recovery.parameters.map(({ id, coverage, width, isIdentified }): Line[] => [
        [{ code: id }],
        [parameters.find((entry) => entry.id === id)?.label[language] ?? id],
        [shareText(coverage, language)],
        [width.toFixed(2)],
        [isChinese ? (isIdentified ? '能' : '不能') : isIdentified ? 'yes' : 'no'],
      ]),
    },
  ];
}
