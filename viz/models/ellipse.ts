/** A confidence region of a mean in the plane: centre, covariance of the points, and the squared radius that scales it. */
export interface Ellipse {
  readonly center: Point;
  readonly covariance: { readonly xx: number; readonly xy: number; readonly yy: number };
  readonly radius2: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Works out the confidence ellipse of the mean of points (Hotelling's region for two dimensions). F with 2 and m degrees of
 * freedom has the closed quantile (m / 2) ((1 - p)^(-2 / m) - 1), so no table is needed.
 * Returns null with fewer than three points.
 */
export function meanEllipse(points: readonly Point[], confidence: number): Ellipse | null {
  const n = points.length;
  if (n < 3) return null;
  const x = points.reduce((sum, point) => sum + point.x, 0) / n;
  const y = points.reduce((sum, point) => sum + point.y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const point of points) {
    xx += (point.x - x) * (point.x - x);
    xy += (point.x - x) * (point.y - y);
    yy += (point.y - y) * (point.y - y);
  }
  const m = n - 2;
  const quantile = (m / 2) * ((1 - confidence) ** (-2 / m) - 1);
  return {
    center: { x, y },
    covariance: { xx: xx / (n - 1), xy: xy / (n - 1), yy: yy / (n - 1) },
    radius2: ((2 * (n - 1)) / (m * n)) * quantile,
  };
}

/** Walks round an ellipse in `steps` points (Cholesky factor times the circle). */
export function outline(ellipse: Ellipse, steps = 72): Point[] {
  const { center, covariance, radius2 } = ellipse;
  const a = Math.sqrt(Math.max(0, covariance.xx));
  const b = a > 0 ? covariance.xy / a : 0;
  const c = Math.sqrt(Math.max(0, covariance.yy - b * b));
  const r = Math.sqrt(radius2);
  return Array.from({ length: steps }, (_, step) => {
    const angle = (2 * Math.PI * step) / steps;
    const u = r * Math.cos(angle);
    const v = r * Math.sin(angle);
    return { x: center.x + a * u, y: center.y + b * u + c * v };
  });
}
