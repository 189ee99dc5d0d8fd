/** The results that the verdict pages are made of, as `claims --full` writes them; read with every fault told at once. */
import { ParameterError, type Problem, type StoryId, shown, type Text } from '../../sim/index.ts';
import type { ClaimResult } from '../evidence/claim-results.ts';
import { verdictIds } from './words.ts';

export type { ClaimResult };

/** An effect with its 95 % interval; nulls where there were too few seeds. */
export type Interval = Pick<ClaimResult, 'effect' | 'lower95' | 'upper95'>;

/** The committed results of all claims. */
export interface ClaimResults {
  readonly schemaVersion: number;
  readonly modelHash: string;
  readonly scale: string;
  readonly stories: readonly StoryId[];
  readonly claims: readonly ClaimResult[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown) => value === null || (typeof value === 'number' && Number.isFinite(value));
const isText = (value: unknown): value is Text => isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string';
const orNull = (passes: (value: unknown) => boolean) => (value: unknown) => value === null || passes(value);

/** Notes faults of one object, key by key. */
class Checker {
  readonly problems: Problem[] = [];

  note(where: string, value: unknown, zh: string, en: string): void {
    this.problems.push({ where, given: shown(value), allowed: { zh, en } });
  }

  ask(object: Json, key: string, where: string, passes: (value: unknown) => boolean, zh: string, en: string): void {
    if (!passes(object[key])) this.note(`${where}.${key}`, object[key], zh, en);
  }

  /** A verdict with the interval it rests on. */
  look(value: unknown, where: string): void {
    if (!isObject(value)) {
      this.note(where, value, '一个对象', 'an object');
      return;
    }
    const isKnown = (verdict: unknown) => (verdictIds as readonly unknown[]).includes(verdict);
    this.ask(value, 'verdict', where, isKnown, verdictIds.join('、'), verdictIds.join(', '));
    this.numbers(value, where, ['effect', 'lower95', 'upper95']);
  }

  numbers(object: Json, where: string, keys: readonly string[]): void {
    for (const key of keys) this.ask(object, key, where, isNumber, '数或 null', 'a number or null');
  }
}

/** Reads claims.json. @throws ParameterError listing every fault */
export function readClaimResults(text: string, where: string): ClaimResults {
  const checker = new Checker();
  const given = parsed(text, where);
  if (!isObject(given)) throw new ParameterError([{ where, given: shown(given), allowed: { zh: '一个对象', en: 'an object' } }]);
  checker.ask(given, 'modelHash', where, (value) => typeof value === 'string', '模型指纹', 'a model hash');
  checker.ask(given, 'stories', where, Array.isArray, '一个列表', 'a list');
  checker.ask(given, 'claims', where, Array.isArray, '一个列表', 'a list');
  for (const [at, one] of (Array.isArray(given.claims) ? given.claims : []).entries()) {
    if (!isObject(one) || typeof one.id !== 'string') {
      checker.note(`${where}: claims[${at}]`, one, '一条论断', 'a claim');
      continue;
    }
    checkClaim(checker, one, `${where}: ${one.id}`);
  }
  if (checker.problems.length > 0) throw new ParameterError(checker.problems);
  return given as unknown as ClaimResults;
}

function checkClaim(checker: Checker, one: Json, at: string): void {
  checker.look(one, at);
  checker.ask(one, 'why', at, orNull(isText), '{zh, en} 或 null', '{zh, en} or null');
  checker.ask(one, 'unit', at, orNull(isText), '{zh, en} 或 null', '{zh, en} or null');
  checker.numbers(one, at, ['pHolm', 'agreeing', 'mechanical']);
  const isStep = orNull((value) => typeof value === 'number' && value > 0);
  checker.ask(one, 'smallest', at, isStep, '大于零的数或 null', 'a number above zero, or null');
  const { byStory, flips, rival } = one;
  if (!isObject(byStory)) checker.note(`${at}.byStory`, byStory, '一个对象', 'an object');
  else for (const [story, found] of Object.entries(byStory)) checker.look(found, `${at}.byStory.${story}`);
  if (!Array.isArray(flips)) checker.note(`${at}.flips`, flips, '一个列表', 'a list');
  else for (const [i, flip] of flips.entries()) checker.look(flip, `${at}.flips[${i}]`);
  if (rival === null) return;
  if (isObject(rival) && isText(rival.label)) {
    checker.look(rival.without, `${at}.rival.without`);
    checker.look(rival.with, `${at}.rival.with`);
  } else checker.note(`${at}.rival`, rival, '{label, turned, without, with} 或 null', '{label, turned, without, with} or null');
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ParameterError([{ where, given: reason, allowed: { zh: 'JSON 文本', en: 'JSON' } }]);
  }
}
