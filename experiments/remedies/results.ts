/** From samples to the table of remedies, as the verdict pages read it. */
import { interventions, outcomes, type StoryId, stories, type Text } from '../../sim/index.ts';
import { meanOf } from '../analysis/paired.ts';
import { estimate } from '../analysis/verdict.ts';
import { effectValues, frozenValues, type Sample, type Samples } from '../evidence/samples.ts';
import type { RemedyCell, RemedyRow } from '../verdicts/remedies.ts';
import { type Bundle, bundles } from './bundles.ts';
import { hoursOutcome, measured, type Remedy } from './questions.ts';

const storyIds = stories.map(({ id }) => id);

/** A cell of the pages, and what else is known of it. */
export interface FullCell extends RemedyCell {
  readonly n: number;
  /** What is there only because somebody decides anew: the difference less its mechanical part. */
  readonly behavioural: number | null;
  /** Share of seeds in which the reform is strictly better; null where neither direction is. */
  readonly better: number | null;
}

/** A row of the pages, and what else is known of it. */
export interface FullRow extends RemedyRow {
  readonly label: Text;
  /** Reforms that it is made of. */
  readonly reforms: readonly string[];
  /** What it costs by itself: share of everyone’s own hours, mean over seeds. */
  readonly hours: number | null;
  readonly cells: Readonly<Record<string, FullCell>>;
  /** Outcomes that a reform of the row prices or defines itself. */
  readonly defines: readonly string[];
  /** Who can dodge it, and how; null for bundles. */
  readonly dodge: Text | null;
}

/** Mean hours that a remedy costs by itself, over the seeds of all stories alike; null where nothing was run. */
export function hoursOf(remedy: Remedy, samples: Samples): number | null {
  const means = storyIds.flatMap((story) => {
    const values = effectValues(samples.of(remedy.asked.id, 'default', story), measured.indexOf(hoursOutcome));
    return values.length === 0 ? [] : [meanOf(values)];
  });
  return means.length < storyIds.length ? null : meanOf(means);
}

/** One row for each story. */
export function rowsOf(remedies: readonly Remedy[], samples: Samples): FullRow[] {
  return storyIds.flatMap((story) => remedies.map((remedy) => rowOf(remedy, story, samples.of(remedy.asked.id, 'default', story))));
}

function rowOf(remedy: Remedy, story: StoryId, samples: readonly Sample[]): FullRow {
  const cells = Object.fromEntries(measured.map((outcome, at) => [outcome, cellOf(outcome, samples, at)]));
  return {
    id: remedy.id,
    at: remedy.at,
    level: remedy.level,
    story,
    label: remedy.label,
    reforms: remedy.reforms,
    hours: cells[hoursOutcome]?.difference ?? null,
    cells,
    defines: definedBy(remedy.reforms),
    dodge: interventions.find(({ id }) => id === remedy.id)?.dodge ?? null,
  };
}

/** What some reforms price or define, in the order of the columns. */
function definedBy(reforms: readonly string[]): string[] {
  return measured.filter((outcome) => interventions.some(({ id, defines }) => reforms.includes(id) && defines.includes(outcome)));
}

function cellOf(outcome: string, samples: readonly Sample[], at: number): FullCell {
  const values = effectValues(samples, at);
  const { n, mean, lower95, upper95 } = estimate(values);
  const frozen = frozenValues(samples, at);
  const mechanical = frozen.length === 0 ? null : meanOf(frozen);
  const direction = outcomes.find(({ id }) => id === outcome)?.better ?? 'none';
  const sign = direction === 'higher' ? 1 : -1;
  return {
    n,
    difference: mean,
    lower95,
    upper95,
    mechanical,
    behavioural: mean === null || mechanical === null ? null : mean - mechanical,
    better: direction === 'none' || n === 0 ? null : values.filter((value) => sign * value > 0).length / n,
  };
}

/** Levels of the bundles at equal hours that a table of remedies holds; none where there is no such table. */
export function levelsIn(text: string | undefined, of: readonly Bundle[] = bundles): Map<string, number> {
  if (text === undefined) return new Map();
  const { rows } = JSON.parse(text) as { readonly rows: readonly RemedyRow[] };
  const found = rows.filter(({ id, at }) => at === 'equal-hours' && of.some((bundle) => bundle.id === id));
  return new Map(found.map(({ id, level }) => [id, level]));
}
