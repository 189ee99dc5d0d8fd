/** The one door of the model: everything experiments and the page may use stands here. */
export type { County, Department, Township } from './counties/define.ts';
export { counties } from './counties/index.ts';
export { checkCounty, countyLimits, readCounty } from './counties/read.ts';
export { describeProblem, InvariantError, type Language, nearestName, ParameterError, type Problem, shown, type Text } from './errors.ts';
export type { ModelEvent } from './events.ts';
export { type Explanation, explain } from './explain.ts';
export { digest, modelHash } from './fingerprint.ts';
export type { Intervention } from './interventions/define.ts';
export { interventions } from './interventions/index.ts';
export { type Activity, activities, type Level, levels, type Observed, sanctioned, type Tally, tallies } from './observation.ts';
export type { Outcome } from './outcomes/define.ts';
export { outcomes } from './outcomes/index.ts';
export { type ParameterEntry, type ParameterName, parameters } from './parameters.ts';
export { type Regime, regimes, type Story, stories } from './regimes.ts';
export { type ArmResult, type BlockRequest, type RunOptions, type RunResult, run, runBlock, type Series, type Window } from './run.ts';
export {
  type Arm,
  type ArmIntervention,
  armLabel,
  checkScenario,
  parseArm,
  type Scenario,
  type StoryId,
  scenarioLimits,
} from './scenario.ts';
export { allowedValues, type ParameterValue } from './schema.ts';

/** Version of every JSON that leaves the project. */
export const schemaVersion = 1;
