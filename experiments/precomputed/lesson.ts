/** The runs of the lesson: one for each step, in both stories, with the verdicts of its claims. */
import { readFileSync } from 'node:fs';
import { type Arm, counties, run, stories } from '../../sim/index.ts';
import type { StepNumber } from '../../viz/lesson/guesses.ts';
import { steps } from '../../viz/lesson/steps/index.ts';
import { expertFrom } from '../../viz/lesson/steps/step-4.ts';
import { budgetArms, measures } from '../../viz/lesson/steps/step-7.ts';
import { leadOf } from '../../viz/models/lesson-lead.ts';
import { singleGains } from '../../viz/models/lesson-pick.ts';
import {
  type LessonClaim,
  type LessonData,
  type Numbers,
  resultOf,
  type SettingLead,
  type StepBlock,
  type StepResult,
  stepCommand,
  stepJobs,
} from '../../viz/models/lesson-run.ts';
import type { LessonStep } from '../../viz/models/lesson-step.ts';
import type { Story } from '../../viz/models/study.ts';
import { isTested } from '../claims/define.ts';
import { claims } from '../claims/index.ts';
import { defaultSeed } from '../scenario-flags.ts';
import { readClaimResults } from '../verdicts/data.ts';
import { decimalsFor, effectText } from '../verdicts/numbers.ts';
import { readRemedies } from '../verdicts/remedies.ts';
import { verdictWords } from '../verdicts/words.ts';
import { definePart, rounded, type Workshop } from './define.ts';

const verdicts = () => `${process.cwd()}/experiments/verdicts`;
const settingOf = ({ run: { county, replicates, weeks, isFrozenToo = false } }: LessonStep) => ({
  county,
  replicates,
  weeks,
  seed: defaultSeed,
  isFrozenToo,
});

type Life = StepBlock['results'][number];

/** Runs one arm with its log of events and reads off it what no outcome holds: quality by kind of matter, own letters by township. */
function lifeOf(arm: Arm, county: (typeof counties)[number], story: Story, seed: string, weeks: number, warmupWeeks: number): Life {
  const { regime, interventions: reforms, parameters = {} } = arm;
  const found = run({ county, story, regime, interventions: reforms, parameters, weeks, warmupWeeks }, seed, { events: true });
  const isExpert = new Map(county.departments.map(({ id, expertise }) => [`d${String(id).padStart(2, '0')}`, expertise >= expertFrom]));
  const kindOf = new Map<string, string>();
  const covered = new Map<string, { sum: number; count: number }>();
  const letters = new Map<string, { own: number; shifted: number }>();
  const count = (township: string, kind: 'own' | 'shifted') => {
    const known = letters.get(township) ?? { own: 0, shifted: 0 };
    known[kind] += 1;
    letters.set(township, known);
  };
  for (const { kind, matter, other, unit, values } of found.events ?? []) {
    if (kind === 'arrive') {
      if (values.own === 1) count(unit, 'own');
      else kindOf.set(matter, `${values.hard === 1 ? 'hard' : 'soft'}-${isExpert.get(matter.slice(0, 3)) === true ? 'expert' : 'simple'}`);
    } else if (kind === 'move') {
      if (
        other.startsWith('township') &&
        unit.startsWith('department') &&
        (values.instrument === 'letter' || values.instrument === 'notice')
      )
        count(other, 'shifted');
    } else if (kind === 'close') {
      const name = kindOf.get(matter);
      if (name === undefined || typeof values.coverage !== 'number') continue;
      const known = covered.get(name) ?? { sum: 0, count: 0 };
      covered.set(name, { sum: known.sum + values.coverage, count: known.count + 1 });
    }
  }
  const own = [...letters.values()].map((one) => (42 * one.own) / (one.own + one.shifted));
  return {
    years: found.years,
    outcomes: {
      ...found.outcomes,
      ...Object.fromEntries([...covered].map(([name, { sum, count: n }]) => [`lesson:${name}`, sum / n])),
      'lesson:own-least': Math.min(...own),
      'lesson:own-most': Math.max(...own),
    },
  };
}

const slim = (numbers: Numbers): Numbers =>
  numbers === null ? null : (numbers.map((value) => (value === null ? null : rounded(value, 5))) as unknown as Numbers);
const slimBoth = (both: Readonly<Record<Story, Numbers>>) => ({ blame: slim(both.blame), overload: slim(both.overload) });

async function blocksOf(step: LessonStep, arms: Readonly<Record<string, Arm>>, { blocks }: Workshop): Promise<StepBlock[]> {
  const jobs = stepJobs(arms, settingOf(step));
  if (!step.run.isLive)
    return jobs.map(({ story, replicate, request: { county, seed, weeks, warmupWeeks } }) => ({
      story,
      replicate,
      results: Object.values(arms).map((arm) => lifeOf(arm, county, story, seed, weeks, warmupWeeks)),
    }));
  const found = await blocks(jobs.map(({ request }) => request));
  return jobs.map(({ story, replicate }, at) => ({ story, replicate, results: found[at] ?? [] }));
}

async function resultFor(step: LessonStep, arms: Readonly<Record<string, Arm>>, workshop: Workshop): Promise<StepResult> {
  const setting = settingOf(step);
  const [first] = stepJobs(arms, setting);
  const blocks = await blocksOf(step, arms, workshop);
  const { series, contrasts } = resultOf(step, arms, blocks);
  return {
    series: series.map(({ id, items }) => ({ id, items: items.map(slimBoth) })),
    contrasts: contrasts.map(slimBoth),
    county: first?.request.county.label ?? { zh: '', en: '' },
    replicates: setting.replicates,
    weeks: first?.request.weeks ?? 0,
    warmupWeeks: first?.request.warmupWeeks ?? 0,
  };
}

/** Another structure of county, run for the measures of step 7 alone. */
const elsewhere = { county: 'subdistrict', replicates: 10, weeks: 260, seed: defaultSeed, isFrozenToo: true };

function claimText(id: string, results: ReturnType<typeof readClaimResults>['claims']): LessonClaim {
  const claim = claims.find((one) => one.id === id);
  const result = results.find((one) => one.id === id);
  if (claim === undefined || result === undefined) throw new Error(`no verdict on ${id}`);
  const isRun = isTested(claim) && result.effect !== null && result.effect !== undefined && result.smallest !== null;
  if (!isRun) return { id, statement: claim.statement, verdict: result.verdict, effect: null, measure: null };
  const decimals = decimalsFor(result.smallest ?? 1);
  const say = (language: 'zh' | 'en') => effectText(result, decimals, language, result.unit?.[language] ?? '');
  return {
    id,
    statement: claim.statement,
    verdict: result.verdict,
    effect: { zh: say('zh'), en: say('en') },
    measure: claim.effect.measure,
  };
}

export default definePart({
  id: 'lesson',
  async make(workshop) {
    const { claims: results } = readClaimResults(readFileSync(`${verdicts()}/claims.json`, 'utf8'), 'claims.json');
    const remedies = readRemedies(readFileSync(`${verdicts()}/remedies.json`, 'utf8'), 'remedies.json', workshop.modelHash);
    const rows = remedies.rows.filter(({ at, id }) => at === 'equal-hours' && (measures as readonly string[]).includes(id));
    const levels = Object.fromEntries(measures.map((id) => [id, rows.find((row) => row.id === id)?.level ?? 1]));
    const made: Partial<Record<StepNumber, LessonData['steps'][StepNumber]>> = {};
    const ids = stories.map(({ id }) => id as Story);
    const home = counties.find(({ id }) => id === 'default')?.label ?? { zh: '', en: '' };
    const leaders: SettingLead[] = ids.map((story) => ({
      county: home,
      story,
      ...leadOf(
        rows.flatMap(({ id, story: own, cells: { effectiveness } }) =>
          own === story && effectiveness !== undefined ? [{ id, ...effectiveness }] : [],
        ),
      ),
    }));
    for (const step of steps) {
      const arms = step.number === 7 ? budgetArms(levels) : step.run.arms;
      const result = await resultFor(step, arms, workshop);
      const contradicted = step.number === 8 ? results.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id) : [];
      const claimIds = [...new Set([...step.claims, ...contradicted])];
      made[step.number] = { ...result, claims: claimIds, command: stepCommand(arms, settingOf(step)) };
      if (step.number !== 7) continue;
      for (const story of ids) leaders.push({ county: result.county, story, ...leadOf(singleGains(result, story)) });
      const alone = Object.fromEntries(Object.entries(arms).filter(([name]) => !name.includes('+')));
      const jobs = stepJobs(alone, elsewhere);
      const found = await workshop.blocks(jobs.map(({ request }) => request));
      const others = jobs.map(({ story, replicate }, at): StepBlock => ({ story, replicate, results: found[at] ?? [] }));
      const county = jobs[0]?.request.county.label ?? { zh: '', en: '' };
      for (const story of ids) leaders.push({ county, story, ...leadOf(singleGains(resultOf(step, alone, others), story)) });
    }
    const told = [...new Set(Object.values(made).flatMap((one) => one?.claims ?? []))];
    return {
      seed: defaultSeed,
      steps: made,
      claims: Object.fromEntries(told.map((id) => [id, claimText(id, results)])),
      verdicts: verdictWords,
      levels,
      leaders,
    };
  },
});
