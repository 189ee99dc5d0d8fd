/** Scenario = county + parameters + regime + interventions; checked as a whole, every problem listed at once. */
import { type ArmPlan, defaultConditions, type Measure, type RegimeStep } from './conditions.ts';
import type { County } from './counties/define.ts';
import { counties } from './counties/index.ts';
import { checkCounty } from './counties/read.ts';
import { nearestName, ParameterError, type Problem, shown } from './errors.ts';
import { interventions } from './interventions/index.ts';
import { type ConditionName, defaultSwitches, type ParameterName, type Switches, slot, table } from './parameters.ts';
import { regimes, stories } from './regimes.ts';
import { checkValue, type ParameterValue } from './schema.ts';

export type StoryId = 'overload' | 'blame';

/** A reform switched on in an arm. Weeks count from the end of the warm-up; without `end` it stays. */
export interface ArmIntervention {
  readonly id: string;
  readonly level: number;
  readonly start?: number;
  readonly end?: number;
  /** Parts of the reform in use; without it, all. */
  readonly knobs?: readonly string[];
}

/** What one arm of a comparison adds to county, story and seed. */
export interface Arm {
  /** A regime, a mix `a:0.3/b:0.7`, or a timeline of either `a@0;b@104` (weeks after warm-up). */
  readonly regime: string;
  readonly interventions: readonly ArmIntervention[];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** Everything that defines a run but its seed. */
export interface Scenario {
  readonly county: County;
  readonly story: StoryId;
  readonly regime: string;
  readonly interventions: readonly ArmIntervention[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly weeks: number;
  readonly warmupWeeks: number;
}

export const scenarioLimits = { weeks: 2600, warmupWeeks: 1400, totalWeeks: 4000 } as const;
const defaults = { county: 'default', story: 'overload', regime: 'full-accountability', weeks: 260, warmupWeeks: 156 } as const;
const regimeIds = regimes.map((regime) => regime.id);
const interventionIds = interventions.map((one) => one.id);

function unknownName(where: string, given: unknown, names: readonly string[]): Problem {
  const nearest = typeof given === 'string' ? nearestName(given, names) : undefined;
  return {
    where,
    given: shown(given),
    allowed: { zh: `${names.join('、')} 之一`, en: `one of ${names.join(', ')}` },
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** One step of a regime text: from which week, and how much of each regime. */
interface RegimeMix {
  readonly fromWeek: number;
  readonly shares: readonly { readonly id: string; readonly share: number }[];
}

/** The number a text writes out in full, or NaN. */
function plainNumber(text: string): number {
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** Reads a regime, mix or timeline; notes problems. */
function parseRegime(text: unknown, where: string, problems: Problem[]): RegimeMix[] {
  if (typeof text !== 'string' || text === '' || text.length > 2000) {
    problems.push(unknownName(where, text, regimeIds));
    return [];
  }
  const steps = text.split(';').map((step, index): RegimeMix => {
    const [mix = '', week, ...more] = step.split('@');
    const fromWeek = week === undefined ? 0 : /^\d{1,4}$/.test(week) ? Number(week) : Number.NaN;
    if (more.length > 0 || !(fromWeek <= scenarioLimits.weeks) || (index === 0 && fromWeek !== 0)) {
      problems.push({
        where,
        given: shown(step),
        allowed: { zh: '“体制@周”的写法，第一段从第 0 周起', en: 'a step such as regime@week, the first from week 0' },
      });
    }
    const shares = mix.split('/').map((part, place, parts) => {
      const [id = '', share, ...rest] = part.split(':');
      if (!regimeIds.includes(id)) problems.push(unknownName(where, id, regimeIds));
      else if (parts.slice(0, place).some((other) => other.split(':')[0] === id))
        problems.push({ where, given: shown(part), allowed: { zh: '每种体制只出现一次', en: 'each regime only once' } });
      const value = share === undefined ? 1 : rest.length === 0 ? plainNumber(share) : Number.NaN;
      if (!(value >= 0 && value <= 1))
        problems.push({ where, given: shown(part), allowed: { zh: '0 到 1 之间的份额', en: 'a share from 0 to 1' } });
      return { id, share: value };
    });
    const total = shares.reduce((sum, one) => sum + one.share, 0);
    if (Math.abs(total - 1) > 1e-9) {
      problems.push({ where, given: shown(mix), allowed: { zh: '合计为 1 的份额', en: 'shares that add up to 1' } });
    }
    return { fromWeek, shares };
  });
  for (let k = 1; k < steps.length; k++) {
    if (!(steps[k].fromWeek > steps[k - 1].fromWeek))
      problems.push({ where, given: shown(text), allowed: { zh: '周次递增', en: 'weeks in ascending order' } });
  }
  return steps;
}

/** Conditions of each step: defaults, story, regime mix, then what the user set, which always wins. */
function stepsOf(mixes: readonly RegimeMix[], story: StoryId, parameters: Readonly<Record<string, ParameterValue>>): RegimeStep[] {
  return mixes.map(({ fromWeek, shares }): RegimeStep => {
    const values = defaultConditions();
    const told = stories.find((one) => one.id === story);
    for (const [name, value] of Object.entries(told?.values ?? {})) values[slot[name as ConditionName]] = value;
    const names = new Set(shares.flatMap(({ id }) => Object.keys(regimes.find((one) => one.id === id)?.values ?? {})));
    for (const name of names) {
      const at = slot[name as ConditionName];
      let sum = 0;
      for (const { id, share } of shares)
        sum += share * (regimes.find((one) => one.id === id)?.values[name as ConditionName] ?? values[at]);
      values[at] = sum;
    }
    for (const [name, value] of Object.entries(parameters)) if (typeof value === 'number') values[slot[name as ConditionName]] = value;
    return { fromWeek, values };
  });
}

/** What the week loop needs of an arm: regime steps and reforms sorted by id, those at level 0 or without any knob left out. */
export function planArm(arm: Arm, story: StoryId, parameters: Readonly<Record<string, ParameterValue>>): ArmPlan {
  const measures = arm.interventions
    .filter(({ level, knobs }) => level > 0 && (knobs === undefined || knobs.length > 0))
    .map((one): Measure => {
      const intervention = interventions.find(({ id }) => id === one.id);
      if (intervention === undefined) throw new ParameterError([unknownName('interventions', one.id, interventionIds)]);
      return {
        intervention,
        level: one.level,
        start: one.start ?? 0,
        end: one.end ?? Number.POSITIVE_INFINITY,
        ...(one.knobs === undefined ? {} : { knobs: one.knobs }),
      };
    })
    .sort((a, b) => (a.intervention.id < b.intervention.id ? -1 : a.intervention.id > b.intervention.id ? 1 : a.start - b.start));
  const problems: Problem[] = [];
  const mixes = parseRegime(arm.regime, 'regime', problems);
  if (problems.length > 0) throw new ParameterError(problems);
  return { steps: stepsOf(mixes, story, { ...parameters, ...arm.parameters }), measures };
}

/** The model's switches with what the user set. */
export function switchesOf(parameters: Readonly<Record<string, ParameterValue>>): Switches {
  const switches = defaultSwitches();
  for (const name of Object.keys(switches)) if (Object.hasOwn(parameters, name)) Object.assign(switches, { [name]: parameters[name] });
  return switches;
}

function checkParameters(given: unknown, where: string, problems: Problem[]): Record<string, ParameterValue> {
  const checked: Record<string, ParameterValue> = {};
  if (given === undefined) return checked;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    problems.push({ where, given: shown(given), allowed: { zh: '参数名到取值的对象', en: 'an object from parameter name to value' } });
    return checked;
  }
  const names = Object.keys(table);
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(table, name)) {
      const nearest = nearestName(name, names);
      problems.push({
        where: `${where}.${name.slice(0, 60)}`,
        given: shown(value),
        allowed: { zh: '参数表中的名称（见 list parameters）', en: 'a name of the parameter table (see list parameters)' },
        ...(nearest === undefined ? {} : { nearest }),
      });
      continue;
    }
    const fine = checkValue(table[name as ParameterName], value, `${where}.${name}`, problems);
    if (fine !== undefined) checked[name] = fine;
  }
  return checked;
}

function checkWeek(value: unknown, where: string, low: number, high: number, problems: Problem[]): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
  problems.push({
    where,
    given: shown(value),
    allowed: { zh: `${low} 到 ${high} 之间的整数`, en: `a whole number from ${low} to ${high}` },
  });
  return undefined;
}

function checkInterventions(given: unknown, where: string, problems: Problem[]): ArmIntervention[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    problems.push({ where, given: shown(given), allowed: { zh: '{id, level} 的列表', en: 'a list of {id, level}' } });
    return [];
  }
  const seen = new Set<string>();
  return given.slice(0, 200).flatMap((one: unknown, index): ArmIntervention[] => {
    const at = `${where}[${index}]`;
    const before = problems.length;
    const item = (typeof one === 'object' && one !== null ? one : { id: one }) as Record<string, unknown>;
    const id = item.id;
    if (typeof id !== 'string' || !interventionIds.includes(id)) problems.push(unknownName(at, id, interventionIds));
    else if (seen.has(id))
      problems.push({ where: at, given: shown(id), allowed: { zh: '每项措施只出现一次', en: 'each intervention only once' } });
    else seen.add(id);
    const level = item.level ?? 1;
    if (typeof level !== 'number' || !(level >= 0 && level <= 1))
      problems.push({ where: `${at}.level`, given: shown(level), allowed: { zh: '0 到 1 之间的力度', en: 'a level from 0 to 1' } });
    const start = item.start === undefined ? undefined : checkWeek(item.start, `${at}.start`, 0, scenarioLimits.weeks, problems);
    const end = item.end === undefined ? undefined : checkWeek(item.end, `${at}.end`, (start ?? 0) + 1, scenarioLimits.weeks, problems);
    const knobs = item.knobs;
    const known = Object.keys(interventions.find((candidate) => candidate.id === id)?.knobs ?? {});
    if (knobs !== undefined) {
      if (!Array.isArray(knobs)) problems.push(unknownName(`${at}.knobs`, knobs, known));
      else for (const knob of knobs) if (!known.includes(knob as string)) problems.push(unknownName(`${at}.knobs`, knob, known));
    }
    for (const key of Object.keys(item))
      if (!['id', 'level', 'start', 'end', 'knobs'].includes(key))
        problems.push(unknownName(`${at}.${key.slice(0, 60)}`, key, ['id', 'level', 'start', 'end', 'knobs']));
    if (problems.length > before) return [];
    return [
      {
        id: id as string,
        level: level as number,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(knobs === undefined ? {} : { knobs: knobs as string[] }),
      },
    ];
  });
}

function chooseCounty(given: unknown, problems: Problem[]): County | undefined {
  if (typeof given === 'object' && given !== null) {
    const checked = checkCounty(given, 'county');
    problems.push(...checked.problems);
    return checked.county;
  }
  const found = counties.find((county) => county.id === given);
  if (found === undefined)
    problems.push(
      unknownName(
        'county',
        given,
        counties.map((county) => county.id),
      ),
    );
  return found;
}

const scenarioKeys = ['county', 'story', 'regime', 'interventions', 'parameters', 'weeks', 'warmupWeeks'];

/** Checks plain data as a scenario and fills in defaults. @throws ParameterError with every problem. */
export function checkScenario(input: unknown): Scenario {
  const problems: Problem[] = [];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ParameterError([{ where: 'scenario', given: shown(input), allowed: { zh: '一个对象', en: 'an object' } }]);
  }
  const given = input as Record<string, unknown>;
  for (const key of Object.keys(given))
    if (!scenarioKeys.includes(key)) problems.push(unknownName(`scenario.${key.slice(0, 60)}`, key, scenarioKeys));
  const own = (key: string): unknown => (Object.hasOwn(given, key) ? given[key] : undefined);
  const county = chooseCounty(own('county') ?? defaults.county, problems);
  const story = own('story') ?? defaults.story;
  const storyIds = stories.map((one) => one.id);
  if (!storyIds.includes(story as StoryId)) problems.push(unknownName('story', story, storyIds));
  const regime = own('regime') ?? defaults.regime;
  parseRegime(regime, 'regime', problems);
  const chosen = checkInterventions(own('interventions'), 'interventions', problems);
  const parameters = checkParameters(own('parameters'), 'parameters', problems);
  const weeks = checkWeek(own('weeks') ?? defaults.weeks, 'weeks', 1, scenarioLimits.weeks, problems);
  const warmupWeeks = checkWeek(own('warmupWeeks') ?? defaults.warmupWeeks, 'warmupWeeks', 0, scenarioLimits.warmupWeeks, problems);
  if (problems.length > 0 || county === undefined || weeks === undefined || warmupWeeks === undefined) throw new ParameterError(problems);
  return { county, story: story as StoryId, regime: regime as string, interventions: chosen, parameters, weeks, warmupWeeks };
}

/** Reads `regime+reform=0.5+other`; a reform may add `@start` or `@start-end` and `:knob/knob`. @throws ParameterError */
export function parseArm(text: string): Arm {
  const problems: Problem[] = [];
  const [regime = '', ...reforms] = text.split('+');
  parseRegime(regime, `arm ${shown(text)}`, problems);
  const items = reforms.map((reform) => {
    const found = /^([^=@:]*)(?:=([^@:]*))?(?:@(\d{1,4})(?:-(\d{1,4}))?)?(?::(.*))?$/.exec(reform);
    if (found === null) return { id: reform };
    const [, id, level, start, end, knobs] = found;
    return {
      id,
      level: level === undefined ? 1 : Number.isNaN(plainNumber(level)) ? level : plainNumber(level),
      ...(start === undefined ? {} : { start: Number(start) }),
      ...(end === undefined ? {} : { end: Number(end) }),
      ...(knobs === undefined ? {} : { knobs: knobs.split('/') }),
    };
  });
  const chosen = checkInterventions(items, `arm ${shown(text)}`, problems);
  if (problems.length > 0) throw new ParameterError(problems);
  return { regime: plainRegime(regime), interventions: chosen };
}

/** A regime that is no mix and no timeline, without the marks of one. */
function plainRegime(text: string): string {
  return /[;/]/.test(text) ? text : text.replace(/[:@].*$/, '');
}

/** The text that `parseArm` reads back as the same arm. */
export function armLabel(arm: Arm): string {
  const reforms = [...arm.interventions]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, level, start, end, knobs }) => {
      const when = start === undefined && end === undefined ? '' : `@${start ?? 0}${end === undefined ? '' : `-${end}`}`;
      return `${id}${level === 1 ? '' : `=${level}`}${when}${knobs === undefined ? '' : `:${knobs.join('/')}`}`;
    });
  return [arm.regime, ...reforms].join('+');
}
