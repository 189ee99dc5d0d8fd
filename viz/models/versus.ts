import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome, Text } from '../../sim/index.ts';
import { stories } from '../../sim/index.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { armViews } from './arms.ts';
import { rebased } from './baseline.ts';
import { inDecimalsFor } from './measure.ts';
import { type Assumed, assumedFor, direction, type Estimate, estimates, outcomeOf } from './summaries.ts';
import type { TableModel } from './tables.ts';

/** What is compared between two arms, in this order: burden never without effectiveness. */
export const versusOutcomes = ['burden', 'effectiveness', 'resolved', 'incidents', 'residents-served', 'misblame', 'undone'] as const;

export interface VersusCell {
  readonly story: string;
  readonly estimate: Estimate;
  readonly direction: -1 | 0 | 1;
}
export interface VersusRow {
  /** With as many decimals as the numbers of the row need. */
  readonly outcome: Outcome;
  /** Whether either arm prices or defines the outcome by a reform that the other has not. */
  readonly assumed: Assumed;
  /** One for each story that was run. */
  readonly cells: readonly VersusCell[];
}
/** Arm A less arm B on the same seeds. */
export interface VersusModel {
  readonly a: Text;
  readonly b: Text;
  readonly stories: readonly { readonly id: string; readonly label: Text }[];
  readonly rows: readonly VersusRow[];
  readonly finding: Text;
}

/** Makes the comparison of two arms of a study; null if either is not in it, they are one, or there are fewer than two pairs. */
export function versusModel(study: StudyResults, a: string, b: string): VersusModel | null {
  if (a === b || ![a, b].every((label) => study.arms.some((arm) => arm.label === label))) return null;
  const pair = study.arms.filter(({ label }) => label === a || label === b);
  const against = rebased({ ...study, arms: pair, rows: study.rows.filter(({ arm }) => arm === a || arm === b) }, b);
  const view = armViews(against).find(({ label }) => label === a);
  const names = armViews(study);
  const nameOf = (label: string) => names.find((one) => one.label === label)?.name ?? { zh: label, en: label };
  if (view === undefined) return null;
  const rows = versusOutcomes.flatMap((id): VersusRow[] => {
    const outcome = outcomeOf(id);
    if (outcome === undefined) return [];
    const cells = study.stories.flatMap((story): VersusCell[] => {
      const estimate = estimates(against, story, outcome).get(a);
      return estimate === undefined ? [] : [{ story, estimate, direction: direction(estimate, outcome.better) }];
    });
    const assumed = cells.map(({ estimate }) => assumedFor(view, outcome, estimate)).find((one) => one !== null) ?? null;
    const written = inDecimalsFor(
      outcome,
      cells.map(({ estimate }) => estimate),
    );
    return cells.length === 0 ? [] : [{ outcome: written, assumed, cells }];
  });
  if (rows.length === 0) return null;
  const run = study.stories.map((id) => ({ id, label: stories.find((one) => one.id === id)?.label ?? { zh: id, en: id } }));
  const [nameA, nameB] = [nameOf(a), nameOf(b)];
  return { a: nameA, b: nameB, stories: run, rows, finding: findingOf(nameA, nameB, run, rows) };
}

function findingOf(a: Text, b: Text, run: VersusModel['stories'], rows: readonly VersusRow[]): Text {
  const shown = rows.filter(({ outcome }) => outcome.id === 'burden' || outcome.id === 'effectiveness');
  const split = rows.filter(({ assumed, cells }) => assumed === null && new Set(cells.map((cell) => cell.direction)).size > 1);
  return inBoth((messages, language) => {
    const parts = run.map(({ id, label }) => {
      const said = shown.flatMap(({ outcome, cells }) => {
        const cell = cells.find(({ story }) => story === id);
        return cell === undefined ? [] : [`${outcome.label[language]} ${differenceText(outcome, cell, messages, language)}`];
      });
      return messages.versusStory(label[language], said.join(messages.listSeparator));
    });
    const names = split.map(({ outcome }) => outcome.label[language]).join(messages.listSeparator);
    const end = run.length < 2 ? messages.versusOneStory : names === '' ? messages.versusAgree : messages.versusSplit(names);
    const grey = shown.filter(({ assumed }) => assumed !== null).map(({ outcome }) => outcome.label[language]);
    const note = grey.length === 0 ? '' : messages.versusAssumed(grey.join(messages.listSeparator));
    return `${messages.versusFinding(a[language], b[language], parts.join(messages.clauseSeparator))}${messages.sentenceGap}${end}${note}`;
  });
}

/** A difference with its interval, and that it cannot be told from zero where it cannot. */
function differenceText(outcome: Outcome, { estimate, direction: clear }: VersusCell, messages: Catalogue, language: keyof Text): string {
  const text = messages.withInterval(
    formatDifference(outcome, estimate.difference, language, true),
    formatInterval(outcome, estimate.lower95, estimate.upper95, language),
  );
  return clear === 0 ? `${text}${messages.noClearDifferenceAfter}` : text;
}

/** The comparison as a table, for reading and for the picture's twin. */
export function versusTable({ rows, stories: run }: VersusModel, messages: Catalogue, language: keyof Text): TableModel {
  return {
    head: [
      messages.outcome,
      ...run.flatMap(({ label }) => [
        `${label[language]}${messages.inBrackets(messages.versusDifference)}`,
        messages.interval95,
        messages.betterShare,
      ]),
      messages.remark,
    ],
    rows: rows.map(({ outcome, assumed, cells }) => ({
      cells: [
        outcome.label[language],
        ...run.flatMap(({ id }) => {
          const cell = cells.find(({ story }) => story === id);
          if (cell === undefined) return ['–', '–', '–'];
          const { estimate } = cell;
          return [
            formatDifference(outcome, estimate.difference, language, true),
            formatInterval(outcome, estimate.lower95, estimate.upper95, language),
            betterOf(estimate),
          ];
        }),
        assumed === null ? '' : messages.assumedShort,
      ],
      isMuted: assumed !== null,
    })),
  };
}

/** In how many of the seeds A was better; a dash where neither direction is. */
export function betterOf({ better, n }: Pick<Estimate, 'better' | 'n'>): string {
  return better === null ? '–' : `${Math.round(better * n)}/${n}`;
}
