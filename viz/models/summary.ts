import type { SummaryResult, SummaryRow } from '../../experiments/analysis/summary.ts';
import type { Language, Text } from '../../sim/index.ts';
import { formatNumber, formatSigned, isShare } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { type DotPanel, type DotRow, extentOf } from './dots.ts';
import { interval, type Measure, measureOf, percent, signed, unitOf } from './measure.ts';
import { leftOutText, type Names } from './names.ts';
import type { TableModel } from './tables.ts';
import type { Verdict } from './tradeoff.ts';

/** A comparison that has a mean and an interval. */
interface Compared extends SummaryRow {
  readonly mean: number;
}
export interface SummaryModel {
  readonly baseline: Text;
  readonly rows: readonly SummaryRow[];
  readonly measures: ReadonlyMap<string, Measure>;
  /** One an output, in the order of the study. */
  readonly panels: readonly DotPanel[];
  readonly missing: number;
  readonly finding: Text;
}

/** Below this, a corrected p counts as told from zero. */
const clearP = 0.05;

/** Makes the panels of paired differences over all worlds, one an output. */
export function summaryModel(result: SummaryResult, names: Names): SummaryModel {
  const { summaries: rows } = result;
  const outputs = [...new Set(rows.map(({ output }) => output))];
  const measures = new Map(
    outputs.map((output) => [
      output,
      measureOf(
        names.outcome(output),
        rows.flatMap((row) => (row.output === output ? [row.mean, row.lower95, row.upper95] : [])),
      ),
    ]),
  );
  const compared = rows.filter((row): row is Compared => row.mean !== null);
  const baseline = names.policy(result.baseline).name;
  return {
    baseline,
    rows,
    measures,
    panels: outputs.flatMap((output) => panelOf(output, compared, measures.get(output), names)),
    missing: rows.reduce((total, row) => total + row.missing, 0),
    finding: findingOf(compared, baseline, measures, names),
  };
}

function panelOf(output: string, compared: readonly Compared[], measure: Measure | undefined, names: Names): DotPanel[] {
  const better = names.outcome(output)?.better ?? 'none';
  const sign = better === 'lower' ? -1 : 1;
  const rows = compared
    .filter((row) => row.output === output)
    .map((row): DotRow => {
      const { mean, lower80, upper80, lower95, upper95 } = row;
      return {
        key: row.policy,
        ...names.policy(row.policy),
        value: mean,
        lower: lower95,
        upper: upper95,
        inner: lower80 === null || upper80 === null ? null : [lower80, upper80],
        second: null,
        verdict: names.isAssumed(row.policy, [output]) ? 'assumed' : verdictOf(row, better),
      };
    })
    .sort((a, b) => sign * (b.value - a.value));
  if (rows.length === 0 || measure === undefined) return [];
  return [
    {
      id: output,
      title: names.column(output),
      axis: inBoth(({ study }, language) => {
        const unit = unitOf(measure, language, true);
        return unit === '' ? study.summary.axisPlain : study.summary.axis(unit);
      }),
      rows,
      extent: extentOf(rows, 0),
      write: (value, language) => signed(measure, value, language),
      tick: (value, decimals, language) => formatSigned(value, decimals, language),
      factor: measure.factor,
    },
  ];
}

function verdictOf({ pHolm, mean }: Compared, better: 'higher' | 'lower' | 'none'): Verdict {
  if (pHolm === null || pHolm >= clearP) return 'unclear';
  if (better === 'none') return 'trade';
  return mean > 0 === (better === 'higher') ? 'gain' : 'loss';
}

function findingOf(compared: readonly Compared[], baseline: Text, measures: ReadonlyMap<string, Measure>, names: Names): Text {
  const counted = compared.filter(({ policy, output }) => !names.isAssumed(policy, [output]));
  const assumed = compared.filter((row) => !counted.includes(row)).map(({ policy }) => policy);
  const clear = counted.filter(({ pHolm }) => pHolm !== null && pHolm < clearP);
  const size = ({ effectSize }: Compared) => Math.abs(effectSize ?? 0);
  const top = clear.reduce<Compared | undefined>((best, row) => (best === undefined || size(row) > size(best) ? row : best), undefined);
  return inBoth((messages, language) => {
    const { study } = messages;
    const measure = top === undefined ? undefined : measures.get(top.output);
    const last =
      top === undefined || measure === undefined
        ? ''
        : study.summary.top({
            name: names.policy(top.policy).name[language],
            output: names.column(top.output)[language],
            size:
              measure.outcome !== undefined && isShare(measure.outcome)
                ? messages.points(signed(measure, top.mean, language))
                : signed(measure, top.mean, language),
            interval: interval(top.lower95, top.upper95, (value) => signed(measure, value, language), messages),
          });
    const finding = study.summary.finding({
      baseline: baseline[language],
      total: String(counted.length),
      clear: String(clear.length),
      top: last,
    });
    const leftOut = [...new Set(assumed)].map((policy) => names.policy(policy).name);
    return `${finding.trim()}${leftOutText(leftOut, messages, language)}`;
  });
}

/** All comparisons as one table. */
export function summaryTable({ rows, measures }: SummaryModel, names: Names, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: [
      '',
      messages.arm,
      messages.outcome,
      messages.pairedDifference,
      messages.interval95,
      study.summary.median,
      study.summary.betterShare,
      study.summary.effect,
      study.summary.p,
      study.summary.pairs,
    ],
    rows: rows.map((row) => {
      const { number, name } = names.policy(row.policy);
      const measure = measures.get(row.output) ?? measureOf(undefined, [row.mean]);
      const write = (value: number) => signed(measure, value, language);
      return {
        cells: [
          String(number),
          name[language],
          `${names.column(row.output)[language]}${unitOf(measure, language) === '' ? '' : messages.inBrackets(unitOf(measure, language))}`,
          row.mean === null ? '–' : write(row.mean),
          interval(row.lower95, row.upper95, write, messages),
          row.median === null ? '–' : write(row.median),
          row.better === null ? '–' : percent(row.better, language),
          row.effectSize === null ? '–' : formatSigned(row.effectSize, 2, language),
          row.pHolm === null ? '–' : formatNumber(row.pHolm, 3, language),
          String(row.n),
        ],
        isMuted: row.pHolm === null || row.pHolm >= clearP || names.isAssumed(row.policy, [row.output]),
      };
    }),
  };
}
