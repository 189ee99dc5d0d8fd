/// <reference types="vite/types/importMeta.d.ts" />
/** The parameter points that fit the quantities as well as the default does: found once, kept in a file. */
import { modelHash, ParameterError, type ParameterValue, parameters, type StoryId, stories } from '../../sim/index.ts';

/** One accepted point, with the story whose branch it was found on. */
export interface EnsemblePoint {
  readonly branch: StoryId;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly distance: number;
}

export interface Ensemble {
  readonly modelHash: string;
  readonly points: readonly EnsemblePoint[];
}

/** The command that finds the points anew. */
const ensembleCommand = 'npm run -s shuaiguo -- calibrate --write';

const shipped = import.meta.glob<string>('./ensemble.json', { query: '?raw', import: 'default', eager: true });

/** The ensemble that comes with the program; undefined if there is none yet. @throws Error if the file is no ensemble. */
export function shippedEnsemble(): Ensemble | undefined {
  const text = Object.values(shipped)[0];
  return text === undefined ? undefined : readEnsemble(text);
}

/** The ensemble that comes with the program, held against this model. @throws ParameterError if it was found for another one. */
export function checkedEnsemble(ensemble: Ensemble | undefined = shippedEnsemble(), model: string = modelHash()): Ensemble | undefined {
  if (ensemble === undefined || ensemble.modelHash === model) return ensemble;
  throw new ParameterError([
    {
      where: 'ensemble.json',
      given: ensemble.modelHash,
      allowed: {
        zh: `当前模型（${model}）的参数组。重做：${ensembleCommand}；或不用它：--only default,rules,nulls,rivals`,
        en: `the ensemble of this model (${model}). To find it anew: ${ensembleCommand}; to go without: --only default,rules,nulls,rivals`,
      },
    },
  ]);
}

/** Reads an ensemble. @throws Error naming what is wrong with the text. */
export function readEnsemble(text: string): Ensemble {
  const fail = (what: string) => new Error(`ensemble.json: ${what}`);
  const given = JSON.parse(text) as { readonly modelHash?: unknown; readonly points?: unknown };
  if (typeof given.modelHash !== 'string' || !Array.isArray(given.points)) throw fail('expected {modelHash, points}');
  const branches = stories.map(({ id }) => id);
  const names = parameters.map(({ id }) => id as string);
  const points = given.points.map((one: Partial<EnsemblePoint>, at): EnsemblePoint => {
    const { branch, parameters: values, distance } = one;
    if (branch === undefined || !branches.includes(branch)) throw fail(`points[${at}].branch: expected one of ${branches.join(', ')}`);
    if (typeof values !== 'object' || values === null) throw fail(`points[${at}].parameters: expected an object`);
    const unknown = Object.keys(values).find((name) => !names.includes(name));
    if (unknown !== undefined) throw fail(`points[${at}].parameters.${unknown}: no such parameter`);
    return { branch, parameters: values, distance: distance ?? Number.NaN };
  });
  return { modelHash: given.modelHash, points };
}
