import type { MorrisResult } from '../../experiments/analysis/morris.ts';
import type { Language, Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { interval, type Measure, measureOf, signed, sized, sizedWithUnit, unitOf } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';

export interface TornadoRow {
  readonly input: string;
  readonly name: Text;
  readonly muStar: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly sigma: number | null;
  readonly sigmaLower: number | null;
  readonly sigmaUpper: number | null;
  readonly mu: number;
  /** Where the outcome goes as the input rises; 0 if its interval holds zero, or there is none. */
  readonly direction: -1 | 0 | 1;
  /** Whether the interval of mu* excludes zero. */
  readonly isClear: boolean;
}
export interface TornadoModel {
  /** Largest effect first; equal ones in the order of the design. */
  readonly rows: readonly TornadoRow[];
  readonly measure: Measure;
  /** The largest number drawn. */
  readonly top: number;
  readonly trajectories: number;
  readonly finding: Text;
}

/** Makes the tornado of a Morris screening. */
export function tornadoModel(result: MorrisResult, output: string, names: Names): TornadoModel {
  const rows = result.indices
    .map((index): TornadoRow => {
      const { input, mu, muLower95, muUpper95, muStar, muStarLower95, muStarUpper95, sigma, sigmaLower95, sigmaUpper95 } = index;
      return {
        input,
        name: names.column(input),
        muStar,
        lower: muStarLower95,
        upper: muStarUpper95,
        sigma,
        sigmaLower: sigmaLower95,
        sigmaUpper: sigmaUpper95,
        mu,
        direction: muLower95 !== null && muLower95 > 0 ? 1 : muUpper95 !== null && muUpper95 < 0 ? -1 : 0,
        isClear: muStarLower95 !== null && muStarLower95 > 0,
      };
    })
    .sort((a, b) => b.muStar - a.muStar);
  const drawn = rows.flatMap(({ muStar, upper, sigma }) => [muStar, upper, sigma]);
  const measure = measureOf(names.outcome(output), drawn);
  const top = drawn.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return { rows, measure, top, trajectories: result.trajectories, finding: findingOf(rows, measure, names.column(output)) };
}

function findingOf(rows: readonly TornadoRow[], measure: Measure, output: Text): Text {
  const [first, second] = rows;
  return inBoth((messages, language) => {
    const { study } = messages;
    if (first === undefined) return study.empty(output[language]);
    const top = study.tornado.top({
      name: first.name[language],
      size: sizedWithUnit(measure, first.muStar, messages, language),
      interval: interval(first.lower, first.upper, (value) => sized(measure, value, language), messages),
      direction: directionText(first, messages),
    });
    const isTied = second !== undefined && overlaps(first, second);
    return study.tornado.finding({
      output: output[language],
      total: String(rows.length),
      clear: String(rows.filter(({ isClear }) => isClear).length),
      top: isTied ? `${top}${study.overlap(second.name[language])}` : top,
    });
  });
}

/** Whether two intervals share a value; one that is missing may lie anywhere. */
export function overlaps(
  one: { readonly lower: number | null; readonly upper: number | null },
  other: { readonly lower: number | null; readonly upper: number | null },
): boolean {
  if (one.lower === null || one.upper === null || other.lower === null || other.upper === null) return true;
  return one.lower <= other.upper && other.lower <= one.upper;
}

/** Says where the outcome goes as an input rises. */
export function directionText({ direction }: Pick<TornadoRow, 'direction'>, { study }: Catalogue): string {
  return direction === 1 ? study.tornado.up : direction === -1 ? study.tornado.down : study.tornado.mixed;
}

/** The tornado as a table. */
export function tornadoTable({ rows, measure }: TornadoModel, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  const unit = unitOf(measure, language);
  const write = (value: number) => sized(measure, value, language);
  return {
    head: [
      study.input,
      unit === '' ? 'mu*' : `mu*${messages.inBrackets(unit)}`,
      messages.interval95,
      'sigma',
      messages.interval95,
      'mu',
      study.tornado.direction,
    ],
    rows: rows.map((row) => ({
      cells: [
        row.name[language],
        write(row.muStar),
        interval(row.lower, row.upper, write, messages),
        row.sigma === null ? '–' : write(row.sigma),
        interval(row.sigmaLower, row.sigmaUpper, write, messages),
        signed(measure, row.mu, language),
        directionText(row, messages),
      ],
      isMuted: !row.isClear,
    })),
  };
}
