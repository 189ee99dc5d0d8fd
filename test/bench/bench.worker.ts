/** A fresh thread that runs counties one after another, as a pool's worker does, and tells what each took. */
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { checkScenario, run } from '../../sim/index.ts';

export interface Order {
  /** What `checkScenario` takes, one for each run. */
  readonly scenarios: readonly unknown[];
}

export interface Answer {
  readonly milliseconds: readonly number[];
  /** Open parts summed over the weeks reported, by run. */
  readonly matterWeeks: readonly number[];
  readonly collections: number;
}

parentPort?.on('message', async ({ scenarios }: Order) => {
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const milliseconds: number[] = [];
  const matterWeeks: number[] = [];
  for (const [index, scenario] of scenarios.map((one) => checkScenario(one)).entries()) {
    const before = performance.now();
    const { observed } = run(scenario, `bench/${index + 1}`);
    milliseconds.push(performance.now() - before);
    matterWeeks.push(observed.tally.openPartWeeks);
    // Lets the observer hear of collections.
    if (index % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  parentPort?.postMessage({ milliseconds, matterWeeks, collections } satisfies Answer);
});
