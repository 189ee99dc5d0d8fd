import type { BoxLimit, BoxStep, PrimBox, PrimResult } from '../../experiments/analysis/prim.ts';
import type { Language, Text } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { percent } from './measure.ts';
import type { Names } from './names.ts';
import type { TableModel } from './tables.ts';

export interface PeelBox {
  readonly number: number;
  readonly sentence: Text;
  readonly steps: readonly BoxStep[];
  readonly chosen: BoxStep;
  readonly chosenIndex: number;
  readonly limits: readonly (BoxLimit & { readonly name: Text })[];
}
export interface PrimModel {
  readonly boxes: readonly PeelBox[];
  readonly cases: number;
  readonly finding: Text;
}

/** Makes the peeling trajectories, one a box; the finding is the first box in a sentence. */
export function primModel(result: PrimResult, output: string, names: Names): PrimModel {
  const boxes = result.boxes.flatMap((box, index) => boxOf(box, index, names));
  const cases = result.casesOfInterest;
  const label = names.column(output);
  return {
    boxes,
    cases,
    finding: boxes[0]?.sentence ?? inBoth(({ study }, language) => study.prim.none({ output: label[language], cases: String(cases) })),
  };
}

function boxOf({ trajectory, chosen, limits, sentence }: PrimBox, index: number, names: Names): PeelBox[] {
  const step = trajectory[chosen];
  if (step === undefined) return [];
  return [
    {
      number: index + 1,
      sentence,
      steps: trajectory,
      chosen: step,
      chosenIndex: chosen,
      limits: limits.map((limit) => ({ ...limit, name: names.column(limit.input) })),
    },
  ];
}

/** The limits of a box in words, the clearest first. */
export function limitTexts({ limits }: PeelBox, messages: Catalogue, language: Language): string[] {
  const { study, listSeparator } = messages;
  return limits.map(({ name, low, high, values, restricts }) => {
    const range =
      restricts === 'values'
        ? (values ?? []).join(listSeparator)
        : restricts === 'both'
          ? messages.between(write(low), write(high))
          : `${restricts === 'low' ? '≥' : '≤'} ${write(restricts === 'low' ? low : high)}`;
    return study.prim.limit(name[language], range);
  });
}

function write(value: number | null): string {
  return String(Number((value ?? 0).toPrecision(3))).replace('-', '−');
}

/** The limits of a box as a table, the clearest first. */
export function limitsTable({ limits }: PeelBox, messages: Catalogue, language: Language): TableModel {
  const { study, listSeparator } = messages;
  return {
    head: [study.input, study.prim.low, study.prim.high, study.prim.keeps, study.prim.quasiP],
    rows: limits.map(({ name, low, high, values, restricts, quasiP }) => ({
      cells: [
        name[language],
        restricts === 'values' ? '–' : restricts === 'high' ? study.prim.open : write(low),
        restricts === 'values' ? '–' : restricts === 'low' ? study.prim.open : write(high),
        values === null ? '–' : values.join(listSeparator),
        quasiP < 0.001 ? '< 0.001' : formatNumber(quasiP, 3, language),
      ],
      isMuted: false,
    })),
  };
}

/** The trajectory of a box as a table, one row a step. */
export function trajectoryTable({ steps, chosenIndex }: PeelBox, messages: Catalogue, language: Language): TableModel {
  const { study } = messages;
  return {
    head: ['', study.prim.stepHead, study.prim.coverage, study.prim.density, study.prim.mass, study.prim.restricted, messages.remark],
    rows: steps.map((step, index) => ({
      cells: [
        String(index),
        study.prim.step[step.step],
        percent(step.coverage, language),
        percent(step.density, language),
        percent(step.mass, language),
        String(step.restricted),
        index === chosenIndex ? study.prim.chosen : '',
      ],
      isMuted: index !== chosenIndex,
    })),
  };
}
