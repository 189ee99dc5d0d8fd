import { counties } from '../../../sim/index.ts';
import type { LifeAnswer, LifeRequest } from '../../life.ts';
import type { LifeOverview } from '../../models/follow-log.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';

/** What of a run is on the page. */
export interface LifeShown {
  readonly request: LifeRequest;
  readonly answer: LifeAnswer;
  readonly overview: LifeOverview | null;
  readonly source: 'stored' | 'page';
}
export type LifeStatus =
  | { readonly state: 'waiting' | 'running' | 'done' | 'none' }
  | { readonly state: 'failed'; readonly reason: string };

/** What ships with the page. */
interface StoredLives {
  readonly modelHash: string;
  readonly lives: readonly { readonly request: LifeRequest; readonly answer: LifeAnswer }[];
}

/** The county that is run: the chosen one, or the small example county. */
export function countyOf({ settings, views }: PageState): string {
  const small = counties.find(({ id }) => id === 'small')?.id ?? settings.county;
  return views.follow.isWhole ? settings.county : small;
}

/** What the state asks for. */
export function requestOf(state: PageState): Omit<LifeRequest, 'hasOverview'> {
  const { settings, story, views } = state;
  const { kind, matter, unit, replicate, branch } = views.follow;
  return {
    scenario: { county: countyOf(state), story, regime: settings.regime, parameters: settings.parameters },
    seed: `${settings.seed}/${replicate}`,
    look: { kind, id: kind === 'matter' ? matter : unit },
    branch,
  };
}

/** Whether two requests are of the same run, whatever of it is looked at. */
export function isSameRun(a: Omit<LifeRequest, 'hasOverview'>, b: Omit<LifeRequest, 'hasOverview'>): boolean {
  return JSON.stringify([a.scenario, a.seed]) === JSON.stringify([b.scenario, b.seed]);
}

export interface LifeRuns {
  readonly shown: () => LifeShown | null;
  readonly status: () => LifeStatus;
  /** Why the stored run could not be read; null if it could, or was not asked for. */
  readonly trouble: () => string | null;
  /** Sees to it that what the state asks for comes. */
  update(state: PageState): void;
  leave(): void;
}

/** Fetches lives for the page: at first a stored one if it is what is asked for, then from the worker. The last good answer stays. */
export function createLifeRuns({ engine }: ViewContext, onChange: () => void): LifeRuns {
  let shown: LifeShown | null = null;
  let status: LifeStatus = { state: 'waiting' };
  let trouble: string | null = null;
  let asked = '';
  let isLeft = false;

  async function showStored(wanted: Omit<LifeRequest, 'hasOverview'>): Promise<void> {
    let stored: StoredLives;
    try {
      stored = (await import('../../precomputed/follow.json')).default as unknown as StoredLives;
    } catch (error) {
      // The next change tries again.
      trouble = error instanceof Error ? error.message : String(error);
      if (!isLeft) onChange();
      return;
    }
    trouble = null;
    if (isLeft || shown !== null) return;
    const text = JSON.stringify([wanted.scenario, wanted.seed, wanted.look, null]);
    const found = stored.lives.find(
      ({ request }) => JSON.stringify([request.scenario, request.seed, request.look, request.branch]) === text,
    );
    if (found === undefined) return;
    shown = { ...found, overview: null, source: 'stored' };
    onChange();
  }

  async function ask(wanted: Omit<LifeRequest, 'hasOverview'>, key: string): Promise<void> {
    const overview = shown !== null && shown.overview !== null && isSameRun(shown.request, wanted) ? shown.overview : null;
    const request = { ...wanted, hasOverview: overview === null };
    status = { state: 'running' };
    try {
      const answer = await engine.ask('life', request);
      if (key !== asked || isLeft) return;
      if (answer === null) {
        asked = '';
        status = { state: 'waiting' };
        return;
      }
      shown = { request, answer, overview: answer.overview ?? overview, source: 'page' };
      status = { state: 'done' };
    } catch (error) {
      if (key !== asked || isLeft) return;
      // The next change tries again.
      asked = '';
      status = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    onChange();
  }

  return {
    shown: () => shown,
    status: () => status,
    trouble: () => trouble,
    update(state) {
      const wanted = requestOf(state);
      const key = JSON.stringify(wanted);
      if (shown === null) void showStored(wanted);
      if (!state.canRun) {
        status = { state: 'none' };
        return;
      }
      if (key === asked) return;
      asked = key;
      void ask(wanted, key);
    },
    leave() {
      isLeft = true;
      if (status.state === 'running') engine.cancel();
    },
  };
}
