import { nearestName, type Problem, shown, type Text } from './errors.ts';

/** What a parameter is to an analyst: uncertain fact, rule that regimes and reforms set, or a switch of the model itself. */
export type Role = 'uncertainty' | 'lever' | 'setting';
/** Where its value comes from: the paper, other literature, or nobody but us. */
export type Grade = 'paper' | 'literature' | 'assumption';

interface Described {
  readonly label: Text;
  readonly doc: Text;
  readonly unit: Text;
  readonly source: string;
  readonly grade: Grade;
  readonly role: Role;
  readonly group: string;
}
export interface NumberParameter extends Described {
  readonly kind: 'number' | 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}
export interface CategoryParameter extends Described {
  readonly kind: 'category';
  readonly default: string;
  readonly options: readonly string[];
}
export interface BooleanParameter extends Described {
  readonly kind: 'boolean';
  readonly default: boolean;
}
export type Parameter = NumberParameter | CategoryParameter | BooleanParameter;
export type ParameterValue = number | string | boolean;

/** Appends to `problems` whatever is wrong with `value` for `parameter`; returns the value if nothing is. */
export function checkValue(parameter: Parameter, value: unknown, where: string, problems: Problem[]): ParameterValue | undefined {
  const allowed = allowedValues(parameter);
  if (parameter.kind === 'category') {
    if (typeof value === 'string' && parameter.options.includes(value)) return value;
    const nearest = typeof value === 'string' ? nearestName(value, parameter.options) : undefined;
    problems.push({ where, given: shown(value), allowed, ...(nearest === undefined ? {} : { nearest }) });
    return undefined;
  }
  if (parameter.kind === 'boolean') {
    if (typeof value === 'boolean') return value;
    problems.push({ where, given: shown(value), allowed });
    return undefined;
  }
  const isFine =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= parameter.min &&
    value <= parameter.max &&
    (parameter.kind === 'number' || Number.isInteger(value));
  if (isFine) return value;
  problems.push({ where, given: shown(value), allowed });
  return undefined;
}

/** What a parameter accepts, as a phrase in both languages. */
export function allowedValues(parameter: Parameter): Text {
  if (parameter.kind === 'category') return { zh: `${parameter.options.join('、')} 之一`, en: `one of ${parameter.options.join(', ')}` };
  if (parameter.kind === 'boolean') return { zh: 'true 或 false', en: 'true or false' };
  const { min, max } = parameter;
  return parameter.kind === 'integer'
    ? { zh: `${min} 到 ${max} 之间的整数`, en: `a whole number from ${min} to ${max}` }
    : { zh: `${min} 到 ${max} 之间的有限数`, en: `a finite number from ${min} to ${max}` };
}
