import { describe, expect, it } from 'vitest';
import { type ArmResult, type BlockRequest, counties, interventions, parseArm, tallies } from '../../sim/index.ts';
import { readEmbedded } from '../../viz/embedded.ts';
import { armsOf, assemble, commandOf, jobsOf, quickLook, type Settings } from '../../viz/models/study.ts';
import { createRunner, type Lane, type Work } from '../../viz/runner.ts';
import { completeReplicates, consistent, createStore, type PageState } from '../../viz/store.ts';
import type { TaskKind, Tasks } from '../../viz/tasks.ts';
import { usualStates } from '../../viz/views/states.ts';
import { year } from './studies.ts';

const settings: Settings = { ...quickLook(), interventions: { 'shared-ledgers': 0.5, 'admission-list': 1 }, replicates: 3, seed: 'page' };

const result = (arm: string, points: number): ArmResult => ({
  arm,
  outcomes: { burden: points },
  mechanical: null,
  years: [],
  hash: '',
  effort: year(0.1, 0.1),
  matrix: [[points, 0, 0, 0, 0]],
  effortByYear: [year(0.1, 0.1)],
  tally: Object.fromEntries(tallies.map((name) => [name, 0])) as ArmResult['tally'],
});

describe('the settings', () => {
  it('become arms with the baseline first and the bundles last, each arm once', () => {
    const bundle = { 'shared-ledgers': 0.5, 'admission-list': 1 };
    const arms = armsOf({ ...settings, bundleA: bundle, bundleB: { 'admission-list': 1 } });
    expect(arms.map(({ regime, interventions: used }) => [regime, used.map(({ id, level }) => `${id}=${level}`).join('+')])).toEqual([
      ['full-accountability', ''],
      ['pressure-type', ''],
      ['full-accountability', 'shared-ledgers=0.5'],
      ['full-accountability', 'admission-list=1'],
      ['full-accountability', 'shared-ledgers=0.5+admission-list=1'],
    ]);
  });

  it('become blocks whose seeds follow the replicate, never the place in the queue', () => {
    const jobs = jobsOf(settings);
    expect(jobs).toHaveLength(6);
    expect(new Set(jobs.filter(({ replicate }) => replicate === 2).map(({ request }) => request.seed))).toEqual(new Set(['page/2']));
    const more = jobsOf({ ...settings, replicates: 9 });
    expect(more.slice(0, jobs.length).map(({ request }) => request.seed)).toEqual(jobs.map(({ request }) => request.seed));
  });

  it('become a command whose arms the model reads back', () => {
    const command = commandOf({ ...settings, seed: 'two words' });
    expect(command).toContain('--seed "two words"');
    const arms = /--arms (\S+)/.exec(command)?.[1]?.split(',') ?? [];
    expect(arms.map((label) => parseArm(label))).toHaveLength(4);
  });

  it('start with what every reader can run quickly: the small county and every intervention', () => {
    const quick = quickLook();
    expect(counties.find(({ id }) => id === quick.county)?.departments.length).toBeLessThan(24);
    expect(Object.keys(quick.interventions)).toEqual(interventions.map(({ id }) => id));
  });
});

describe('assembled blocks', () => {
  const jobs = jobsOf(settings);
  const labels = ['full-accountability', 'pressure-type', 'b', 'c'];
  const block = (story: 'overload' | 'blame', replicate: number) => ({
    story,
    replicate,
    arms: labels.map((arm, index) => result(arm, replicate + index)),
  });

  it('do not depend on what finished first', () => {
    const blocks = [block('overload', 1), block('blame', 1), block('overload', 2)];
    expect(assemble(settings, jobs, [...blocks].reverse(), 'h')).toEqual(assemble(settings, jobs, blocks, 'h'));
  });

  it('average the matrix over the replicates that are in', () => {
    const made = assemble(settings, jobs, [block('overload', 1), block('overload', 2)], 'h');
    expect(made.matrix.find(({ story, arm }) => story === 'overload' && arm === made.baseline)?.rows).toEqual([[1.5, 0, 0, 0, 0]]);
  });

  it('count a replicate as complete when every story has it', () => {
    expect(completeReplicates(settings, [block('overload', 1), block('blame', 1), block('overload', 2)])).toBe(1);
  });
});

describe('the store', () => {
  const state: PageState = {
    language: 'zh',
    view: 'compare',
    views: usualStates,
    isProjector: false,
    isLesson: false,
    notice: null,
    settings,
    past: [],
    future: [],
    results: null,
    report: null,
    origin: 'page',
    resultsProblem: null,
    pageHash: null,
    canRun: true,
    run: { state: 'idle' },
    story: 'overload',
    outcome: 'burden',
    focus: 'gone',
    matrixView: 'grouped',
    isWhole: false,
  };
  const results = assemble({ ...settings, story: 'blame' }, jobsOf(settings), [], 'h');

  it('replaces its state and tells both the new and the old one', () => {
    const store = createStore(state);
    const seen: [string, string][] = [];
    store.subscribe((now, before) => seen.push([now.language, before.language]));
    store.set({ language: 'en' });
    expect(seen).toEqual([['en', 'zh']]);
    expect(state.language).toBe('zh');
  });

  it('looks only at a story and an arm that the results have', () => {
    const kept = consistent({ ...state, results });
    expect(kept.story).toBe('blame');
    expect(kept.focus).toBe('pressure-type');
  });

  it('takes embedded results, says what is wrong with broken ones, and takes an empty element for none', () => {
    expect(readEmbedded(' \n')).toEqual({ results: null, report: null, problem: null });
    expect(readEmbedded(JSON.stringify(results)).results?.baseline).toBe('full-accountability');
    expect(readEmbedded('{"schemaVersion":1').problem).not.toBeNull();
    expect(readEmbedded('{"schemaVersion":2}').problem).toContain('schemaVersion');
  });
});

/** Lets everything that waits on settled promises go on. */
const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

class FakeLane implements Lane {
  isEnded = false;
  readonly calls: {
    request: BlockRequest;
    finish: (arms: ArmResult[]) => void;
    fail: (error: Error) => void;
    tell: (done: number, total: number) => void;
  }[] = [];
  private report: (reason: string) => void = () => undefined;
  perform<K extends TaskKind>(
    _: K,
    request: Tasks[K]['request'],
    tell: (done: number, total: number) => void,
  ): Promise<Tasks[K]['answer']> {
    return new Promise((finish, fail) =>
      this.calls.push({ request: request as BlockRequest, finish: finish as (arms: ArmResult[]) => void, fail, tell }),
    );
  }
  onDeath(report: (reason: string) => void): void {
    this.report = report;
  }
  die(): void {
    this.report('killed');
  }
  end(): void {
    this.isEnded = true;
  }
}

function watched(size: number) {
  const lanes: FakeLane[] = [];
  const log: string[] = [];
  const runner = createRunner(() => {
    const lane = new FakeLane();
    lanes.push(lane);
    return lane;
  }, size);
  const start = (name: string, seeds: readonly string[]) =>
    runner.start(
      'block',
      seeds.map((seed): Work<'block'> => ({ request: { ...(jobsOf(settings)[0]?.request as BlockRequest), seed } })),
      {
        onAnswer: (work) => log.push(`${name} block ${work.request.seed}`),
        onProgress: (done, total) => log.push(`${name} ${done}/${total}`),
        onFailure: (work, reason) => log.push(`${name} failure ${work.request.seed}: ${reason}`),
        onEnd: () => log.push(`${name} end`),
      },
    );
  return { lanes, log, runner, start };
}

describe('the runner', () => {
  it('gives blocks to free workers, tells progress, and ends once', async () => {
    const { lanes, log, start } = watched(2);
    start('a', ['1', '2', '3']);
    expect(lanes).toHaveLength(2);
    lanes[0]?.calls[0]?.tell(1, 4);
    lanes[0]?.calls[0]?.finish([]);
    await settle();
    expect(lanes[0]?.calls[1]?.request.seed).toBe('3');
    lanes[1]?.calls[0]?.finish([]);
    lanes[0]?.calls[1]?.finish([]);
    await settle();
    expect(log).toEqual(['a 1/12', 'a block 1', 'a block 2', 'a block 3', 'a end']);
    // Workers that are done wait for the next request.
    expect(lanes.some(({ isEnded }) => isEnded)).toBe(false);
    start('b', ['4']);
    expect(lanes).toHaveLength(2);
  });

  it('lets the latest request win: the first is ended and never heard of again', async () => {
    const { lanes, log, start } = watched(1);
    start('old', ['1']);
    start('new', ['2']);
    expect(lanes[0]?.isEnded).toBe(true);
    lanes[0]?.calls[0]?.tell(1, 1);
    lanes[0]?.calls[0]?.finish([]);
    lanes[1]?.calls[0]?.finish([]);
    await settle();
    expect(log).toEqual(['new block 2', 'new end']);
  });

  it('cancels by ending its busy workers, opens others in their place, and says nothing more', async () => {
    const { lanes, log, runner, start } = watched(2);
    start('a', ['1', '2']);
    runner.cancel();
    expect(lanes.map(({ isEnded }) => isEnded)).toEqual([true, true, false, false]);
    lanes[0]?.calls[0]?.finish([]);
    await settle();
    expect(log).toEqual([]);
  });

  it('replaces a worker that dies and does its block again', async () => {
    const { lanes, log, start } = watched(1);
    start('a', ['1', '2']);
    lanes[0]?.die();
    await settle();
    expect(lanes[0]?.isEnded).toBe(true);
    expect(lanes[1]?.calls[0]?.request.seed).toBe('1');
    lanes[1]?.calls[0]?.finish([]);
    await settle();
    lanes[1]?.calls[1]?.finish([]);
    await settle();
    expect(log).toEqual(['a block 1', 'a block 2', 'a end']);
  });

  it('gives a block up that killed two workers, and goes on with the rest', async () => {
    const { lanes, log, start } = watched(1);
    start('a', ['1', '2']);
    lanes[0]?.die();
    await settle();
    lanes[1]?.die();
    await settle();
    lanes[2]?.calls[0]?.finish([]);
    await settle();
    expect(log).toEqual(['a failure 1: killed', 'a block 2', 'a end']);
  });

  it('does not try again what the model itself refuses: it would refuse again', async () => {
    const { lanes, log, start } = watched(1);
    start('a', ['1']);
    lanes[0]?.calls[0]?.fail(new Error('law broken'));
    await settle();
    expect(log).toEqual(['a failure 1: law broken', 'a end']);
    expect(lanes).toHaveLength(1);
  });

  it('fails every block with the cause if no worker can be made', () => {
    const log: string[] = [];
    const runner = createRunner(() => {
      throw new Error('no workers here');
    }, 2);
    runner.start('block', [{ request: jobsOf(settings)[0]?.request as BlockRequest }], {
      onAnswer: () => undefined,
      onProgress: () => undefined,
      onFailure: (_, reason) => log.push(reason),
      onEnd: () => log.push('end'),
    });
    expect(log).toEqual(['no workers here', 'end']);
  });
});
