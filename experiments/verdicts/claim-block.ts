/** One claim of the page: its sentence, what was found, and how far to trust it. */
import { type Language, type StoryId, stories, type Text } from '../../sim/index.ts';
import { isTested, type TestedClaim } from '../claims/define.ts';
import type { Flip } from '../evidence/claim-results.ts';
import type { ClaimResult, Interval } from './data.ts';
import type { ClaimBlock, Fact, TableBlock } from './document.ts';
import type { Judged } from './joined.ts';
import { decimalsFor, effectText, pText, shareText, signed } from './numbers.ts';
import { type PictureRow, pictureOf } from './picture.ts';
import { isDecided, turnsOf } from './strength.ts';
import { kindWords, roleWords, ruleWords, turnWords, type VerdictId, verdictPhrase, verdictWords, words } from './words.ts';

/** The command that runs one claim again. */
export function commandOf(id: string): string {
  return `npm run -s shuaiguo -- claims --id ${id} --full`;
}

/** The name of a story. */
export function storyLabel(story: StoryId, language: Language): string {
  return stories.find(({ id }) => id === story)?.label[language] ?? story;
}

const fact = (term: string, ...lines: readonly string[]): Fact => ({ term, lines: lines.map((line) => [line]) });

/** Makes the block of a claim. */
export function claimBlock({ claim, result }: Judged, language: Language): ClaimBlock {
  const say = (text: Text) => text[language];
  const { id } = claim;
  const { mark } = verdictWords[result.verdict];
  const tested = isTested(claim) ? testedParts(claim, result, language) : undefined;
  const kind = [kindWords[claim.kind], roleWords[claim.role]].map((text) => (text === undefined ? '' : say(text)));
  return {
    kind: 'claim',
    id,
    verdict: result.verdict,
    mark,
    phrase: verdictPhrase(result.verdict, language),
    statement: say(claim.statement),
    source: claim.source,
    picture: tested?.picture ?? null,
    sideText: say(words.side),
    pictureText: tested?.pictureText ?? '',
    twin: tested?.twin ?? null,
    facts: [
      fact(say(words.source), claim.source),
      fact(say(words.class), kind.join(language === 'zh' ? '；' : '; ')),
      ...('where' in claim ? [fact(say(words.where), say(claim.where))] : []),
      ...('missing' in claim ? [fact(say(words.missing), say(claim.missing))] : []),
      ...(tested?.facts ?? []),
      ...(tested === undefined || result.why === null ? [] : [fact(say(words.why), say(result.why))]),
    ],
    doubtTitle: say(words.doubt),
    doubt: tested?.doubt ?? [],
    log: fact(say(words.log), ...claim.log),
    rerunTitle: say(words.rerun),
    command: commandOf(id),
  };
}

interface TestedParts {
  readonly picture: ReturnType<typeof pictureOf> | null;
  readonly pictureText: string;
  readonly twin: TableBlock | null;
  readonly facts: readonly Fact[];
  readonly doubt: readonly Fact[];
}

function testedParts(claim: TestedClaim, result: ClaimResult, language: Language): TestedParts {
  const say = (text: Text) => text[language];
  const decimals = decimalsFor(claim.smallest);
  const unit = say(claim.unit);
  const colon = language === 'zh' ? '：' : ': ';
  const found = storyRows(result, language);
  const picture = pictureOf(found, claim.smallest, claim.predicted, decimals) ?? null;
  const whole = effectText(result, decimals, language, unit);
  const perStory = found.map(
    (row) => `${row.label}${colon}${effectText(row, decimals, language)}${language === 'zh' ? '，' : ', '}${row.verdict}`,
  );
  const smallest = `${claim.smallest} ${unit}`;
  const { mechanical, seeds } = result;
  return {
    picture,
    pictureText: pictureText(claim, perStory, smallest, language),
    twin: picture === null ? null : twinOf(claim, result, found, decimals, language),
    facts: [
      fact(say(words.measure), say(claim.effect.measure)),
      fact(
        `${say(words.found)}${language === 'zh' ? '（95% 区间）' : ' (95 % interval)'}`,
        `${say(words.both)}${colon}${whole}`,
        ...perStory,
      ),
      fact(say(words.smallest), smallest),
      fact(say(words.expected), say(words[claim.predicted])),
      ...(mechanical === null ? [] : [fact(say(words.mechanicalPart), `${signed(mechanical, decimals)} ${unit}`)]),
      ...besideOf(claim, result, language),
      fact(say(words.seeds), String(seeds)),
    ],
    doubt: doubtOf(claim, result, decimals, language),
  };
}

interface StoryRow extends PictureRow {
  readonly verdict: string;
}

function storyRows({ byStory }: ClaimResult, language: Language): StoryRow[] {
  return stories.flatMap(({ id }) => {
    const one = byStory[id];
    if (one === undefined) return [];
    const { effect, lower95, upper95, verdict } = one;
    return [{ label: storyLabel(id, language), effect, lower95, upper95, verdict: verdictWords[verdict].word[language] }];
  });
}

function pictureText(claim: TestedClaim, perStory: readonly string[], smallest: string, language: Language): string {
  return language === 'zh'
    ? `${claim.id} 的效应区间。${perStory.join('；')}。有意义的最小效应为 ±${smallest}；论断所指方向为${words[claim.predicted].zh}。`
    : `Intervals of ${claim.id}. ${perStory.join('; ')}. Smallest effect that matters: ±${smallest}; the claim expects a ${words[claim.predicted].en} one.`;
}

function twinOf(claim: TestedClaim, result: ClaimResult, found: readonly StoryRow[], decimals: number, language: Language): TableBlock {
  const say = (text: Text) => text[language];
  const row = (label: string, { effect, lower95, upper95 }: Interval, verdict: string) => [
    [label],
    ...[effect, lower95, upper95].map((value) => [signed(value, decimals)]),
    [verdict],
  ];
  return {
    kind: 'table',
    caption: `${claim.id}${language === 'zh' ? '：' : ': '}${say(claim.effect.measure)}${language === 'zh' ? `（${say(claim.unit)}）` : ` (${say(claim.unit)})`}`,
    heads: [words.story, words.mean, words.lower, words.upper, words.verdict].map(say),
    rows: [...found.map((one) => row(one.label, one, one.verdict)), row(say(words.both), result, say(verdictWords[result.verdict].word))],
  };
}

/** Further effects, with their intervals. */
function besideOf(claim: TestedClaim, { beside }: ClaimResult, language: Language): Fact[] {
  if (beside.length === 0) return [];
  const colon = language === 'zh' ? '：' : ': ';
  const lines = beside.map((one) => `${one.measure[language]}${colon}${effectText(one, besideDecimals(claim, one), language)}`);
  return [fact(words.beside[language], ...lines)];
}

/** A further effect may have another unit: three digits of it are shown at least. */
function besideDecimals({ smallest }: TestedClaim, { effect }: Interval): number {
  const size = Math.abs(effect ?? 0);
  return size === 0 ? decimalsFor(smallest) : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

function doubtOf(claim: TestedClaim, result: ClaimResult, decimals: number, language: Language): Fact[] {
  const say = (text: Text) => text[language];
  const unit = say(claim.unit);
  const { pHolm, agreeing, points, rival, nulls, flips } = result;
  const turns = turnsOf(result);
  const shares = { zh: `（${points} 组）`, en: ` (of ${points})` };
  const noTurn = isDecided(result) || result.verdict === 'mechanical' || flips.length > 0 ? words.noFlip : words.undecided;
  return [
    fact(say(words.holm), pText(pHolm)),
    fact(say(words.ensemble), agreeing === null ? say(words.noEnsemble) : `${shareText(agreeing, language)}${say(shares)}`),
    fact(say(words.flipsIn), ...(turns.length === 0 ? [say(noTurn)] : turns.map((one) => turnText(one, decimals, language, unit)))),
    ...(nulls.length === 0
      ? []
      : [fact(say(words.nulls), ...nulls.map((one) => foundText(say(ruleText(one.rule)), one, decimals, language, unit)))]),
    ...(claim.rival === undefined
      ? []
      : [
          fact(
            say(words.rival),
            joined(
              say(claim.rival.label),
              say(rival === null ? words.notRun : rival.turned ? words.rivalTurned : words.rivalHeld),
              language,
            ),
          ),
        ]),
    fact(say(words.voidIf), say(claim.voidIf)),
  ];
}

const joined = (first: string, second: string, language: Language) => `${first}${language === 'zh' ? '——' : ' – '}${second}`;
const ruleText = (rule: string): Text =>
  rule === 'random' ? words.random : rule === 'habit' ? words.habit : (ruleWords[rule] ?? { zh: rule, en: rule });

/** A setting and what was found in it. */
function foundText(
  place: string,
  found: Interval & { readonly verdict: VerdictId },
  decimals: number,
  language: Language,
  unit: string,
): string {
  const [arrow, comma] = language === 'zh' ? [' → ', '，'] : [' → ', ', '];
  return `${place}${arrow}${verdictWords[found.verdict].word[language]}${comma}${effectText(found, decimals, language, unit)}`;
}

/** One setting in which the verdict is another one, in words. */
function turnText(flip: Flip, decimals: number, language: Language, unit: string): string {
  const what = turnWords[flip.what][language];
  return foundText(joinedPlace(what, settingText(flip, language), language), flip, decimals, language, unit);
}

function joinedPlace(what: string, setting: string, language: Language): string {
  return setting === '' ? what : `${what}${language === 'zh' ? '：' : ': '}${setting}`;
}

/** The name of a setting; a rival is named beside it already. */
function settingText({ what, setting }: Flip, language: Language): string {
  if (what === 'rival') return '';
  const name = setting.replace(/^ensemble\//, '');
  const story = stories.find(({ id }) => id === name);
  if (story !== undefined) return story.label[language];
  return setting
    .split('/')
    .map((rule) => ruleText(rule)[language])
    .join(language === 'zh' ? '、' : ', ');
}
