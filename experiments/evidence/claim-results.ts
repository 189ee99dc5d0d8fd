/** From samples to what is said of each claim: the verdict, why, and where it turns. */
import { interventions, type StoryId, stories, type Text } from '../../sim/index.ts';
import { meanOf } from '../analysis/paired.ts';
import { type Estimate, estimate } from '../analysis/verdict.ts';
import { type Claim, isTested, type TestedClaim } from '../claims/define.ts';
import {
  agreeingShare,
  chanceOf,
  holm,
  isDecided,
  isMechanical,
  isTurned,
  type JointVerdict,
  joinVerdicts,
  judgeStory,
  type StoryJudgement,
  type Verdict,
  worstChance,
} from './judge.ts';
import { type Asked, readingsOf } from './plan.ts';
import { effectValues, frozenValues, meanOverStories, type Samples } from './samples.ts';
import { type Plan, plainId, rivalSettingOf, type Setting } from './settings.ts';

const storyIds = stories.map(({ id }) => id);

/** A version of the model in which a decided verdict comes out otherwise. */
export interface Flip {
  readonly what: 'story' | 'choice' | 'attribution' | 'ensemble' | 'rival';
  readonly setting: string;
  readonly verdict: JointVerdict;
  readonly effect: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

interface Interval {
  readonly effect: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/** What was found on one claim. */
export interface ClaimResult extends Interval {
  readonly id: string;
  readonly role: Claim['role'];
  readonly kind: Claim['kind'];
  readonly verdict: Verdict;
  /** Why the verdict is not what the interval alone would say; null where it is. */
  readonly why: Text | null;
  readonly smallest: number | null;
  readonly predicted: 'positive' | 'negative' | null;
  readonly unit: Text | null;
  readonly byStory: Readonly<Partial<Record<StoryId, Interval & { readonly n: number; readonly verdict: JointVerdict }>>>;
  /** The same effect with frozen runs in the place of live ones, mean over stories; null where there are none. */
  readonly mechanical: number | null;
  /** Outcomes read that a reform of the claim's own arms prices, gates or defines. */
  readonly defined: readonly string[];
  readonly p: number | null;
  /** Corrected over all tested claims that are results (`out`). */
  readonly pHolm: number | null;
  /** Share of ensemble points that fall in the class of the verdict. */
  readonly agreeing: number | null;
  readonly points: number;
  readonly nulls: readonly (Interval & { readonly rule: string; readonly verdict: JointVerdict })[];
  readonly flips: readonly Flip[];
  readonly rival: RivalResult | null;
  readonly beside: readonly (Interval & { readonly measure: Text })[];
  /** Seeds of each story in the default setting. */
  readonly seeds: number;
}

/** A claim on the small county, without and with its rival. */
export interface RivalResult {
  readonly label: Text;
  readonly turned: boolean;
  readonly without: Interval & { readonly verdict: JointVerdict };
  readonly with: Interval & { readonly verdict: JointVerdict };
}

/** A claim as plan and runner see it; undefined where it is not held against runs. */
export function askedBy(claim: Claim): Asked | undefined {
  if (!isTested(claim)) return undefined;
  const { id, arms, effect, beside = [], nulls, rival } = claim;
  return {
    id,
    arms,
    effects: [effect, ...beside],
    nulls,
    ...(rival === undefined
      ? {}
      : { rival: { label: rival.label, parameters: rival.parameters as NonNullable<Asked['rival']>['parameters'] } }),
  };
}

/** What is said of every claim, in their order. */
export function resultsOf(claims: readonly Claim[], plan: Plan, samples: Samples): ClaimResult[] {
  const results = claims.map((claim) => (isTested(claim) ? testedResult(claim, plan, samples) : untested(claim)));
  const counted = results.flatMap(({ role, p }, at) => (role === 'out' && p !== null ? [{ at, p }] : []));
  const corrected = holm(counted.map(({ p }) => p));
  const byPlace = new Map(counted.map(({ at }, k) => [at, corrected[k] as number]));
  return results.map((result, at) => ({ ...result, pHolm: byPlace.get(at) ?? null }));
}

const none: Interval = { effect: null, lower95: null, upper95: null };

function untested(claim: Exclude<Claim, TestedClaim>): ClaimResult {
  const { id, role, kind } = claim;
  return {
    id,
    role,
    kind,
    verdict: 'missing' in claim ? 'not testable' : 'assumed',
    why: 'missing' in claim ? claim.missing : claim.where,
    ...none,
    smallest: null,
    predicted: null,
    unit: null,
    byStory: {},
    mechanical: null,
    defined: [],
    p: null,
    pHolm: null,
    agreeing: null,
    points: 0,
    nulls: [],
    flips: [],
    rival: null,
    beside: [],
    seeds: 0,
  };
}

/** A claim in one setting: each story by itself, and all together. */
interface Look extends Interval {
  readonly byStory: readonly (StoryJudgement & { readonly story: StoryId })[];
  readonly verdict: JointVerdict;
}

function look(claim: TestedClaim, setting: string, own: readonly StoryId[], samples: Samples): Look | undefined {
  const all = own.map((story) => samples.of(claim.id, setting, story));
  if (all.every((some) => some.length === 0)) return undefined;
  const byStory = own.map((story, at) => ({ story, ...judgeStory(effectValues(all[at] ?? []), claim) }));
  return { ...intervalOf(estimate(meanOverStories(all))), byStory, verdict: joinVerdicts(byStory.map(({ verdict }) => verdict)) };
}

function intervalOf({ mean, lower95, upper95 }: Estimate): Interval {
  return { effect: mean, lower95, upper95 };
}

function testedResult(claim: TestedClaim, plan: Plan, samples: Samples): ClaimResult {
  const { id, role, kind, smallest, predicted, unit } = claim;
  const found = look(claim, 'default', storyIds, samples);
  const byDefault = storyIds.map((story) => samples.of(id, 'default', story));
  const judged: JointVerdict = found?.verdict ?? 'unclear';
  const nulls = claim.nulls.flatMap((rule) => {
    const one = look(claim, rule, storyIds, samples);
    return one === undefined ? [] : [{ rule, one }];
  });
  const frozen = byDefault.map((some) => frozenValues(some)).filter((values) => values.length > 0);
  const mechanical = frozen.length === storyIds.length ? meanOf(frozen.map(meanOf)) : null;
  const defined = definedOutcomes(claim);
  const why = judged === 'supported' ? whyMechanical(claim, defined, found?.effect ?? null, mechanical, nulls) : null;
  const points = plan.settings
    .filter(({ stage }) => stage === 'ensemble')
    .flatMap(({ id: setting, stories: own }) => own.flatMap((story) => effectValues(samples.of(id, setting, story))));
  const rival = rivalOf(claim, plan, samples);
  return {
    id,
    role,
    kind,
    verdict: role === 'in' ? 'assumed' : why === null ? judged : 'mechanical',
    why,
    ...(found === undefined ? none : { effect: found.effect, lower95: found.lower95, upper95: found.upper95 }),
    smallest,
    predicted,
    unit,
    byStory: Object.fromEntries(
      (found?.byStory ?? []).map(({ story, n, verdict, ...rest }) => [story, { n, ...intervalOf({ n, ...rest }), verdict }]),
    ),
    mechanical,
    defined,
    p: worstChance(byDefault.map((some) => chanceOf(effectValues(some), claim))),
    pHolm: null,
    agreeing: agreeingShare(points, judged, claim),
    points: points.length,
    nulls: nulls.map(({ rule, one }) => ({ rule, verdict: one.verdict, effect: one.effect, lower95: one.lower95, upper95: one.upper95 })),
    flips: flipsOf(claim, judged, found, plan, samples, rival),
    rival,
    beside: (claim.beside ?? []).map(({ measure }, at) => ({ measure, ...intervalOf(estimate(meanOverStories(byDefault, at + 1))) })),
    seeds: Math.max(0, ...byDefault.map((some) => some.length)),
  };
}

/** Outcomes read by the headline of which a reform in the arm that is read says that it defines them. */
export function definedOutcomes(claim: Pick<TestedClaim, 'arms' | 'effect'>): string[] {
  const found = new Set<string>();
  for (const { arm, outcome } of readingsOf(claim.effect)) {
    const reforms = Object.hasOwn(claim.arms, arm) ? (claim.arms[arm]?.interventions ?? []) : [];
    const ids = reforms.filter(({ level }) => level > 0).map(({ id }) => id);
    if (interventions.some((one) => ids.includes(one.id) && one.defines.includes(outcome))) found.add(outcome);
  }
  return [...found].sort();
}

/** Why support says nothing about anyone's behaviour; null where it does. */
function whyMechanical(
  claim: TestedClaim,
  defined: readonly string[],
  effect: number | null,
  mechanical: number | null,
  nulls: readonly { readonly rule: string; readonly one: Look }[],
): Text | null {
  if (claim.priced !== undefined) return claim.priced;
  if (defined.length > 0)
    return {
      zh: `措施本身界定了所读的结果（${defined.join('、')}）`,
      en: `a reform of its own arms defines what is read (${defined.join(', ')})`,
    };
  // A claim that reads frozen runs itself has told the two parts from each other already.
  const readsFrozen = readingsOf(claim.effect).some(({ when }) => when === 'mechanical');
  if (!readsFrozen && isMechanical(effect, mechanical, claim)) {
    const share = `${Math.round((100 * Math.abs(mechanical as number)) / Math.abs(effect as number))} %`;
    return {
      zh: `无人改变决定时，新条件已给出效应的 ${share}`,
      en: `the new conditions alone, with nobody deciding anew, give ${share} of the effect`,
    };
  }
  const shown = nulls.filter(({ one }) => one.byStory.some(({ verdict }) => verdict === 'supported'));
  if (shown.length === 0) return null;
  const rules = shown.map(({ rule }) => rule);
  return {
    zh: `不学习的决策（${rules.map((rule) => (rule === 'random' ? '随机' : '习惯')).join('、')}）也显出此效应`,
    en: `decisions that learn nothing (${rules.join(', ')}) show the effect, too`,
  };
}

/** Where a decided verdict comes out otherwise. Of two stories that decide it differently, both are listed. */
function flipsOf(
  claim: TestedClaim,
  judged: JointVerdict,
  found: Look | undefined,
  plan: Plan,
  samples: Samples,
  rival: RivalResult | null,
): Flip[] {
  if (judged === 'flips')
    return (found?.byStory ?? []).map(({ story, verdict, ...rest }) => ({ what: 'story', setting: story, verdict, ...intervalOf(rest) }));
  if (!isDecided(judged)) return [];
  const differs = (verdict: JointVerdict) => verdict !== 'unclear' && verdict !== judged;
  const ofRules = plan.settings.flatMap((setting): Flip[] => {
    const one = setting.rules === undefined ? undefined : look(claim, setting.id, setting.stories, samples);
    if (one === undefined || !differs(one.verdict)) return [];
    // Where both rules are others, the choice is named; the setting tells the rest.
    const what = setting.rules?.[0] === 'logit' ? 'attribution' : 'choice';
    return [{ what, setting: setting.id, verdict: one.verdict, effect: one.effect, lower95: one.lower95, upper95: one.upper95 }];
  });
  const ofEnsemble = storyIds.flatMap((story): Flip[] => {
    const ofBranch = (setting: Setting) => setting.stage === 'ensemble' && setting.stories.includes(story);
    const values = plan.settings.filter(ofBranch).flatMap(({ id }) => effectValues(samples.of(claim.id, id, story)));
    const one = judgeStory(values, claim);
    return differs(one.verdict) ? [{ what: 'ensemble', setting: `ensemble/${story}`, verdict: one.verdict, ...intervalOf(one) }] : [];
  });
  const ofRival: Flip[] =
    rival?.turned === true && rival.with.verdict !== 'unclear'
      ? [{ what: 'rival', setting: rivalSettingOf(plan, claim.id)?.id ?? '', ...rival.with }]
      : [];
  return [...ofRules, ...ofEnsemble, ...ofRival];
}

function rivalOf(claim: TestedClaim, plan: Plan, samples: Samples): RivalResult | null {
  const setting = rivalSettingOf(plan, claim.id);
  if (claim.rival === undefined || setting === undefined) return null;
  const [without, withRival] = [plainId, setting.id].map((id) => look(claim, id, storyIds, samples));
  if (without === undefined || withRival === undefined) return null;
  const told = ({ verdict, effect, lower95, upper95 }: Look) => ({ verdict, effect, lower95, upper95 });
  return {
    label: claim.rival.label,
    turned: isTurned(without, withRival),
    without: told(without),
    with: told(withRival),
  };
}
