/** The verdict page in one language: purpose, verdicts at a glance, how to read, what holds and what turns, then every claim. */
import type { Language, Text } from '../../sim/index.ts';
import type { CalibrationDocument } from '../calibration/documents.ts';
import { isTested } from '../claims/define.ts';
import { calibrationBlocks } from './calibration.ts';
import { claimBlock, storyLabel } from './claim-block.ts';
import type { ClaimResults } from './data.ts';
import type { Block, Line, TableBlock, VerdictDocument } from './document.ts';
import { byVerdict, type Judged } from './joined.ts';
import { decimalsFor, effectText, shareText } from './numbers.ts';
import { type RemedyResults, remedyBlocks } from './remedies.ts';
import { fragile, robust, turnsOf } from './strength.ts';
import { caveat, reading, strengthNote, verdictPhrase, verdictWords, words } from './words.ts';

/** Everything that the pages are made of; calibration and remedies where there are any. */
export interface Evidence {
  readonly results: ClaimResults;
  readonly judged: readonly Judged[];
  readonly calibration?: CalibrationDocument;
  readonly remedies?: RemedyResults;
}

/** Makes the page in one language. */
export function documentOf(evidence: Evidence, language: Language): VerdictDocument {
  const say = (text: Text) => text[language];
  const { judged, calibration, remedies } = evidence;
  const heading = (id: string, text: Text, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, id, text: say(text) });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [text] });
  return {
    language,
    title: say(words.title),
    blocks: [
      heading('purpose', words.purposeTitle),
      paragraph(say(words.purpose)),
      { kind: 'caveat', text: say(caveat) },
      heading('summary', words.summaryTitle),
      summaryTable(judged, language),
      paragraph(originText(evidence, language)),
      heading('reading', words.readingTitle),
      { kind: 'list', items: reading.map((text) => [say(text)]) },
      heading('strength', words.strongTitle),
      paragraph(say(strengthNote)),
      heading('robust', words.robustTitle, 3),
      strengthTable('robust', judged, language) ?? paragraph(say(words.noneRobust)),
      heading('fragile', words.fragileTitle, 3),
      strengthTable('fragile', judged, language) ?? paragraph(say(words.noneFragile)),
      ...(remedies === undefined ? [] : [heading('remedies', words.remediesTitle), ...remedyBlocks(remedies, language)]),
      ...(calibration === undefined ? [] : [heading('calibration', words.calibrationTitle), ...calibrationBlocks(calibration, language)]),
      heading('claims', words.claimsTitle),
      ...judged.map((one) => claimBlock(one, language)),
    ],
  };
}

/** Counts by verdict, every verdict listed, the ids as links. */
function summaryTable(judged: readonly Judged[], language: Language): TableBlock {
  const say = (text: Text) => text[language];
  const rows = byVerdict(judged).map(({ verdict, ids }): Line[] => [
    [`${verdictWords[verdict].mark} ${say(verdictWords[verdict].word)}`],
    [say(verdictWords[verdict].meaning)],
    [String(ids.length)],
    ids.length === 0 ? ['–'] : ids.flatMap((claim, at): Line => (at === 0 ? [{ claim }] : [' ', { claim }])),
  ]);
  return {
    kind: 'table',
    caption: language === 'zh' ? '在本模型中，各类结论的条数' : 'In this model: how many claims have each verdict',
    heads: [words.verdict, words.meaning, words.count, words.which].map(say),
    rows: [...rows, [[say(words.total)], [''], [String(judged.length)], ['']]],
  };
}

function originText({ results, judged }: Evidence, language: Language): string {
  const seeds = Math.max(0, ...judged.map(({ result }) => result.seeds));
  const names = results.stories.map((story) => storyLabel(story, language)).join(language === 'zh' ? '、' : ', ');
  return language === 'zh'
    ? `${words.origin.zh}：模型指纹 ${results.modelHash}；规模 ${results.scale}；情景故事：${names}；每条论断至多 ${seeds} 个配对种子。`
    : `${words.origin.en}: model hash ${results.modelHash}; scale ${results.scale}; stories: ${names}; up to ${seeds} paired seeds a claim.`;
}

/** The table of the most robust or the most fragile verdicts; undefined where there is none. */
export function strengthTable(which: 'robust' | 'fragile', judged: readonly Judged[], language: Language): TableBlock | undefined {
  const say = (text: Text) => text[language];
  const chosen = (which === 'robust' ? robust : fragile)(judged);
  if (chosen.length === 0) return undefined;
  return {
    kind: 'table',
    caption: say(which === 'robust' ? words.robustCaption : words.fragileCaption),
    heads: [words.number, words.claim, words.verdict, words.effect, words.agreeing, words.turns].map(say),
    rows: chosen.map(({ claim, result }): Line[] => {
      const { smallest, unit, agreeing, verdict } = result;
      const effect = smallest === null ? '–' : effectText(result, decimalsFor(smallest), language, unit === null ? '' : say(unit));
      const turns = turnsOf(result).length;
      return [
        [{ claim: claim.id }],
        [say(claim.statement)],
        [`${verdictWords[verdict].mark} ${verdictPhrase(verdict, language)}`],
        [effect],
        [agreeing === null ? '–' : shareText(agreeing, language)],
        [language === 'zh' ? `${turns} 处` : `${turns} ${turns === 1 ? 'setting' : 'settings'}`],
      ];
    }),
  };
}

/** What would decide between the stories: the results on which they disagree, and what each expects to be counted. Undefined where there is none. */
export function decidingTable(judged: readonly Judged[], language: Language): TableBlock | undefined {
  const say = (text: Text) => text[language];
  const chosen = judged.filter(({ result }) => result.role === 'out' && result.verdict === 'flips');
  if (chosen.length === 0) return undefined;
  const stories = ['blame', 'overload'] as const;
  return {
    kind: 'table',
    caption: say(words.decidingCaption),
    heads: [say(words.number), say(words.toCount), ...stories.map((story) => storyLabel(story, language))],
    rows: chosen.map(({ claim, result }): Line[] => [
      [{ claim: claim.id }],
      [isTested(claim) ? say(claim.effect.measure) : ''],
      ...stories.map((story): Line => {
        const found = result.byStory[story];
        return [found === undefined || result.smallest === null ? '–' : effectText(found, decimalsFor(result.smallest), language, '')];
      }),
    ]),
  };
}
