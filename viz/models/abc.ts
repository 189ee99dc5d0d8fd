import type { ReportedResults, StudyReport } from '../../experiments/study-report.ts';
import type { Language, Text } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { measureOf, percent, valued } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';

export interface PosteriorRow {
  readonly input: string;
  readonly name: Text;
  /** Null where the prior's range did not come with the results. */
  readonly prior: readonly [number, number] | null;
  readonly median: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
  /** Width of the posterior over that of the prior. */
  readonly narrowing: number;
  readonly isIdentified: boolean;
  readonly coverage: number | null;
}
export interface AbcModel {
  /** Narrowed most first; equal ones in the order of the design. */
  readonly rows: readonly PosteriorRow[];
  readonly targets: ReportedResults['abc']['targets'];
  /** Parameters whose posterior ranks are uneven when known ones are sought. */
  readonly doubtful: readonly Text[];
  readonly finding: Text;
}

/** A posterior at least so wide, beside its prior, says next to nothing. */
const identifiedBelow = 0.8;
const confoundedFrom = 0.7;
const doubtfulBelow = 0.05;

/** Makes the rows of prior and posterior ranges. */
export function abcModel(result: ReportedResults['abc'], ranges: StudyReport['ranges'], names: Names): AbcModel {
  const rows = result.posteriors
    .map((posterior): PosteriorRow => {
      const { input, median, lower50, upper50, lower95, upper95, narrowing } = posterior;
      const range = Object.hasOwn(ranges, input) ? ranges[input] : undefined;
      return {
        input,
        name: names.column(input),
        prior: range !== undefined && range[0] < range[1] ? range : null,
        median,
        inner: [lower50, upper50],
        outer: [lower95, upper95],
        narrowing,
        isIdentified: narrowing < identifiedBelow,
        coverage: result.calibration.find((one) => one.input === input)?.coverage95 ?? null,
      };
    })
    .sort((a, b) => a.narrowing - b.narrowing);
  return {
    rows,
    targets: result.targets,
    doubtful: result.calibration.filter(({ p }) => p < doubtfulBelow).map(({ input }) => names.column(input)),
    finding: findingOf(result, rows, names),
  };
}

function findingOf({ accepted, correlations, targets }: ReportedResults['abc'], rows: readonly PosteriorRow[], names: Names): Text {
  const narrowed = rows.filter(({ isIdentified }) => isIdentified);
  const [first] = narrowed;
  const others = rows.filter(({ isIdentified }) => !isIdentified);
  const outside = targets.filter(({ percentile }) => percentile <= 0 || percentile >= 1);
  const confounded = correlations
    .filter(({ correlation }) => Math.abs(correlation) >= confoundedFrom)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))[0];
  return inBoth((messages, language) => {
    const { study, listSeparator } = messages;
    if (rows.length === 0) return study.empty(targets.map(({ output }) => names.column(output)[language]).join(listSeparator));
    const listed = (texts: readonly Text[]) => texts.map((text) => text[language]).join(listSeparator);
    const rest = [
      others.length === 0 ? '' : study.abc.unidentified(listed(others.map(({ name }) => name))),
      confounded === undefined
        ? ''
        : study.abc.confounded({
            one: names.column(confounded.inputs[0])[language],
            other: names.column(confounded.inputs[1])[language],
            r: formatNumber(confounded.correlation, 2, language),
          }),
      outside.length === 0 ? '' : study.abc.outside(listed(outside.map(({ output }) => names.column(output)))),
    ].join('');
    return study.abc
      .finding({
        accepted: String(accepted),
        total: String(rows.length),
        narrowed: String(narrowed.length),
        top:
          first === undefined
            ? ''
            : study.abc.top({
                name: first.name[language],
                share: percent(first.narrowing, language),
                interval: rangeText(first.outer, messages, language),
              }),
        rest,
      })
      .replace(/ {2,}/g, ' ')
      .trim();
  });
}

/** Writes the bounds of a parameter, with as many digits as its range needs. */
export function rangeText([low, high]: readonly [number, number], messages: Pick<Catalogue, 'between'>, language: Language): string {
  const write = (value: number) => boundText(value, [low, high], language);
  return messages.between(write(low), write(high));
}

/** Writes one value of a parameter, with as many digits as a range needs. */
export function boundText(value: number, [low, high]: readonly [number, number], language: Language): string {
  const width = Math.abs(high - low) || Math.abs(value) || 1;
  return formatNumber(value, Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(width)))), language);
}

/** The ranges as a table. */
export function abcTable({ rows }: AbcModel, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [
      study.input,
      study.abc.prior,
      study.abc.median,
      study.abc.inner,
      study.abc.posterior,
      study.abc.narrowing,
      study.abc.coverage,
      messages.remark,
    ],
    rows: rows.map((row) => ({
      cells: [
        row.name[language],
        row.prior === null ? '–' : rangeText(row.prior, messages, language),
        boundText(row.median, row.outer, language),
        rangeText(row.inner, messages, language),
        rangeText(row.outer, messages, language),
        percent(row.narrowing, language),
        row.coverage === null ? '–' : percent(row.coverage, language),
        row.isIdentified ? '' : study.abc.notIdentified,
      ],
      isMuted: !row.isIdentified,
    })),
  };
}

/** What was observed, beside what the accepted runs give. */
export function targetsTable({ targets }: AbcModel, names: Names, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [study.abc.output, study.abc.target, study.abc.fitted, study.abc.percentile],
    rows: targets.map(({ output, target, fitted, percentile }) => {
      const measure = measureOf(names.outcome(output), [target, fitted]);
      return {
        cells: [
          names.column(output)[language],
          valued(measure, target, language),
          valued(measure, fitted, language),
          percent(percentile, language),
        ],
        isMuted: percentile <= 0 || percentile >= 1,
      };
    }),
  };
}
