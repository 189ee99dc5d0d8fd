import { type Problem, shown, type Text } from '../../sim/index.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { cellsOf, commonProblems, distinct, numbersOf, type Table } from './table.ts';

/** One side or both of an input that a box is limited to; for an input of texts, the values that it keeps. */
export interface BoxLimit {
  readonly input: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly values: readonly string[] | null;
  /** Which bounds the box itself sets; the other is the end of the range. */
  readonly restricts: 'low' | 'high' | 'both' | 'values';
  /** Chance to see so many cases of interest if this limit did nothing, the other limits given. */
  readonly quasiP: number;
}

/** One step of the search. */
export interface BoxStep {
  readonly step: 'start' | 'peel' | 'paste' | 'drop';
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly restricted: number;
}

export interface PrimBox {
  /** Share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the runs in the box that are of interest. */
  readonly density: number;
  /** Share of all runs that lie in the box. */
  readonly mass: number;
  readonly limits: readonly BoxLimit[];
  readonly sentence: Text;
  /** The way from all runs to the smallest box, in order. */
  readonly trajectory: readonly BoxStep[];
  /** The step of the trajectory that was chosen. */
  readonly chosen: number;
}

export interface PrimResult {
  readonly threshold: number;
  readonly side: 'above' | 'below';
  readonly casesOfInterest: number;
  readonly boxes: readonly PrimBox[];
}

/** Share of the runs in a box that one peel takes away, and one paste gives back at most. */
const peelShare = 0.05;
const pasteShare = 0.05;
/** No box holds less than this share of all runs. */
const leastMass = 0.05;
/** A limit that is no clearer than this is dropped. */
const clearEnough = 0.05;

const needs: Needs = {
  designs: ['lhs', 'sobol', 'factorial', 'custom'],
  text: {
    zh: '铺满空间的设计（拉丁超立方、Sobol、因子设计或列表），行序不限',
    en: 'a design that fills the space (Latin hypercube, Sobol, factorial or a list), rows in any order',
  },
  options: ['inputs'],
  also: ['threshold', 'side', 'boxes', 'chosen', 'labels'],
  outputs: 'one',
};

/**
 * Finds boxes of inputs in which cases of interest are dense. Peels 5 % at a time (the peel that gains most density for each run it
 * takes away), pastes back what costs no density, chooses the step of the highest F1 (harmonic mean of coverage and density), and drops
 * limits whose quasi-p is above .05. Further boxes are sought among the runs outside the earlier ones. Peeling is greedy: of two equal
 * boxes in opposite corners it may find neither.
 * Source: J. H. Friedman, N. I. Fisher, Stat. Comput. 9 (1999) 123; B. P. Bryant, R. J. Lempert, Technol. Forecast. Soc. Change 77
 * (2010) 34, for coverage, density and quasi-p; EMA Workbench for the gain a run.
 */
export default defineAnalysis<PrimResult>({
  id: 'prim',
  label: { zh: 'PRIM 情景发现', en: 'PRIM scenario discovery' },
  summary: {
    zh: '找出关注情形密集的输入范围（盒子）：覆盖率、密度、准 p 值，并写成一句话',
    en: 'find the ranges of inputs (boxes) where cases of interest are dense: coverage, density, quasi-p, and a sentence',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (problems.length > 0) return problems;
    const { isCase, problem } = casesOf(table, options);
    if (problem !== undefined) return [problem];
    const cases = count(isCase);
    if (cases === 0 || cases === table.length)
      return [
        {
          where: 'threshold',
          given: `${options.threshold ?? 0.5} (${cases}/${table.length})`,
          allowed: { zh: '使部分而非全部运行属于关注情形的阈值', en: 'a threshold that some runs reach and others do not' },
        },
      ];
    return options.chosen === undefined ? [] : searched(table, options).problems;
  },
  run: (table, options) => searched(table, options).result,
});

/** Seeks box after box; notes chosen steps that a search does not have. */
function searched(table: Table, options: AnalysisOptions): { readonly result: PrimResult; readonly problems: Problem[] } {
  const inputs = options.inputs ?? [];
  const { isCase, threshold, side } = casesOf(table, options);
  const columns = inputs.map((input) => columnOf(table, input));
  const left = new Uint8Array(table.length).fill(1);
  const cases = count(isCase);
  const boxes: PrimBox[] = [];
  const problems: Problem[] = [];
  for (let n = 0; n < (options.boxes ?? 3); n++) {
    const search = new Search(columns, isCase, left, cases);
    const wanted = options.chosen?.[n];
    const found = search.find(wanted);
    if (wanted !== undefined && found?.chosen !== wanted)
      problems.push({
        where: `chosen box ${n + 1}`,
        given: String(wanted),
        allowed: {
          zh: `该盒搜索中有限制的一步：1 到 ${search.steps - 1}`,
          en: `a step of the search for this box that limits something, from 1 to ${search.steps - 1}`,
        },
      });
    // A further box must be denser than the whole, and be so by more than chance.
    if (found === undefined || found.density <= cases / table.length) break;
    const limits = search.limits(inputs);
    boxes.push({ ...found, limits, sentence: sentenceOf(found, limits, cases / table.length, options, threshold, side) });
    search.remove();
  }
  return { result: { threshold, side, casesOfInterest: cases, boxes }, problems };
}

/** Which runs are of interest, and by which threshold. */
function casesOf(
  table: Table,
  options: AnalysisOptions,
): { readonly isCase: Uint8Array; readonly threshold: number; readonly side: 'above' | 'below'; readonly problem?: Problem } {
  const output = options.outputs[0] as string;
  const y = numbersOf(table, output);
  const side = options.side ?? 'above';
  const isBinary = y.every((value) => value === 0 || value === 1);
  const threshold = options.threshold ?? 0.5;
  const isCase = Uint8Array.from(y, (value) => ((side === 'above' ? value >= threshold : value <= threshold) ? 1 : 0));
  if (options.threshold !== undefined || isBinary) return { isCase, threshold, side };
  const problem = {
    where: 'threshold',
    given: shown(''),
    allowed: {
      zh: `${output} 的阈值（只有取值 0 与 1 的结果可以不给）`,
      en: `a threshold on ${output} (only an output of zeros and ones does without)`,
    },
  };
  return { isCase, threshold, side, problem };
}

function count(flags: Uint8Array): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
}

/** An input as numbers (for texts, the places of the values in `values`), with the rows in ascending order. */
interface Column {
  readonly values: readonly string[] | undefined;
  readonly numbers: Float64Array;
  readonly order: Uint32Array;
  readonly low: number;
  readonly high: number;
}

function columnOf(table: Table, input: string): Column {
  const cells = cellsOf(table, input);
  const isText = cells.some((cell) => typeof cell === 'string');
  const values = isText ? distinct(cells) : undefined;
  const numbers = values === undefined ? numbersOf(table, input) : Float64Array.from(cells, (cell) => values.indexOf(String(cell)));
  const order = Uint32Array.from(cells.keys()).sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  return { values, numbers, order, low: numbers[order[0] as number] as number, high: numbers[order[order.length - 1] as number] as number };
}

/** The limits of a box on one input: bounds for numbers, the places kept for texts. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly kept: ReadonlySet<number> | undefined;
}

type Box = readonly Range[];

const everything: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, kept: undefined };

function contains(range: Range, value: number): boolean {
  return value >= range.low && value <= range.high && (range.kept === undefined || range.kept.has(value));
}

/** The search for one box among the runs that are left. */
class Search {
  private readonly trail: { readonly step: BoxStep['step']; readonly box: Box; readonly runs: number; readonly hits: number }[] = [];
  private chosen = 0;

  constructor(
    private readonly columns: readonly Column[],
    private readonly isCase: Uint8Array,
    private readonly left: Uint8Array,
    private readonly cases: number,
  ) {}

  /** How many boxes it went through. */
  get steps(): number {
    return this.trail.length;
  }

  /** Peels, pastes, chooses (or takes the step `wanted`) and tidies up; undefined where no limit helps. */
  find(wanted?: number): Omit<PrimBox, 'limits' | 'sentence'> | undefined {
    let box: Box = this.columns.map(() => everything);
    this.note('start', box);
    for (let next = this.peeled(box); next !== undefined; next = this.peeled(box)) {
      box = next;
      this.note('peel', box);
    }
    for (let next = this.pasted(box); next !== undefined; next = this.pasted(box)) {
      box = next;
      this.note('paste', box);
    }
    if (wanted === undefined) this.choose();
    else if (this.trail[wanted] !== undefined) this.chosen = wanted;
    if (this.box.every((range) => range === everything)) return undefined;
    const trajectory = this.trail.map(
      ({ step, box: limits, runs, hits }): BoxStep => ({
        step,
        coverage: hits / this.cases,
        density: runs === 0 ? 0 : hits / runs,
        mass: runs / this.isCase.length,
        restricted: limits.filter((range) => range !== everything).length,
      }),
    );
    const { coverage, density, mass } = trajectory[this.chosen] as BoxStep;
    return { coverage, density, mass, trajectory, chosen: this.chosen };
  }

  /** Chooses the step of the highest F1, and drops limits that are not clear. */
  private choose(): void {
    this.chosen = this.trail.reduce((best, one, i) => (this.score(one) > this.score(this.trail[best]) ? i : best), 0);
    for (let weak = this.weakest(); weak !== undefined; weak = this.weakest()) {
      const at = weak;
      this.note(
        'drop',
        this.box.map((range, i) => (i === at ? everything : range)),
      );
      this.chosen = this.trail.length - 1;
    }
  }

  /** The limits of the chosen box, the clearest first. */
  limits(inputs: readonly string[]): BoxLimit[] {
    return this.box
      .flatMap((range, i): BoxLimit[] => {
        if (range === everything) return [];
        const { values, low, high } = this.columns[i] as Column;
        const input = inputs[i] as string;
        const quasiP = this.quasiP(i);
        if (values !== undefined) {
          const kept = values.filter((_, place) => range.kept?.has(place) === true);
          return [{ input, low: null, high: null, values: kept, restricts: 'values', quasiP }];
        }
        const restricts = range.low > low ? (range.high < high ? 'both' : 'low') : 'high';
        return [{ input, low: Math.max(low, range.low), high: Math.min(high, range.high), values: null, restricts, quasiP }];
      })
      .sort((a, b) => a.quasiP - b.quasiP);
  }

  /** Takes the runs of the chosen box out of those that are left. */
  remove(): void {
    const inside = this.inside(this.box);
    for (let row = 0; row < this.left.length; row++) if (inside[row] === 1) this.left[row] = 0;
  }

  private get box(): Box {
    return (this.trail[this.chosen] as (typeof this.trail)[number]).box;
  }

  private note(step: BoxStep['step'], box: Box): void {
    this.trail.push({ step, box, ...this.tally(this.inside(box)) });
  }

  private score(one: { readonly runs: number; readonly hits: number } | undefined): number {
    // The harmonic mean of hits/cases and hits/runs.
    return one === undefined ? 0 : (2 * one.hits) / (this.cases + one.runs);
  }

  private inside(box: Box, without?: number): Uint8Array {
    const inside = Uint8Array.from(this.left);
    box.forEach((range, i) => {
      if (range === everything || i === without) return;
      const { numbers } = this.columns[i] as Column;
      for (let row = 0; row < inside.length; row++) if (inside[row] === 1 && !contains(range, numbers[row] as number)) inside[row] = 0;
    });
    return inside;
  }

  private tally(inside: Uint8Array): { readonly runs: number; readonly hits: number } {
    let runs = 0;
    let hits = 0;
    for (let row = 0; row < inside.length; row++) {
      if (inside[row] !== 1) continue;
      runs += 1;
      hits += this.isCase[row] as number;
    }
    return { runs, hits };
  }

  /** The best peel of a box, or undefined where none leaves enough runs or there is nothing left to gain. */
  private peeled(box: Box): Box | undefined {
    const inside = this.inside(box);
    const { runs, hits } = this.tally(inside);
    if (hits === runs) return undefined;
    let best: { readonly index: number; readonly range: Range } | undefined;
    // Even the best may cost density, and the next gain it back.
    let bestGain = Number.NEGATIVE_INFINITY;
    const consider = (index: number, range: Range, gone: number, goneHits: number) => {
      const rest = runs - gone;
      if (gone === 0 || rest < leastMass * this.isCase.length || rest === 0) return;
      const gain = ((hits - goneHits) / rest - hits / runs) / gone;
      if (gain > bestGain) {
        bestGain = gain;
        best = { index, range };
      }
    };
    const wanted = Math.max(1, Math.floor(peelShare * runs));
    this.columns.forEach((column, index) => {
      const range = box[index] as Range;
      if (column.values !== undefined) {
        const kept = [...(range.kept ?? column.values.keys())];
        if (kept.length < 2) return;
        for (const place of kept) {
          const [gone, goneHits] = this.countWhere(inside, column, place);
          consider(index, { ...range, kept: new Set(kept.filter((other) => other !== place)) }, gone, goneHits);
        }
        return;
      }
      for (const side of ['low', 'high'] as const) {
        const cut = this.endOf(inside, column, side, wanted);
        if (cut !== undefined) consider(index, { ...range, [side]: cut.bound }, cut.gone, cut.hits);
      }
    });
    if (best === undefined) return undefined;
    const { index, range } = best as { readonly index: number; readonly range: Range };
    return box.map((old, i) => (i === index ? range : old));
  }

  private countWhere(inside: Uint8Array, { numbers }: Column, place: number): readonly [number, number] {
    let gone = 0;
    let hits = 0;
    for (let row = 0; row < inside.length; row++) {
      if (inside[row] !== 1 || numbers[row] !== place) continue;
      gone += 1;
      hits += this.isCase[row] as number;
    }
    return [gone, hits];
  }

  /** Walks from one end of an input over the runs inside until so many are passed, runs of one value together. */
  private endOf(
    inside: Uint8Array,
    { numbers, order }: Column,
    side: 'low' | 'high',
    wanted: number,
  ): { readonly bound: number; readonly gone: number; readonly hits: number } | undefined {
    let gone = 0;
    let hits = 0;
    let last = Number.NaN;
    for (let step = 0; step < order.length; step++) {
      const row = order[side === 'low' ? step : order.length - 1 - step] as number;
      if (inside[row] !== 1) continue;
      const value = numbers[row] as number;
      if (gone >= wanted && value !== last) return { bound: (value + last) / 2, gone, hits };
      gone += 1;
      hits += this.isCase[row] as number;
      last = value;
    }
    return undefined;
  }

  /** The paste of a box that gives back most, or undefined where every one costs density. */
  private pasted(box: Box): Box | undefined {
    const { runs, hits } = this.tally(this.inside(box));
    if (runs === 0) return undefined;
    const wanted = Math.max(1, Math.floor(pasteShare * runs));
    let best: { readonly index: number; readonly range: Range } | undefined;
    let bestHits = 0;
    let bestDensity = hits / runs;
    const consider = (index: number, range: Range, more: number, moreHits: number) => {
      const density = (hits + moreHits) / (runs + more);
      if (moreHits === 0 || density < bestDensity || (density === bestDensity && moreHits <= bestHits)) return;
      best = { index, range };
      bestHits = moreHits;
      bestDensity = density;
    };
    box.forEach((range, index) => {
      if (range === everything) return;
      const column = this.columns[index] as Column;
      const around = this.inside(box, index);
      if (column.values !== undefined) {
        for (const place of column.values.keys()) {
          if (range.kept?.has(place) !== false) continue;
          consider(index, { ...range, kept: new Set([...range.kept, place]) }, ...this.countWhere(around, column, place));
        }
        return;
      }
      for (const side of ['low', 'high'] as const) {
        const beyond = around.map((flag, row) => {
          const value = column.numbers[row] as number;
          return flag === 1 && (side === 'low' ? value < range.low : value > range.high) ? 1 : 0;
        });
        if (count(beyond) === 0) continue;
        const cut = this.endOf(beyond, column, side === 'low' ? 'high' : 'low', wanted);
        // Beyond the last run there is no bound left.
        const open = { ...range, [side]: everything[side] };
        const isOpen = open.low === everything.low && open.high === everything.high;
        if (cut === undefined) consider(index, isOpen ? everything : open, count(beyond), this.tally(beyond).hits);
        else consider(index, { ...range, [side]: cut.bound }, cut.gone, cut.hits);
      }
    });
    if (best === undefined) return undefined;
    const { index, range } = best as { readonly index: number; readonly range: Range };
    return box.map((old, i) => (i === index ? range : old));
  }

  /** The limit of the chosen box that is least clear, if it is not clear enough. */
  private weakest(): number | undefined {
    let weak: number | undefined;
    let most = clearEnough;
    this.box.forEach((range, i) => {
      if (range === everything) return;
      const p = this.quasiP(i);
      if (p > most) {
        most = p;
        weak = i;
      }
    });
    return weak;
  }

  private quasiP(index: number): number {
    const without = this.tally(this.inside(this.box, index));
    const { runs, hits } = this.tally(this.inside(this.box));
    return binomialTail(hits, runs, without.hits / without.runs);
  }
}

/** The chance of at least `hits` successes in n independent trials with chance p each. */
export function binomialTail(hits: number, n: number, p: number): number {
  if (hits <= 0 || p >= 1) return 1;
  if (p <= 0) return 0;
  const [logP, logQ] = [Math.log(p), Math.log1p(-p)];
  // The logarithm of the first term; each further one is the one before times a ratio.
  let logTerm = hits * logP + (n - hits) * logQ;
  for (let i = 1; i <= n - hits; i++) logTerm += Math.log(hits + i) - Math.log(i);
  let sum = 0;
  for (let k = hits; k <= n; k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((n - k) / (k + 1)) + logP - logQ;
  }
  return Math.min(1, sum);
}

/** Says a box in one sentence. */
function sentenceOf(
  box: Pick<PrimBox, 'coverage' | 'density'>,
  limits: readonly BoxLimit[],
  overall: number,
  options: AnalysisOptions,
  threshold: number,
  side: 'above' | 'below',
): Text {
  const named = (name: string): Text => options.labels?.[name] ?? { zh: name, en: name };
  const short = (value: number | null) => String(Number((value ?? 0).toPrecision(3)));
  const percent = (share: number) => String(Math.round(100 * share));
  const zh = limits.map(({ input, low, high, values, restricts }) => {
    const { zh: name } = named(input);
    if (restricts === 'values') return `${name}为${(values ?? []).join('或')}`;
    if (restricts === 'both') return `${name}在 ${short(low)} 与 ${short(high)} 之间`;
    return restricts === 'low' ? `${name}高于 ${short(low)}` : `${name}低于 ${short(high)}`;
  });
  const en = limits.map(({ input, low, high, values, restricts }) => {
    const { en: name } = named(input);
    if (restricts === 'values') return `${name} is ${(values ?? []).join(' or ')}`;
    if (restricts === 'both') return `${name} is between ${short(low)} and ${short(high)}`;
    return restricts === 'low' ? `${name} is above ${short(low)}` : `${name} is below ${short(high)}`;
  });
  const output = named(options.outputs[0] as string);
  return {
    zh: `当${zh.join('，且').replace(/\d$/, '$& ')}时，${percent(box.density)}% 的运行中${output.zh}${side === 'above' ? '不低于' : '不高于'} ${short(threshold)}（全部运行中为 ${percent(overall)}%）；此类运行的 ${percent(box.coverage)}% 落在这一范围内。`,
    en: `Where ${joined(en)}, ${output.en} is at ${side === 'above' ? 'least' : 'most'} ${short(threshold)} in ${percent(box.density)} % of the runs (${percent(overall)} % of all); ${percent(box.coverage)} % of such runs lie there.`,
  };
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
