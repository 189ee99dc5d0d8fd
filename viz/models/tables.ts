import { type Language, levels } from '../../sim/index.ts';
import {
  differenceUnit,
  formatDifference,
  formatInterval,
  formatNumber,
  formatPercent,
  formatSigned,
  formatValue,
} from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { type EffortModel, intervalText } from './effort.ts';
import type { ForestModel, ForestRow } from './forest.ts';
import type { MatrixModel } from './matrix.ts';
import type { TradeoffModel } from './tradeoff.ts';

/** A table as text: the twin of a picture, made from the same view model. */
export interface TableModel {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isMuted: boolean }[];
}

const missing = '–';

/** The plane as a table: both paired differences of every arm. */
export function tradeoffTable(model: TradeoffModel, messages: Catalogue, language: Language): TableModel {
  const { burden, effectiveness } = model;
  const headed = [burden, effectiveness].flatMap((outcome) => [
    `${outcome.label[language]}${messages.inBrackets(differenceUnit(outcome, language))}`,
    messages.interval95,
  ]);
  return {
    head: ['', messages.arm, ...headed, messages.judgement],
    rows: model.points.map((point) => ({
      cells: [
        String(point.arm.number),
        point.arm.name[language],
        formatDifference(burden, point.burden.difference, language),
        formatInterval(burden, point.burden.lower95, point.burden.upper95, language),
        formatDifference(effectiveness, point.effectiveness.difference, language),
        formatInterval(effectiveness, point.effectiveness.lower95, point.effectiveness.upper95, language),
        messages.verdict[point.verdict],
      ],
      isMuted: point.verdict === 'assumed',
    })),
  };
}

/** The forest as a table, with what the picture leaves out: 80 % interval, both parts, replicates still needed. */
export function forestTable(model: ForestModel, messages: Catalogue, language: Language): TableModel {
  const { outcome } = model;
  return {
    head: [
      '',
      messages.arm,
      messages.mean,
      `${messages.pairedDifference}${messages.inBrackets(differenceUnit(outcome, language))}`,
      messages.interval95,
      messages.interval80,
      messages.betterShare,
      messages.mechanical,
      messages.behavioural,
      messages.moreNeeded,
      messages.remark,
    ],
    rows: model.rows.map((row) => {
      const { arm, estimate } = row;
      const { mechanical } = estimate;
      return {
        cells: [
          String(arm.number),
          arm.name[language],
          formatValue(outcome, estimate.mean, language),
          formatDifference(outcome, estimate.difference, language),
          formatInterval(outcome, estimate.lower95, estimate.upper95, language),
          formatInterval(outcome, estimate.lower80, estimate.upper80, language),
          betterText(row),
          mechanical === null ? missing : formatDifference(outcome, mechanical, language),
          mechanical === null ? missing : formatDifference(outcome, estimate.difference - mechanical, language),
          neededText(estimate.moreNeeded, messages, language),
          remarkText(row, messages, language),
        ],
        isMuted: row.assumed !== null,
      };
    }),
  };
}

/** Writes in how many of the replicates an arm was better; a dash where neither direction is. */
export function betterText({ estimate }: ForestRow): string {
  return estimate.better === null ? missing : `${Math.round(estimate.better * estimate.n)}/${estimate.n}`;
}

/** Says why a row is grey, and what to look at instead; empty if it counts. */
export function remarkText(row: ForestRow, messages: Catalogue, language: Language): string {
  if (row.assumed === null) return '';
  const why = row.assumed === 'defined' ? messages.assumedDefined : messages.assumedMechanical;
  if (row.secondary.length === 0) return why;
  return `${why}${messages.clauseSeparator}${messages.secondary(row.secondary.map((text) => text[language]).join(messages.listSeparator))}`;
}

function neededText(needed: number, messages: Catalogue, language: Language): string {
  return needed >= 9999 ? messages.atCap(formatNumber(9999, 0, language)) : formatNumber(needed, 0, language);
}

/** The stacks as a table: each group of activities by level over all years, arm and baseline. */
export function effortTable(model: EffortModel, messages: Catalogue, language: Language): TableModel {
  const isAlone = model.arm.isBaseline;
  const compared = isAlone
    ? []
    : [messages.baseline, `${messages.pairedDifference}${messages.inBrackets(messages.percentagePoints)}`, messages.interval95];
  const years = model.panels[0]?.baseline.map((_, year) => messages.effortYear(String(year + 1))) ?? [];
  return {
    head: [messages.levelHead, messages.activity, model.arm.name[language], ...compared, ...years],
    rows: model.panels.flatMap((panel) =>
      panel.differences.map((one) => ({
        cells: [
          messages.levelName[panel.level],
          messages.effortGroup[one.group],
          formatPercent(one.arm, 1, language),
          ...(isAlone
            ? []
            : [
                formatPercent(one.baseline, 1, language),
                formatSigned(100 * one.difference, 1, language),
                intervalText(one, messages, language),
              ]),
          ...(panel.arm ?? panel.baseline).map((year) => formatPercent(year[one.group], 1, language)),
        ],
        isMuted: false,
      })),
    ),
  };
}

/** The matrix as a table of points, and below it the shares of duty and sanction by level. */
export function matrixTable(model: MatrixModel, messages: Catalogue, language: Language): TableModel {
  const points = (value: number) => formatNumber(value, 1, language);
  return {
    head: [
      messages.matrixRows,
      ...model.columns.map((column) => messages.matrixColumns[column]),
      `${messages.matrixTotal}${messages.inBrackets(messages.matrixPoints)}`,
    ],
    rows: model.rows.map((row) => ({
      cells: [
        row.name[language],
        ...row.points.map(
          (value, column) =>
            `${points(value)}${row.shares === null ? '' : messages.inBrackets(formatPercent(row.shares[column] ?? 0, 0, language))}`,
        ),
        points(row.total),
      ],
      isMuted: false,
    })),
  };
}

/** The dumbbells as a table. */
export function gapTable(model: MatrixModel, messages: Catalogue, language: Language): TableModel {
  const percent = (share: number) => formatPercent(share, 0, language);
  const hasBefore = model.gaps.some(({ before }) => before !== null);
  const both = [messages.dumbbellDuty, messages.dumbbellSanction];
  return {
    head: [messages.levelHead, ...both, ...(hasBefore ? both.map((name) => `${name}${messages.inBrackets(messages.baseline)}`) : [])],
    rows: levels.flatMap((level) => {
      const gap = model.gaps.find((row) => row.level === level);
      if (gap === undefined) return [];
      const before = gap.before === null ? [] : [percent(gap.before.duty), percent(gap.before.sanction)];
      return [{ cells: [messages.levelName[level], percent(gap.duty), percent(gap.sanction), ...before], isMuted: false }];
    }),
  };
}
