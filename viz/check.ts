/** Checks of JSON that came from outside: each notes at which paths something else stands than was expected. */
export type Check = (value: unknown, path: string, wrong: string[]) => void;

/** More faults than this tell a reader nothing new. */
const mostFaults = 3;

function expect(isRight: boolean, expected: string, path: string, wrong: string[]): boolean {
  if (!isRight && wrong.length < mostFaults) wrong.push(`${path}: ${expected}`);
  return isRight;
}

/** Lists what is wrong with a value, a few faults at most; empty if nothing is. */
export function faultsOf(value: unknown, check: Check): string[] {
  const wrong: string[] = [];
  check(value, '', wrong);
  return wrong.map((fault) => fault.replace(/^\./, ''));
}

export const text: Check = (value, path, wrong) => void expect(typeof value === 'string', 'string', path, wrong);
export const number: Check = (value, path, wrong) =>
  void expect(typeof value === 'number' && Number.isFinite(value), 'number', path, wrong);
export const count: Check = (value, path, wrong) =>
  void expect(Number.isSafeInteger(value) && Number(value) >= 0, '0, 1, 2 …', path, wrong);
export const truth: Check = (value, path, wrong) => void expect(typeof value === 'boolean', 'true | false', path, wrong);

/** One of a few values. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, path, wrong) => void expect((allowed as readonly unknown[]).includes(value), allowed.join(' | '), path, wrong);
}

/** Null, or what the check asks for. */
export function orNull(check: Check): Check {
  return (value, path, wrong) => {
    if (value !== null) check(value, path, wrong);
  };
}

/** Not there, or what the check asks for. */
export function optional(check: Check): Check {
  return (value, path, wrong) => {
    if (value !== undefined) check(value, path, wrong);
  };
}

/** A list, of a fixed length if one is given. */
export function list(check: Check, length?: number): Check {
  return (value, path, wrong) => {
    if (!Array.isArray(value)) return void expect(false, '[…]', path, wrong);
    if (length !== undefined && !expect(value.length === length, `[${length}]`, path, wrong)) return;
    for (const [index, inner] of value.entries()) {
      if (wrong.length >= mostFaults) return;
      check(inner, `${path}[${index}]`, wrong);
    }
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of any keys. */
export function record(check: Check): Check {
  return (value, path, wrong) => {
    if (!isObject(value)) return void expect(false, '{…}', path, wrong);
    for (const [key, inner] of Object.entries(value)) {
      if (wrong.length >= mostFaults) return;
      check(inner, `${path}.${key.slice(0, 40)}`, wrong);
    }
  };
}

/** An object with these keys of its own; further keys do no harm. */
export function shape(checks: Readonly<Record<string, Check>>): Check {
  return (value, path, wrong) => {
    if (!isObject(value)) return void expect(false, '{…}', path, wrong);
    for (const [key, check] of Object.entries(checks)) check(Object.hasOwn(value, key) ? value[key] : undefined, `${path}.${key}`, wrong);
  };
}

/** Both checks; the second is left out where the first finds fault, so that it may rely on the shape. */
export function also(check: Check, further: Check): Check {
  return (value, path, wrong) => {
    const before = wrong.length;
    check(value, path, wrong);
    if (wrong.length === before && before < mostFaults) further(value, path, wrong);
  };
}

/** A condition on a value whose shape is known already. */
export function where<T>(isRight: (value: T) => boolean, expected: string): Check {
  return (value, path, wrong) => void expect(isRight(value as T), expected, path, wrong);
}

/** The check that goes with the value of one key; a value for which there is none is a fault. */
export function byKey(key: string, checks: Readonly<Record<string, Check>>): Check {
  return (value, path, wrong) => {
    if (!isObject(value)) return void expect(false, '{…}', path, wrong);
    const name = value[key];
    if (typeof name !== 'string' || !Object.hasOwn(checks, name))
      return void expect(false, Object.keys(checks).join(' | '), `${path}.${key}`, wrong);
    checks[name]?.(value, path, wrong);
  };
}
