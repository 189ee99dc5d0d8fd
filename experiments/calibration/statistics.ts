/** What a synthetic county shows of itself: the numbers that the paper has, and a richer set that nobody has counted yet. */
import { outcomes, type Text } from '../../sim/index.ts';
import { type Pattern, patterns, type Reading } from '../patterns.ts';
import type { Values } from '../sweep/lines.ts';
import type { Seen } from '../worker-tasks.ts';

/** The scenario of the patterns that a draw runs: full accountability, no reform. */
const scenarioOfDraws = 'default';

/** A reading that one run of the default scenario gives, with the pattern it belongs to. */
export interface PlainReading {
  readonly pattern: Pattern;
  readonly reading: Reading;
}

function plainReadings(role: Pattern['role']): PlainReading[] {
  return patterns.flatMap((pattern) =>
    pattern.role !== role
      ? []
      : pattern.readings
          .filter(({ from, isAside }) => from.length === 1 && from[0] === scenarioOfDraws && isAside !== true)
          .map((reading) => ({ pattern, reading })),
  );
}

/** Numbers of the paper that parameters are fitted to. */
export const fitReadings: readonly PlainReading[] = plainReadings('fit');
/** Numbers of the paper that were never fitted, as far as one run gives them. */
export const checkReadings: readonly PlainReading[] = plainReadings('check');
/** Check patterns that need pairs of scenarios or searches: the command `patterns` scores them on the default parameters. */
export const notScored: readonly string[] = patterns
  .filter((pattern) => pattern.role === 'check' && !checkReadings.some((one) => one.pattern === pattern))
  .map(({ id }) => id);

/** What is kept of a run: its outcomes, and the readings of the patterns by their ids. */
export function keptOf(seen: Seen): Values {
  const readings = [...fitReadings, ...checkReadings].map(({ reading }): [string, number | null] => {
    const value = reading.of(seen);
    return [reading.id, value === undefined || !Number.isFinite(value) ? null : value];
  });
  return { ...seen.outcomes, ...Object.fromEntries(readings) };
}

/** A set of statistics for recovery. */
export interface StatisticSet {
  readonly id: 'paper' | 'rich';
  readonly label: Text;
  readonly note: Text;
  readonly ids: readonly string[];
}

/** What a survey of one county could count besides: hours, moves, ends of matters, residents. No beliefs, no utilities. */
const alsoObservable = [
  'shifting-down',
  'informal-share',
  'shifting-up',
  'shifting-sideways',
  'township-splits',
  'returns',
  'department-load',
  'base-load',
  'resolved',
  'relay',
  'residents-served',
  'trust',
  'incidents',
  'trace-share',
];

export const statisticSets: readonly StatisticSet[] = [
  {
    id: 'paper',
    label: { zh: '论文的拟合模式', en: 'fit patterns of the paper' },
    note: {
      zh: '只用论文报告的数（乡镇份数与转嫁占比本是一件事）；合成县的数值是确切的，论文只给出范围，所以这已是最好的情形。',
      en: 'The numbers of the paper only (letters of a township and their shifted share tell one thing). A synthetic county gives them exactly, the paper as ranges: this is the best case.',
    },
    ids: fitReadings.map(({ reading }) => reading.id),
  },
  {
    id: 'rich',
    label: { zh: '更多可观察的统计', en: 'richer observable statistics' },
    note: {
      zh: '另加实地可以清点而论文没有的数，只用于恢复检验：说明再数些什么才分得开。',
      en: 'Besides, what a field study could count and the paper did not; for recovery only. It shows what more counting would tell apart.',
    },
    ids: [...fitReadings.map(({ reading }) => reading.id), ...alsoObservable],
  },
];

/** Odds for shares, logarithms for amounts: on these scales effects of parameters are closest to straight lines. */
export function scaled(id: string, value: number): number {
  const isShare = isShareLike(id);
  if (!isShare) return Math.log(Math.max(0, value) + 1e-3);
  const inside = Math.min(0.999, Math.max(0.001, value));
  return Math.log(inside / (1 - inside));
}

function isShareLike(id: string): boolean {
  const reading = fitReadings.find((one) => one.reading.id === id)?.reading;
  if (reading?.isShare === true) return true;
  const range = outcomes.find((one) => one.id === id)?.range;
  return range?.[0] === 0 && range[1] === 1;
}

/** The scaled statistics of a run, or undefined where one of them has no value in it. */
export function statisticsOf(values: Values, ids: readonly string[]): number[] | undefined {
  const found = ids.map((id) => values[id] ?? null);
  return found.every((value) => value !== null) ? found.map((value, i) => scaled(ids[i] as string, value)) : undefined;
}
