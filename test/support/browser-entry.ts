import { checkScenario, modelHash, run } from '../../sim/index.ts';
import { type SameBits, sameBits } from './same-bits.ts';

/** What an engine is asked: its digests of draws and arithmetic, the model hash, and the hash of one short run per scenario. */
export interface EngineAnswer {
  readonly bits: SameBits;
  readonly model: string;
  readonly hashes: readonly string[];
}

/** The runs compared: both regimes, both stories and a bundle, on the small county; plain JSON, as it would come from a file. */
const scenarios: readonly unknown[] = [
  { county: 'small', story: 'overload', regime: 'full-accountability', weeks: 52, warmupWeeks: 26 },
  { county: 'small', story: 'blame', regime: 'pressure-type', weeks: 52, warmupWeeks: 26 },
  {
    county: 'small',
    story: 'blame',
    regime: 'full-accountability',
    interventions: [
      { id: 'fault-tolerance', level: 1 },
      { id: 'resources-follow-tasks', level: 0.5 },
    ],
    weeks: 52,
    warmupWeeks: 26,
  },
];

/** Works out this engine's answer; the same function runs in Node and, bundled and minified, in each browser. */
export function answer(): EngineAnswer {
  return {
    bits: sameBits(),
    model: modelHash(),
    hashes: scenarios.map((scenario) => run(checkScenario(scenario), 'same hash 同一指纹').hash),
  };
}
