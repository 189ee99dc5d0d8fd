import {
  type ArmResult,
  armLabel,
  type BlockRequest,
  modelHash,
  nearestName,
  outcomes,
  ParameterError,
  type Problem,
  parameters,
  shown,
} from '../../sim/index.ts';
import { type Command, countyFiles, exitDone, exitFailed, withoutRepeats } from '../command.ts';
import { type Cell, csvLine, snakeCase } from '../csv.ts';
import { type Axis, evenSteps, gridPoint, gridSize } from '../design/grid.ts';
import { AtomicFile, clashes, outputProblem } from '../files.ts';
import { integerOf, numberFrom, textOf } from '../flags.ts';
import { runPool } from '../pool.ts';
import { Progress } from '../progress.ts';
import type { Failure } from '../results.ts';
import {
  checkedScenario,
  commandText,
  defaultSeed,
  parameterValue,
  readArms,
  readSetting,
  readStories,
  settingFlags,
} from '../scenario-flags.ts';
import { makeWorker, readWorkers, replicateSeed, workersFlag } from '../study.ts';
import { mechanicalFlag, pointsFlag } from '../study-flags.ts';
import { endListening, listenForInterruption } from '../terminal.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import { reportFailures } from './compare.ts';
import { shardFlag, sweepStudy, tablesFlag } from './sweep-study.ts';

const mostRuns = 10_000_000;

export const sweep: Command = {
  flags: [
    {
      name: 'vary',
      placeholder: 'parameter=from..to:steps',
      isRepeatable: true,
      help: {
        zh: '变动一个参数：从…到…共几个值；或 参数=值,值,…；可重复',
        en: 'vary a parameter over that many values from…to, or parameter=value,value,…; may be repeated',
      },
    },
    {
      name: 'arms',
      placeholder: 'A,A+intervention=0.5,…',
      isRepeatable: true,
      help: { zh: '方案（默认两种体制与每项措施）', en: 'arms (default: both regimes and every intervention)' },
    },
    { name: 'story', placeholder: 'overload|blame|both', help: { zh: '所拟合的成因（默认 both）', en: 'fitted story (default both)' } },
    {
      name: 'replicates',
      placeholder: 'N',
      help: { zh: '每点的种子数，1 到 100000（默认 10）', en: 'seeds at each point, 1 to 100000 (default 10)' },
    },
    ...settingFlags,
    workersFlag,
    {
      name: 'out',
      placeholder: 'FILE.csv|DIR',
      help: { zh: '写入的表：每次运行一行；研究则为目录', en: 'table to write, one row a run; for a study, the directory' },
    },
    pointsFlag,
    mechanicalFlag,
    shardFlag,
    tablesFlag,
  ],
  positionals: ['[STUDY]'],
  takesParameters: true,
  run: async (parsed, terminal) => {
    if (parsed.positionals.length > 0) return sweepStudy(parsed, terminal);
    const { problems } = parsed;
    for (const { name } of [pointsFlag, mechanicalFlag, shardFlag, tablesFlag])
      if (parsed.values.has(name))
        problems.push({
          where: `--${name}`,
          given: shown(textOf(parsed, name)),
          allowed: { zh: '只与研究同用', en: 'a study before the flags' },
        });
    const setting = readSetting(parsed, defaultSeed);
    const { arms } = readArms(parsed);
    const chosen = readStories(parsed);
    const replicates = integerOf(parsed, 'replicates', 1, 100_000) ?? 10;
    const workers = readWorkers(parsed, terminal);
    const out = textOf(parsed, 'out');
    if (out === undefined)
      problems.push({ where: '--out', given: '""', allowed: { zh: '要写入的 CSV 文件', en: 'the CSV file to write' } });
    else {
      const problem = outputProblem('--out', out, 'file');
      problems.push(...(problem === undefined ? clashes(countyFiles(parsed), [{ where: '--out', path: out }]) : [problem]));
    }
    if (!parsed.values.has('vary'))
      problems.push({
        where: '--vary',
        given: '""',
        allowed: { zh: '至少一个：参数=起..止:个数', en: 'at least one: parameter=from..to:steps' },
      });
    const axes = (parsed.values.get('vary') ?? []).flatMap((text) => readAxis(text, problems));
    for (const axis of axes) {
      if (axes.filter((other) => other.id === axis.id).length > 1 || Object.hasOwn(setting.parameters, axis.id)) {
        problems.push({
          where: `--vary ${axis.id}`,
          given: shown(axis.id),
          allowed: { zh: '每个参数只变动或设定一次', en: 'each parameter varied or set only once' },
        });
      }
    }
    const stories = chosen.length === 0 ? (['overload'] as const) : chosen;
    const points = gridSize(axes);
    const runs = points * replicates * stories.length * arms.length;
    if (runs > mostRuns)
      problems.push({
        where: '--vary',
        given: `${runs}`,
        allowed: { zh: `总运行次数不超过 ${mostRuns}`, en: `at most ${mostRuns} runs in all` },
      });
    // Each value of each axis is put before the model's check once, at the first value of the others.
    const base = checkedScenario(problems, setting, stories[0], undefined);
    for (const arm of arms) for (const story of stories) checkedScenario(problems, setting, story, arm);
    if (runs <= mostRuns)
      for (const axis of axes)
        for (const value of axis.values) checkedScenario(problems, setting, stories[0], undefined, { [axis.id]: value });
    if (problems.length > 0 || base === undefined || out === undefined) throw new ParameterError(withoutRepeats(problems));

    const labels = arms.map(armLabel);
    // Replicate by replicate, then the grid: a sweep that is stopped early is balanced over the grid.
    const perReplicate = points * stories.length;
    const place = (job: number) => {
      const within = job % perReplicate;
      const point = Math.floor(within / stories.length);
      return {
        replicate: Math.floor(job / perReplicate) + 1,
        point,
        values: gridPoint(axes, point),
        story: stories[within % stories.length] as BlockRequest['story'],
      };
    };
    const count = perReplicate * replicates;
    const outcomeIds = outcomes.map((outcome) => outcome.id);
    const columns = [
      'replicate',
      'seed',
      'point',
      ...axes.map((axis) => snakeCase(axis.id)),
      'story',
      'arm',
      'county',
      'weeks',
      'warmup_weeks',
      'model_hash',
      'status',
      'hash',
    ];
    const hash = modelHash();
    const failures: Failure[] = [];
    let rows = 0;
    const interruption = listenForInterruption(terminal);
    const file = new AtomicFile(out);
    const progress = new Progress(terminal, count);
    try {
      file.write(csvLine([...columns, ...outcomeIds.map(snakeCase)]));
      await runPool<WorkerTasks, ArmResult[]>(
        count,
        (job) => {
          const { replicate, values, story } = place(job);
          const request: BlockRequest = {
            county: base.county,
            story,
            seed: replicateSeed(setting.seed, replicate),
            arms,
            baseline: 0,
            parameters: { ...setting.parameters, ...values },
            weeks: base.weeks,
            warmupWeeks: base.warmupWeeks,
            mechanical: false,
            window: 'all',
          };
          return { kind: 'block', request };
        },
        {
          workers,
          makeWorker,
          signal: interruption.signal,
          onProgress: (job, done, total) => progress.update(job, done, total),
          onEnd: (job, end) => {
            progress.end(job);
            const { replicate, point, values, story } = place(job);
            const seed = replicateSeed(setting.seed, replicate);
            const common = (arm: string): Cell[] => [
              replicate,
              seed,
              point + 1,
              ...axes.map((axis) => values[axis.id]),
              story,
              arm,
              base.county.id,
              base.weeks,
              base.warmupWeeks,
              hash,
            ];
            if (end.state === 'failed') {
              const sets = Object.entries(values).flatMap(([id, value]) => ['--set', `${id}=${value}`]);
              const words = [
                'compare',
                '--arms',
                labels.join(','),
                '--story',
                story,
                '--only-replicate',
                String(replicate),
                ...setting.words,
                ...sets,
                '--no-mechanical',
              ];
              failures.push({ story, replicate, seed, message: end.message, replay: commandText(words) });
              for (const arm of labels) file.write(csvLine([...common(arm), 'failed', '', ...outcomeIds.map(() => '')]));
              return;
            }
            for (const result of end.result) {
              file.write(csvLine([...common(result.arm), 'done', result.hash, ...outcomeIds.map((id) => result.outcomes[id])]));
              rows += 1;
            }
          },
        },
      );
      progress.finish();
      if (interruption.signal.aborted && rows === 0) file.discard();
      else file.commit();
      const stopped = await endListening(interruption);
      const all = count * arms.length;
      terminal.message(
        stopped === undefined
          ? `${terminal.say({ zh: `已写入 ${out}：${rows} 行`, en: `Wrote ${out}: ${rows} rows` })}\n`
          : rows === 0
            ? `${terminal.say({ zh: '已停止：尚无完整的行，未写文件。', en: 'Stopped: no row is complete, no file was written.' })}\n`
            : `${terminal.say({ zh: `已停止：${out} 含 ${rows}/${all} 个完整的行`, en: `Stopped: ${out} holds ${rows} of ${all} rows, all complete` })}\n`,
      );
      reportFailures(failures, terminal);
      return stopped ?? (failures.length > 0 ? exitFailed : exitDone);
    } catch (error) {
      file.discard();
      throw error;
    }
  },
};

/** Reads one axis: `id=from..to:steps` or `id=value,value`; notes problems. */
function readAxis(text: string, problems: Problem[]): Axis[] {
  const fail = (given: string, zh: string, en: string, nearest?: string): Axis[] => {
    problems.push({ where: '--vary', given: shown(given), allowed: { zh, en }, ...(nearest === undefined ? {} : { nearest }) });
    return [];
  };
  const cut = text.indexOf('=');
  if (cut < 1) return fail(text, '“参数=起..止:个数”的写法', 'a text such as parameter=from..to:steps');
  const id = text.slice(0, cut);
  const entry = parameters.find((one) => one.id === id);
  if (entry === undefined) {
    const names = parameters.map((one) => one.id);
    return fail(id, '参数名（见 list parameters）', 'the name of a parameter (see list parameters)', nearestName(id, names));
  }
  const axisOf = (values: Axis['values']): Axis[] => {
    const seen = new Set<unknown>();
    const twice = values.find((value) => seen.size === seen.add(value).size);
    if (twice === undefined) return [{ id, values }];
    return fail(text, `每个值只出现一次（${twice} 不止一次）`, `each value only once (${twice} is there more than once)`);
  };
  const rest = text.slice(cut + 1);
  const range = /^(.+?)\.\.(.+):([^:]*)$/.exec(rest);
  if (range === null) {
    if (rest === '' || rest.includes('..'))
      return fail(text, '“参数=起..止:个数”或“参数=值,值”的写法', 'a text such as parameter=from..to:steps or parameter=value,value');
    return axisOf(rest.split(',').map((one) => parameterValue(id, one)));
  }
  if (entry.kind !== 'number' && entry.kind !== 'integer') return fail(text, `列出的值：${id}=值,值`, `listed values: ${id}=value,value`);
  const from = numberFrom(range[1] as string);
  const to = numberFrom(range[2] as string);
  const steps = numberFrom(range[3] as string);
  if (from === undefined || to === undefined) return fail(text, '起止都是有限的数', 'finite numbers for both ends');
  if (steps === undefined || !Number.isInteger(steps) || steps < 1 || steps > 10_000)
    return fail(text, '个数为 1 到 10000 的整数', 'a whole number of steps from 1 to 10000');
  return axisOf(evenSteps(from, to, steps));
}
