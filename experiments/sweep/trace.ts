import { type ModelEvent, run, type Scenario, type Series } from '../../sim/index.ts';

/** A run told at length: week by week, event by event. */
export interface Trace {
  readonly series?: Series;
  /** As JSON: a long text crosses threads faster than a million objects. */
  readonly events?: string;
}

/** Runs a scenario again for its weekly series and its event log. */
export function traceOf(scenario: Scenario, seed: string, series: boolean, events: boolean): Trace {
  const result = run(scenario, seed, { series, events });
  return {
    ...(result.series === undefined ? {} : { series: result.series }),
    ...(result.events === undefined ? {} : { events: JSON.stringify(result.events) }),
  };
}

/** Reads the events of a trace. */
export function eventsOf(trace: Trace): readonly ModelEvent[] {
  return trace.events === undefined ? [] : (JSON.parse(trace.events) as ModelEvent[]);
}
