import {
  counties,
  interventions,
  type Language,
  type ParameterEntry,
  type ParameterValue,
  parameters,
  regimes,
  stories,
  type Text,
} from '../../sim/index.ts';
import { exploreWords } from './explore-words.ts';
import { type Levels, type Settings, usualSettings } from './study.ts';

/** Levers of the paper on how accountability works: how steep failure is punished, how far checks read the file, how well responsibility is aimed. */
export const leverIds = ['penaltySlope', 'traceWeight', 'precision'] as const;
/** Amounts of work and hands, which the paper does not count. */
export const amountIds = ['departmentArrivals', 'workHours', 'departmentHours'] as const;
/** Those that stand first, so that the two rival readings, fear of blame and lack of hands, can both be put to the test. */
export const mainIds = [...leverIds, ...amountIds] as const;

const usual = usualSettings();

/** The pinned reference: the usual settings in the same county, stories and seeds. */
export function referenceOf(settings: Settings): Settings {
  return { ...settings, regime: usual.regime, regimes: [], interventions: {}, bundleA: {}, bundleB: {}, parameters: {} };
}

/** A scenario as far as this view runs it: the bundle is its only reforms. */
export function exploredOf(settings: Settings): Settings {
  return { ...settings, regimes: [], interventions: {}, bundleB: {} };
}

/** What a run of this view depends on; the number of replicates is no part of it. */
export function exploreKey({ county, regime, story, bundleA, parameters: changed, seed }: Settings): string {
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([county, regime, story, seed, sorted(bundleA).filter(([, level]) => level > 0), sorted(changed)]);
}

/** Whether nothing differs from the reference. */
export function isReference(settings: Settings): boolean {
  return exploreKey(settings) === exploreKey(referenceOf(settings));
}

/** The value of a parameter if nobody changes it: the regime's, or that of a story run alone, or the table's. */
export function usualValue(entry: ParameterEntry, { regime, story }: Pick<Settings, 'regime' | 'story'>): ParameterValue {
  const of = (values: Readonly<Record<string, number>> | undefined) => values?.[entry.id];
  return of(stories.find(({ id }) => id === story)?.values) ?? of(regimes.find(({ id }) => id === regime)?.values) ?? entry.default;
}

/** The values that the stories give to a parameter, if they differ: whoever changes it gives both the same. */
export function storyValues({ id }: Pick<ParameterEntry, 'id'>): readonly { readonly label: Text; readonly value: number }[] {
  return stories.flatMap(({ label, values }) => {
    const value = (values as Readonly<Record<string, number>>)[id];
    return value === undefined ? [] : [{ label, value }];
  });
}

/** The value in force. */
export function valueIn(entry: ParameterEntry, settings: Settings): ParameterValue {
  return settings.parameters[entry.id] ?? usualValue(entry, settings);
}

/** The parameters with one set; a number is kept in its range, and the usual value is no change. */
export function withParameter(settings: Settings, entry: ParameterEntry, value: ParameterValue | null): Settings['parameters'] {
  const { [entry.id]: _, ...rest } = settings.parameters;
  const kept = value === null ? null : keptIn(entry, value);
  return kept === null || kept === usualValue(entry, settings) ? rest : { ...rest, [entry.id]: kept };
}

/** A number moved into its range, whole if it must be; null for what is no value of the parameter. */
export function keptIn(entry: ParameterEntry, value: ParameterValue): ParameterValue | null {
  if (entry.kind === 'boolean') return typeof value === 'boolean' ? value : null;
  if (entry.kind === 'category') return typeof value === 'string' && entry.options.includes(value) ? value : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const inside = Math.min(entry.max, Math.max(entry.min, value));
  return entry.kind === 'integer' ? Math.round(inside) : inside;
}

/** Step of a slider: the largest 1, 2 or 5 at a power of ten that makes at least 100 steps and meets the default. */
export function stepOf({ kind, min, max, default: usually }: Extract<ParameterEntry, { kind: 'number' | 'integer' }>): number {
  if (kind === 'integer') return 1;
  const most = (max - min) / 100;
  const power = Math.floor(Math.log10(most));
  const steps = [power, power - 1, power - 2].flatMap((p) => [5, 2, 1].map((digit) => Number(`${digit}e${p}`)));
  const meets = (step: number) => {
    const count = (usually - min) / step;
    return Math.abs(count - Math.round(count)) < 1e-6;
  };
  return steps.find((step) => step <= most * 1.0001 && meets(step)) ?? (max - min) / 1000;
}

/** Writes a value with its unit, as a label and as a screen reader say it. */
export function valueText(entry: ParameterEntry, value: ParameterValue, language: Language): string {
  const words = exploreWords[language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return optionText(value, language);
  const number = String(Number(value.toPrecision(6))).replace('-', '−');
  return entry.unit.en === 'dimensionless' || entry.unit.en === 'share' ? number : words.withUnit(number, entry.unit[language]);
}

/** Names an option of a category. */
export function optionText(option: string, language: Language): string {
  const options: Readonly<Record<string, string>> = exploreWords[language].options;
  return options[option] ?? option;
}

/** One change against the usual settings, and the change of the scenario that takes it back. */
export interface Chip {
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly usual: Text;
  readonly reset: Partial<Settings>;
}

/** Lists what differs from the usual settings: county, regime, story, reforms with levels, parameters, seed. */
export function chipsOf(settings: Settings): Chip[] {
  const both = (say: (language: Language) => string): Text => ({ zh: say('zh'), en: say('en') });
  const label = (list: readonly { readonly id: string; readonly label: Text }[], id: string): Text =>
    list.find((one) => one.id === id)?.label ?? { zh: id, en: id };
  const storyLabel = (id: string) => (id === 'both' ? both((language) => exploreWords[language].bothStories) : label(stories, id));
  const chips: Chip[] = [];
  const add = (id: string, name: Text, value: Text, before: Text, reset: Partial<Settings>) =>
    chips.push({ id, name, value, usual: before, reset });
  const name = (key: 'county' | 'regime' | 'story' | 'seed') => both((language) => exploreWords[language].field[key]);
  if (settings.county !== usual.county)
    add('county', name('county'), label(counties, settings.county), label(counties, usual.county), { county: usual.county });
  if (settings.regime !== usual.regime)
    add('regime', name('regime'), label(regimes, settings.regime), label(regimes, usual.regime), { regime: usual.regime });
  if (settings.story !== usual.story)
    add('story', name('story'), storyLabel(settings.story), storyLabel(usual.story), { story: usual.story });
  if (settings.seed !== usual.seed)
    add('seed', name('seed'), { zh: settings.seed, en: settings.seed }, { zh: usual.seed, en: usual.seed }, { seed: usual.seed });
  for (const [id, level] of Object.entries(settings.bundleA)) {
    if (level <= 0) continue;
    add(
      `reform.${id}`,
      label(interventions, id),
      both((language) => exploreWords[language].levelValue(String(level))),
      both((language) => exploreWords[language].notTaken),
      { bundleA: withLevel(settings.bundleA, id, 0) },
    );
  }
  for (const entry of parameters) {
    const value = settings.parameters[entry.id];
    if (value === undefined) continue;
    add(
      entry.id,
      entry.label,
      both((language) => valueText(entry, value, language)),
      both((language) => valueText(entry, usualValue(entry, settings), language)),
      { parameters: withParameter(settings, entry, null) },
    );
  }
  return chips;
}

/** A bundle with one reform at a level of two decimals, in the order of the reforms; level 0 takes it out. */
export function withLevel(levels: Levels, id: string, level: number): Levels {
  const kept = Math.round(100 * Math.min(1, Math.max(0, Number.isFinite(level) ? level : 1))) / 100;
  const all: Record<string, number> = { ...levels, [id]: kept };
  return Object.fromEntries(
    interventions.flatMap((one): [string, number][] => {
      const own = all[one.id] ?? 0;
      return own > 0 ? [[one.id, own]] : [];
    }),
  );
}

/** Parameters by group, in the order of the table. */
export function groupsOf(entries: readonly ParameterEntry[]): { readonly group: string; readonly entries: readonly ParameterEntry[] }[] {
  const names = [...new Set(entries.map(({ group }) => group))];
  return names.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }));
}

/** Finds parameters by name, note or id in either language. */
export function searchParameters(text: string, grade: string): readonly ParameterEntry[] {
  const wanted = text.trim().toLowerCase();
  return parameters.filter(
    (entry) =>
      (grade === 'all' || entry.grade === grade) &&
      [entry.id, entry.label.zh, entry.label.en, entry.doc.zh, entry.doc.en].some((one) => one.toLowerCase().includes(wanted)),
  );
}

/** Steps to be replayed: the scenarios before and the one now, without those in which nothing that this view runs differs. */
export function replaySteps(past: readonly Settings[], now: Settings): readonly Settings[] {
  const all = [...past, now];
  return all.filter((one, index) => {
    const next = all[index + 1];
    return next === undefined || exploreKey(next) !== exploreKey(one);
  });
}
