import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import type { Language, Level, Tally, Text } from '../../sim/index.ts';
import { flowEn } from '../i18n/flow-en.ts';
import { flowZh } from '../i18n/flow-zh.ts';
import { formatNumber, formatSigned } from '../i18n/format.ts';
import { type Catalogue, catalogues } from '../i18n/index.ts';
import type { TableModel } from './tables.ts';

export type FlowWords = typeof flowZh;
export const flowWords: Readonly<Record<Language, FlowWords>> = { zh: flowZh, en: flowEn };

/** The parts of a run's tally that are read. */
export const flowTallies = [
  'arrivedWeight',
  'townshipOwnLetters',
  'departmentDownLetters',
  'departmentDownNotices',
  'departmentDownInformal',
  'departmentSideways',
  'departmentUp',
  'townshipSplits',
  'townshipUp',
  'townshipReturns',
  'townshipWhistles',
  'committeeDecisions',
  'committeeUp',
  'movedWeight',
  'movedWithoutMeansWeight',
] as const satisfies readonly Tally[];
export type FlowTally = Readonly<Record<(typeof flowTallies)[number], number>>;

/** One arm in one story: the tally of every replicate, in the order of replicates, over so many weeks. */
export interface FlowArm {
  readonly name: Text;
  readonly tallies: readonly FlowTally[];
  readonly weeks: number;
}

/** Every flow of the strip, in the order of the table. `…Bare` is the part that moved without means. */
export const flowIds = [
  'arrivals',
  'own',
  'down',
  'downBare',
  'split',
  'splitBare',
  'handedUp',
  'returned',
  'calls',
  'departmentAsks',
  'townshipAsks',
  'sideways',
  'keptDepartment',
  'keptTownship',
  'keptCommittee',
] as const;
export type FlowId = (typeof flowIds)[number];
export type Flows = Readonly<Record<FlowId, number>>;

/** A mean a year with the half-width of its 95 % interval; null with fewer than two replicates. */
export interface FlowValue {
  readonly mean: number;
  readonly half: number | null;
}
export interface FlowBand {
  readonly level: Level;
  /** Matters that stay at the level in a year. */
  readonly kept: number;
}
export interface FlowPanel {
  readonly name: Text;
  readonly bands: readonly FlowBand[];
  readonly values: Readonly<Record<FlowId, FlowValue>>;
  readonly replicates: number;
}
export interface FlowStripModel {
  /** The arm, then the baseline if one is given; they are drawn on one scale. */
  readonly panels: readonly FlowPanel[];
  readonly differences: Readonly<Record<FlowId, FlowValue>> | null;
  readonly finding: Text;
  readonly notes: readonly Text[];
}

/**
 * Flows of one run in matters a year. Of what moved with means, as much as letters and notices of departments can carry is counted
 * there (by word nothing comes along), the rest with the townships' splits: a rule that is in force all the time carries with each.
 * A committee hands up parts; each counts as the share of a matter that a mean part is.
 */
export function flowsOf(tally: FlowTally, weeks: number): Flows {
  const perYear = weeks > 0 ? 52 / weeks : 0;
  const formal = tally.departmentDownLetters + tally.departmentDownNotices;
  const down = formal + tally.departmentDownInformal;
  const split = tally.townshipSplits;
  const withMeans = Math.max(0, tally.movedWeight - tally.movedWithoutMeansWeight);
  const downWith = Math.min(formal, withMeans);
  const splitWith = Math.min(split, withMeans - downWith);
  const handedUp = tally.committeeDecisions > 0 ? (tally.committeeUp * split) / tally.committeeDecisions : 0;
  const arrivals = tally.arrivedWeight - tally.townshipOwnLetters;
  const all: Flows = {
    arrivals,
    own: tally.townshipOwnLetters,
    down,
    downBare: down - downWith,
    split,
    splitBare: split - splitWith,
    handedUp,
    returned: tally.townshipReturns,
    calls: tally.townshipWhistles,
    departmentAsks: tally.departmentUp,
    townshipAsks: tally.townshipUp,
    sideways: tally.departmentSideways,
    keptDepartment: Math.max(0, arrivals - down + tally.townshipReturns),
    keptTownship: Math.max(0, tally.townshipOwnLetters + down - tally.townshipReturns - split + handedUp),
    keptCommittee: Math.max(0, split - handedUp),
  };
  return Object.fromEntries(flowIds.map((id) => [id, perYear * all[id]])) as Flows;
}

/** Makes the strip of one arm, beside a baseline if one is given; null while no replicate is in. */
export function flowStripModel(arm: FlowArm, base: FlowArm | null = null): FlowStripModel | null {
  if (arm.tallies.length === 0) return null;
  const own = arm.tallies.map((tally) => flowsOf(tally, arm.weeks));
  const before = base === null ? [] : base.tallies.map((tally) => flowsOf(tally, base.weeks));
  const panels = [panelOf(arm.name, own), ...(base === null || before.length === 0 ? [] : [panelOf(base.name, before)])];
  const pairs = Math.min(own.length, before.length);
  const differences =
    pairs === 0 ? null : valuesOf((id) => own.slice(0, pairs).map((flows, index) => flows[id] - (before[index]?.[id] ?? 0)));
  const [main, other] = panels;
  return {
    panels,
    differences,
    finding: inBothFlow((words, messages, language) =>
      main === undefined ? '' : findingOf(main, other, differences, words, messages, language),
    ),
    notes: [inBothFlow((words) => words.noteUnits), inBothFlow((words) => words.noteMeans)],
  };
}

/** Says one thing in both languages, from this strip's own words. */
function inBothFlow(say: (words: FlowWords, messages: Catalogue, language: Language) => string): Text {
  return { zh: say(flowWords.zh, catalogues.zh, 'zh'), en: say(flowWords.en, catalogues.en, 'en') };
}

function valuesOf(read: (id: FlowId) => readonly number[]): Record<FlowId, FlowValue> {
  return Object.fromEntries(
    flowIds.map((id) => {
      const numbers = read(id);
      const spread = deviationOf(numbers);
      return [id, { mean: meanOf(numbers), half: spread === null ? null : halfWidth(spread, numbers.length, 0.95) }];
    }),
  ) as Record<FlowId, FlowValue>;
}

function panelOf(name: Text, runs: readonly Flows[]): FlowPanel {
  const values = valuesOf((id) => runs.map((flows) => flows[id]));
  const of = (id: FlowId) => values[id].mean;
  return {
    name,
    replicates: runs.length,
    values,
    bands: [
      { level: 'department', kept: of('keptDepartment') },
      { level: 'township', kept: of('keptTownship') },
      { level: 'committee', kept: of('keptCommittee') },
    ],
  };
}

/** Writes matters a year: whole numbers, one decimal below ten. */
export function flowNumber(value: number, language: Language): string {
  return formatNumber(value, value !== 0 && Math.abs(value) < 9.95 ? 1 : 0, language);
}

function signedFlow(value: number, language: Language): string {
  return formatSigned(value, Math.abs(value) < 9.95 ? 1 : 0, language);
}

/** Writes the 95 % interval of a value; a dash with fewer than two replicates. */
function spanText({ mean, half }: FlowValue, isSigned: boolean, messages: Catalogue, language: Language): string {
  if (half === null) return '–';
  const write = isSigned ? signedFlow : flowNumber;
  const lower = isSigned ? mean - half : Math.max(0, mean - half);
  return messages.between(write(lower, language), write(mean + half, language));
}

function findingOf(
  panel: FlowPanel,
  other: FlowPanel | undefined,
  differences: FlowStripModel['differences'],
  words: FlowWords,
  messages: Catalogue,
  language: Language,
): string {
  const number = (id: FlowId) => flowNumber(panel.values[id].mean, language);
  const first = words.finding({
    arm: panel.name[language],
    arrivals: number('arrivals'),
    down: number('down'),
    interval: spanText(panel.values.down, false, messages, language),
    bare: number('downBare'),
    split: number('split'),
    department: number('keptDepartment'),
    township: number('keptTownship'),
    committee: number('keptCommittee'),
  });
  if (other === undefined || differences === null) return first;
  const last = words.findingBase({
    base: other.name[language],
    down: flowNumber(other.values.down.mean, language),
    difference: signedFlow(differences.down.mean, language),
    interval: spanText(differences.down, true, messages, language),
    committee: flowNumber(other.values.keptCommittee.mean, language),
  });
  return `${first}${messages.sentenceGap}${last}`;
}

/** The strip as a table: matters a year with intervals, and paired differences where there is a baseline. */
export function flowStripTable(model: FlowStripModel, messages: Catalogue, language: Language): TableModel {
  const words = flowWords[language];
  const { panels, differences } = model;
  return {
    head: [
      words.flow,
      ...panels.flatMap(({ name }) => [`${name[language]}${messages.inBrackets(words.perYear)}`, messages.interval95]),
      ...(differences === null ? [] : [messages.pairedDifference, messages.interval95]),
    ],
    rows: flowIds.map((id) => ({
      cells: [
        words.flows[id],
        ...panels.flatMap(({ values }) => [flowNumber(values[id].mean, language), spanText(values[id], false, messages, language)]),
        ...(differences === null ? [] : [signedFlow(differences[id].mean, language), spanText(differences[id], true, messages, language)]),
      ],
      isMuted: false,
    })),
  };
}
