import { counties, modelHash, outcomes, ParameterError, schemaVersion } from '../../sim/index.ts';
import { type Command, countyFiles, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { clashes, outputProblem, writeTogether } from '../files.ts';
import { textOf } from '../flags.ts';
import { type JobEnd, runPool } from '../pool.ts';
import { armFlags, checkedScenario, defaultSeed, readSetting, readSingleArm, settingFlags } from '../scenario-flags.ts';
import { makeWorker } from '../study.ts';
import { endListening, listenForInterruption, type Terminal } from '../terminal.ts';
import { fixed, textTable } from '../text-table.ts';
import type { RunAnswer, WorkerTasks } from '../worker-tasks.ts';

export const run: Command = {
  flags: [
    ...armFlags,
    ...settingFlags,
    { name: 'series', placeholder: 'FILE.csv', help: { zh: '写出逐周序列', en: 'write the weekly series' } },
    { name: 'events', placeholder: 'FILE.csv', help: { zh: '写出事件日志', en: 'write the event log' } },
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
  ],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const setting = readSetting(parsed, `${defaultSeed}/1`);
    const { arm, story } = readSingleArm(parsed);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const files = (['series', 'events'] as const).flatMap((kind) => {
      const path = textOf(parsed, kind);
      return path === undefined ? [] : [{ kind, where: `--${kind}`, path }];
    });
    problems.push(...files.flatMap(({ where, path }) => outputProblem(where, path, 'file') ?? []));
    problems.push(...clashes(countyFiles(parsed), files));
    const scenario = checkedScenario(problems, setting, story, arm);
    if (problems.length > 0 || scenario === undefined) throw new ParameterError(withoutRepeats(problems));

    const task: WorkerTasks = {
      kind: 'run',
      scenario,
      seed: setting.seed,
      series: files.some(({ kind }) => kind === 'series'),
      events: files.some(({ kind }) => kind === 'events'),
    };
    return oneJob<RunAnswer>(task, terminal, (answer) => {
      writeTogether(files.map(({ kind, path }) => ({ path, text: answer[kind] ?? '' })));
      if (format === 'json') {
        const { hash, outcomes: values } = answer;
        // A profile that ships with the model is told by name, as it was asked for.
        const profile = counties.find((county) => county === scenario.county);
        const told = { ...scenario, county: profile?.id ?? scenario.county };
        terminal.result(
          `${JSON.stringify({ schemaVersion, modelHash: modelHash(), scenario: told, seed: setting.seed, hash, outcomes: values }, null, 2)}\n`,
        );
      } else {
        const { language } = terminal;
        const columns =
          language === 'zh'
            ? [{ title: '结果' }, { title: '数值', align: 'right' as const }, { title: '单位' }, { title: '名称' }]
            : [{ title: 'outcome' }, { title: 'value', align: 'right' as const }, { title: 'unit' }, { title: 'label' }];
        const rows = outcomes.map((outcome) => [
          outcome.id,
          fixed(answer.outcomes[outcome.id], outcome.decimals),
          outcome.unit[language],
          outcome.label[language],
        ]);
        terminal.result(textTable(columns, rows));
      }
    });
  },
};

/** Does one piece of work on a thread of its own, so that Ctrl-C is heard meanwhile, and hands on the answer; returns the exit code. */
export async function oneJob<Answer>(task: WorkerTasks, terminal: Terminal, use: (answer: Answer) => void): Promise<number> {
  const interruption = listenForInterruption(terminal);
  const ends: JobEnd<Answer>[] = [];
  await runPool<WorkerTasks, Answer>(1, () => task, {
    workers: 1,
    makeWorker,
    signal: interruption.signal,
    onEnd: (_, end) => void ends.push(end),
  });
  const [end] = ends;
  // What is worked out is written, even if somebody wants to stop by now.
  if (end?.state === 'done') use(end.result);
  const stopped = await endListening(interruption);
  if (end?.state === 'done') return stopped ?? exitDone;
  if (end !== undefined) terminal.message(`${terminal.say({ zh: '运行失败：', en: 'The run failed: ' })}${end.message}\n`);
  return stopped ?? exitFailed;
}
