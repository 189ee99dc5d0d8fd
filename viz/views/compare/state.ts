import { ParameterError, parseArm } from '../../../sim/index.ts';
import { armPattern, choice, flag, integer, type LinkField, pattern } from '../../link/field.ts';
import type { ForestSort } from '../../models/forest.ts';
import { replicatesMax } from '../../models/study.ts';

/** What stands for a bundle of one's own among the labels of arms. */
export const ownBundles = { a: 'own-a', b: 'own-b' } as const;

/** What the view looks at. */
export interface CompareState {
  readonly sort: ForestSort;
  /** The arm that others are compared with, if it is not the one that was run as baseline. */
  readonly against: string | null;
  /** The two arms that are compared with each other: labels, or a bundle of one's own. */
  readonly left: string | null;
  readonly right: string | null;
  /** Whether plane and forest show what costs the same hours. */
  readonly isEqualHours: boolean;
  /** Whether the one-page brief is open. */
  readonly isBrief: boolean;
  /** The seed that is looked at by itself. */
  readonly world: number | null;
}

export const compareUsual: CompareState = {
  sort: 'outcome',
  against: null,
  left: null,
  right: null,
  isEqualHours: false,
  isBrief: false,
  world: null,
};

/** A key that names an arm: one that the model reads, or one of the reader's own bundles. */
function arm<K extends 'against' | 'left' | 'right'>(name: K): LinkField<CompareState> {
  const field = pattern<CompareState, K>(name, name, {
    matches: armPattern,
    allowed: { zh: '方案的标识', en: 'the label of an arm' },
    usual: null,
  });
  return {
    ...field,
    read(text, problems) {
      const isOwn = text === ownBundles.a || text === ownBundles.b;
      if (!isOwn && armPattern.test(text)) {
        try {
          parseArm(text);
        } catch (error) {
          if (!(error instanceof ParameterError)) throw error;
          problems.push(...error.problems.map((problem) => ({ ...problem, where: name })));
          return {};
        }
      }
      return field.read(text, problems);
    },
  };
}

export const compareFields: readonly LinkField<CompareState>[] = [
  choice<CompareState, 'sort'>('sort', 'sort', ['outcome', 'number', 'burden', 'effectiveness', 'chance'], 'outcome'),
  arm('against'),
  arm('left'),
  arm('right'),
  flag<CompareState, 'isEqualHours'>('equal', 'isEqualHours'),
  flag<CompareState, 'isBrief'>('brief', 'isBrief'),
  integer<CompareState, 'world'>('world', 'world', 1, replicatesMax, null),
];
