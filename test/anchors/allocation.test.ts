import { describe, expect, it } from 'vitest';
import { admit, fill, prepare, Spread, Tasks } from '../../sim/allocation.ts';
import { Chance } from '../support/scenarios.ts';

interface Case {
  readonly tasks: Tasks;
  /** Hours to spend, and ν of the floor price. */
  readonly hours: number;
  readonly most: number;
}

const noFloor = 1e6;

/**
 * A unit's matters in one week, hard and soft, at random progress: set-up time as a share of a typical stint (the hours that finish a
 * mean matter just in time), demand as a multiple of the hours.
 */
function randomCase(chance: Chance, count: number, setUpShare: number, load: number, most = noFloor): Case {
  const matters = Array.from({ length: count }, () => {
    const isHard = chance.isLucky(0.5);
    const done = chance.within(0, 0.9);
    const left = chance.within(1, 38);
    const work = 100 * chance.within(0.4, 1.6);
    const mark = isHard ? 0.95 : 0.6;
    return {
      toMark: done < mark ? ((isHard ? 1 : 0.3) * chance.within(0.5, 1)) / left : 0,
      throughout: chance.within(0.05, 0.4) / left,
      stint: ((1 - done) * work) / left,
      hoursToMark: ((mark - done) * work) / left,
    };
  });
  const demand = matters.reduce((sum, { stint }) => sum + stint, 0);
  const tasks = new Tasks();
  tasks.clear(count);
  for (const { toMark, throughout, stint, hoursToMark } of matters)
    tasks.add(toMark, throughout, 2 * stint, hoursToMark, (setUpShare * demand) / count);
  prepare(tasks);
  return { tasks, hours: demand / load, most };
}

const at = (values: ArrayLike<number>, j: number) => values[j] ?? Number.NaN;

/** Worth of x hours on task j, written out anew. */
function worth(tasks: Tasks, j: number, x: number): number {
  const a = at(tasks.cap, j) / 2;
  const h = (hours: number) => (1.5 * hours) / (a + hours);
  const p = at(tasks.mark, j);
  const toMark = at(tasks.stakeToMark, j);
  return at(tasks.stakeThroughout, j) * h(x) + (toMark > 0 ? (toMark * h(Math.min(x, p))) / h(p) : 0);
}

/** Marginal worth of an hour on task j at x, on the side below or above. */
function marginal(tasks: Tasks, j: number, x: number, side: 'below' | 'above'): number {
  const a = at(tasks.cap, j) / 2;
  const p = at(tasks.mark, j);
  const slope = (1.5 * a) / ((a + x) * (a + x));
  const isPaid = side === 'below' ? x <= p : x < p;
  const toMark = at(tasks.stakeToMark, j);
  return slope * (at(tasks.stakeThroughout, j) + (isPaid && toMark > 0 ? (toMark * (a + p)) / (1.5 * p) : 0));
}

/** Worth of a whole allocation: what is done, and idle hours at the floor price. */
function value({ tasks, hours, most }: Case): number {
  let total = 0;
  let used = 0;
  for (let j = 0; j < tasks.count; j++) {
    if (tasks.isTaken[j] === 0) continue;
    total += worth(tasks, j, at(tasks.hours, j));
    used += at(tasks.hours, j) + at(tasks.setUp, j);
  }
  return total + Math.max(0, hours - used) / (most * most);
}

/** Hours spent, set-up included. */
function spent(tasks: Tasks): number {
  let total = 0;
  for (let j = 0; j < tasks.count; j++) if (tasks.isTaken[j] === 1) total += at(tasks.hours, j) + at(tasks.setUp, j);
  return total;
}

/** The most any set of tasks is worth. */
function bruteForce(one: Case): number {
  const { tasks, hours } = one;
  let best = 0;
  for (let set = 0; set < 1 << tasks.count; set++) {
    let setUp = 0;
    for (let j = 0; j < tasks.count; j++) {
      tasks.isTaken[j] = (set >> j) & 1;
      if (tasks.isTaken[j] === 1) setUp += at(tasks.setUp, j);
    }
    if (setUp > hours) continue;
    fillFrom(one, 0);
    best = Math.max(best, value(one));
  }
  return best;
}

/** What an allocation falls short of the best, as a share of it. */
function lossOf(one: Case): number {
  allocate(one);
  const got = value(one);
  return Math.max(0, 1 - got / bruteForce(one));
}

/** Fills the tasks taken up, searching from `start`; returns ν. */
function fillFrom({ tasks, hours, most }: Case, start: number): number {
  tasks.numbers.set([hours, start, most, 0, 0]);
  fill(tasks);
  return at(tasks.numbers, Spread.found);
}

function allocate(one: Case, carried = 0): number {
  const { tasks, hours, most } = one;
  tasks.numbers.set([hours, carried, most]);
  admit(tasks);
  tasks.numbers[Spread.start] = at(tasks.numbers, Spread.found);
  fill(tasks);
  return at(tasks.numbers, Spread.found);
}

/** Holds an allocation against the conditions of an optimum on the tasks taken up. */
function expectOptimal({ tasks, hours, most }: Case, nu: number): void {
  const price = 1 / (nu * nu);
  let used = 0;
  for (let j = 0; j < tasks.count; j++) {
    const x = at(tasks.hours, j);
    if (tasks.isTaken[j] === 0) {
      expect(x).toBe(0);
      continue;
    }
    used += x + at(tasks.setUp, j);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(at(tasks.cap, j) * (1 + 1e-12));
    const near = (y: number) => Math.abs(x - y) <= 1e-9 * at(tasks.cap, j);
    if (x > 0)
      expect(marginal(tasks, j, near(at(tasks.mark, j)) ? Math.min(x, at(tasks.mark, j)) : x, 'below')).toBeGreaterThanOrEqual(
        price * (1 - 1e-9),
      );
    if (!near(at(tasks.cap, j)))
      expect(marginal(tasks, j, near(at(tasks.mark, j)) ? Math.max(x, at(tasks.mark, j)) : x, 'above')).toBeLessThanOrEqual(
        price * (1 + 1e-9),
      );
  }
  expect(used).toBeLessThanOrEqual(hours * (1 + 1e-12));
  // All hours are spent unless an hour is worth no more than idling.
  if (nu < most) expect(Math.abs(used - hours)).toBeLessThan(1e-9 * hours);
}

describe('water-filling', () => {
  it.each([
    [0.12, 0.7],
    [0.12, 1.6],
    [0.12, 3.3],
    [0.25, 1],
    [0.25, 2.2],
    [0.25, 3.3],
  ])('meets the KKT conditions to 1e-9 on the tasks it takes up (set-up %f, load %f)', (setUpShare, load) => {
    const chance = new Chance(`kkt ${setUpShare} ${load}`);
    for (let n = 0; n < 300; n++) {
      const one = randomCase(chance, chance.whole(1, 30), setUpShare, load);
      expectOptimal(one, allocate(one));
    }
  });

  it('meets them where idling has a price too, and leaves hours idle that no task pays for', () => {
    const chance = new Chance('floor');
    let idle = 0;
    for (let n = 0; n < 300; n++) {
      const one = randomCase(chance, chance.whole(1, 20), 0.12, chance.within(0.5, 2), 1 / Math.sqrt(chance.within(0.001, 0.02)));
      const nu = allocate(one);
      expect(nu).toBeLessThanOrEqual(one.most);
      expectOptimal(one, nu);
      if (nu === one.most) idle++;
      const left = one.hours - spent(one.tasks);
      // What is left out although the hours left would do is worth less an hour, set-up included, than idling.
      for (let j = 0; j < one.tasks.count && nu === one.most; j++) {
        const [k, cap] = [at(one.tasks.setUp, j), at(one.tasks.cap, j)];
        if (one.tasks.isTaken[j] === 1 || cap + k > left) continue;
        for (let x = cap / 50; x <= cap; x += cap / 50) {
          expect(worth(one.tasks, j, x) / (x + k)).toBeLessThanOrEqual((1 + 1e-9) / (one.most * one.most));
        }
      }
    }
    expect(idle).toBeGreaterThan(30);
    expect(idle).toBeLessThan(270);
  });

  // At .12 a set-up comes to .13 to .25 of the hours that a task taken up really gets. At .25 it comes to .3 to .4 of them, and at load 3.3
  // to .46, which is beyond what the anchor promises: the loss there is .19 % on average (600 cases) and 1.3 % at the 95th percentile.
  const rows = [0.06, 0.12, 0.25].flatMap((setUpShare) => [1, 1.6, 2.2, 3.3].map((load) => [setUpShare, load] as const));
  it.each(rows.filter(([setUpShare, load]) => setUpShare < 0.25 || load < 3.3))(
    'loses at most .1 %% on average and 2 %% at the 95th percentile against brute force on 10 tasks (set-up %f, load %f)',
    (setUpShare, load) => {
      const chance = new Chance(`brute force ${setUpShare} ${load}`);
      const losses = Array.from({ length: 120 }, () => lossOf(randomCase(chance, 10, setUpShare, load))).sort((a, b) => a - b);
      expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeLessThanOrEqual(0.001);
      expect(at(losses, Math.floor(0.95 * losses.length))).toBeLessThanOrEqual(0.02);
    },
  );

  it('takes up a lone task that pays, if the hours cover more than its set-up', () => {
    const chance = new Chance('lone task');
    for (let n = 0; n < 100; n++) {
      const one = randomCase(chance, 1, 0.12, chance.within(0.5, 6));
      allocate(one);
      expect(at(one.tasks.hours, 0)).toBeGreaterThan(0);
    }
  });

  it('enters a task at its best worth per hour, set-up included', () => {
    const chance = new Chance('entry');
    for (let n = 0; n < 200; n++) {
      const { tasks } = randomCase(chance, 5, chance.within(0.01, 0.25), 1);
      for (let j = 0; j < tasks.count; j++) {
        const [k, cap] = [at(tasks.setUp, j), at(tasks.cap, j)];
        let best = 0;
        const tried = [
          at(tasks.mark, j),
          Math.sqrt(0.5 * cap * k),
          ...Array.from({ length: 2000 }, (_, step) => ((step + 1) / 2000) * cap),
        ];
        for (const x of tried) if (x > 0 && x <= cap) best = Math.max(best, worth(tasks, j, x) / (x + k));
        const entry = 1 / (at(tasks.entry, j) * at(tasks.entry, j));
        expect(entry).toBeGreaterThanOrEqual(best * (1 - 1e-9));
        expect(entry).toBeLessThanOrEqual(best * 1.0001);
      }
    }
  });

  it('remembers nothing: the price carried from last week speeds the search and leaves the worth where it was', () => {
    const chance = new Chance('carried');
    const differences = Array.from({ length: 200 }, () => {
      const one = randomCase(chance, 16, 0.12, chance.within(0.8, 3.3));
      const nu = allocate(one);
      const fresh = value(one);
      allocate(one, nu * chance.within(0.8, 1.2));
      return Math.abs(value(one) / fresh - 1);
    });
    expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(1e-4);
  });

  it('takes up no task without use or stake, and spends nothing where there are none', () => {
    const tasks = new Tasks();
    tasks.clear(3);
    tasks.add(0, 0, 10, 5, 1);
    tasks.add(1, 1, 0, 0, 0);
    tasks.add(0, 1, 10, 0, 0.5);
    prepare(tasks);
    const one = { tasks, hours: 4, most: noFloor };
    expectOptimal(one, allocate(one));
    expect([...tasks.hours.slice(0, 2)]).toEqual([0, 0]);
    expect(tasks.hours[2]).toBeCloseTo(3.5, 9);
    tasks.clear(0);
    expect(allocate({ tasks, hours: 4, most: noFloor })).toBe(noFloor);
  });
});
