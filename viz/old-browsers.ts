/** What browsers of 2020 lack of the language, as far as the page and the model use it; offices keep such browsers for years. */

function define(target: object, name: string, value: (...given: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** The item at a place, counted from the end if negative. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

define(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.hasOwn(target, key));
for (const kind of [Array, String, Float64Array, Int32Array, Uint8Array]) define(kind.prototype, 'at', at);
define(String.prototype, 'replaceAll', function (this: string, found: string | RegExp, by: string): string {
  return found instanceof RegExp ? this.replace(found, by) : this.split(found).join(by);
} as (...given: never[]) => unknown);
