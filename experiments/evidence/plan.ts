/** Which arms a list of questions needs: each is run once, whoever asks for it, and those that share a warm-up stand side by side. */
import {
  type Arm,
  checkScenario,
  nearestName,
  outcomes,
  ParameterError,
  type ParameterValue,
  type Problem,
  shown,
  type Text,
} from '../../sim/index.ts';
import { type ArmSpec, armOf, baselineName, type Effect, type Reader } from './question.ts';
import type { Stage } from './scales.ts';

/** A question as plan and runner see it, be it a claim or a reviewer's question. */
export interface Asked {
  readonly id: string;
  /** Arms besides the baseline, by name. */
  readonly arms: Readonly<Record<string, ArmSpec>>;
  /** What is read off them; for a claim the headline comes first. */
  readonly effects: readonly Effect[];
  /** Null rules it is held against. */
  readonly nulls?: readonly ('random' | 'habit')[];
  /** Parameters of its rival explanation, set in every arm. */
  readonly rival?: { readonly label: Text; readonly parameters: Readonly<Record<string, ParameterValue>> };
  /** Stages it takes part in; without it, all. */
  readonly stages?: readonly Stage[];
}

/** One reading that an effect takes. */
export interface Reading {
  readonly arm: string;
  readonly outcome: string;
  readonly when: number | 'mechanical' | undefined;
}

/** An arm that some question asks for. */
export interface PlannedArm {
  /** The same for arms that say the same. */
  readonly key: string;
  readonly arm: Arm;
  /** Whether it differs from the baseline by reforms alone, so that there is a frozen run of it. */
  readonly hasFrozenRun: boolean;
  /** Whether an effect reads single years of it. */
  readonly hasYears: boolean;
}

const baseline: Arm = armOf({});

/** The same arm in one form: everything in order, reforms at level 0 left out, no empty parameters. */
export function plainArm(arm: Arm): Arm {
  const interventions = arm.interventions
    .filter(({ level, knobs }) => level > 0 && (knobs === undefined || knobs.length > 0))
    .map(({ id, level, start, end, knobs }) => ({
      id,
      level,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(knobs === undefined ? {} : { knobs: [...knobs].sort() }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parameters = sortedEntries(arm.parameters ?? {});
  return { regime: arm.regime, interventions, ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }) };
}

/** Entries in the order of their names. */
export function sortedEntries<T>(values: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What an arm is, in one text: equal arms have equal keys, however they are written. */
export function armKey(arm: Arm): string {
  return JSON.stringify(plainArm(arm));
}

const homeKey = armKey(baseline);
/** Keys are asked for again with every reading of every seed. */
const known = new WeakMap<ArmSpec, string>();

/** The key of the arm that stands under a name in a question; undefined where there is none of that name. */
export function keyOf(question: Pick<Asked, 'arms'>, name: string): string | undefined {
  if (name === baselineName) return homeKey;
  const spec = Object.hasOwn(question.arms, name) ? question.arms[name] : undefined;
  if (spec === undefined) return undefined;
  const key = known.get(spec) ?? armKey(armOf(spec));
  known.set(spec, key);
  return key;
}

/** What a warm-up depends on besides county, story and seed. */
export function warmupKey(arm: Arm): string {
  return JSON.stringify([arm.regime, sortedEntries(arm.parameters ?? {})]);
}

/** Finds out what an effect reads, by letting it read made-up numbers. */
export function readingsOf(effect: Effect): Reading[] {
  const found = new Map<string, Reading>();
  let count = 0;
  // An effect may look only at some arms, depending on what it reads in others.
  const worlds: readonly (() => number)[] = [
    () => 1,
    () => 0,
    () => -1,
    () => Number.NaN,
    () => 1 / (1 + count),
    () => count,
    () => ((count * 7) % 11) - 5,
  ];
  for (const world of worlds) {
    const read: Reader = (arm, outcome, when) => {
      count += 1;
      found.set(JSON.stringify([arm, outcome, when]), { arm, outcome, when });
      return world();
    };
    effect.of(read);
  }
  return [...found.values()];
}

/** The distinct arms of questions, the baseline first, then those that share its warm-up, then the others by warm-up. */
export function planArms(questions: readonly Asked[]): PlannedArm[] {
  const home = warmupKey(baseline);
  const arms = new Map<string, Arm>([[armKey(baseline), baseline]]);
  const yearly = new Set<string>();
  for (const question of questions) {
    for (const spec of Object.values(question.arms)) {
      const arm = plainArm(armOf(spec));
      arms.set(armKey(arm), arm);
    }
    for (const { arm, when } of question.effects.flatMap(readingsOf)) {
      const key = keyOf(question, arm);
      if (typeof when === 'number' && key !== undefined) yearly.add(key);
    }
  }
  const rank = (arm: Arm) => (warmupKey(arm) === home ? (arm.interventions.length === 0 ? 0 : 1) : 2);
  return [...arms]
    .map(([key, arm]) => ({ key, arm, rank: rank(arm), order: `${warmupKey(arm)} ${key}` }))
    .sort((a, b) => a.rank - b.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ key, arm, rank }) => ({ key, arm, hasFrozenRun: rank === 1, hasYears: yearly.has(key) }));
}

/** Holds questions against the model: arms it cannot run, and readings of what there is not. @throws ParameterError listing every problem. */
export function checkQuestions(questions: readonly Asked[], weeks: number): void {
  const problems: Problem[] = [];
  const ids = outcomes.map(({ id }) => id);
  const years = Math.floor(weeks / 52);
  const collect = (where: string, input: object) => {
    try {
      checkScenario(input);
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      for (const problem of error.problems) problems.push({ ...problem, where: `${where}: ${problem.where}` });
    }
  };
  for (const question of questions) {
    const names = [baselineName, ...Object.keys(question.arms)];
    if (Object.hasOwn(question.arms, baselineName))
      problems.push({
        where: `${question.id}: arms`,
        given: shown(baselineName),
        allowed: { zh: '其他名称：基准自动加入', en: 'other names: the baseline is always there' },
      });
    for (const [name, spec] of Object.entries(question.arms)) collect(`${question.id}: ${name}`, armOf(spec));
    if (question.rival !== undefined) collect(`${question.id}: rival`, { parameters: question.rival.parameters });
    for (const { arm, outcome, when } of question.effects.flatMap(readingsOf)) {
      const where = `${question.id}: ${arm}`;
      if (!names.includes(arm)) problems.push(notAmong(`${question.id}: arm`, arm, names));
      if (!ids.includes(outcome)) problems.push(notAmong(where, outcome, ids));
      if (typeof when === 'number' && !(Number.isInteger(when) && when >= 0 && (when < years || years < 1)))
        problems.push({ where, given: shown(when), allowed: { zh: `年份 0 到 ${years - 1}`, en: `a year from 0 to ${years - 1}` } });
    }
  }
  if (problems.length > 0) throw new ParameterError(problems);
}

function notAmong(where: string, given: string, names: readonly string[]): Problem {
  const nearest = nearestName(given, names);
  return {
    where,
    given: shown(given),
    allowed: { zh: `以下之一：${names.join('、')}`, en: `one of ${names.join(', ')}` },
    ...(nearest === undefined ? {} : { nearest }),
  };
}
