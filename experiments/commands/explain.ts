import { type County, type Explanation, ParameterError, type Problem, shown } from '../../sim/index.ts';
import { type Command, withoutRepeats } from '../command.ts';
import { choiceOf, choiceProblem, textOf } from '../flags.ts';
import { armFlags, checkedScenario, commandText, defaultSeed, readSetting, readSingleArm, settingFlags } from '../scenario-flags.ts';
import { wrapped } from '../text-table.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import { oneJob } from './run.ts';

export const explain: Command = {
  flags: [
    ...armFlags,
    ...settingFlags,
    {
      name: 'unit',
      placeholder: 'ID',
      help: {
        zh: '为何追责这个单位，如 township-2、committee-2-5（默认：处分最重的一例）',
        en: 'the unit that was held to account, such as township-2 or committee-2-5 (default: the heaviest case)',
      },
    },
    { name: 'format', placeholder: 'text|json', help: { zh: '输出格式（默认 text）', en: 'what to print (default text)' } },
  ],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const setting = readSetting(parsed, `${defaultSeed}/1`);
    const { arm, story, words } = readSingleArm(parsed);
    const format = choiceOf(parsed, 'format', ['text', 'json'] as const) ?? 'text';
    const unitText = textOf(parsed, 'unit');
    const scenario = checkedScenario(problems, setting, story, arm);
    const units = scenario === undefined ? undefined : unitNames(scenario.county);
    const unit = unitText === undefined ? undefined : units?.get(unitText);
    if (unitText !== undefined && units !== undefined && unit === undefined) problems.push(unitProblem(unitText, units));
    if (problems.length > 0 || scenario === undefined) throw new ParameterError(withoutRepeats(problems));
    const task: WorkerTasks = { kind: 'explain', scenario, seed: setting.seed, ...(unit === undefined ? {} : { unit }) };
    return oneJob<Explanation>(task, terminal, (answer) => {
      if (format === 'json') {
        terminal.result(`${JSON.stringify(answer, null, 2)}\n`);
        return;
      }
      const width = Math.min(terminal.columns ?? 120, 120);
      const command = commandText(['explain', ...words, ...setting.words, ...(unit === undefined ? [] : ['--unit', unit])]);
      const lines = answer.lines.map((line) => wrapped(terminal.say(line), width));
      terminal.result(
        `${lines.join('\n')}\n${terminal.say({ zh: '复现', en: 'To reproduce' })}${terminal.say({ zh: '：', en: ': ' })}${command}\n`,
      );
    });
  },
};

/** The ids of all units, and the names of departments and townships in both languages, each with the id it stands for. */
function unitNames(county: County): Map<string, string> {
  const names = new Map<string, string>();
  const add = (id: string, label?: { zh: string; en: string }) => {
    for (const name of [id, label?.zh, label?.en]) if (name !== undefined) names.set(name, id);
  };
  for (const department of county.departments) add(`department-${department.id}`, department.label);
  for (const township of county.townships) {
    add(`township-${township.id}`, township.label);
    for (let n = 1; n <= township.committees; n++) add(`committee-${township.id}-${n}`);
  }
  return names;
}

function unitProblem(given: string, units: ReadonlyMap<string, string>): Problem {
  const { nearest } = choiceProblem('--unit', given, [...units.keys()]);
  return {
    where: '--unit',
    given: shown(given),
    allowed: {
      zh: '单位标识，如 department-1、township-2、committee-2-5，或部门、乡镇的名称',
      en: 'a unit such as department-1, township-2, committee-2-5, or the name of a department or township',
    },
    ...(nearest === undefined ? {} : { nearest }),
  };
}
