import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import { type Language, type Outcome, outcomes, regimes, stories, type Text } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatPercent, formatValue } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { startWords } from '../i18n/start.ts';
import { type End, ends, type FlowData, type FlowMeasure, type FlowRegime, type FlowRow, type Step, steps } from './flow-data.ts';
import type { Story } from './study.ts';

/** Weeks that a hop takes in the picture; in the model a matter can go all the way down in the week of its arrival. */
const hopWeeks = 0.7;

/** A step of a matter: the week, the level that holds it afterwards (0 department, 1 township, 2 committee), and what was done. */
export interface MatterStep {
  readonly week: number;
  readonly level: number;
  readonly step: Step;
}
/** One matter under one regime. */
export interface MatterLife {
  /** Its place among the matters, the same under both regimes. */
  readonly index: number;
  readonly arrival: number;
  readonly department: number;
  readonly township: number;
  readonly steps: readonly MatterStep[];
  /** Hops as drawn: the week of the step, when its motion begins, and the levels it joins. */
  readonly hops: readonly { readonly week: number; readonly begin: number; readonly from: number; readonly to: number }[];
  readonly closed: number;
  /** How most of it ended, which level held most of it then, and the level that got most of the points, if any were given. */
  readonly end: End;
  readonly level: number;
  readonly blamed: { readonly week: number; readonly level: number } | null;
}
export interface MattersPanel {
  readonly regime: FlowRegime;
  readonly name: Text;
  readonly lives: readonly MatterLife[];
}
/** A measure over all replicates of one story: both regimes, and the paired difference from the first to the second. */
export interface MeasureRow {
  readonly outcome: Outcome;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly half: number | null;
  readonly n: number;
}
export interface MattersFlowModel {
  readonly panels: readonly MattersPanel[];
  /** Last week in which something happens to one of them. */
  readonly lastWeek: number;
  readonly measures: Readonly<Record<Story, readonly MeasureRow[]>>;
  /** Share of what moved down over the whole run that came with means, highest of all runs. */
  readonly withMeans: number;
  readonly finding: Text;
}

const mostOf = (shares: readonly number[]): number => shares.reduce((best, share, at) => (share > (shares[best] ?? 0) ? at : best), 0);

/** Reads a stored life. */
export function readLife(index: number, [arrival, department, township]: readonly [number, number, number], row: FlowRow): MatterLife {
  const [path, closed, ended, held, points, blamedWeek] = row;
  const taken: MatterStep[] = [];
  for (let at = 0; at + 2 < path.length; at += 3)
    taken.push({ week: path[at] ?? 0, level: path[at + 1] ?? 0, step: steps[path[at + 2] ?? 0] ?? 'letter' });
  const level = mostOf(held);
  const hops: { week: number; begin: number; from: number; to: number }[] = [];
  let at = 0;
  let free = arrival + hopWeeks;
  const hop = (week: number, to: number) => {
    if (to === at) return;
    const begin = Math.max(week, free);
    hops.push({ week, begin, from: at, to });
    at = to;
    free = begin + hopWeeks;
  };
  // Parts that committees hand up are not the matter: it goes down, comes back whole, and rests where most of it ended.
  for (const { week, level: to, step } of taken) if (step !== 'up') hop(week, to);
  const lastUp = taken.filter(({ step }) => step === 'up').pop();
  hop(lastUp?.week ?? closed, level);
  return {
    index,
    arrival,
    department,
    township,
    steps: taken,
    hops,
    closed,
    end: ends[mostOf(ended)] ?? 'lapsed',
    level,
    blamed: points === undefined || blamedWeek === undefined ? null : { week: blamedWeek, level: mostOf(points) },
  };
}

/** Where a matter is drawn in a week: between levels while it moves, or where it lies at the end of that week; null before it arrives. */
export function levelAt({ arrival, hops }: MatterLife, week: number, isMoving = false): number | null {
  if (week < arrival) return null;
  let level = 0;
  for (const { week: stepped, begin, from, to } of hops) {
    if (!isMoving) {
      if (stepped <= week) level = to;
      continue;
    }
    if (week < begin) break;
    const done = Math.min(1, (week - begin) / hopWeeks);
    // Slow at both ends, so that the eye can follow.
    level = from + (to - from) * done * done * (3 - 2 * done);
  }
  return level;
}

/** How a matter stands in a week: open, or how most of it ended. */
export function stateAt({ closed, end }: MatterLife, week: number): End | 'open' {
  return week >= closed ? end : 'open';
}

/** Matters at each level in a week. */
export function countsAt({ lives }: MattersPanel, week: number, isMoving = false): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (const life of lives) {
    const level = levelAt(life, week, isMoving);
    if (level !== null) counts[Math.round(level) as 0 | 1 | 2]++;
  }
  return counts;
}

/** Makes the picture of one story. */
export function mattersFlowModel(data: FlowData, story: Story): MattersFlowModel {
  const panels = data.lives
    .filter((one) => one.story === story)
    .map(({ regime, lives }): MattersPanel => {
      const known = regimes.find(({ id }) => id === regime);
      return {
        regime,
        name: known?.label ?? { zh: regime, en: regime },
        lives: lives.map((row, index) => readLife(index, data.matters[index] ?? [0, 0, 0], row)),
      };
    });
  const weeksOf = (life: MatterLife) => [life.closed, life.blamed?.week ?? 0];
  const measures = { overload: measuresOf(data, 'overload'), blame: measuresOf(data, 'blame') };
  return {
    panels,
    lastWeek: 1 + Math.max(0, ...panels.flatMap(({ lives }) => lives.flatMap(weeksOf))),
    measures,
    withMeans: withMeansOf(data),
    finding: inBoth((messages, language) => findingOf(measures, story, data.replicates, messages, language)),
  };
}

function withMeansOf({ means, tallyNames }: FlowData): number {
  const [moved, bare] = [tallyNames.indexOf('movedWeight'), tallyNames.indexOf('movedWithoutMeansWeight')];
  const shares = means.flatMap(({ tallies }) => tallies.map((tally) => 1 - (tally[bare] ?? 0) / Math.max(1, tally[moved] ?? 0)));
  return Math.max(0, ...shares);
}

function measuresOf({ means }: FlowData, story: Story): MeasureRow[] {
  const [before, after] = (['pressure-type', 'full-accountability'] as const).map((regime) =>
    means.find((one) => one.story === story && one.regime === regime),
  );
  if (before === undefined || after === undefined) return [];
  return (Object.keys(after.measures) as FlowMeasure[]).flatMap((id): MeasureRow[] => {
    const outcome = outcomes.find((one) => one.id === id);
    if (outcome === undefined) return [];
    const differences = after.measures[id].map((value, replicate) => value - (before.measures[id][replicate] ?? Number.NaN));
    const spread = deviationOf(differences);
    return [
      {
        outcome,
        before: meanOf(before.measures[id]),
        after: meanOf(after.measures[id]),
        difference: meanOf(differences),
        half: spread === null ? null : halfWidth(spread, differences.length, 0.95),
        n: differences.length,
      },
    ];
  });
}

/** Writes a paired difference with its unit, and its interval in brackets. */
export function differenceText({ outcome, difference, half }: MeasureRow, messages: Catalogue, language: Language): string {
  const size = formatDifference(outcome, difference, language, true);
  return half === null ? size : messages.withInterval(size, formatInterval(outcome, difference - half, difference + half, language));
}

/** The side of the story shown first, then the other; a cost and a gain of accountability in one breath. */
function findingOf(
  measures: MattersFlowModel['measures'],
  story: Story,
  replicates: number,
  messages: Catalogue,
  language: Language,
): string {
  const words = startWords[language];
  const other: Story = story === 'overload' ? 'blame' : 'overload';
  const row = (of: Story, id: FlowMeasure) => measures[of].find(({ outcome }) => outcome.id === id);
  const [down, paper] = [row(story, 'shifting-down'), row(story, 'fabrication')];
  const [downOther, paperOther] = [row(other, 'shifting-down'), row(other, 'fabrication')];
  if (down === undefined || paper === undefined || downOther === undefined || paperOther === undefined) return '';
  const side = (one: MeasureRow) => ({
    name: one.outcome.label[language],
    before: formatValue(one.outcome, one.before, language),
    after: formatValue(one.outcome, one.after, language),
    difference: formatDifference(one.outcome, one.difference, language, true),
    interval: one.half === null ? '–' : formatInterval(one.outcome, one.difference - one.half, one.difference + one.half, language),
  });
  const label = (of: Story) => stories.find(({ id }) => id === of)?.label[language] ?? of;
  return words.finding({
    story: label(story),
    replicates: String(replicates),
    down: words.side(side(down)),
    paper: words.side(side(paper)),
    other: label(other),
    downOther: differenceText(downOther, messages, language),
    paperOther: differenceText(paperOther, messages, language),
  });
}

/** Writes the share of moves that came with means. */
export function meansText({ withMeans }: MattersFlowModel, language: Language): string {
  return formatPercent(withMeans, 0, language);
}
