/** Scenario files: what a link holds, as JSON that people can read. */
import { nearestName, type Problem, shown, type Text } from '../sim/index.ts';
import { type ReadLink, readLink, writeLink } from './link/link.ts';
import { hasKey } from './link/own.ts';
import { settingKeys, writeWholeSettings } from './link/settings.ts';
import type { Settings } from './models/study.ts';
import type { PageState } from './store.ts';

const format = 'shuaiguo-scenario';
const formatVersion = 1;
/** Bytes; ours have a few thousand. */
export const largestFile = 1_000_000;
const mostProblems = 20;

const keys = ['format', 'formatVersion', 'pageVersion', 'engine', 'checksum', 'link', 'settings'];

/** Writes a scenario file. */
export function writeScenarioFile(state: PageState, checksum: string | null, pageVersion: string): string {
  const file = {
    format,
    formatVersion,
    pageVersion,
    engine: state.pageHash,
    checksum,
    link: writeLink(state, checksum),
    settings: readable(state.settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The scenario for people: every setting, those left as usual, too. The link is what is read. */
function readable(settings: Settings): Record<string, string> {
  return Object.fromEntries(writeWholeSettings(settings));
}

function problem(where: string, given: unknown, allowed: Text): Problem {
  return { where, given: shown(given), allowed };
}

function refused(problems: readonly Problem[]): ReadLink {
  return { change: {}, notice: { kind: 'refused', problems: problems.slice(0, mostProblems) } };
}

/** What is said of a file that is too large to be read at all. */
export function refuseSize(bytes: number): ReadLink {
  return refused([
    problem('file', `${bytes} bytes`, { zh: `情景文件，至多 ${largestFile} 字节`, en: `a scenario file of at most ${largestFile} bytes` }),
  ]);
}

/** What is said of a file that the browser could not read. */
export function refuseUnread(reason: string): ReadLink {
  return refused([problem('file', reason, { zh: '可以读取的文件', en: 'a file that can be read' })]);
}

/** Reads a scenario file; one with problems changes nothing and lists them all. */
export function readScenarioFile(text: string): ReadLink {
  if (text.length > largestFile) return refuseSize(text.length);
  const file = parsed(text);
  if (file === undefined)
    return refused([problem('file', text.slice(0, 60), { zh: 'JSON 格式的情景文件', en: 'a scenario file in JSON' })]);
  const problems: Problem[] = unknownKeys(file, keys, '');
  const own = (key: string) => (hasKey(file, key) ? file[key] : undefined);
  if (own('format') !== format) problems.push(problem('format', own('format'), { zh: `"${format}"`, en: `"${format}"` }));
  if (own('formatVersion') !== formatVersion)
    problems.push(problem('formatVersion', own('formatVersion'), { zh: `${formatVersion}`, en: `${formatVersion}` }));
  const pageVersion = own('pageVersion');
  if (pageVersion !== undefined && !(typeof pageVersion === 'string' && /^[\w.+-]{1,40}$/.test(pageVersion)))
    problems.push(problem('pageVersion', pageVersion, { zh: '版本号', en: 'a version' }));
  const link = own('link');
  const read = typeof link === 'string' && link.startsWith('#/') ? readLink(link) : undefined;
  if (read === undefined)
    problems.push(problem('link', link, { zh: '以 #/ 开头的链接文字', en: 'the text of a link, which begins with #/' }));
  else if (read.notice?.kind === 'refused') problems.push(...read.notice.problems.map((one) => ({ ...one, where: `link: ${one.where}` })));
  else problems.push(...contradictions(file, read));
  return problems.length > 0 || read === undefined ? refused(problems) : read;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKeys(value: object, known: readonly string[], path: string): Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .slice(0, mostProblems)
    .map((key) => {
      const nearest = nearestName(key, known);
      const allowed = { zh: `已知的键：${known.join('、')}`, en: `a known key: ${known.join(', ')}` };
      return { where: `${path}${key.slice(0, 60)}`, given: shown(key), allowed, ...(nearest === undefined ? {} : { nearest }) };
    });
}

/** Where the part for people says other things than the link: somebody changed one of them by hand. */
function contradictions(file: Readonly<Record<string, unknown>>, { change, notice }: ReadLink): Problem[] {
  const problems: Problem[] = [];
  const stamp = notice?.kind === 'taken' ? notice : { engine: null, checksum: null };
  for (const key of ['engine', 'checksum'] as const) {
    const given = hasKey(file, key) ? file[key] : undefined;
    if (given !== undefined && given !== stamp[key]) problems.push(problem(key, given, asInLink(stamp[key])));
  }
  const given = hasKey(file, 'settings') ? file.settings : undefined;
  if (given === undefined) return problems;
  if (!isObject(given) || change.settings === undefined)
    return [...problems, problem('settings', given, { zh: '对象 {…}，且链接含设定', en: 'an object {…}, and settings in the link' })];
  const own = readable(change.settings);
  problems.push(...unknownKeys(given, [...settingKeys, ...Object.keys(own)], 'settings.'));
  for (const [key, value] of Object.entries(own)) {
    // The link says everything; what a file leaves out contradicts nothing.
    const text = hasKey(given, key) ? given[key] : value;
    if (text !== value && problems.length < mostProblems) problems.push(problem(`settings.${key}`, text, asInLink(value)));
  }
  return problems;
}

function asInLink(value: string | null): Text {
  return {
    zh: `与 link 相同：${value ?? 'null'}（要改请改 link）`,
    en: `the same as in link: ${value ?? 'null'} (change the link instead)`,
  };
}
