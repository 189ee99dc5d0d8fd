/** What each view looks at beyond the scenario. Kept apart from the views themselves, which are loaded when they are opened. */
import type { LinkField } from '../link/field.ts';
import { type CompareState, compareFields, compareUsual } from './compare/state.ts';
import { type ExploreState, exploreFields, exploreUsual } from './explore/state.ts';
import { type FollowState, followFields, followUsual } from './follow/state.ts';
import { type LessonState, lessonFields, lessonUsual } from './lesson/state.ts';
import { type RobustState, robustFields, robustUsual } from './robust/state.ts';
import { type TeachState, teachFields, teachUsual } from './teach/state.ts';

export interface ViewStates {
  readonly lesson: LessonState;
  readonly compare: CompareState;
  readonly explore: ExploreState;
  readonly follow: FollowState;
  readonly robust: RobustState;
  readonly teach: TeachState;
}

export const usualStates: ViewStates = {
  lesson: lessonUsual,
  compare: compareUsual,
  explore: exploreUsual,
  follow: followUsual,
  robust: robustUsual,
  teach: teachUsual,
};

/** The keys of the views in a link; no key belongs to two. */
export const stateFields: { readonly [K in keyof ViewStates]: readonly LinkField<ViewStates[K]>[] } = {
  lesson: lessonFields,
  compare: compareFields,
  explore: exploreFields,
  follow: followFields,
  robust: robustFields,
  teach: teachFields,
};
