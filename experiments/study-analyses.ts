/** The analyses that a study asks for: which method, on what, and whether the design can bear it. */
import { outcomes } from '../sim/index.ts';
import { analyses } from './analysis/index.ts';
import { choiceProblem } from './flags.ts';
import type { Place } from './study-text.ts';

/** One analysis as the study file asks for it; what it leaves out follows from the study. */
export interface AnalysisSetting {
  readonly method: string;
  readonly output?: readonly string[];
  /** Whether outputs are the arm's own values or its differences from the baseline. */
  readonly of?: 'level' | 'difference';
  /** Whether the stories are analysed each for itself or together, as contexts. */
  readonly stories?: 'apart' | 'together';
  readonly arms?: readonly string[];
  readonly inputs?: readonly string[];
  readonly better?: readonly ('higher' | 'lower')[];
  readonly seed?: string;
  readonly threshold?: number;
  readonly side?: 'above' | 'below';
  readonly boxes?: number;
  readonly accept?: number;
  readonly trials?: number;
  readonly targets?: Readonly<Record<string, number>>;
  readonly families?: Readonly<Record<string, string>>;
}

const keys: readonly (keyof AnalysisSetting)[] = [
  'method',
  'output',
  'of',
  'stories',
  'arms',
  'inputs',
  'better',
  'seed',
  'threshold',
  'side',
  'boxes',
  'accept',
  'trials',
  'targets',
  'families',
];
const outcomeIds = outcomes.map(({ id }) => id);

/** Reads one text or a list of them. */
function texts(place: Place | undefined): string[] | undefined {
  if (place === undefined) return undefined;
  return (place.isList ? place.list() : [place]).flatMap((one) => one.text() ?? []);
}

/** Reads the id of an outcome; notes a problem with the nearest one. */
export function outcomeOf(place: Place): string | undefined {
  return place.choice(outcomeIds);
}

/** Reads a map from outcomes to something. */
function byOutcome<T>(place: Place | undefined, read: (one: Place) => T | undefined): Record<string, T> | undefined {
  if (place === undefined) return undefined;
  return Object.fromEntries(
    [...place.map(outcomeIds)].flatMap(([id, one]): [string, T][] => {
      const value = read(one);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** Reads one analysis of a study file. `arms` and `inputs` are the labels and factors there are; `design` is the method of the design. */
export function readAnalysis(
  place: Place,
  known: { readonly inputs: readonly string[]; readonly design: string; readonly armCount: number },
): AnalysisSetting | undefined {
  const entries = place.map(keys);
  if (!place.isMap) return undefined;
  const at = (key: keyof AnalysisSetting) => entries.get(key);
  const methodPlace = at('method');
  if (methodPlace === undefined) return place.refuse({ zh: '含键 method 的分析', en: 'an analysis with the key method' });
  const method = methodPlace.choice(analyses.map(({ id }) => id));
  const analysis = analyses.find(({ id }) => id === method);
  const { needs } = analysis ?? {};
  if (needs !== undefined && needs.designs.length > 0 && !needs.designs.includes(known.design))
    methodPlace.refuse({
      zh: `合于设计 ${known.design} 的分析；此方法要求${needs.text.zh}（设计 ${needs.designs.join('、')}）`,
      en: `an analysis that fits the design ${known.design}; this one needs ${needs.text.en} (design ${needs.designs.join(', ')})`,
    });
  if (needs?.options.includes('policy') === true && known.armCount < 2)
    methodPlace.refuse({ zh: '至少两个方案', en: 'a study with at least two arms' });
  const outputPlace = at('output');
  const output =
    outputPlace === undefined
      ? undefined
      : (outputPlace.isList ? outputPlace.list() : [outputPlace]).flatMap((one) => outcomeOf(one) ?? []);
  if (needs?.outputs === 'two' && output?.length !== 2)
    (outputPlace ?? place).refuse({ zh: '键 output 下两个结果', en: 'two outcomes under the key output' });
  const inputs = at('inputs')
    ?.list()
    .flatMap((one) => {
      const name = one.text();
      if (name === undefined || known.inputs.includes(name)) return name ?? [];
      const { allowed, nearest } = choiceProblem('', name, known.inputs);
      one.refuse(allowed, nearest);
      return [];
    });
  const better = at('better');
  const settings = {
    method,
    output,
    of: at('of')?.choice(['level', 'difference'] as const),
    stories: at('stories')?.choice(['apart', 'together'] as const),
    arms: texts(at('arms')),
    inputs,
    better:
      better === undefined ? undefined : (better.isList ? better.list() : [better]).map((one) => one.choice(['higher', 'lower'] as const)),
    seed: at('seed')?.text(200),
    threshold: at('threshold')?.number(),
    side: at('side')?.choice(['above', 'below'] as const),
    boxes: at('boxes')?.integer(1, 100),
    accept: at('accept')?.number(0, 1),
    trials: at('trials')?.integer(1, 1_000_000),
    targets: byOutcome(at('targets'), (one) => one.number()),
    families: byOutcome(at('families'), (one) => one.text(200)),
  };
  if (settings.of === 'difference' && known.armCount < 2)
    at('of')?.refuse({ zh: '至少两个方案方有差异', en: 'a study with at least two arms, for there to be differences' });
  for (const name of needs?.options ?? [])
    if ((name === 'threshold' || name === 'targets') && settings[name] === undefined && !entries.has(name))
      place.refuse({ zh: `含键 ${name} 的分析`, en: `an analysis with the key ${name}` });
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as unknown as AnalysisSetting;
}
