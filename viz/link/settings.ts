import {
  type ArmIntervention,
  allowedValues,
  counties,
  nearestName,
  ParameterError,
  type ParameterValue,
  type Problem,
  parameters,
  parseArm,
  regimes,
  shown,
} from '../../sim/index.ts';
import { type Levels, replicatesMax, replicatesMin, type Settings, usualSettings } from '../models/study.ts';
import { choice, integer, type LinkField, pattern } from './field.ts';
import { hasKey } from './own.ts';

const usual = usualSettings();
const countyIds = counties.map(({ id }) => id);
const regimeIds = regimes.map(({ id }) => id);
const prefix = 'p.';
/** For so many faults the nearest name is looked for; a hostile link could have thousands, and each search takes time. */
const mostSearched = 20;
/** Marks that turn the direction of writing, and halves of characters, would garble every line that tells the seed. */
const seedPattern = /^[^\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]{1,60}$/u;

/** Whether a text can be the seed of a scenario. */
export function isSeed(text: string): boolean {
  return seedPattern.test(text) && text.trim() !== '';
}

/** Writes reforms as an arm does: `admission-list+letter-cap=0.5`; a hyphen for none. */
export function levelsText(levels: Levels): string {
  const parts = Object.entries(levels).map(([id, level]) => (level === 1 ? id : `${id}=${level}`));
  return parts.length === 0 ? '-' : parts.join('+');
}

/** Reads reforms back. Level, name and number of reforms are checked where arms are. */
function readLevels(text: string, key: string, problems: Problem[]): Levels {
  if (text === '-' || text === '') return {};
  try {
    const arm = parseArm(`${regimeIds[0]}+${text}`);
    const dated = arm.interventions.filter(({ start, end, knobs }: ArmIntervention) =>
      [start, end, knobs].some((one) => one !== undefined),
    );
    for (const { id } of dated)
      problems.push({
        where: key,
        given: shown(id),
        allowed: { zh: '“措施=强度”，不带时段与部件', en: 'reform=level, without dates or parts' },
      });
    return Object.fromEntries(arm.interventions.map(({ id, level }) => [id, level]));
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, where: `${key}: ${problem.where.replace(/^arm "[^+]*\+/, '"')}` })));
    return {};
  }
}

function levelsField(key: string, name: 'interventions' | 'bundleA' | 'bundleB'): LinkField<Settings> {
  return {
    key,
    write: (settings) => (levelsText(settings[name]) === levelsText(usual[name]) ? null : levelsText(settings[name])),
    read: (text, problems) => ({ [name]: readLevels(text, key, problems) }),
  };
}

const others: LinkField<Settings> = {
  key: 'also',
  write({ regimes: chosen }) {
    const text = regimeIds.filter((id) => chosen.includes(id)).join('+');
    return text === usual.regimes.join('+') ? null : text || '-';
  },
  read(text, problems) {
    const ids = text === '-' || text === '' ? [] : text.split('+').slice(0, 2 * regimeIds.length);
    for (const id of ids) {
      if (regimeIds.includes(id)) continue;
      const nearest = nearestName(id, regimeIds);
      problems.push({
        where: 'also',
        given: shown(id),
        allowed: { zh: `${regimeIds.join('、')} 之一`, en: `one of ${regimeIds.join(', ')}` },
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    return { regimes: regimeIds.filter((id) => ids.includes(id)) };
  },
};

const fields: readonly LinkField<Settings>[] = [
  choice<Settings, 'county'>('county', 'county', countyIds, usual.county),
  choice<Settings, 'regime'>('regime', 'regime', regimeIds, usual.regime),
  others,
  choice<Settings, 'story'>('story', 'story', ['both', 'overload', 'blame'], usual.story),
  levelsField('with', 'interventions'),
  levelsField('a', 'bundleA'),
  levelsField('b', 'bundleB'),
  integer<Settings, 'replicates'>('n', 'replicates', replicatesMin, replicatesMax, usual.replicates),
  pattern<Settings, 'seed'>('seed', 'seed', {
    matches: seedPattern,
    allowed: { zh: '1 到 60 个字符，不含控制字符', en: '1 to 60 characters, none of them for control' },
    usual: usual.seed,
  }),
];

/** The keys of a scenario in a link, without those of parameters. */
export const settingKeys: readonly string[] = fields.map(({ key }) => key);

/** Whether a key stands for a parameter. */
export function isParameterKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** Writes a scenario as keys and texts; what is usual is left out. */
export function writeSettings(settings: Settings): [string, string][] {
  return [
    ...fields.flatMap(({ key, write }): [string, string][] => {
      const text = write(settings);
      return text === null ? [] : [[key, text]];
    }),
    // A value of the table is written, too: a regime or a story may have another one.
    ...parameters.flatMap(({ id }): [string, string][] => {
      const value = hasKey(settings.parameters, id) ? settings.parameters[id] : undefined;
      return value === undefined ? [] : [[`${prefix}${id}`, String(value)]];
    }),
  ];
}

/** Writes a scenario whole, what is usual, too. */
export function writeWholeSettings(settings: Settings): [string, string][] {
  const { county, regime, regimes: chosen, story, replicates, seed } = settings;
  const given = writeSettings(settings).filter(([key]) => isParameterKey(key));
  return [
    ['county', county],
    ['regime', regime],
    ['also', regimeIds.filter((id) => chosen.includes(id)).join('+') || '-'],
    ['story', story],
    ['with', levelsText(settings.interventions)],
    ['a', levelsText(settings.bundleA)],
    ['b', levelsText(settings.bundleB)],
    ['n', String(replicates)],
    ['seed', seed],
    ...given,
  ];
}

/** Reads a scenario from keys and texts; keys of others are left alone. Everything wrong goes to `problems`. */
export function readSettings(entries: readonly (readonly [string, string])[], problems: Problem[]): Settings {
  let settings = usual;
  const chosen: Record<string, ParameterValue> = {};
  for (const [key, text] of entries) {
    const field = fields.find((one) => one.key === key);
    if (field !== undefined) settings = { ...settings, ...field.read(text, problems) };
    else if (isParameterKey(key)) readParameter(key, text, chosen, problems);
  }
  return { ...settings, parameters: chosen };
}

function readParameter(key: string, text: string, chosen: Record<string, ParameterValue>, problems: Problem[]): void {
  const id = key.slice(prefix.length);
  const entry = parameters.find((one) => one.id === id);
  if (entry === undefined) {
    if (problems.length >= mostSearched) {
      problems.push({
        where: key.slice(0, 80),
        given: shown(text),
        allowed: { zh: '参数表中的名称', en: 'a name of the parameter table' },
      });
      return;
    }
    const nearest = nearestName(
      id,
      parameters.map((one) => one.id),
    );
    problems.push({
      where: key.slice(0, 80),
      given: shown(text),
      allowed: { zh: '参数表中的名称', en: 'a name of the parameter table' },
      ...(nearest === undefined ? {} : { nearest: `${prefix}${nearest}` }),
    });
    return;
  }
  const value = parameterValue(entry, text);
  if (value === undefined) problems.push({ where: key, given: shown(text), allowed: allowedValues(entry) });
  // A value of the table counts, too: a regime or a story may have another one.
  else chosen[id] = value;
}

/** The value a text stands for; undefined if the parameter does not allow it. */
export function parameterValue(entry: (typeof parameters)[number], text: string): ParameterValue | undefined {
  if (entry.kind === 'category') return entry.options.includes(text) ? text : undefined;
  if (entry.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  // Plus 0, so that no minus stays at a zero.
  const value = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) + 0 : Number.NaN;
  const isFine = value >= entry.min && value <= entry.max && (entry.kind === 'number' || Number.isInteger(value));
  return isFine ? value : undefined;
}
