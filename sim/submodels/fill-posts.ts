import { slot } from '../parameters.ts';
import { draw, P, second, weekWord } from '../random.ts';
import type { World } from '../world.ts';

/**
 * At year end some posts are filled from below: a department's from the best township, a township's from its best committee. Who rises
 * takes motive along, and skill where they have more of it than the post, half the difference; the committee they leave gets somebody
 * new. What counts as best goes from
 * shown to real results and acts with `promotionOnDoing`. Draws from `career`.
 */
export function fillPosts(world: World): void {
  const { ground, state, c, keys, week } = world;
  const rate = c[slot.careerRate];
  const leaves = (u: number) => draw(keys, P.career, state.unitWord[u], weekWord(week, 0)) < rate;
  for (let t = 0; t < ground.townships; t++) {
    const township = ground.firstTownship + t;
    if (leaves(township)) rise(world, ground.committeeStart[t], ground.committeeStart[t] + ground.committeeCount[t], township);
  }
  for (let d = 0; d < ground.departments; d++) if (leaves(d)) rise(world, ground.firstTownship, ground.firstCommittee, d);
  state.doing.fill(0);
  state.showing.fill(0);
  state.yearDue.fill(0);
}

/** The best of the units from..to takes over `post`; a committee's own post then goes to somebody new. */
function rise(world: World, from: number, to: number, post: number): void {
  const { ground, state } = world;
  let best = -1;
  for (let u = from; u < to; u++) if (best < 0 || isAhead(world, u, best)) best = u;
  if (best < 0) return;
  state.motive[post] = state.motive[best];
  if (ground.level[post] === 1) {
    const skill = 0.5 * (state.naturalSkill[post] + Math.max(state.naturalSkill[post], state.skill[best]));
    state.skill[post] = Math.min(1, state.skill[post] + (skill - state.naturalSkill[post]));
    state.naturalSkill[post] = skill;
  }
  if (ground.level[best] === 2) replace(world, best);
}

function isAhead(world: World, a: number, b: number): boolean {
  const { state, keys, week } = world;
  const difference = score(world, a) - score(world, b);
  if (difference !== 0) return difference > 0;
  const lot = (u: number) => draw(keys, P.career, state.unitWord[u], weekWord(week, 1));
  return lot(a) > lot(b);
}

/** The year's score: shown coverage, or with `promotionOnDoing` real coverage and acts. */
function score(world: World, u: number): number {
  const { state, c } = world;
  const due = state.yearDue[u] + 0.1;
  const doing = state.doing[u] / due;
  const showing = state.showing[u] / due;
  return showing + c[slot.promotionOnDoing] * (doing - showing);
}

/** Somebody new: motive is drawn as at first; skill and equipment stay with the post. */
function replace(world: World, u: number): void {
  const { state, c, keys, week } = world;
  draw(keys, P.career, state.unitWord[u], weekWord(week, 2));
  state.motive[u] = c[slot.motive] * (1 + c[slot.motiveSpread] * (2 * second() - 1));
}
