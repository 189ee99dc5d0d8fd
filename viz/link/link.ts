/** Share links: the whole state as readable keys behind `#/view?`, with the model's hash and the checksum of the results. */
import { nearestName, outcomes, type Problem, shown } from '../../sim/index.ts';
import type { Story } from '../models/study.ts';
import { type Notice, type PageState, type ViewId, viewIds } from '../store.ts';
import { stateFields, usualStates, type ViewStates } from '../views/states.ts';
import { armPattern, choice, flag, type LinkField, pattern } from './field.ts';
import { hasKey } from './own.ts';
import { isParameterKey, readSettings, settingKeys, writeSettings } from './settings.ts';

/** Format of links; a link without `f` was written by hand. */
export const linkFormat = 1;
/** Longer than any link of ours by far; what is longer is not read. */
export const longestLink = 20_000;
/** Problems beyond these tell a reader nothing new. */
const mostProblems = 20;

/** What a whole link stands for where it says nothing. Projector mode is the room's, not the link's: a link turns it on, never off. */
const usualLook = { story: 'blame', outcome: 'burden', focus: null, matrixView: 'grouped', isWhole: false, isLesson: false } as const;

type Look = Pick<PageState, 'story' | 'outcome' | 'focus' | 'matrixView' | 'isWhole' | 'isProjector' | 'isLesson'>;

const lookFields: readonly LinkField<Look>[] = [
  choice<Look, 'story'>('shown', 'story', ['overload', 'blame'] as Story[], usualLook.story),
  choice<Look, 'outcome'>(
    'outcome',
    'outcome',
    outcomes.map(({ id }) => id),
    usualLook.outcome,
  ),
  pattern<Look, 'focus'>('focus', 'focus', {
    matches: armPattern,
    allowed: { zh: '方案的标识', en: 'the label of an arm' },
    usual: null,
  }),
  choice<Look, 'matrixView'>('matrix', 'matrixView', ['grouped', 'all'], usualLook.matrixView),
  flag<Look, 'isWhole'>('whole', 'isWhole', usualLook.isWhole),
  flag<Look, 'isProjector'>('projector', 'isProjector'),
  flag<Look, 'isLesson'>('class', 'isLesson'),
];

/** Keys that speak of the link itself. */
const stampKeys = ['f', 'engine', 'sum'];
/** What people write by hand, and the key it stands for. */
const longNames: Readonly<Record<string, string>> = {
  replicates: 'n',
  baseline: 'regime',
  regimes: 'also',
  interventions: 'with',
  measures: 'with',
  reforms: 'with',
};

type AnyField = LinkField<ViewStates[keyof ViewStates]>;
const viewFields = (Object.entries(stateFields) as unknown as [keyof ViewStates, readonly AnyField[]][]).flatMap(([view, fields]) =>
  fields.map((field) => ({ view, field })),
);

/** Every key that a link may have, without those of parameters. */
export const linkKeys: readonly string[] = [
  ...settingKeys,
  ...lookFields.map(({ key }) => key),
  ...viewFields.map(({ field }) => field.key),
  ...stampKeys,
];

/** Writes a state as what stands behind `#` in a link. `checksum` is that of the results shown, if they are complete. */
export function writeLink(state: PageState, checksum: string | null = null): string {
  const stamp: [string, string][] = [['f', String(linkFormat)]];
  if (state.pageHash !== null) stamp.push(['engine', state.pageHash]);
  if (checksum !== null) stamp.push(['sum', checksum]);
  return hashOf(state, [...entriesIn(state), ...stamp]);
}

/** Writes a state as the page's own address: the same without what a link says of itself. */
export function writeAddress(state: PageState): string {
  return hashOf(state, entriesIn(state));
}

function hashOf({ view }: PageState, entries: readonly (readonly [string, string])[]): string {
  const query = entries.map(([key, text]) => `${kept(key)}=${kept(text)}`).join('&');
  return query === '' ? `#/${view}` : `#/${view}?${query}`;
}

function entriesIn(state: PageState): [string, string][] {
  const entries: [string, string][] = [...writeSettings(state.settings)];
  for (const { key, write } of lookFields) {
    const text = write(state);
    if (text !== null) entries.push([key, text]);
  }
  for (const { view, field } of viewFields) {
    const text = field.write(state.views[view]);
    if (text !== null) entries.push([field.key, text]);
  }
  return entries;
}

/** Encodes a text but for the signs that links may hold and readers like to see. Half a character would make encoding throw. */
function kept(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/%(2B|3D|2F|3A|40|3B|2C)/gi, decodeURIComponent);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Decodes a text of a link; null if its percent signs stand for nothing. A plus is a plus: it joins reforms. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What a link asks for: changes of the state and what is said of it; if anything is wrong, the problems alone. */
export interface ReadLink {
  readonly change: Partial<PageState>;
  readonly notice: Notice | null;
}

/** Reads what stands behind `#`. An empty one asks for nothing; one with problems changes nothing and lists them all. */
export function readLink(hash: string): ReadLink {
  const text = hash.replace(/^#\/?/, '');
  if (text === '') return { change: {}, notice: null };
  const problems: Problem[] = [];
  if (text.length > longestLink) {
    const allowed = { zh: `至多 ${longestLink} 个字符`, en: `at most ${longestLink} characters` };
    return { change: {}, notice: { kind: 'refused', problems: [{ where: '#', given: `${text.length}`, allowed }] } };
  }
  const [path = '', query = ''] = splitOnce(text, '?');
  const view = viewOf(path, problems);
  const { entries, migrated } = entriesOf(query, problems);
  const value = (key: string) => entries.find(([name]) => name === key)?.[1];
  const settings = readSettings(entries, problems);
  const isWholeLink = entries.some(([key]) => key === 'f');
  let look: Partial<Look> = isWholeLink ? usualLook : {};
  const views: { -readonly [K in keyof ViewStates]: ViewStates[K] } = { ...usualStates };
  for (const [key, given] of entries) {
    const own = lookFields.find((field) => field.key === key);
    if (own !== undefined) look = { ...look, ...own.read(given, problems) };
    const found = viewFields.find(({ field }) => field.key === key);
    if (found !== undefined) Object.assign(views, { [found.view]: { ...views[found.view], ...found.field.read(given, problems) } });
  }
  const stamp = readStamp(value, problems);
  if (problems.length > 0) return { change: {}, notice: { kind: 'refused', problems: problems.slice(0, mostProblems) } };
  const hasScenario = entries.some(([key]) => settingKeys.includes(key) || isParameterKey(key) || key === 'f');
  const isSaid = hasScenario || migrated.length > 0 || stamp.engine !== null || stamp.checksum !== null;
  return {
    change: { view, ...(hasScenario ? { settings } : {}), ...look, ...(entries.length > 0 ? { views } : {}) },
    notice: isSaid ? { kind: 'taken', migrated, ...stamp, settings } : null,
  };
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function viewOf(path: string, problems: Problem[]): ViewId {
  const found = viewIds.find((id) => id === path);
  if (found !== undefined) return found;
  const nearest = nearestName(path, viewIds);
  problems.push({
    where: '#/',
    given: shown(path.slice(0, 80)),
    allowed: { zh: `${viewIds.join('、')} 之一`, en: `one of ${viewIds.join(', ')}` },
    ...(nearest === undefined ? {} : { nearest }),
  });
  return 'start';
}

/** Splits a query into keys and texts; unknown and repeated keys are problems, old names are read as today's. */
function entriesOf(query: string, problems: Problem[]): { entries: [string, string][]; migrated: string[] } {
  const entries: [string, string][] = [];
  const migrated: string[] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    if (problems.length >= mostProblems) break;
    const [rawKey, rawText] = splitOnce(part, '=');
    const [given, text] = [decoded(rawKey), decoded(rawText)];
    if (given === null || text === null) {
      const allowed = { zh: '以百分号编码的 UTF-8 文字', en: 'UTF-8 text in percent encoding' };
      problems.push({ where: rawKey.slice(0, 80), given: shown(rawText), allowed });
      continue;
    }
    const key = hasKey(longNames, given) ? (longNames[given] ?? given) : given;
    if (key !== given) migrated.push(`${given} → ${key}`);
    if (!linkKeys.includes(key) && !isParameterKey(key)) {
      const nearest = nearestName(key, linkKeys);
      problems.push({
        where: key.slice(0, 80) || '?',
        given: shown(text),
        allowed: { zh: '已知的键（“分享”所给的链接里有例子）', en: 'a known key (links made by “Share” show examples)' },
        ...(nearest === undefined ? {} : { nearest }),
      });
    } else if (entries.some(([name]) => name === key)) {
      problems.push({ where: key.slice(0, 80), given: shown(text), allowed: { zh: '每个键只出现一次', en: 'each key only once' } });
    } else entries.push([key, text]);
  }
  return { entries, migrated };
}

function readStamp(value: (key: string) => string | undefined, problems: Problem[]): { engine: string | null; checksum: string | null } {
  const format = value('f');
  if (format !== undefined && format !== String(linkFormat))
    problems.push({
      where: 'f',
      given: shown(format),
      allowed: { zh: `链接格式 ${linkFormat}`, en: `link format ${linkFormat}` },
    });
  const code = (key: 'engine' | 'sum') => {
    const text = value(key);
    if (text === undefined || /^[0-9a-f]{16}$/.test(text)) return text ?? null;
    problems.push({ where: key, given: shown(text), allowed: { zh: '16 位十六进制数', en: '16 hexadecimal digits' } });
    return null;
  };
  return { engine: code('engine'), checksum: code('sum') };
}
