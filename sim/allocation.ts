/**
 * One unit's hours over its tasks: water-filling with pass marks and set-up time. Task j yields
 * U(x) = B h(x) + A h(min(x, p)) / h(p) from x hours, h(x) = 1.5 x / (a + x), a = c / 2, and costs k hours to take up.
 * A is paid up to the pass mark p, B throughout; c is the most hours the task can use. All marginal worths meet one
 * price; a task is taken up if its best worth per hour, set-up included, beats that price. Slack is a floor price.
 */
export class Tasks {
  count = 0;
  /** Given: stake up to the mark (A) and throughout (B), most hours of use (c), hours to the mark (p), set-up hours (k). */
  stakeToMark = new Float64Array(64);
  stakeThroughout = new Float64Array(64);
  cap = new Float64Array(64);
  mark = new Float64Array(64);
  setUp = new Float64Array(64);
  /** Given: settles which of equals comes first; by what the task is, not by where it stands. */
  key = new Int32Array(64);
  /** Worked out by `prepare`: half-value a, slopes of hours in ν = 1/√price below and beyond the mark, ν of entry. */
  a = new Float64Array(64);
  below = new Float64Array(64);
  beyond = new Float64Array(64);
  entry = new Float64Array(64);
  isTaken = new Uint8Array(64);
  /** Result: hours of work on each task, set-up not included. */
  hours = new Float64Array(64);
  /** Numbers that go in and out of the kernels (`Problem`): a double handed over in a call would be boxed. */
  readonly numbers = new Float64Array(5);

  /** Empties the list and makes room for `most` tasks. */
  clear(most: number): void {
    this.count = 0;
    if (most <= this.cap.length) return;
    const length = 2 * most;
    for (const name of ['stakeToMark', 'stakeThroughout', 'cap', 'mark', 'setUp', 'a', 'below', 'beyond', 'entry', 'hours'] as const) {
      this[name] = new Float64Array(length);
    }
    this.isTaken = new Uint8Array(length);
    this.key = new Int32Array(length);
  }

  /** Adds a task; one without cap or stake is never taken up. */
  add(stakeToMark: number, stakeThroughout: number, cap: number, mark: number, setUp: number): void {
    const j = this.count++;
    this.stakeToMark[j] = stakeToMark;
    this.stakeThroughout[j] = stakeThroughout;
    this.cap[j] = cap;
    this.mark[j] = mark;
    this.setUp[j] = setUp;
    this.key[j] = 0;
  }
}

/**
 * Works out slopes and reservation prices. The best worth per hour of a task, set-up included, lies at √(a k) hours, at the
 * mark, or beyond it at the root of a quadratic; the task enters at the ν of that price.
 */
export function prepare(tasks: Tasks): void {
  const { stakeToMark, stakeThroughout, cap, mark, setUp, a, below, beyond, entry, count } = tasks;
  for (let j = 0; j < count; j++) {
    const c = cap[j];
    const toMark = stakeToMark[j];
    const through = stakeThroughout[j];
    if (!(c > 1e-9) || !(toMark + through > 0)) {
      cap[j] = 0;
      mark[j] = 0;
      a[j] = 1;
      below[j] = 0;
      beyond[j] = 0;
      entry[j] = Number.POSITIVE_INFINITY;
      continue;
    }
    const half = 0.5 * c;
    const k = setUp[j];
    const p = toMark > 0 ? Math.min(mark[j], c) : c;
    const slope = toMark > 0 && p > 0 ? (toMark * (half + p)) / (1.5 * p) + through : through;
    const free = Math.sqrt(half * k);
    const x = Math.min(free, p);
    let best = x > 0 ? (1.5 * slope * x) / ((half + x) * (x + k)) : (1.5 * slope) / half;
    if (p < c && toMark > 0) {
      const q = toMark + 1.5 * through;
      const middle = toMark * half;
      const inside = middle * middle - q * (middle * half - 1.5 * through * half * k);
      let y = inside > 0 ? (Math.sqrt(inside) - middle) / q : 0;
      if (y < p) y = p;
      if (y > c) y = c;
      const later = (toMark + (1.5 * through * y) / (half + y)) / (y + k);
      if (later > best) best = later;
    }
    a[j] = half;
    mark[j] = p;
    below[j] = Math.sqrt(1.5 * slope * half);
    beyond[j] = Math.sqrt(1.5 * through * half);
    entry[j] = 1 / Math.sqrt(best);
  }
}

/** Places in `Tasks.numbers`: hours to spend, ν to start from (0: none), ν of the floor price, ν found, and 1 where it is the root. */
export const Spread = { hours: 0, start: 1, most: 2, found: 3, isRoot: 4 } as const;

/**
 * What `addUp` is asked and answers. Demand at ν is constant + slope · ν until a task meets its mark or cap or another enters;
 * `last` is the latest entry among those let in, `next` the first of those left out. `low` is a ν below which the root cannot lie.
 */
const Sum = { nu: 0, constant: 1, slope: 2, last: 3, next: 4, low: 5 } as const;
const sum = new Float64Array(6);

/** Adds up demand at ν over the tasks taken up, or over those that enter up to ν. */
function addUp(tasks: Tasks, isOverTaken: boolean): void {
  const { entry, isTaken, below, beyond, a, mark, cap, setUp, count } = tasks;
  const nu = sum[Sum.nu];
  let constant = 0;
  let slope = 0;
  let last = 0;
  let next = Number.POSITIVE_INFINITY;
  for (let j = 0; j < count; j++) {
    if (isOverTaken) {
      if (isTaken[j] === 0) continue;
    } else if (entry[j] > nu) {
      if (entry[j] < next) next = entry[j];
      continue;
    } else if (entry[j] > last) last = entry[j];
    const x = below[j] * nu - a[j];
    if (x < mark[j]) {
      if (x > 0) {
        constant += setUp[j] - a[j];
        slope += below[j];
      } else constant += setUp[j];
      continue;
    }
    const past = beyond[j] * nu - a[j];
    if (past > mark[j] && past < cap[j]) {
      constant += setUp[j] - a[j];
      slope += beyond[j];
    } else constant += setUp[j] + (past > mark[j] ? cap[j] : mark[j]);
  }
  sum[Sum.constant] = constant;
  sum[Sum.slope] = slope;
  sum[Sum.last] = last;
  sum[Sum.next] = next;
}

/**
 * Decides which tasks are taken up: those that enter below the ν at which the hours are spent. Newton steps on total demand
 * with its jumps find it, within brackets. Where the hours run out inside the jump at a task's entry, the task is taken if
 * they cover over half of it. Writes `isTaken` and, as `found`, the ν from which `fill` starts; at the floor price the hours
 * suffice for everything worth doing.
 */
export function admit(tasks: Tasks): void {
  const { numbers } = tasks;
  const hours = numbers[Spread.hours];
  const most = numbers[Spread.most];
  const carried = numbers[Spread.start];
  numbers[Spread.isRoot] = 0;
  let nu = carried > 0 ? Math.min(carried, most) : 0.5 * most;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  // The first entry after `low`, the last up to `high`: where they are one, nothing else enters in between.
  let lowNext = 0;
  let highLast = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 100; pass++) {
    sum[Sum.nu] = nu;
    addUp(tasks, false);
    const slope = sum[Sum.slope];
    const rest = hours - sum[Sum.constant];
    const gap = rest - slope * nu;
    const root = slope > 0 ? rest / slope : gap > 0 ? most : 0;
    if (gap >= 0 || root === nu) {
      low = nu;
      lowNext = sum[Sum.next];
      if (root === nu) numbers[Spread.isRoot] = 1;
      if (nu >= most || root === nu) break;
    } else {
      high = nu;
      highLast = sum[Sum.last];
    }
    if (highLast <= low) break;
    if (highLast === lowNext && highLast < Number.POSITIVE_INFINITY) {
      sum[Sum.low] = low;
      sum[Sum.nu] = highLast;
      settleJump(tasks);
      return;
    }
    const top = Math.min(high, most);
    if (root >= most && high > most) nu = most;
    else nu = root > low && root < top && pass % 4 !== 3 ? root : 0.5 * (low + top);
  }
  numbers[Spread.found] = low;
  takeUpToFound(tasks);
}

/** Takes up the tasks that enter up to the ν found, and no others. */
function takeUpToFound(tasks: Tasks): void {
  const { entry, isTaken, count } = tasks;
  const nu = tasks.numbers[Spread.found];
  for (let j = 0; j < count; j++) isTaken[j] = entry[j] <= nu ? 1 : 0;
}

/**
 * Settles a search that has come down to one entry, `nu`, above `low`: the hours run out before it, after it, or in its jump. Tasks of
 * that very entry are taken one by one, in order, while the hours left cover over half of the jump and all set-up; a lone task
 * is taken whenever its set-up is covered.
 */
function settleJump(tasks: Tasks): void {
  const { entry, isTaken, key, below, beyond, a, mark, cap, setUp, count, numbers } = tasks;
  const hours = numbers[Spread.hours];
  const entryNu = sum[Sum.nu];
  numbers[Spread.found] = sum[Sum.low];
  takeUpToFound(tasks);
  addUp(tasks, true);
  let left = hours - sum[Sum.constant] - sum[Sum.slope] * entryNu;
  if (left < 0) return;
  numbers[Spread.found] = entryNu;
  let setUps = 0;
  let taken = 0;
  for (let j = 0; j < count; j++) {
    if (isTaken[j] === 0) continue;
    setUps += setUp[j];
    taken++;
  }
  for (;;) {
    let next = -1;
    for (let j = 0; j < count; j++) {
      if (entry[j] === entryNu && isTaken[j] === 0 && (next < 0 || key[j] < key[next])) next = j;
    }
    if (next < 0) return;
    const past = beyond[next] * entryNu - a[next];
    const work = Math.min(cap[next], Math.max(Math.min(below[next] * entryNu - a[next], mark[next]), past));
    const jump = Math.max(work, 0) + setUp[next];
    if ((taken > 0 && left <= 0.5 * jump) || setUps + setUp[next] >= hours) return;
    isTaken[next] = 1;
    left -= jump;
    setUps += setUp[next];
    taken++;
  }
}

/**
 * Spreads the hours over the tasks taken up so that all marginal worths meet one price (KKT on the admitted set): Newton on a
 * piecewise linear sum, which ends where a step leads to itself; nothing to search where `admit` found that root. Writes `hours` of the tasks and, as `found`, ν.
 */
export function fill(tasks: Tasks): void {
  const { isTaken, count, numbers } = tasks;
  const hours = numbers[Spread.hours];
  const most = numbers[Spread.most];
  const start = numbers[Spread.start];
  let nu = start > 0 ? Math.min(start, most) : most;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 100 && numbers[Spread.isRoot] === 0; pass++) {
    sum[Sum.nu] = nu;
    addUp(tasks, true);
    const slope = sum[Sum.slope];
    const rest = hours - sum[Sum.constant];
    const gap = rest - slope * nu;
    const root = slope > 0 ? rest / slope : gap > 0 ? most : 0;
    if (root === nu || Math.abs(gap) < 1e-13 * hours || (gap > 0 && nu >= most)) break;
    if (gap > 0) low = nu;
    else high = nu;
    const top = Math.min(high, most);
    if (root >= most && high > most) nu = most;
    else nu = root > low && root < top && pass % 8 !== 7 ? root : 0.5 * (low + top);
  }
  const { hours: spent, a, below, beyond, cap, mark } = tasks;
  for (let j = 0; j < count; j++) {
    const past = beyond[j] * nu - a[j];
    const x = Math.min(cap[j], Math.max(Math.min(below[j] * nu - a[j], mark[j]), past));
    spent[j] = isTaken[j] === 1 && x > 0 ? x : 0;
  }
  numbers[Spread.found] = nu;
}
