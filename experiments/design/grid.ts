/** One varied parameter and the values it takes. */
export interface Axis {
  readonly id: string;
  readonly values: readonly (number | string | boolean)[];
}

/** The combination of values of one point of the grid; the last axis turns fastest. */
export function gridPoint(axes: readonly Axis[], point: number): Record<string, number | string | boolean> {
  const values: [string, number | string | boolean][] = [];
  let rest = point;
  for (const axis of [...axes].reverse()) {
    values.unshift([axis.id, axis.values[rest % axis.values.length] as number | string | boolean]);
    rest = Math.floor(rest / axis.values.length);
  }
  return Object.fromEntries(values);
}

/** How many points the grid has; 1 without axes. */
export function gridSize(axes: readonly Axis[]): number {
  return axes.reduce((product, axis) => product * axis.values.length, 1);
}

/** `steps` values from `from` to `to`, both included, rounded to 12 digits so that 0.1..0.3:3 has 0.2 in it. */
export function evenSteps(from: number, to: number, steps: number): number[] {
  if (steps === 1) return [from];
  return Array.from({ length: steps }, (_, i) => (i === steps - 1 ? to : Number((from + ((to - from) * i) / (steps - 1)).toPrecision(12))));
}
