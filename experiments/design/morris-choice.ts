/** The choice of trajectories that lie furthest apart. */

/**
 * Measures the squared distance of each pair of trajectories, the distance being the sum of the Euclidean distances of all pairs of
 * their points, as a square matrix by rows. Equal trajectories are at distance 0, as Campolongo et al. define it.
 */
export function trajectoryDistances(trajectories: readonly (readonly (readonly number[])[])[]): Float64Array[] {
  const squares = trajectories.map(() => new Float64Array(trajectories.length));
  for (let a = 0; a < trajectories.length; a++) {
    for (let b = a + 1; b < trajectories.length; b++) {
      const distance = distanceOf(trajectories[a] as readonly (readonly number[])[], trajectories[b] as readonly (readonly number[])[]);
      (squares[a] as Float64Array)[b] = distance * distance;
      (squares[b] as Float64Array)[a] = distance * distance;
    }
  }
  return squares;
}

function distanceOf(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  if (one.every((point, i) => point.every((value, j) => value === other[i]?.[j]))) return 0;
  let sum = 0;
  for (const p of one) {
    for (const q of other) {
      let square = 0;
      for (let i = 0; i < p.length; i++) {
        const difference = (p[i] as number) - (q[i] as number);
        square += difference * difference;
      }
      sum += Math.sqrt(square);
    }
  }
  return sum;
}

/** The sum of squared distances over all pairs of a selection, which the choice makes as large as it can. */
export function spread(squares: readonly Float64Array[], chosen: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of chosen.entries()) for (const b of chosen.slice(i + 1)) sum += squares[a]?.[b] as number;
  return sum;
}

/**
 * Chooses `count` items that lie far apart, in rising order: from each item as a start the furthest from all chosen ones is added until
 * there are enough, and then items are exchanged for better ones until no exchange helps. The best of these selections is kept. It is a
 * local optimum, like that of Ruano et al. (Environ. Model. Softw. 37 (2012) 103-109), not always the best there is.
 */
export function mostDistant(squares: readonly Float64Array[], count: number): number[] {
  let best: number[] = [];
  let bestSpread = -1;
  // So many starts that the work stays in proportion to the distances themselves.
  const starts = Math.min(squares.length, 50);
  for (let start = 0; start < starts; start++) {
    const chosen = exchanged(squares, grown(squares, count, start));
    const own = spread(squares, chosen);
    if (own > bestSpread) {
      best = chosen;
      bestSpread = own;
    }
  }
  return best.sort((a, b) => a - b);
}

function grown(squares: readonly Float64Array[], count: number, start: number): number[] {
  const chosen = [start];
  const toChosen = Float64Array.from(squares[start] as Float64Array);
  const isChosen = new Set(chosen);
  while (chosen.length < count) {
    let next = -1;
    for (let i = 0; i < squares.length; i++)
      if (!isChosen.has(i) && (next < 0 || (toChosen[i] as number) > (toChosen[next] as number))) next = i;
    chosen.push(next);
    isChosen.add(next);
    add(toChosen, squares[next] as Float64Array, 1);
  }
  return chosen;
}

/** Exchanges a chosen item for another as long as that widens the spread by more than rounding could. */
function exchanged(squares: readonly Float64Array[], start: readonly number[]): number[] {
  const chosen = [...start];
  const isChosen = new Set(chosen);
  const toChosen = new Float64Array(squares.length);
  for (const one of chosen) add(toChosen, squares[one] as Float64Array, 1);
  const least = 1e-9 * spread(squares, chosen);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [place, leaving] of chosen.entries()) {
      const away = squares[leaving] as Float64Array;
      let coming = -1;
      let gain = least;
      for (let i = 0; i < squares.length; i++) {
        const own = isChosen.has(i) ? 0 : (toChosen[i] as number) - (away[i] as number) - (toChosen[leaving] as number);
        if (own > gain) {
          coming = i;
          gain = own;
        }
      }
      if (coming < 0) continue;
      chosen[place] = coming;
      isChosen.delete(leaving);
      isChosen.add(coming);
      add(toChosen, away, -1);
      add(toChosen, squares[coming] as Float64Array, 1);
      isBetter = true;
    }
  }
  return chosen;
}

function add(sums: Float64Array, terms: Float64Array, sign: 1 | -1): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + sign * (terms[i] as number);
}
