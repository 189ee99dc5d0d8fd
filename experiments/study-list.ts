/// <reference types="vite/types/importMeta.d.ts" />
/** The studies that come with the program, and those of the user's own. */
import { basename } from 'node:path';
import { nearestName, ParameterError, type Problem, shown, type Text } from '../sim/index.ts';
import { readInput } from './files.ts';
import { readStudy, type StudyText } from './study-file.ts';

const shippedTexts = import.meta.glob<string>('./studies/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Texts of the studies that come with the program, by name, in the order of the names. */
export const shippedStudies: ReadonlyMap<string, string> = new Map(
  Object.entries(shippedTexts)
    .map(([path, text]): [string, string] => [basename(path, '.yaml'), text])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const expected: Text = {
  zh: `随程序提供的研究之一（${[...shippedStudies.keys()].join('、')}），或 .yaml、.yml、.json 文件`,
  en: `one of the studies that come with the program (${[...shippedStudies.keys()].join(', ')}) or a .yaml, .yml or .json file`,
};

/** Reads a study by its name or from a file. @throws ParameterError listing every problem. */
export function findStudy(given: string): StudyText {
  if (/\.(ya?ml|json)$/i.test(given)) return readStudy(readInput('STUDY', given), given);
  const text = shippedStudies.get(given);
  if (text !== undefined) return readStudy(text, `${given}.yaml`);
  throw new ParameterError([studyProblem(given)]);
}

/** The problem of a study that there is not. */
export function studyProblem(given: string): Problem {
  const nearest = nearestName(given, shippedStudies.keys());
  return { where: 'STUDY', given: shown(given), allowed: expected, ...(nearest === undefined ? {} : { nearest }) };
}
