import { counties, type Language } from '../../../sim/index.ts';
import { formatDifference, formatInterval, formatValue, isShare } from '../../i18n/format.ts';
import type { Catalogue } from '../../i18n/index.ts';
import { startWords } from '../../i18n/start.ts';
import { ends } from '../../models/flow-data.ts';
import { countsAt, type MatterLife, type MattersFlowModel, type MeasureRow } from '../../models/matters-flow.ts';
import type { TableModel } from '../../models/tables.ts';

/** Both sides of the change of regime: each measure under both, with the paired difference. */
export function measuresTable(model: MattersFlowModel, rows: readonly MeasureRow[], messages: Catalogue, language: Language): TableModel {
  const words = startWords[language];
  return {
    head: [words.measure, ...model.panels.map(({ name }) => name[language]), words.difference, messages.interval95],
    rows: rows.map((row) => {
      const { outcome, before, after, difference, half } = row;
      return {
        cells: [
          isShare(outcome) ? outcome.label[language] : `${outcome.label[language]}${messages.inBrackets(outcome.unit[language])}`,
          formatValue(outcome, before, language),
          formatValue(outcome, after, language),
          formatDifference(outcome, difference, language, isShare(outcome)),
          half === null ? '–' : formatInterval(outcome, difference - half, difference + half, language),
        ],
        isMuted: false,
      };
    }),
  };
}

/** Where the matters of the picture were in the end, and how they ended. */
export function endsTable(model: MattersFlowModel, language: Language): TableModel {
  const words = startWords[language];
  const counts = model.panels.map((panel) => countsAt(panel, model.lastWeek));
  const row = (name: string, numbers: readonly number[]) => ({ cells: [name, ...numbers.map(String)], isMuted: false });
  const ended = (end: MatterLife['end']) => model.panels.map(({ lives }) => lives.filter((life) => life.end === end).length);
  return {
    head: [words.endOf, ...model.panels.map(({ name }) => name[language])],
    rows: [
      ...words.levels.map((level, at) =>
        row(
          words.lastHolder(level),
          counts.map((one) => one[at] ?? 0),
        ),
      ),
      ...ends.filter((end) => ended(end).some((count) => count > 0)).map((end) => row(words.ends[end], ended(end))),
      ...words.levels.map((level, at) =>
        row(
          words.sanctionOn(level),
          model.panels.map(({ lives }) => lives.filter(({ blamed }) => blamed?.level === at).length),
        ),
      ),
    ],
  };
}

/** Every matter of the picture: its course and end under both regimes. */
export function mattersTable(model: MattersFlowModel, countyId: string, messages: Catalogue, language: Language): TableModel {
  const words = startWords[language];
  const departments = counties.find(({ id }) => id === countyId)?.departments ?? [];
  const [first] = model.panels;
  return {
    head: [
      words.number,
      words.arrival,
      words.owner,
      ...model.panels.map(({ name }) => `${name[language]}${messages.inBrackets(words.course)}`),
    ],
    rows: (first?.lives ?? []).map(({ index, arrival, department }) => ({
      cells: [
        String(index + 1),
        String(arrival),
        departments.find(({ id }) => id === department)?.label[language] ?? String(department),
        ...model.panels.map(({ lives }) => {
          const life = lives[index];
          return life === undefined ? '–' : courseText(life, messages, language);
        }),
      ],
      isMuted: false,
    })),
  };
}

/** The course of a matter in words. */
export function courseText({ steps, closed, end, level, blamed }: MatterLife, messages: Catalogue, language: Language): string {
  const words = startWords[language];
  const levelName = (at: number) => words.levels[at] ?? '';
  const taken = steps.map(({ week, step, level: to }) => {
    const said = words.steps[step];
    return words.stepAt(String(week), typeof said === 'function' ? said(levelName(to)) : said);
  });
  return [
    ...(taken.length === 0 ? [words.kept] : taken),
    words.endedAt(String(closed), words.ends[end], levelName(level)),
    ...(blamed === null ? [] : [words.blamedAt(String(blamed.week), levelName(blamed.level))]),
  ].join(messages.clauseSeparator);
}
