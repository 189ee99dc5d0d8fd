import type { StudyResults } from '../experiments/results.ts';
import type { StudyReport } from '../experiments/study-report.ts';
import { armLabel, type Language, type Problem } from '../sim/index.ts';
import { armsOf, type Settings, type Story, storiesOf } from './models/study.ts';
import type { ViewStates } from './views/states.ts';

export const viewIds = ['start', 'lesson', 'compare', 'explore', 'follow', 'robust', 'method', 'teach'] as const;
export type ViewId = (typeof viewIds)[number];

/** How a run in the page stands. */
export type RunState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly startedAt: number; readonly now: number }
  | { readonly state: 'finished'; readonly replicates: number }
  | { readonly state: 'cancelled'; readonly replicates: number }
  | { readonly state: 'failed'; readonly reason: string };

/** What became of a link or file: refused with what is wrong in it, or taken, with what is known of the results it speaks of. */
export type Notice =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'taken';
      /** Old names in it that were read as today's. */
      readonly migrated: readonly string[];
      /** Hash of the model that it was made with, and checksum of the results it was made from. */
      readonly engine: string | null;
      readonly checksum: string | null;
      /** The scenario it asked for: what is said of results holds for no other. */
      readonly settings: Settings;
    };

/** Everything the page shows follows from this one object, which is replaced and never changed. */
export interface PageState {
  readonly language: Language;
  readonly view: ViewId;
  readonly views: ViewStates;
  /** Large type and pictures, nothing that would give a lesson away. */
  readonly isProjector: boolean;
  /** Whether a class is under way: what would answer a question before it is asked stays hidden. */
  readonly isLesson: boolean;
  /** What is said of the link or file that was opened; null if nothing is. */
  readonly notice: Notice | null;
  readonly settings: Settings;
  /** Scenarios before and after this one, for undo and redo. */
  readonly past: readonly Settings[];
  readonly future: readonly Settings[];
  readonly results: StudyResults | null;
  /** The study whose report this page is; its paired results, if any, are `results`. */
  readonly report: StudyReport | null;
  /** Where the results come from: a report's file, a run in this page, or what ships with the page. */
  readonly origin: 'command-line' | 'page' | 'shipped';
  /** What is wrong with the results that came with the file, if anything. */
  readonly resultsProblem: string | null;
  /** Hash of the model in this page, once the worker has worked it out. */
  readonly pageHash: string | null;
  readonly canRun: boolean;
  readonly run: RunState;
  /** What is looked at. */
  readonly story: Story;
  readonly outcome: string;
  readonly focus: string | null;
  readonly matrixView: 'grouped' | 'all';
  /** Whether the axes of plane and forest span every arm. */
  readonly isWhole: boolean;
}

/** A change of the state, or what makes one of the present state. */
export type Change = Partial<PageState> | ((state: PageState) => Partial<PageState>);

export interface Store {
  get(): PageState;
  set(change: Partial<PageState>): void;
  subscribe(listener: (state: PageState, before: PageState) => void): void;
}

/** Makes the one store of the page. */
export function createStore(initial: PageState): Store {
  let state = initial;
  const listeners: ((state: PageState, before: PageState) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = consistent({ ...state, ...change });
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

/** Keeps what is looked at inside what there is. */
export function consistent(state: PageState): PageState {
  const { results } = state;
  if (results === null) return state;
  const story = results.stories.includes(state.story) ? state.story : (results.stories.find(isStory) ?? state.story);
  // What the scenario will have when it is run is kept, too.
  const isHere = (label: string) =>
    results.arms.some((arm) => arm.label === label) || armsOf(state.settings).some((arm) => armLabel(arm) === label);
  const isKnown = state.focus !== null && isHere(state.focus);
  const focus = isKnown ? state.focus : (results.arms.find(({ label }) => label !== results.baseline)?.label ?? results.baseline);
  return story === state.story && focus === state.focus ? state : { ...state, story, focus };
}

/** Steps kept for undo. */
const mostSteps = 200;

/** A change of the scenario, with the one before kept for undo; no change, no step. */
export function changed(state: PageState, change: Partial<Settings>): Partial<PageState> {
  const settings = { ...state.settings, ...change };
  if (JSON.stringify(settings) === JSON.stringify(state.settings)) return {};
  return { settings, past: [...state.past, state.settings].slice(-mostSteps), future: [] };
}

/** The step back; nothing if there is none. */
export function undone({ settings, past, future }: PageState): Partial<PageState> {
  const before = past.at(-1);
  return before === undefined ? {} : { settings: before, past: past.slice(0, -1), future: [settings, ...future] };
}

/** The step forward again; nothing if there is none. */
export function redone({ settings, past, future }: PageState): Partial<PageState> {
  const [next, ...rest] = future;
  return next === undefined ? {} : { settings: next, past: [...past, settings], future: rest };
}

function isStory(story: string): story is Story {
  return story === 'overload' || story === 'blame';
}

/** Replicates that are in for every story of a study. */
export function completeReplicates(settings: Settings, blocks: readonly { readonly story: Story; readonly replicate: number }[]): number {
  const stories = storiesOf(settings);
  const counts = new Map<number, number>();
  for (const { replicate } of blocks) counts.set(replicate, (counts.get(replicate) ?? 0) + 1);
  return [...counts.values()].filter((count) => count === stories.length).length;
}
