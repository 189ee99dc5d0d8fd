/** Chinese texts of the view. `en.ts` has the same keys with the same arguments. */
export const zh = { title: 'method' };
