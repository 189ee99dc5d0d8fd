import { availableParallelism } from 'node:os';
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { checkScenario, ParameterError, run as runModel } from '../../sim/index.ts';
import { type Command, exitDone } from '../command.ts';
import { integerOf } from '../flags.ts';

export const bench: Command = {
  flags: [{ name: 'runs', placeholder: 'N', help: { zh: '连续运行的次数（默认 20）', en: 'runs in a row (default 20)' } }],
  run: async (parsed, terminal) => {
    const runs = integerOf(parsed, 'runs', 2, 10_000) ?? 20;
    if (parsed.problems.length > 0) throw new ParameterError(parsed.problems);
    const scenario = checkScenario({});
    let collections = 0;
    const observer = new PerformanceObserver((list) => {
      collections += list.getEntries().length;
    });
    observer.observe({ entryTypes: ['gc'] });
    const times: number[] = [];
    let partWeeks = 0;
    for (let i = 1; i <= runs; i++) {
      const before = performance.now();
      const { observed } = runModel(scenario, `bench/${i}`);
      times.push(performance.now() - before);
      partWeeks = observed.tally.openPartWeeks;
      // Lets the observer hear of collections.
      await new Promise((resolve) => setImmediate(resolve));
    }
    observer.disconnect();
    // Weeks of warm-up have about as many open matters as the weeks reported.
    const matterWeeks = (partWeeks * (scenario.weeks + scenario.warmupWeeks)) / scenario.weeks;
    const warm = times.slice(1).sort((a, b) => a - b)[Math.floor((runs - 1) / 2)] as number;
    const perMatterWeek = (milliseconds: number) => (matterWeeks > 0 ? (milliseconds * 1e6) / matterWeeks : null);
    const answer = {
      cores: availableParallelism(),
      runs,
      firstRunMilliseconds: times[0],
      warmRunMilliseconds: warm,
      matterWeeks,
      firstNanosecondsPerMatterWeek: perMatterWeek(times[0] as number),
      warmNanosecondsPerMatterWeek: perMatterWeek(warm),
      collections,
    };
    terminal.result(`${JSON.stringify(answer, null, 2)}\n`);
    return exitDone;
  },
};
