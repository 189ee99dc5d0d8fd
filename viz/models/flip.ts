import type { FlipBin, FlipCell, FlipResult } from '../../experiments/analysis/flip.ts';
import type { Language, Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { interval, type Measure, measureOf, signed, unitOf } from './measure.ts';
import { leftOutText, type Names } from './names.ts';
import type { TableModel } from './tables.ts';

/** A policy that is best somewhere. */
export interface Winner {
  readonly policy: string;
  readonly number: number;
  readonly name: Text;
  readonly cells: number;
  /** Whether it defines the output itself. */
  readonly isAssumed: boolean;
}
export interface FlipModel {
  readonly x: Text;
  readonly y: Text;
  readonly columns: readonly Text[];
  /** From the top of the map down: the highest bin of the second input first. */
  readonly lines: readonly { readonly name: Text; readonly cells: readonly (FlipCell | null)[] }[];
  /** Best in most cells first; equal ones in the order of the study. */
  readonly winners: readonly Winner[];
  /** Named in a cell as second and never best. */
  readonly seconds: readonly Winner[];
  readonly unclear: number;
  readonly measure: Measure;
  readonly finding: Text;
}

/** Makes the map of which policy is best over two inputs. */
export function flipModel(result: FlipResult, output: string, names: Names): FlipModel {
  const [columns, rows] = result.bins;
  const at = new Map(result.cells.map((cell) => [`${cell.x} ${cell.y}`, cell]));
  const lines = rows.map((bin, y) => ({ name: binText(bin, rows), cells: columns.map((_, x) => at.get(`${x} ${y}`) ?? null) })).reverse();
  const seen = [...new Set([...result.policies, ...result.cells.map(({ best }) => best)])];
  const ranked = seen
    .map(
      (policy): Winner => ({
        policy,
        ...names.policy(policy),
        cells: result.cells.filter(({ best }) => best === policy).length,
        isAssumed: names.isAssumed(policy, [output]),
      }),
    )
    .sort((a, b) => b.cells - a.cells);
  const winners = ranked.filter(({ cells }) => cells > 0);
  const seconds = ranked.filter(
    ({ policy, cells }) => cells === 0 && result.cells.some(({ second, isClear }) => !isClear && second === policy),
  );
  const unclear = result.cells.filter(({ isClear }) => !isClear).length;
  const [x, y] = [names.column(result.inputs[0]), names.column(result.inputs[1])];
  return {
    x,
    y,
    columns: columns.map((bin) => binText(bin, columns)),
    lines,
    winners,
    seconds,
    unclear,
    measure: measureOf(
      names.outcome(output),
      result.cells.map(({ difference }) => difference),
    ),
    finding: findingOf(result, winners, unclear, x, y, names.column(output)),
  };
}

/** Names a bin: its value, or its range with as many digits as tell neighbours apart. */
function binText(bin: FlipBin, all: readonly FlipBin[]): Text {
  if (bin.value !== null) return { zh: String(bin.value), en: String(bin.value) };
  const widths = all.map(({ low, high }) => Math.abs((high ?? 0) - (low ?? 0))).filter((width) => width > 0);
  const width = widths.length === 0 ? 1 : Math.min(...widths);
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(width))));
  const write = (value: number | null) => String(Number((value ?? 0).toFixed(decimals))).replace('-', '−');
  return inBoth(({ study }) => study.flip.range(write(bin.low), write(bin.high)));
}

function findingOf({ cells }: FlipResult, winners: readonly Winner[], unclear: number, x: Text, y: Text, output: Text): Text {
  const [first] = winners;
  return inBoth((messages, language) => {
    const { study, listSeparator } = messages;
    if (first === undefined) return study.empty(output[language]);
    const assumed = winners.filter(({ isAssumed }) => isAssumed).map(({ name }) => name);
    const finding = study.flip.finding({
      x: x[language],
      y: y[language],
      total: String(cells.length),
      list:
        winners.length === 1
          ? study.flip.same(first.name[language])
          : winners.map(({ name, cells: won }) => study.flip.won(name[language], String(won))).join(listSeparator),
      unclear: String(unclear),
    });
    return `${finding}${leftOutText(assumed, messages, language)}`;
  });
}

/** The map as a table, one row a cell. */
export function flipTable(model: FlipModel, names: Names, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  const { measure } = model;
  const unit = unitOf(measure, language);
  const policy = (label: string) => {
    const { number, name } = names.policy(label);
    return study.numbered(String(number), name[language]);
  };
  const write = (value: number) => signed(measure, value, language);
  return {
    head: [
      model.x[language],
      model.y[language],
      study.flip.best,
      study.flip.second,
      unit === '' ? messages.pairedDifference : `${messages.pairedDifference}${messages.inBrackets(unit)}`,
      messages.interval95,
      study.flip.clear,
      study.flip.worlds,
    ],
    rows: [...model.lines].reverse().flatMap(({ name, cells }) =>
      cells.flatMap((cell, x) =>
        cell === null
          ? []
          : [
              {
                cells: [
                  model.columns[x]?.[language] ?? '',
                  name[language],
                  policy(cell.best),
                  policy(cell.second),
                  write(cell.difference),
                  interval(cell.lower95, cell.upper95, write, messages),
                  cell.isClear ? study.flip.isClear : study.flip.isUnclear,
                  String(cell.worlds),
                ],
                isMuted: !cell.isClear,
              },
            ],
      ),
    ),
  };
}
