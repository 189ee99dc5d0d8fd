import { type County, counties, type Language, type ModelEvent } from '../../sim/index.ts';
import { type FollowWords, followWords } from '../i18n/follow.ts';
import { formatNumber } from '../i18n/format.ts';
import { catalogues } from '../i18n/index.ts';

/** How one county's units and matters are called in one language. */
export interface FollowNames {
  readonly language: Language;
  readonly words: FollowWords;
  unit(id: string): string;
  /** The name of a unit's level. */
  level(id: string): string;
  /** Department and township of a matter, for lists. */
  matterShort(id: string, isOwn: boolean): string;
  matterTitle(id: string, isOwn: boolean): string;
  percent(share: unknown): string;
  number(value: unknown, decimals: number): string;
}

/** The levels of units by the first word of their ids. */
export function levelOf(unit: string): 0 | 1 | 2 {
  return unit.startsWith('department-') ? 0 : unit.startsWith('township-') ? 1 : 2;
}

/** Makes the names of a county: its own labels; committees by township and number. */
export function followNames(countyId: string, language: Language): FollowNames {
  const county: County | undefined = counties.find(({ id }) => id === countyId);
  const words = followWords[language];
  const department = (id: number) => county?.departments.find((one) => one.id === id)?.label[language] ?? `department-${id}`;
  const township = (id: number) => county?.townships.find((one) => one.id === id)?.label[language] ?? `township-${id}`;
  const places = (matter: string) => {
    const [, d = '0', t = '0'] = /^d(\d+)-t(\d+)-/.exec(matter) ?? [];
    return { department: department(Number(d)), township: township(Number(t)) };
  };
  return {
    language,
    words,
    unit(id) {
      const [kind, first, second = ''] = id.split('-');
      if (kind === 'department') return department(Number(first));
      if (kind === 'township') return township(Number(first));
      return kind === 'committee' ? words.committee(township(Number(first)), second) : words.nobody;
    },
    level(id) {
      const { levelName: levels } = catalogues[language];
      return [levels.department, levels.township, levels.committee][levelOf(id)] ?? '';
    },
    matterShort(id, isOwn) {
      const at = places(id);
      return isOwn ? words.shortOwn(at.township, at.department) : words.shortTitle(at.department, at.township);
    },
    matterTitle(id, isOwn) {
      const at = places(id);
      return isOwn ? words.ownTitle(at.township, at.department) : words.matterTitle(at.department, at.township);
    },
    percent: (share) => `${formatNumber(100 * Number(share), 0, language)}%`,
    number: (value, decimals) => formatNumber(Number(value), decimals, language),
  };
}

/** Every unit of a county, committees township by township, then townships, then departments. */
export function unitsOf(countyId: string): {
  readonly committees: string[][];
  readonly townships: string[];
  readonly departments: string[];
} {
  const county = counties.find(({ id }) => id === countyId);
  const townships = county?.townships ?? [];
  return {
    committees: townships.map(({ id, committees }) => Array.from({ length: committees }, (_, index) => `committee-${id}-${index + 1}`)),
    townships: townships.map(({ id }) => `township-${id}`),
    departments: (county?.departments ?? []).map(({ id }) => `department-${id}`),
  };
}

/** Whether a matter is a township's own, by its arrival or its number (own matters carry department 0). */
export function isOwnMatter(arrival: ModelEvent | undefined): boolean {
  return arrival?.values.own === 1;
}
