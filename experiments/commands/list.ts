import { counties, interventions, outcomes, ParameterError, parameters, regimes, stories, type Text } from '../../sim/index.ts';
import { type Command, exitDone, rangeOf } from '../command.ts';
import { choiceOf, choiceProblem } from '../flags.ts';
import { type Column, textTable } from '../text-table.ts';

interface Topic {
  /** What `--format json` prints: the whole entries, without what is code. */
  readonly entries: () => readonly object[];
  readonly columns: readonly Text[];
  readonly rows: (say: (text: Text) => string) => string[][];
}

const id: Text = { zh: '标识', en: 'id' };
const name: Text = { zh: '名称', en: 'label' };
const summary: Text = { zh: '说明', en: 'summary' };

const topics: Readonly<Record<string, Topic>> = {
  parameters: {
    entries: () => parameters,
    columns: [
      id,
      { zh: '默认', en: 'default' },
      { zh: '范围', en: 'range' },
      { zh: '单位', en: 'unit' },
      { zh: '角色', en: 'role' },
      { zh: '来源等级', en: 'grade' },
      name,
    ],
    rows: (say) =>
      parameters.map((entry) => [
        entry.id,
        String(entry.default),
        rangeOf(entry),
        say(entry.unit),
        entry.role,
        entry.grade,
        say(entry.label),
      ]),
  },
  interventions: {
    entries: () => interventions,
    columns: [id, { zh: '维度', en: 'dimension' }, name, summary],
    rows: (say) => interventions.map((one) => [one.id, one.dimension, say(one.label), say(one.summary)]),
  },
  outcomes: {
    entries: () => outcomes.map(({ compute: _compute, examples: _examples, ...rest }) => rest),
    columns: [id, { zh: '单位', en: 'unit' }, { zh: '较优方向', en: 'better' }, name],
    rows: (say) => outcomes.map((one) => [one.id, say(one.unit), one.better, say(one.label)]),
  },
  counties: {
    entries: () => counties,
    columns: [id, { zh: '部门', en: 'departments' }, { zh: '乡镇街道', en: 'townships' }, { zh: '村社', en: 'committees' }, name, summary],
    rows: (say) =>
      counties.map((one) => [
        one.id,
        String(one.departments.length),
        String(one.townships.length),
        String(one.townships.reduce((sum, township) => sum + township.committees, 0)),
        say(one.label),
        say(one.summary),
      ]),
  },
  regimes: {
    entries: () => regimes,
    columns: [id, name, summary],
    rows: (say) => regimes.map((one) => [one.id, say(one.label), say(one.summary)]),
  },
  stories: {
    entries: () => stories,
    columns: [id, name, summary],
    rows: (say) => stories.map((one) => [one.id, say(one.label), say(one.summary)]),
  },
};

export const listTopics = Object.keys(topics);

export const list: Command = {
  positionals: [listTopics.join('|')],
  flags: [{ name: 'format', placeholder: 'json|table', help: { zh: '输出格式（默认 table）', en: 'what to print (default table)' } }],
  run: async (parsed, terminal) => {
    const format = choiceOf(parsed, 'format', ['json', 'table'] as const) ?? 'table';
    const wanted = parsed.positionals[0];
    const topic = listTopics.includes(wanted ?? '') ? topics[wanted as string] : undefined;
    if (topic === undefined) parsed.problems.push(choiceProblem('list', wanted ?? '', listTopics));
    if (parsed.problems.length > 0 || topic === undefined) throw new ParameterError(parsed.problems);
    if (format === 'json') terminal.result(`${JSON.stringify(topic.entries(), null, 2)}\n`);
    else {
      const columns = topic.columns.map((title): Column => ({ title: terminal.say(title) }));
      terminal.result(textTable(columns, topic.rows(terminal.say)));
    }
    return exitDone;
  },
};
