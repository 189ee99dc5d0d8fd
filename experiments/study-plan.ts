/** A study ready to run: its settings held against the model and against each other, its design as rows worked out when asked for. */
import {
  type Arm,
  armLabel,
  type County,
  checkScenario,
  counties,
  ParameterError,
  type Problem,
  parseArm,
  type Scenario,
  type StoryId,
  shown,
} from '../sim/index.ts';
import { withoutRepeats } from './command.ts';
import { type Factor, listedValues, type Plan, planOfRows, type Row, type Value } from './design/define.ts';
import { designs } from './design/index.ts';
import { choiceProblem } from './flags.ts';
import { collecting, storyIds } from './scenario-flags.ts';
import { targetOf } from './study-factors.ts';
import type { StudySettings, StudyText } from './study-file.ts';

/** One arm; where the regime is a factor, its own stands for whichever regime the row has. */
export interface StudyArm {
  readonly label: string;
  readonly arm: Arm;
  readonly isRegimeOpen: boolean;
}

/** A study that can be run. */
export interface Study {
  readonly settings: StudySettings;
  readonly county: County;
  readonly arms: readonly StudyArm[];
  /** Index in `arms`. */
  readonly baseline: number;
  /** Stories that every point meets; one placeholder where a factor sets the story. */
  readonly stories: readonly StoryId[];
  readonly plan: Plan;
  /** Replicates that are planned: those asked for, or the most that the precision may take. */
  readonly replicates: number;
}

/** What the word `regime` stands for in an arm before a row says it. */
const anyRegime = 'full-accountability';
const usualReplicates = 10;
/** Blocks are counted in exact whole numbers and kept apart by them. */
const mostBlocks = 1e12;

/** Makes a study out of its settings. @throws ParameterError listing everything that does not fit. */
export function planStudy({ settings, whereOf }: StudyText): Study {
  const problems: Problem[] = [];
  const { factors, parameters } = settings;
  const targets = factors.map(({ id }) => targetOf(id));
  const hasFactor = (kind: string) => targets.some((target) => target?.kind === kind);
  const note = (key: string, given: unknown, zh: string, en: string) =>
    problems.push({ where: whereOf(key), given: shown(given), allowed: { zh, en } });
  const arms = readArms(settings, hasFactor('regime'), whereOf('arms'), problems);
  const baseline = baselineOf(settings, arms, whereOf('baseline'), problems);
  for (const target of targets) {
    if (target?.kind === 'parameter' && Object.hasOwn(parameters, target.id))
      note('parameters', target.id, '不同时是因子的参数', 'a parameter that is no factor as well');
    if (target?.kind === 'level' && !arms.some(({ arm }) => arm.interventions.some(({ id }) => id === target.intervention)))
      note(
        'arms',
        target.intervention,
        `含 ${target.intervention} 的方案：其力度是一个因子`,
        `an arm with ${target.intervention}, whose level is a factor`,
      );
  }
  if (hasFactor('story') && settings.stories !== undefined)
    note('stories', settings.stories, '不写：成因是一个因子', 'nothing, for the story is a factor');
  if (settings.stories !== undefined && (settings.stories.length === 0 || new Set(settings.stories).size < settings.stories.length))
    note('stories', settings.stories, '至少一种成因，每种一次', 'at least one story, each once');
  if (hasFactor('county') && typeof settings.county !== 'string')
    note('county', 'county', '不写：县域是一个因子', 'nothing, for the county is a factor');
  if (hasFactor('seed') && ((settings.replicates ?? 1) !== 1 || settings.precision !== undefined))
    note('replicates', settings.replicates ?? 'precision', '1：种子是一个因子', '1, for the seed is a factor');
  if (settings.precision !== undefined && arms.length < 2)
    note('precision', settings.precision.outcome, '至少两个方案，方有差异', 'at least two arms, for there to be differences');
  for (const [key, list] of [
    ['outcomes', settings.outcomes],
    ['factors', factors.map(({ id }) => id)],
  ] as const)
    for (const id of new Set(list.filter((one, i) => list.indexOf(one) !== i))) note(key, id, '每项只出现一次', 'each only once');
  for (const [i, analysis] of settings.analyses.entries())
    for (const label of analysis.arms ?? [])
      if (!arms.some((one) => one.label === label)) {
        const { allowed, nearest } = choiceProblem(
          '',
          label,
          arms.map((one) => one.label),
        );
        problems.push({
          where: `${whereOf('analyses')}[${i + 1}].arms`,
          given: shown(label),
          allowed,
          ...(nearest === undefined ? {} : { nearest }),
        });
      }
  const plan = planOf(settings, whereOf, problems);
  const stories = hasFactor('story') ? [storyIds[0] as StoryId] : (settings.stories ?? storyIds);
  const county = typeof settings.county === 'string' ? counties.find(({ id }) => id === settings.county) : settings.county;
  if (county === undefined)
    problems.push(
      choiceProblem(
        whereOf('county'),
        String(settings.county),
        counties.map(({ id }) => id),
      ),
    );
  const replicates = hasFactor('seed') ? 1 : (settings.precision?.cap ?? settings.replicates ?? usualReplicates);
  if (problems.length > 0 || plan === undefined || county === undefined) throw new ParameterError(withoutRepeats(problems));
  const study: Study = { settings, county, arms, baseline, stories, plan, replicates };
  if (plan.length * stories.length * replicates > mostBlocks)
    note('replicates', plan.length * stories.length * replicates, `总块数不超过 ${mostBlocks}`, `at most ${mostBlocks} blocks in all`);
  for (const row of cornersOf(factors, plan))
    for (const story of stories)
      for (const arm of arms)
        for (const problem of collectProblems(() => void checkScenario(scenarioOf(study, row, story, arm))))
          problems.push({ ...problem, where: `${settings.id} ${problem.where}` });
  if (problems.length > 0) throw new ParameterError(withoutRepeats(problems));
  return study;
}

/** The scenario of an arm in one row of the design. */
export function scenarioOf(
  { settings, county }: Pick<Study, 'settings' | 'county'>,
  row: Row,
  story: StoryId,
  { arm, isRegimeOpen }: StudyArm,
): Scenario {
  const own: Record<string, Value> = { ...settings.parameters };
  const levels = new Map<string, number>();
  let place = county;
  let regime = arm.regime;
  let told = story;
  for (const [name, value] of Object.entries(row)) {
    const target = targetOf(name);
    if (target?.kind === 'parameter') own[target.id] = value;
    else if (target?.kind === 'level') levels.set(target.intervention, value as number);
    else if (target?.kind === 'regime' && isRegimeOpen) regime = value as string;
    else if (target?.kind === 'story') told = value as StoryId;
    else if (target?.kind === 'county') place = counties.find(({ id }) => id === value) ?? county;
  }
  return {
    county: place,
    story: told,
    regime,
    interventions: arm.interventions.map((one) => ({ ...one, level: levels.get(one.id) ?? one.level })),
    parameters: own,
    weeks: settings.weeks,
    warmupWeeks: settings.warmupWeeks,
  };
}

/** The replicate that a row stands for where the seed is a factor. */
export function replicateOf(row: Row): number | undefined {
  return typeof row.seed === 'number' ? row.seed : undefined;
}

function readArms({ arms: texts }: StudySettings, isRegimeFactor: boolean, where: string, problems: Problem[]): StudyArm[] {
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const isRegimeOpen = /^regime(\+|$)/.test(text);
    if (isRegimeFactor && !isRegimeOpen) {
      const allowed = {
        zh: '以 regime 开头的方案，如 regime+措施：体制是一个因子',
        en: 'an arm that begins with the word regime, such as regime+intervention, for the regime is a factor',
      };
      problems.push({ where, given: shown(text), allowed });
      return [];
    }
    const arm = collecting(problems, () => parseArm(isRegimeFactor ? text.replace('regime', anyRegime) : text));
    if (arm === undefined) return [];
    const label = isRegimeFactor ? armLabel(arm).replace(anyRegime, 'regime') : armLabel(arm);
    if (seen.has(label)) problems.push({ where, given: shown(text), allowed: { zh: '每个方案只出现一次', en: 'each arm only once' } });
    seen.add(label);
    return [{ label, arm, isRegimeOpen: isRegimeFactor }];
  });
}

function baselineOf({ baseline }: StudySettings, arms: readonly StudyArm[], where: string, problems: Problem[]): number {
  if (baseline === undefined) return 0;
  const found = arms.findIndex(({ label }) => label === baseline || armLabel(parsed(baseline)) === label);
  if (found >= 0 || arms.length === 0) return Math.max(0, found);
  problems.push(
    choiceProblem(
      where,
      baseline,
      arms.map(({ label }) => label),
    ),
  );
  return 0;
}

/** Reads an arm without complaint; one without any intervention if it cannot be read. */
function parsed(text: string): Arm {
  return collecting([], () => parseArm(text)) ?? { regime: '', interventions: [] };
}

function planOf({ factors, design }: StudySettings, whereOf: StudyText['whereOf'], problems: Problem[]): Plan | undefined {
  if (design === undefined) {
    if (factors.length === 0) return planOfRows([], { length: 1 }, () => ({}));
    problems.push(
      choiceProblem(
        whereOf('factors'),
        '',
        designs.map(({ id }) => `design ${id}`),
      ),
    );
    return undefined;
  }
  const { method, ...options } = design;
  const problemsOfDesign: Problem[] = [];
  const plan = collecting(problemsOfDesign, () => designs.find(({ id }) => id === method)?.plan(factors, options));
  problems.push(...problemsOfDesign.map((problem) => ({ ...problem, where: `${whereOf('design')}: ${problem.where}` })));
  return plan;
}

/** Rows at which the model's own check can find fault: the first of the design, and each factor at its ends or values. */
function cornersOf(factors: readonly Factor[], plan: Plan): Row[] {
  const first = plan.row(0);
  return [
    first,
    ...factors.flatMap((factor) => {
      const ends = listedValues(factor) ?? ('low' in factor ? [factor.low, factor.high] : []);
      return ends.map((value): Row => ({ ...first, [factor.id]: value }));
    }),
  ];
}

function collectProblems(check: () => void): Problem[] {
  const problems: Problem[] = [];
  collecting(problems, check);
  return problems;
}
