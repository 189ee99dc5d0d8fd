/** The week as a readable list: who acts when. Submodels do not know each other; they meet in the state, in this order. */
import { setConditions } from './conditions.ts';
import { checkInvariants } from './invariants.ts';
import { forgetOpenParts, sortParts } from './matters.ts';
import { compact } from './state.ts';
import { allocateEffort } from './submodels/allocate-effort.ts';
import { answerRequests } from './submodels/answer-requests.ts';
import { arriveMatters } from './submodels/arrive-matters.ts';
import { callDepartments } from './submodels/call-departments.ts';
import { closeMatters } from './submodels/close-matters.ts';
import { fillPosts } from './submodels/fill-posts.ts';
import { runIncidents } from './submodels/incidents.ts';
import { inspect } from './submodels/inspect.ts';
import { learn } from './submodels/learn.ts';
import { spendMandatoryTime } from './submodels/mandatory-time.ts';
import { perceive } from './submodels/perceive.ts';
import { answerResidents, bringRequests } from './submodels/residents.ts';
import { reviewAsks } from './submodels/review-asks.ts';
import { seekVetoes } from './submodels/seek-vetoes.ts';
import { shiftCommittees } from './submodels/shift-committees.ts';
import { shiftDepartments } from './submodels/shift-departments.ts';
import { shiftTownships } from './submodels/shift-townships.ts';
import { takeInitiative } from './submodels/take-initiative.ts';
import type { Tape } from './tape.ts';
import type { World } from './world.ts';

/** Weeks between two clearings of what has ended; it changes no result. */
const compactEvery = 26;
const weeksInYear = 52;

/** Runs one week in place. */
export function runWeek(world: World, tape: Tape | null, isChecked: boolean): void {
  setConditions(world);
  perceive(world, tape);
  bringRequests(world);
  arriveMatters(world);
  reviewAsks(world);
  answerRequests(world);
  shift(world);
  callDepartments(world);
  spendMandatoryTime(world);
  takeInitiative(world);
  sortParts(world);
  allocateEffort(world);
  inspect(world);
  runIncidents(world);
  closeMatters(world);
  answerResidents(world);
  learn(world);
  if (world.weekOfYear === weeksInYear - 1) {
    seekVetoes(world);
    fillPosts(world);
  }
  if (isChecked) checkInvariants(world);
  world.week++;
  world.weekOfYear = world.week % weeksInYear;
  world.state.counters[0] = world.week;
  if (world.week % compactEvery !== 0) return;
  compact(world.state);
  forgetOpenParts(world);
}

/** One hop per level and week. From above, a matter can go all the way down in a week; from below, it waits for the next. */
function shift(world: World): void {
  const levels =
    world.switches.actionOrder === 'base-first'
      ? [shiftCommittees, shiftTownships, shiftDepartments]
      : [shiftDepartments, shiftTownships, shiftCommittees];
  for (const decide of levels) decide(world);
}
