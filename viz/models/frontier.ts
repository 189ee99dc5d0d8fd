import type { FrontierResult } from '../../experiments/analysis/frontier.ts';
import type { Language, Text } from '../../sim/index.ts';
import { formatPercent } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import type { DotPanel, DotRow } from './dots.ts';
import { interval, measureOf, percent, valued } from './measure.ts';
import { leftOutText, type Names } from './names.ts';
import type { TableModel } from './tables.ts';
import { overlaps } from './tornado.ts';

export interface FrontierRow extends DotRow {
  readonly means: readonly [number, number];
  readonly isOnMeanFrontier: boolean;
  readonly meanProbability: number;
}
export interface FrontierModel {
  /** Most likely first; equal ones in the order of the study. */
  readonly rows: readonly FrontierRow[];
  readonly panels: readonly DotPanel[];
  readonly outputs: readonly [string, string];
  readonly units: number;
  readonly finding: Text;
}

/** Makes the rows of how likely each policy is to be on the frontier. */
export function frontierModel(result: FrontierResult, output: readonly string[], names: Names): FrontierModel {
  const [one = '', other = ''] = output;
  const rows = result.policies
    .map((policy): FrontierRow => {
      const { number, name } = names.policy(policy.policy);
      return {
        key: policy.policy,
        number,
        name,
        value: policy.probability,
        lower: policy.probabilityLower95,
        upper: policy.probabilityUpper95,
        inner: null,
        second: policy.meanProbability,
        verdict: names.isAssumed(policy.policy, output) ? 'assumed' : policy.isOnMeanFrontier ? 'gain' : 'unclear',
        means: policy.means,
        isOnMeanFrontier: policy.isOnMeanFrontier,
        meanProbability: policy.meanProbability,
      };
    })
    .sort((a, b) => b.value - a.value);
  const panel: DotPanel = {
    id: 'frontier',
    title: null,
    axis: inBoth(({ study }) => study.frontier.axis),
    rows,
    extent: [0, 1],
    write: (value, language) => percent(value, language),
    tick: (value, decimals, language) => formatPercent(value / 100, decimals, language),
    factor: 100,
  };
  return {
    rows,
    panels: rows.length === 0 ? [] : [panel],
    outputs: [one, other],
    units: result.units,
    finding: findingOf(rows, names.column(one), names.column(other)),
  };
}

function findingOf(rows: readonly FrontierRow[], one: Text, other: Text): Text {
  const counted = rows.filter(({ verdict }) => verdict !== 'assumed');
  const assumed = rows.filter(({ verdict }) => verdict === 'assumed').map(({ name }) => name);
  const [first, second] = counted;
  return inBoth((messages, language) => {
    const { study } = messages;
    if (rows.length === 0) return study.empty([one[language], other[language]].join(messages.listSeparator));
    const leftOut = leftOutText(assumed, messages, language);
    if (first === undefined) return leftOut.trim();
    const finding = study.frontier.finding({
      one: one[language],
      other: other[language],
      top: study.frontier.top({
        name: first.name[language],
        share: percent(first.value, language),
        interval: interval(first.lower, first.upper, (value) => percent(value, language), messages),
      }),
      on: String(counted.filter(({ isOnMeanFrontier }) => isOnMeanFrontier).length),
      total: String(counted.length),
    });
    const overlap = second !== undefined && overlaps(first, second) ? study.overlap(second.name[language]) : '';
    return `${finding}${overlap}${leftOut}`;
  });
}

/** The rows as a table, with the means behind them. */
export function frontierTable({ rows, outputs }: FrontierModel, names: Names, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  const measures = outputs.map((output, i) =>
    measureOf(
      names.outcome(output),
      rows.map(({ means }) => means[i] ?? 0),
    ),
  );
  return {
    head: [
      '',
      messages.arm,
      study.frontier.share,
      messages.interval95,
      study.frontier.meanShare,
      study.frontier.onMean,
      ...outputs.map((output) => `${names.column(output)[language]}${messages.inBrackets(messages.mean)}`),
    ],
    rows: rows.map((row) => ({
      cells: [
        String(row.number ?? ''),
        row.name[language],
        percent(row.value, language),
        interval(row.lower, row.upper, (value) => percent(value, language), messages),
        percent(row.meanProbability, language),
        row.isOnMeanFrontier ? study.frontier.yes : study.frontier.no,
        ...measures.map((measure, i) => valued(measure, row.means[i] ?? 0, language)),
      ],
      isMuted: row.verdict === 'assumed',
    })),
  };
}
