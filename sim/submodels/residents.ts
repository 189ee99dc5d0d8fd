import { slot } from '../parameters.ts';
import { draw, P, weekWord } from '../random.ts';
import { B } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Residents bring requests to their committee (exogenous, ±40 % from week to week). Draws from `request`. */
export function bringRequests(world: World): void {
  const { state, ground, c, keys, week } = world;
  for (let u = ground.firstCommittee; u < ground.units; u++) {
    const requests =
      c[slot.requestsPerWeek] * ground.capacityFactor[u] * (0.6 + 0.8 * draw(keys, P.request, state.unitWord[u], weekWord(week, 0)));
    state.waiting[u] += requests;
    count(world, T.requests, requests);
  }
}

/** What was not served partly lapses into complaints; trust follows service; complaints become petitions to departments. */
export function answerResidents(world: World): void {
  const { state, ground, c } = world;
  const units = ground.units;
  let complaints = 0;
  let angry = 0;
  for (let u = ground.firstCommittee; u < units; u++) {
    const lapsed = c[slot.requestExpiry] * state.waiting[u];
    state.waiting[u] -= lapsed;
    complaints += lapsed;
    const trust = B.trust * units + u;
    const usual = c[slot.requestsPerWeek] * ground.capacityFactor[u];
    const service = usual > 0 ? 1 - Math.min(1, lapsed / usual) : 1;
    state.beliefs[trust] += c[slot.trustRate] * (service - state.beliefs[trust]);
    angry += lapsed * (1.3 - state.beliefs[trust]);
    count(world, T.trustSum, state.beliefs[trust]);
  }
  count(world, T.complaints, complaints);
  for (let d = 0; d < ground.departments; d++) {
    const petitions = c[slot.petitionRate] * angry * state.petitionShare[d];
    state.petitions[d] += petitions - c[slot.petitionDecay] * state.petitions[d];
    count(world, T.petitions, petitions);
  }
}
