/** What browsers of 2020 lack of the language, as far as the page and the model use it; offices keep such browsers for years. */

/** The item at a place, counted from the end if negative. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

function hasOwn(target: object, key: PropertyKey): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: what it would write instead is what is defined here
  return Object.prototype.hasOwnProperty.call(target, key);
}

function replaceAll(this: string, found: string | RegExp, by: string): string {
  return found instanceof RegExp ? this.replace(found, by) : this.split(found).join(by);
}

/** Where each stands, its name, and what takes its place if it is not there. */
export const additions: readonly (readonly [target: object, name: string, value: unknown])[] = [
  [Object, 'hasOwn', hasOwn],
  ...[Array, String, Float64Array, Int32Array, Uint8Array].map((kind) => [kind.prototype, 'at', at] as const),
  [String.prototype, 'replaceAll', replaceAll],
];

for (const [target, name, value] of additions)
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
