/** What a class sends back, put together in the page: guesses by step, settings by parameter. */
import { counties, interventions, type ParameterEntry, parameters, regimes, stories, type Text } from '../../sim/index.ts';
import { guessShapes, type StepNumber, stepNumbers } from '../lesson/guesses.ts';
import type { ClassLink } from './class-links.ts';
import type { LessonStep } from './lesson-step.ts';
import { type Levels, type Settings, usualSettings } from './study.ts';

/** Least, middle and greatest of some numbers, and their mean. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly mean: number;
  readonly max: number;
}

/** Null where there are no numbers. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted[sorted.length - 1]];
  if (min === undefined || max === undefined) return null;
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  return { min, median, mean: values.reduce((sum, value) => sum + value, 0) / values.length, max };
}

/** How often a value was given. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

export interface GuessedNumber {
  readonly label: Text;
  readonly unit: Text;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly spread: Spread;
  readonly tallies: readonly Tally[];
}
export interface GuessedChoice {
  readonly label: Text;
  readonly options: readonly { readonly label: Text; readonly count: number }[];
}

/** What a class guessed in one step. */
export interface StepGuesses {
  readonly step: StepNumber;
  readonly title: Text;
  readonly question: Text;
  readonly guessed: number;
  /** Who looked at the result without a guess. */
  readonly withoutGuess: number;
  readonly numbers: readonly GuessedNumber[];
  readonly choices: readonly GuessedChoice[];
  /** The sentences that came with the guesses, as they are. */
  readonly reasons: readonly string[];
}

/** What the values of a step mean: names in the order of the values. `choice` holds options, by value. */
type Meaning =
  | { readonly kind: 'number'; readonly label: Text; readonly unit: Text }
  | { readonly kind: 'choice'; readonly label: Text; readonly options: readonly Text[] };

/** Names that the steps do not carry themselves. */
export interface GuessNames {
  /** Measures of the step in which two are picked, in the order in which guesses count them, and the two changes that are guessed with them. */
  readonly measures: readonly Text[];
  readonly changes: readonly Text[];
  /** Unit of a rank. */
  readonly rank: Text;
}

/** Puts the guesses together, step by step; steps that nobody touched are left out. */
export function aggregateGuesses(links: readonly ClassLink[], steps: readonly LessonStep[], names: GuessNames): StepGuesses[] {
  return stepNumbers.flatMap((number): StepGuesses[] => {
    const step = steps.find((one) => one.number === number);
    const guesses = links.flatMap(({ guesses: all }) => all[number] ?? []);
    if (step === undefined || guesses.length === 0) return [];
    const given = guesses.flatMap(({ values }) => (values === null ? [] : [values]));
    const meanings = meaningsOf(step, names);
    return [
      {
        step: number,
        title: step.title,
        question: step.question,
        guessed: given.length,
        withoutGuess: guesses.length - given.length,
        numbers: given.length === 0 ? [] : meanings.flatMap((meaning, at) => numberOf(meaning, given, at, number)),
        choices: given.length === 0 ? [] : choicesOf(meanings, given),
        reasons: guesses.flatMap(({ why }) => (why === '' ? [] : [why])),
      },
    ];
  });
}

function numberOf(meaning: Meaning, given: readonly (readonly number[])[], at: number, step: StepNumber): GuessedNumber[] {
  const values = given.flatMap((one) => one[at] ?? []);
  const [spread, bounds] = [spreadOf(values), guessShapes[step].values[at]];
  if (meaning.kind === 'choice' || spread === null || bounds === undefined) return [];
  const different = [...new Set(values)].sort((a, b) => a - b);
  const tallies = different.map((value) => ({ value, count: values.filter((one) => one === value).length }));
  return [{ label: meaning.label, unit: meaning.unit, bounds, spread, tallies }];
}

/** Choices of the same name are one: two measures may be picked from one list. */
function choicesOf(meanings: readonly Meaning[], given: readonly (readonly number[])[]): GuessedChoice[] {
  const found: { label: Text; options: { label: Text; count: number }[] }[] = [];
  for (const [at, meaning] of meanings.entries()) {
    if (meaning.kind === 'number') continue;
    let choice = found.find(({ label }) => label.en === meaning.label.en);
    if (choice === undefined) {
      choice = { label: meaning.label, options: meaning.options.map((label) => ({ label, count: 0 })) };
      found.push(choice);
    }
    for (const values of given) {
      const option = choice.options[values[at] ?? -1];
      if (option !== undefined) option.count++;
    }
  }
  return found;
}

function meaningsOf(step: LessonStep, { measures, changes, rank }: GuessNames): Meaning[] {
  const { extra, kind, task } = step.guess;
  const series = step.series.filter(({ isGuessed }) => isGuessed);
  const picked: Meaning[] = kind === 'pick' ? [0, 1].map(() => ({ kind: 'choice', label: task, options: measures })) : [];
  const own = series.flatMap(({ label, unit, items }): Meaning[] =>
    // Where a pair is picked, the step's own numbers are those of every pair; two of them are guessed.
    (kind === 'pick' ? items.slice(0, changes.length) : items).map((item, at) => ({
      kind: 'number',
      label:
        kind === 'pick'
          ? (changes[at] ?? item.label)
          : items.length === 1
            ? label
            : series.length === 1
              ? item.label
              : joined(label, item.label),
      unit: kind === 'rank' ? rank : unit,
    })),
  );
  const last: Meaning[] =
    extra === null
      ? []
      : extra.options === null
        ? [{ kind: 'number', label: extra.question, unit: extra.unit }]
        : [{ kind: 'choice', label: extra.question, options: extra.options }];
  return [...picked, ...own, ...last];
}

const joined = (first: Text, second: Text): Text => ({ zh: `${first.zh}·${second.zh}`, en: `${first.en}: ${second.en}` });

/** A parameter that somebody changed. */
export interface TouchedNumber {
  readonly entry: Extract<ParameterEntry, { kind: 'number' | 'integer' }>;
  readonly touched: number;
  readonly spread: Spread;
}
export interface CountedValue {
  readonly label: Text;
  readonly count: number;
}

/** What a class set. */
export interface ClassSettings {
  /** Links that hold a scenario. */
  readonly links: number;
  readonly numbers: readonly TouchedNumber[];
  readonly switches: readonly { readonly label: Text; readonly values: readonly CountedValue[] }[];
  /** Measures in a bundle, with their levels. */
  readonly measures: readonly { readonly label: Text; readonly touched: number; readonly spread: Spread }[];
  readonly counties: readonly CountedValue[];
  readonly regimes: readonly CountedValue[];
  readonly stories: readonly CountedValue[];
}

/** Puts the settings together: what most changed comes first. `both` names the choice of both stories. */
export function aggregateSettings(links: readonly ClassLink[], both: Text): ClassSettings {
  const all = links.flatMap(({ settings }) => settings ?? []);
  const usual = usualSettings();
  const changed = parameters.map((entry) => ({ entry, values: all.flatMap(({ parameters: own }) => changedValue(entry, own)) }));
  const numbers = changed.flatMap(({ entry, values }): TouchedNumber[] => {
    const spread = spreadOf(values.flatMap((value) => (typeof value === 'number' ? [value] : [])));
    return spread === null || (entry.kind !== 'number' && entry.kind !== 'integer') ? [] : [{ entry, touched: values.length, spread }];
  });
  const switches = changed.flatMap(({ entry, values }) =>
    values.length === 0 || entry.kind === 'number' || entry.kind === 'integer'
      ? []
      : [{ label: entry.label, values: counted(values.map(String)) }],
  );
  const measures = interventions.flatMap(({ id, label }) => {
    const levels = all.flatMap(({ bundleA, bundleB }) =>
      [bundleA, bundleB].flatMap((bundle: Levels) => (Object.hasOwn(bundle, id) ? [bundle[id] ?? 0] : [])),
    );
    const spread = spreadOf(levels);
    return spread === null ? [] : [{ label, touched: levels.length, spread }];
  });
  const named = (table: readonly { readonly id: string; readonly label: Text }[], ids: readonly string[]) =>
    table.map(({ id, label }) => ({ label, count: ids.filter((one) => one === id).length })).filter(({ count }) => count > 0);
  return {
    links: all.length,
    numbers: numbers.sort((a, b) => b.touched - a.touched),
    switches,
    measures: measures.sort((a, b) => b.touched - a.touched),
    counties: named(
      counties,
      all.map(({ county }) => county),
    ),
    regimes: named(
      regimes,
      all.map(({ regime }) => regime ?? usual.regime),
    ),
    stories: named(
      [{ id: 'both', label: both }, ...stories],
      all.map(({ story }) => story),
    ),
  };
}

function changedValue({ id, default: usual }: ParameterEntry, own: Settings['parameters']): (number | string | boolean)[] {
  const value = Object.hasOwn(own, id) ? own[id] : undefined;
  return value === undefined || value === usual ? [] : [value];
}

function counted(values: readonly string[]): CountedValue[] {
  return [...new Set(values)]
    .sort()
    .map((value) => ({ label: { zh: value, en: value }, count: values.filter((one) => one === value).length }));
}
