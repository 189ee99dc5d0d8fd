/** A calibration as text for a terminal: the prior with its reasons, recovery, what the paper leaves, branches, checks. */
import { type Language, stories, type Text } from '../../sim/index.ts';
import { caveat } from '../comparison-table.ts';
import { type Column, fixed, textTable, wrapped } from '../text-table.ts';
import type { CalibrationDocument } from './documents.ts';
import { type Branch, fewestAccepted, largestShare, mostClassified, mostPerBranch, smallestMargin } from './ensemble.ts';
import { heldFixed, prior } from './prior.ts';
import { coverageTarget, type Recovery, widthLimit } from './recovery.ts';
import { checkReadings, fitReadings, statisticSets } from './statistics.ts';

const yes: Text = { zh: '可识别', en: 'identified' };
const no: Text = { zh: '不可识别', en: 'not identified' };
const branchNames: Readonly<Record<Branch | 'all', Text>> = {
  blame: { zh: '避责驱动', en: 'driven by blame' },
  overload: { zh: '超载驱动', en: 'driven by overload' },
  mixed: { zh: '难分', en: 'mixed' },
  all: { zh: '全部', en: 'all' },
};

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(100 * share)} %`);
const number = (value: number) => String(Number(value.toPrecision(3)));

/** Sets out the prior, with the reason for each row. */
export function priorText(language: Language, width: number): string {
  const columns: Column[] = [
    { title: language === 'zh' ? '参数' : 'parameter' },
    { title: language === 'zh' ? '名称' : 'label' },
    { title: language === 'zh' ? '默认' : 'default', align: 'right' },
    { title: language === 'zh' ? '下限' : 'low', align: 'right' },
    { title: language === 'zh' ? '上限' : 'high', align: 'right' },
  ];
  const rows = prior.map(({ id, label, standard, low, high }) => [id, label[language], ...[standard, low, high].map(number)]);
  const title =
    language === 'zh'
      ? '先验：每个参数的对数在上下限之间均匀分布，互相独立。'
      : 'Prior: the logarithm of each is even between the bounds, independent of the others.';
  const reasons = prior.map(({ id, reason }) => wrapped(`${id}${colon(language)}${reason[language]}`, width, '  '));
  const fixedOnes = heldFixed.map(({ id, reason }) => wrapped(`${id}${colon(language)}${reason[language]}`, width, '  '));
  return [
    title,
    textTable(columns, rows),
    ...(language === 'zh' ? ['理由：'] : ['Reasons:']),
    ...reasons,
    ...(language === 'zh' ? ['保持不变：'] : ['Held fixed:']),
    ...fixedOnes,
    '',
  ].join('\n');
}

function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}

/** Sets a calibration as text. */
export function calibrationTable(found: CalibrationDocument, language: Language, columns: number): string {
  const width = Math.max(60, Math.min(columns, 140));
  const line = (text: Text) => wrapped(text[language], width);
  return [
    line({
      zh: `校准：${found.county}，参考表 ${found.draws.used}/${found.draws.asked} 次，合成县 ${found.synthetic.used}/${found.synthetic.asked} 个，模型 ${found.modelHash}`,
      en: `Calibration: ${found.county}, ${found.draws.used} of ${found.draws.asked} runs in the reference table, ${found.synthetic.used} of ${found.synthetic.asked} synthetic counties, model ${found.modelHash}`,
    }),
    '',
    parameterTable(found, language),
    ...statisticSets.flatMap((set) => {
      const recovery = found.recovery[set.id];
      return recovery === undefined ? [] : [line(recoveryLine(set.label, recovery)), line(set.note)];
    }),
    line({
      zh: `恢复检验：合成县的真值应有九成落在 90 % 区间内（目标 ${coverageTarget.join('–')}）；区间宽度除以先验宽度，大于 ${widthLimit} 即“不可识别”。“论文范围”一列：落在论文全部范围内的参数点的中间九成。`,
      en: `Recovery: nine true values in ten should lie in their 90 % intervals (target ${coverageTarget.join('–')}); width is that of the interval over the prior’s, and above ${widthLimit} a parameter is not identified. “bands”: the middle nine tenths of the points inside all bands of the paper.`,
    }),
    '',
    line(acceptanceLine(found)),
    acceptanceTable(found, language),
    branchTable(found, language),
    ...storyLines(found).map(line),
    line({
      zh: `分支：同一随机数下去掉“怕担责”（outcomeStake 取 0）或去掉“负荷”（loadWeight 取 0），看哪一个使下移占比降得更多；相差不到 ${smallestMargin} 为“难分”。至多按距离分类 ${mostClassified} 点，每支至多取 ${mostPerBranch} 点。`,
      en: `Branches: on the same luck, shifting down without fear of being held to account (outcomeStake 0) and without weight of load (loadWeight 0); whichever takes more away names the branch, and less than ${smallestMargin} apart is mixed. At most ${mostClassified} points are sorted, nearest first, and ${mostPerBranch} of each branch chosen.`,
    }),
    '',
    checkTable(found, language),
    ...checkLines(found).map(line),
    line(caveat),
    `${language === 'zh' ? '复现：' : 'To reproduce: '}${found.command}`,
    '',
  ].join('\n');
}

function parameterTable(found: CalibrationDocument, language: Language): string {
  const sets = statisticSets.filter(({ id }) => found.recovery[id] !== undefined);
  const short: Readonly<Record<string, Text>> = { paper: { zh: '论文', en: 'paper' }, rich: { zh: '更多', en: 'rich' } };
  const columns: Column[] = [
    { title: language === 'zh' ? '参数' : 'parameter' },
    ...sets.flatMap(({ id }): Column[] => {
      const name = short[id]?.[language] ?? id;
      return [
        { title: `${name}${language === 'zh' ? '：覆盖' : ': coverage'}`, align: 'right' },
        { title: language === 'zh' ? '宽度' : 'width', align: 'right' },
        { title: '' },
      ];
    }),
    { title: language === 'zh' ? '论文范围：中间九成' : 'bands: middle 90 %' },
    { title: language === 'zh' ? '宽度' : 'width', align: 'right' },
  ];
  const rows = prior.map(({ id }) => {
    const left = found.acceptance.parameters.find((one) => one.id === id);
    return [
      id,
      ...sets.flatMap((set) => {
        const own = found.recovery[set.id]?.parameters.find((one) => one.id === id);
        return own === undefined ? ['–', '–', ''] : [fixed(own.coverage, 2), fixed(own.width, 2), (own.isIdentified ? yes : no)[language]];
      }),
      left === undefined ? '–' : `${number(left.lower90)} … ${number(left.upper90)}`,
      left === undefined ? '–' : fixed(left.width, 2),
    ];
  });
  return textTable(columns, rows);
}

function recoveryLine(label: Text, { counties, coverage, lower95, upper95, verdict, outside, parameters }: Recovery): Text {
  const unknown = parameters.filter(({ isIdentified }) => !isIdentified).map(({ id }) => id);
  const share = `${fixed(coverage, 3)} [${fixed(lower95, 3)}, ${fixed(upper95, 3)}]`;
  const isFine = verdict === 'calibrated';
  return {
    zh: [
      `${label.zh}：${counties} 个合成县，总覆盖 ${share}，${isFine ? '校准合格' : '校准不成立（calibration is broken）'}。`,
      outside.length === 0 ? '' : `单个参数在目标之外：${outside.join('、')}。`,
      unknown.length === 0 ? '各参数均可识别。' : `不可识别：${unknown.join('、')}。`,
    ].join(''),
    en: [
      `${label.en}: ${counties} synthetic counties, coverage over all ${share}: ${isFine ? 'calibrated' : 'calibration is broken'}.`,
      outside.length === 0 ? '' : ` Parameters outside the target: ${outside.join(', ')}.`,
      unknown.length === 0 ? ' All parameters are identified.' : ` Not identified: ${unknown.join(', ')}.`,
    ].join(''),
  };
}

function acceptanceLine({ acceptance: { accepted, of, verdict } }: CalibrationDocument): Text {
  const share = of === 0 ? '–' : percent(accepted / of);
  const zh = `论文的 ${fitReadings.length} 个拟合数：${of} 点中 ${accepted} 点（${share}）全部在范围内。`;
  const en = `The ${fitReadings.length} fitted numbers of the paper: ${accepted} of ${of} points (${share}) lie in all bands.`;
  if (verdict === 'few')
    return {
      zh: `${zh}太少（少于 ${fewestAccepted}）：增加 --draws，否则先验与论文不合。`,
      en: `${en} Too few (under ${fewestAccepted}): more --draws, or the prior does not agree with the paper.`,
    };
  if (verdict === 'many')
    return {
      zh: `${zh}太多（超过 ${percent(largestShare)}）：这些数几乎不作选择。`,
      en: `${en} Too many (over ${percent(largestShare)}): these numbers hardly choose.`,
    };
  return { zh, en };
}

function labelOfReading(id: string, language: Language): string {
  const found = [...fitReadings, ...checkReadings].find(({ reading }) => reading.id === id);
  if (found === undefined) return id;
  const { pattern, reading } = found;
  return `${pattern.label[language]}${colon(language)}${reading.label[language]}`;
}

function bandText(low: number | null, high: number | null): string {
  if (low === null) return `≤ ${high}`;
  return high === null ? `≥ ${low}` : `${low} … ${high}`;
}

function acceptanceTable({ acceptance: { readings } }: CalibrationDocument, language: Language): string {
  return textTable(
    [
      { title: language === 'zh' ? '拟合数' : 'fitted number' },
      { title: language === 'zh' ? '范围' : 'band' },
      { title: language === 'zh' ? '单独满足的点' : 'points in it alone', align: 'right' },
    ],
    readings.map(({ id, low, high, shareInBand }) => [labelOfReading(id, language), bandText(low, high), percent(shareInBand)]),
  );
}

function branchTable({ branches }: CalibrationDocument, language: Language): string {
  const say = (text: Text) => text[language];
  return textTable(
    [
      { title: say({ zh: '分支', en: 'branch' }) },
      { title: say({ zh: '被接受', en: 'accepted' }), align: 'right' },
      { title: say({ zh: '选取', en: 'chosen' }), align: 'right' },
      { title: say({ zh: '下移中因怕担责', en: 'shifting by blame' }), align: 'right' },
      { title: say({ zh: '下移中因负荷', en: 'shifting by load' }), align: 'right' },
    ],
    branches.map(({ branch, accepted, chosen, byBlame, byLoad }) => [
      say(branchNames[branch]),
      String(accepted),
      branch === 'mixed' ? '–' : String(chosen),
      fixed(byBlame, 3),
      fixed(byLoad, 3),
    ]),
  );
}

/** How the two stories of the default calibration come out by the same rule: their names are no proof. */
function storyLines({ stories: told, branches }: CalibrationDocument): Text[] {
  const lines = told.map(({ story, branch, seeds, byBlame, byLoad }): Text => {
    const label = stories.find(({ id }) => id === story)?.label ?? { zh: story, en: story };
    const isSame = branch === story;
    const values = (zh: boolean) =>
      zh
        ? `去掉怕担责降 ${fixed(byBlame, 3)}，去掉负荷降 ${fixed(byLoad, 3)}`
        : `without blame ${fixed(byBlame, 3)} less, without load ${fixed(byLoad, 3)} less`;
    return {
      zh: `默认情景“${label.zh}”（${seeds} 个种子）：${values(true)}，归入${branchNames[branch].zh}${isSame ? '' : '，与名称不符'}。`,
      en: `Story “${label.en}” at its defaults (${seeds} seeds): ${values(false)}; sorted as ${branchNames[branch].en}${isSame ? '' : ', which is not what it is called'}.`,
    };
  });
  const empty = branches.filter(({ branch, accepted }) => branch !== 'mixed' && accepted === 0);
  return [
    ...lines,
    ...empty.map(
      ({ branch }): Text => ({
        zh: `没有任何被接受的点属于“${branchNames[branch].zh}”。`,
        en: `No accepted point is ${branchNames[branch].en}.`,
      }),
    ),
  ];
}

function checkTable({ checks }: CalibrationDocument, language: Language): string {
  const say = (text: Text) => text[language];
  return textTable(
    [
      { title: say({ zh: '未用于拟合的数', en: 'number that was not fitted' }) },
      { title: say({ zh: '点', en: 'points' }) },
      { title: 'n', align: 'right' },
      { title: say({ zh: '均值 [95 %]', en: 'mean [95 %]' }) },
      { title: say({ zh: '范围', en: 'band' }) },
      { title: say({ zh: '在内', en: 'inside' }), align: 'right' },
      { title: '' },
    ],
    checks.map(({ reading, points, n, mean, lower95, upper95, low, high, shareInBand, isMet }) => [
      labelOfReading(reading, language),
      say(branchNames[points]),
      String(n),
      `${fixed(mean, 3)} [${fixed(lower95, 3)}, ${fixed(upper95, 3)}]`,
      bandText(low, high),
      percent(shareInBand),
      say(isMet ? { zh: '符合', en: 'met' } : { zh: '不符', en: 'missed' }),
    ]),
  );
}

function checkLines({ checks, unmet, notScored }: CalibrationDocument): Text[] {
  const listed = (language: Language) => unmet.map((id) => labelOfReading(id, language)).join(language === 'zh' ? '；' : '; ');
  const missed: Text =
    checks.length === 0
      ? { zh: '没有选取任何点，故未检验。', en: 'No point was chosen, so that nothing is checked.' }
      : unmet.length === 0
        ? { zh: '所查各数都在范围内。', en: 'All numbers that were checked lie in their bands.' }
        : { zh: `不符：${listed('zh')}。`, en: `Missed: ${listed('en')}.` };
  return [
    missed,
    {
      zh: `须成对情景、此处未检验：${notScored.join('、')}（见 patterns 命令）。`,
      en: `Not checked here, for they need pairs of scenarios: ${notScored.join(', ')} (see the command patterns).`,
    },
  ];
}
