/** Whether an object has a key of its own, not one that every object inherits. Older browsers have no `Object.hasOwn`. */
export function hasKey(object: object, key: string): boolean {
  return Object.keys(object).includes(key);
}
