/** What a plan still takes: runs and minutes by stage. */
import { performance } from 'node:perf_hooks';
import { checkScenario, run } from '../../sim/index.ts';
import { lackOf } from './gather.ts';
import { type Stage, stages } from './scales.ts';
import type { Plan } from './settings.ts';

export interface StageForecast {
  readonly stage: Stage;
  readonly settings: number;
  /** Distinct arms in the largest setting, and jobs (setting, story, seed) of all. */
  readonly arms: number;
  readonly jobs: number;
  /** Runs still to be done, frozen ones among them. */
  readonly runs: number;
  readonly minutes: number;
}

/** Least time that a county is tried for, in milliseconds. */
const trialTime = 700;
const trialWeeks = 104;

/** Seconds that a week of a county takes on this machine. */
function secondsPerWeek(county: string): number {
  const scenario = checkScenario({ county, weeks: trialWeeks, warmupWeeks: 0 });
  run(scenario, 'trial');
  const started = performance.now();
  let weeks = 0;
  do {
    run(scenario, 'trial');
    weeks += trialWeeks;
  } while (performance.now() - started < trialTime);
  return (performance.now() - started) / 1000 / weeks;
}

/** Says what a plan still takes, given what lies in a folder. */
export function forecastOf(plan: Plan, out: string, workers: number): StageForecast[] {
  const lack = lackOf(plan, out);
  const speeds = new Map<string, number>();
  return stages.flatMap((stage): StageForecast[] => {
    const settings = plan.settings.filter((setting) => setting.stage === stage);
    if (settings.length === 0) return [];
    let runs = 0;
    let seconds = 0;
    for (const { id, county } of settings) {
      const own = lack.get(id) ?? { runs: 0, weeks: 0 };
      if (!speeds.has(county) && own.runs > 0) speeds.set(county, secondsPerWeek(county));
      runs += own.runs;
      seconds += own.weeks * (speeds.get(county) ?? 0);
    }
    const jobs = plan.jobs.filter(({ setting }) => setting.stage === stage).length;
    const arms = Math.max(...settings.map((setting) => setting.arms.length));
    return [{ stage, settings: settings.length, arms, jobs, runs, minutes: seconds / 60 / Math.max(1, Math.min(workers, jobs)) }];
  });
}
