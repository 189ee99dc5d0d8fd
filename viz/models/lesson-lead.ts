/** Which measures lead on effectiveness at the same hours, setting by setting, and whether a lead is kept elsewhere. */
import { definedBy, isGrey } from '../../experiments/analysis/grey.ts';
import { armLabel, interventions } from '../../sim/index.ts';
import { catalogues } from '../i18n/index.ts';
import { full } from '../lesson/steps/arms.ts';
import type { Tongue } from './lesson-compare.ts';
import type { SettingLead } from './lesson-run.ts';
import type { TableModel } from './tables.ts';

/** What a measure alone does to effectiveness against no measure: paired difference with its 95 % interval, and its mechanical part. */
export interface Gain {
  readonly id: string;
  readonly difference: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly mechanical: number | null;
}

/** The outcomes that some measures themselves define. */
export function definedIn(ids: readonly string[]): ReadonlySet<string> {
  return definedBy(armLabel({ ...full(), interventions: ids.map((id) => ({ id, level: 1 })) }));
}

/**
 * Who leads: of the measures whose change is no assumption, the one with the greatest difference and all whose interval reaches its interval.
 * Nobody where the greatest is not clearly above zero.
 */
export function leadOf(gains: readonly Gain[]): Pick<SettingLead, 'leaders' | 'assumed'> {
  const isAssumed = ({ id, difference, mechanical }: Gain) => isGrey({ outcome: 'effectiveness', difference, mechanical }, definedIn([id]));
  const counted = gains.flatMap(({ id, difference, lower95, upper95, mechanical }) =>
    difference === null || lower95 === null || upper95 === null || isAssumed({ id, difference, lower95, upper95, mechanical })
      ? []
      : [{ id, difference, lower95, upper95 }],
  );
  const assumed = gains.filter(isAssumed).map(({ id }) => id);
  const [top] = [...counted].sort((a, b) => b.difference - a.difference);
  if (top === undefined || top.lower95 <= 0) return { leaders: [], assumed };
  return { leaders: counted.filter(({ upper95 }) => upper95 >= top.lower95).map(({ id }) => id), assumed };
}

/** In how many other settings a leader of home leads alone, cannot be told apart from others, or does not lead. */
export function stabilityOf([home, ...others]: readonly SettingLead[]): { clear: number; shared: number; other: number } {
  const isIn = (id: string) => home?.leaders.includes(id) === true;
  const leading = others.filter(({ leaders }) => leaders.some(isIn));
  const clear = leading.filter(({ leaders }) => leaders.length === 1).length;
  return { clear, shared: leading.length - clear, other: others.length - leading.length };
}

const nameOf = (id: string, { language }: Tongue) => interventions.find((one) => one.id === id)?.label[language] ?? id;
const quoted = (ids: readonly string[], tongue: Tongue) => {
  const { study, listSeparator } = catalogues[tongue.language];
  return ids.map((id) => study.quoted(nameOf(id, tongue))).join(listSeparator);
};

/** The sentence on the leaders at home and on how they fare elsewhere. */
export function leadSentence(settings: readonly SettingLead[], tongue: Tongue): string {
  const { words, language } = tongue;
  const [home, ...others] = settings;
  if (home === undefined) return '';
  const place = words.both(home.county[language], words.story[home.story]);
  const leaders = quoted(home.leaders, tongue);
  const left = home.assumed.length === 0 ? '' : words.leading.leftOut(quoted(home.assumed, tongue));
  if (home.leaders.length === 0) return words.leading.nobody(place, left);
  const { clear, shared, other } = stabilityOf(settings);
  const counts = [others.length, clear, shared, other].map(String) as [string, string, string, string];
  return home.leaders.length === 1
    ? `${words.leading.one(place, leaders, left)}${words.leading.oneElsewhere(...counts)}`
    : `${words.leading.several(place, leaders, left)}${words.leading.severalElsewhere(...counts)}`;
}

/** Who leads in each setting, as a table. */
export function leadTable(settings: readonly SettingLead[], tongue: Tongue): TableModel {
  const { words, language } = tongue;
  const names = (ids: readonly string[]) => quoted(ids, tongue) || '–';
  return {
    head: [words.leading.setting, words.leading.leads, words.leading.assumed],
    rows: settings.map(({ county, story, leaders, assumed }) => ({
      cells: [
        words.both(county[language], words.story[story]),
        leaders.length > 1 ? words.leading.notApart(names(leaders)) : names(leaders),
        names(assumed),
      ],
      isMuted: false,
    })),
  };
}
