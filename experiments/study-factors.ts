/** The factors of a study: what each of them sets in the model, and whether the model can take what it is set to. */
import { allowedValues, counties, interventions, nearestName, parameters, regimes, stories, type Text } from '../sim/index.ts';
import { snakeCase } from './csv.ts';
import type { Condition, Factor, Value } from './design/define.ts';
import type { Place } from './study-text.ts';

/** What a factor sets. */
export type Target =
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'regime' | 'story' | 'county' | 'seed' }
  | { readonly kind: 'level'; readonly intervention: string };

/** How levels of interventions are named as factors. */
const levelPrefix = 'level of ';
const keys = ['name', 'kind', 'low', 'high', 'values', 'base', 'when'];
const kinds = ['continuous', 'integer', 'category', 'boolean'] as const;
const highestSeed = 1_000_000_000;

/** Every name that a factor may have. */
export const factorNames: readonly string[] = [
  'regime',
  'story',
  'county',
  'seed',
  ...interventions.map(({ id }) => `${levelPrefix}${id}`),
  ...parameters.map(({ id }) => id),
];

/** Tells what a factor of this name sets; undefined for a name that is none. */
export function targetOf(name: string): Target | undefined {
  if (name === 'regime' || name === 'story' || name === 'county' || name === 'seed') return { kind: name };
  if (name.startsWith(levelPrefix)) {
    const intervention = name.slice(levelPrefix.length);
    return interventions.some(({ id }) => id === intervention) ? { kind: 'level', intervention } : undefined;
  }
  return parameters.some(({ id }) => id === name) ? { kind: 'parameter', id: name } : undefined;
}

/** The column of the tables that holds a factor's value. A seed is told by its number, the replicate. */
export function columnOf(name: string): string {
  return name === 'seed' ? 'replicate' : snakeCase(name);
}

/** How a factor is called in sentences. */
export function labelOf(name: string): Text {
  const target = targetOf(name);
  if (target?.kind === 'parameter') return parameters.find(({ id }) => id === target.id)?.label ?? { zh: name, en: name };
  if (target?.kind === 'level') {
    const label = interventions.find(({ id }) => id === target.intervention)?.label ?? { zh: name, en: name };
    return { zh: `${label.zh}的力度`, en: `level of ${label.en}` };
  }
  const words = {
    regime: { zh: '体制', en: 'regime' },
    story: { zh: '成因', en: 'story' },
    county: { zh: '县域', en: 'county' },
    seed: { zh: '运气（种子）', en: 'luck (the seed)' },
  };
  return target === undefined ? { zh: name, en: name } : words[target.kind];
}

/** Reads one factor of a study file; notes problems and returns undefined if there are any. */
export function readFactor(place: Place): Factor | undefined {
  const entries = place.map(keys);
  if (!place.isMap) return undefined;
  const namePlace = entries.get('name');
  if (namePlace === undefined) return place.refuse({ zh: '含键 name 的因子', en: 'a factor with the key name' });
  const id = namePlace.text();
  if (id === undefined) return undefined;
  const target = targetOf(id);
  if (target === undefined)
    return namePlace.refuse(
      {
        zh: '参数名（见 list parameters），或 regime、story、county、seed、“level of 措施”',
        en: 'the name of a parameter (see list parameters), or regime, story, county, seed, or “level of INTERVENTION”',
      },
      nearestName(id, factorNames),
    );
  const kind = entries.get('kind')?.choice(kinds) ?? (entries.has('kind') ? undefined : usualKind(target, entries.has('values')));
  if (kind === undefined) return undefined;
  const when = entries.has('when') ? readCondition(entries.get('when') as Place) : undefined;
  const common = { id, ...(when === undefined ? {} : { when }) };
  const base = entries.get('base');
  if (kind === 'continuous' || kind === 'integer') {
    const [low, high] = ['low', 'high'].map((key) => number(place, entries.get(key), key, target, kind));
    const from = base === undefined ? undefined : number(place, base, 'base', target, kind);
    forbid(entries, ['values'], kind);
    if (target.kind === 'regime' || target.kind === 'story' || target.kind === 'county')
      return place.refuse({ zh: 'values 中列出的值', en: 'values that are listed, with the key values' });
    if (low === undefined || high === undefined) return undefined;
    if (low >= high) return place.refuse({ zh: `小于上限 ${high} 的下限`, en: `a low end below the high end ${high}` });
    return { ...common, kind, low, high, ...(from === undefined ? {} : { base: from }) };
  }
  forbid(entries, ['low', 'high'], kind);
  if (kind === 'boolean') {
    forbid(entries, ['values'], kind);
    const from = base?.boolean();
    if (target.kind !== 'parameter' || parameters.find((one) => one.id === target.id)?.kind !== 'boolean')
      return place.refuse({ zh: '真假参数才可为 boolean', en: 'a parameter that is true or false, for the kind boolean' });
    return { ...common, kind, ...(from === undefined ? {} : { base: from }) };
  }
  const valuesPlace = entries.get('values');
  if (valuesPlace === undefined) return place.refuse({ zh: '含键 values 的因子', en: 'a factor with the key values' });
  const values = valuesPlace.list().map((one) => checkedValue(one, target));
  const from = base === undefined ? undefined : checkedValue(base, target);
  if (values.some((value) => value === undefined)) return undefined;
  if (new Set(values).size < Math.max(2, values.length))
    return valuesPlace.refuse({ zh: '至少两个互不相同的值', en: 'at least two values, all different' });
  return { ...common, kind, values: values as Value[], ...(from === undefined ? {} : { base: from }) };
}

/** The kind of a factor that names none. */
function usualKind(target: Target, hasValues: boolean): (typeof kinds)[number] {
  if (hasValues || target.kind === 'regime' || target.kind === 'story' || target.kind === 'county') return 'category';
  if (target.kind === 'seed') return 'integer';
  const kind = target.kind === 'parameter' ? parameters.find(({ id }) => id === target.id)?.kind : 'number';
  return kind === 'boolean' || kind === 'category' || kind === 'integer' ? kind : 'continuous';
}

function forbid(entries: ReadonlyMap<string, Place>, names: readonly string[], kind: string): void {
  for (const name of names)
    entries.get(name)?.refuse({ zh: `无此键：因子的种类是 ${kind}`, en: `no such key: the factor is of the kind ${kind}` });
}

/** Reads an end of a range that the model can take. */
function number(place: Place, at: Place | undefined, key: string, target: Target, kind: 'continuous' | 'integer'): number | undefined {
  if (at === undefined) return place.refuse({ zh: `含键 ${key} 的因子`, en: `a factor with the key ${key}` });
  const value = kind === 'integer' ? at.integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) : at.number();
  return value === undefined ? undefined : (checkedValue(at, target, kind) as number | undefined);
}

/** Reads a value that the model can take for a target; notes a problem for any other. */
function checkedValue(place: Place, target: Target, kind?: 'continuous' | 'integer'): Value | undefined {
  const names = { regime: regimes, story: stories, county: counties };
  if (target.kind === 'regime') {
    // A mix or a timeline is for the model's own check.
    const text = place.text();
    return text === undefined || /[:;@/]/.test(text) ? text : place.choice(names.regime.map(({ id }) => id));
  }
  if (target.kind === 'story' || target.kind === 'county') return place.choice(names[target.kind].map(({ id }) => id));
  if (target.kind === 'seed') return place.integer(1, highestSeed);
  if (target.kind === 'level') return place.number(0, 1);
  const entry = target.kind === 'parameter' ? parameters.find(({ id }) => id === target.id) : undefined;
  if (entry === undefined) return undefined;
  if (entry.kind === 'category') return place.choice(entry.options);
  if (entry.kind === 'boolean') return place.boolean();
  const value = place.value();
  if (value === undefined) return undefined;
  const isWhole = entry.kind === 'integer' && kind !== 'continuous';
  if (typeof value === 'number' && value >= entry.min && value <= entry.max && (!isWhole || Number.isInteger(value))) {
    if (entry.kind === 'integer' && kind === 'continuous')
      return place.refuse({ zh: 'kind 为 integer 的因子', en: 'a factor of the kind integer' });
    return value;
  }
  return place.refuse(allowedValues(entry));
}

/** Reads `{factor, is: [value, …]}` or `{factor, above: number}`. */
function readCondition(place: Place): Condition | undefined {
  const entries = place.map(['factor', 'is', 'above']);
  if (!place.isMap) return undefined;
  const factor = entries.get('factor')?.text();
  const is = entries.get('is');
  const above = entries.get('above');
  if (factor === undefined || (is === undefined) === (above === undefined))
    return place.refuse({ zh: '键 factor 与 is 或 above 之一', en: 'the keys factor and either is or above' });
  if (above !== undefined) {
    const bound = above.number();
    return bound === undefined ? undefined : { factor, above: bound };
  }
  const values = (is as Place).isList ? (is as Place).list().map((one) => one.value()) : [(is as Place).value()];
  return values.some((value) => value === undefined) ? undefined : { factor, is: values as Value[] };
}
