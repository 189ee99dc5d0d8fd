import { counties, type Scenario } from '../../sim/index.ts';
import { commandText } from '../scenario-flags.ts';

/** Where a county that is no profile lies, in the folder of the results. */
export const countyFile = 'county.json';

/** Writes the command that does one run again, to be pasted in the folder of the project (or of the results, for a county of one's own). */
export function replayCommand(scenario: Scenario, seed: string): string {
  const isProfile = counties.some((county) => county === scenario.county);
  const reforms = scenario.interventions.map(({ id, level, start, end, knobs }) => {
    const when = start === undefined && end === undefined ? '' : `@${start ?? 0}${end === undefined ? '' : `-${end}`}`;
    return `${id}=${level}${when}${knobs === undefined ? '' : `:${knobs.join('/')}`}`;
  });
  return commandText([
    'run',
    '--county',
    isProfile ? scenario.county.id : countyFile,
    '--story',
    scenario.story,
    '--regime',
    scenario.regime,
    ...(reforms.length === 0 ? [] : ['--interventions', reforms.join(',')]),
    ...Object.entries(scenario.parameters).flatMap(([id, value]) => ['--set', `${id}=${value}`]),
    '--weeks',
    String(scenario.weeks),
    '--warmup',
    String(scenario.warmupWeeks),
    '--seed',
    seed,
  ]);
}
