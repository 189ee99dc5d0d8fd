import { describe, expect, it } from 'vitest';
import { additions } from '../../viz/old-browsers.ts';

/** Does something in a world that lacks what was added, as a browser of 2020 does; then gives it back. */
function without<T>(task: () => T): T {
  const own = additions.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));
  for (const [target, name] of additions) Reflect.deleteProperty(target, name);
  try {
    return task();
  } finally {
    for (const [index, [target, name]] of additions.entries()) Object.defineProperty(target, name, own[index] ?? {});
  }
}

/** Calls what takes the place of a method that is not there. */
function call(name: string, self: unknown, ...given: readonly unknown[]): unknown {
  const found = additions.find((one) => one[1] === name)?.[2] as (...args: readonly unknown[]) => unknown;
  return without(() => Reflect.apply(found, self, given));
}

describe('what a browser of 2020 lacks', () => {
  it('is supplied by code that needs none of it itself', () => {
    expect([call('hasOwn', Object, { a: 1 }, 'a'), call('hasOwn', Object, { a: 1 }, 'toString')]).toEqual([true, false]);
    expect([call('at', [1, 2, 3], -1), call('at', [1, 2, 3], 0), call('at', 'abc', 5)]).toEqual([3, 1, undefined]);
    expect([call('replaceAll', 'a+b+c', '+', '-'), call('replaceAll', 'a1b2', /\d/g, '#')]).toEqual(['a-b-c', 'a#b#']);
  });
});
