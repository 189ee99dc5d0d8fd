import { run, type Scenario } from '../sim/index.ts';

/** Which life is asked for: one run, as far as it is looked at. */
export interface LifeRequest {
  readonly scenario: Scenario;
  readonly seed: string;
}
export interface LifeAnswer {
  readonly hash: string;
}

/** Runs one scenario and keeps of its event log what is asked for. */
export function liveLife({ scenario, seed }: LifeRequest): LifeAnswer {
  return { hash: run(scenario, seed).hash };
}
