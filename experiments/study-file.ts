/** Study files: what a study asks, as YAML or JSON. Says everything that is wrong with one at once, with its lines. */
import { dirname, join } from 'node:path';
import {
  type County,
  checkCounty,
  counties,
  ParameterError,
  type Problem,
  parameters,
  readCounty,
  type StoryId,
  scenarioLimits,
  type Text,
} from '../sim/index.ts';
import { withoutRepeats } from './command.ts';
import type { DesignOptions, Factor, Row, Value } from './design/define.ts';
import { designs } from './design/index.ts';
import { readPoints } from './design/read.ts';
import { readInput } from './files.ts';
import { defaultSeed, parameterValue, storyIds } from './scenario-flags.ts';
import { type AnalysisSetting, outcomeOf, readAnalysis } from './study-analyses.ts';
import { readFactor } from './study-factors.ts';
import { type Place, readPlaces } from './study-text.ts';

export const windows = ['all', 'first-year', 'later'] as const;
export const mostReplicates = 100_000;
/** Rules that stop at 3 or 5 replicates cover less than they name. */
export const fewestToStop = 10;

/** Replicates are added until every paired difference of an outcome is known to within `halfWidth`. */
export interface Precision {
  readonly outcome: string;
  readonly halfWidth: number;
  readonly start: number;
  readonly cap: number;
}

/** A study as its file tells it, each value checked by itself. */
export interface StudySettings {
  readonly id: string;
  readonly question: Text;
  /** A profile's name or a county of the user's own. */
  readonly county: string | County;
  /** Undefined where a factor sets the story. */
  readonly stories: readonly StoryId[] | undefined;
  readonly seed: string;
  readonly arms: readonly string[];
  readonly baseline: string | undefined;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly factors: readonly Factor[];
  readonly design: ({ readonly method: string } & DesignOptions) | undefined;
  readonly replicates: number | undefined;
  readonly precision: Precision | undefined;
  readonly outcomes: readonly string[];
  readonly analyses: readonly AnalysisSetting[];
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly window: (typeof windows)[number];
  readonly mechanical: boolean;
}

/** What was read, and where in the file each key of the study stands. */
export interface StudyText {
  readonly settings: StudySettings;
  readonly whereOf: (key: string) => string;
}

const keys = [
  'id',
  'question',
  'county',
  'stories',
  'seed',
  'arms',
  'baseline',
  'parameters',
  'factors',
  'design',
  'replicates',
  'precision',
  'outcomes',
  'analyses',
  'weeks',
  'warmupWeeks',
  'window',
  'mechanical',
];
const designKeys = ['method', 'n', 'seed', 'scramble', 'scrambles', 'skip', 'levels', 'secondOrder', 'candidates', 'rows'];
const required = ['id', 'question', 'arms', 'outcomes'];

/**
 * Reads a study from the text of a file; `path` leads to it, for files that it names, and stands in messages.
 * @throws ParameterError listing every problem.
 */
export function readStudy(text: string, path: string): StudyText {
  const problems: Problem[] = [];
  const root = readPlaces(text, path, problems);
  if (root === undefined) throw new ParameterError(problems);
  const entries = root.map(keys);
  const at = (key: string) => entries.get(key);
  const all = <T>(key: string, read: (place: Place) => T | undefined): T[] =>
    at(key)
      ?.list()
      .flatMap((place) => read(place) ?? []) ?? [];
  if (root.isMap)
    for (const key of required.filter((one) => !entries.has(one)))
      root.refuse({ zh: `含键 ${key} 的研究`, en: `a study with the key ${key}` });

  const factors = all('factors', readFactor);
  const settings: StudySettings = {
    id: readId(at('id')),
    question: readQuestion(at('question')),
    county: readCountyKey(at('county'), path),
    stories: at('stories') === undefined ? undefined : all('stories', (place) => place.choice(storyIds)),
    seed: at('seed')?.text(200) ?? defaultSeed,
    arms: all('arms', (place) => place.text()),
    baseline: at('baseline')?.text(),
    parameters: readParameters(at('parameters')),
    factors,
    design: readDesign(at('design'), factors, path),
    replicates: at('replicates')?.integer(1, mostReplicates),
    precision: readPrecision(at('precision')),
    outcomes: all('outcomes', outcomeOf),
    analyses: all('analyses', (place) => readAnalysis(place, knownOf(at('arms'), at('design'), factors))),
    weeks: at('weeks')?.integer(1, scenarioLimits.weeks) ?? 260,
    warmupWeeks: at('warmupWeeks')?.integer(0, scenarioLimits.warmupWeeks) ?? 156,
    window: at('window')?.choice(windows) ?? 'all',
    mechanical: at('mechanical')?.boolean() ?? true,
  };
  if (settings.replicates !== undefined && settings.precision !== undefined)
    at('precision')?.refuse({ zh: 'replicates 与 precision 只取其一', en: 'either replicates or precision, not both' });
  for (const key of ['arms', 'outcomes'])
    if (at(key)?.isList === true && at(key)?.list().length === 0) at(key)?.refuse({ zh: '至少一项', en: 'at least one' });
  const lines = new Map(keys.map((key) => [key, at(key)?.where ?? root.where]));
  const whereOf = (key: string) => lines.get(key) ?? path;
  if (problems.length > 0) throw new ParameterError(withoutRepeats(problems));
  return { settings, whereOf };
}

function readId(place: Place | undefined): string {
  const id = place?.text(60) ?? '';
  if (id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    place?.refuse({ zh: '小写字母、数字与连字符组成的名称', en: 'a name of small letters, digits and single hyphens' });
  return id;
}

function readQuestion(place: Place | undefined): Text {
  const entries = place?.map(['zh', 'en']);
  const [zh, en] = (['zh', 'en'] as const).map((language) => {
    if (entries !== undefined && place?.isMap === true && !entries.has(language))
      place.refuse({ zh: `含键 ${language}`, en: `the key ${language}, too` });
    return entries?.get(language)?.text() ?? '';
  });
  return { zh: zh as string, en: en as string };
}

/** Reads the name of a profile, of a file beside the study, or a whole county. */
function readCountyKey(place: Place | undefined, path: string): string | County {
  if (place === undefined) return 'default';
  if (place.isMap) {
    const { county, problems } = checkCounty(place.plain(), 'county');
    place.blame(problems);
    return county ?? 'default';
  }
  const text = place.text();
  if (text === undefined) return 'default';
  if (!/\.(csv|json)$/i.test(text)) return place.choice(counties.map(({ id }) => id)) ?? 'default';
  return (
    blaming(place, () => {
      const file = join(dirname(path), text);
      return readCounty(readInput('county', file), /json$/i.test(text) ? 'json' : 'csv', text);
    }) ?? 'default'
  );
}

function readParameters(place: Place | undefined): Record<string, Value> {
  const names = parameters.map(({ id }) => id);
  return Object.fromEntries(
    [...(place?.map(names) ?? [])].flatMap(([id, one]): [string, Value][] => {
      const value = one.value();
      return value === undefined ? [] : [[id, typeof value === 'string' ? parameterValue(id, value) : value]];
    }),
  );
}

function readDesign(place: Place | undefined, factors: readonly Factor[], path: string): StudySettings['design'] {
  if (place === undefined) return undefined;
  const entries = place.map(designKeys);
  if (!place.isMap) return undefined;
  const at = (key: string) => entries.get(key);
  const whole = (key: string, min: number) => at(key)?.integer(min, Number.MAX_SAFE_INTEGER);
  const method = at('method')?.choice(designs.map(({ id }) => id));
  if (!entries.has('method')) place.refuse({ zh: '含键 method 的设计', en: 'a design with the key method' });
  const options = {
    n: whole('n', 1),
    seed: at('seed')?.text(200),
    scramble: at('scramble')?.choice(['none', 'owen'] as const),
    scrambles: whole('scrambles', 1),
    skip: whole('skip', 0),
    levels: whole('levels', 2),
    secondOrder: at('secondOrder')?.boolean(),
    candidates: whole('candidates', 1),
    rows: readRows(at('rows'), factors, path),
  };
  const reads: readonly string[] = designs.find(({ id }) => id === method)?.reads ?? [];
  for (const [name, one] of entries)
    if (method !== undefined && name !== 'method' && !reads.includes(name))
      one.refuse({
        zh: `无此键：设计 ${method} 只读 ${reads.join('、')}`,
        en: `no such key: the design ${method} reads ${reads.join(', ')}`,
      });
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as DesignOptions;
  return method === undefined ? undefined : { method, ...given };
}

/** Reads the rows of a list of one's own: the name of a CSV file beside the study, or a list of maps. */
function readRows(place: Place | undefined, factors: readonly Factor[], path: string): readonly Row[] | undefined {
  if (place === undefined) return undefined;
  if (place.isList)
    return place.list().map((row) =>
      Object.fromEntries(
        [...row.map(factors.map(({ id }) => id))].flatMap(([id, one]): [string, Value][] => {
          const value = one.value();
          return value === undefined ? [] : [[id, value]];
        }),
      ),
    );
  const name = place.text();
  if (name === undefined) return undefined;
  return blaming(place, () => readPoints(readInput('rows', join(dirname(path), name)), name, factors));
}

function readPrecision(place: Place | undefined): Precision | undefined {
  if (place === undefined) return undefined;
  const entries = place.map(['outcome', 'halfWidth', 'start', 'cap']);
  if (!place.isMap) return undefined;
  for (const key of ['outcome', 'halfWidth', 'cap']) if (!entries.has(key)) place.refuse({ zh: `含键 ${key}`, en: `the key ${key}, too` });
  const outcome = entries.has('outcome') ? outcomeOf(entries.get('outcome') as Place) : undefined;
  const halfWidth = entries.get('halfWidth')?.number();
  if (halfWidth !== undefined && halfWidth <= 0) entries.get('halfWidth')?.refuse({ zh: '大于 0 的数', en: 'a number above 0' });
  const start = entries.has('start') ? entries.get('start')?.integer(fewestToStop, mostReplicates) : fewestToStop;
  const cap = entries.get('cap')?.integer(start ?? fewestToStop, mostReplicates);
  return outcome === undefined || halfWidth === undefined || start === undefined || cap === undefined
    ? undefined
    : { outcome, halfWidth, start, cap };
}

/** What analyses can refer to. */
function knownOf(arms: Place | undefined, design: Place | undefined, factors: readonly Factor[]) {
  const method = design?.isMap === true ? design.map(designKeys).get('method')?.plain() : undefined;
  return {
    inputs: factors.map(({ id }) => id),
    design: method === undefined ? 'custom' : String(method),
    armCount: arms?.isList === true ? arms.list().length : 0,
  };
}

/** Does something that may throw a ParameterError; notes its problems where the place stands. */
function blaming<T>(place: Place, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    place.blame(error.problems);
    return undefined;
  }
}
