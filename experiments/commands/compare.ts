import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArmResult,
  armLabel,
  type BlockRequest,
  modelHash,
  outcomes,
  ParameterError,
  parseArm,
  schemaVersion,
  shown,
} from '../../sim/index.ts';
import { definedBy, isGrey } from '../analysis/grey.ts';
import { type PairedSummary, pairedSummaries } from '../analysis/paired.ts';
import { type Command, countyFiles, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { comparisonTable } from '../comparison-table.ts';
import { csvLine } from '../csv.ts';
import { clashes, outputProblem, writeTogether } from '../files.ts';
import { choiceOf, integerOf, textOf } from '../flags.ts';
import { runPool } from '../pool.ts';
import { Progress } from '../progress.ts';
import { checksumOf, type Failure, type StudyResults, withResults } from '../results.ts';
import {
  checkedScenario,
  collecting,
  commandText,
  defaultSeed,
  readArms,
  readSetting,
  readStories,
  settingFlags,
} from '../scenario-flags.ts';
import { assembleStudy, type Block, makeWorker, readWorkers, replicateSeed, type StudyPlan, workersFlag } from '../study.ts';
import { endListening, listenForInterruption, type Terminal } from '../terminal.ts';
import type { WorkerTasks } from '../worker-tasks.ts';

const windows = ['all', 'first-year', 'later'] as const;
/** What is written to the directory of `--out`. */
const outputs = ['results.json', 'table.csv', 'report.html'] as const;

export const compare: Command = {
  flags: [
    {
      name: 'arms',
      placeholder: 'A,A+intervention=0.5,…',
      isRepeatable: true,
      help: { zh: '要比较的方案（默认两种体制与每项措施）', en: 'arms to compare (default: both regimes and every intervention)' },
    },
    { name: 'baseline', placeholder: 'ARM', help: { zh: '基准方案（默认第一个）', en: 'baseline arm (default: the first)' } },
    { name: 'story', placeholder: 'overload|blame|both', help: { zh: '所拟合的成因（默认 both）', en: 'fitted story (default both)' } },
    {
      name: 'replicates',
      placeholder: 'N',
      help: { zh: '配对种子数，2 到 100000（默认 16）', en: 'paired seeds, 2 to 100000 (default 16)' },
    },
    {
      name: 'only-replicate',
      placeholder: 'N',
      help: { zh: '只运行第 N 个重复（用于重放一次失败）', en: 'run replicate N only (to repeat a failure)' },
    },
    ...settingFlags,
    {
      name: 'window',
      placeholder: windows.join('|'),
      help: { zh: '报告的时段（默认 all）', en: 'part of the time that is reported (default all)' },
    },
    { name: 'no-mechanical', help: { zh: '不拆分机械部分（更快）', en: 'leave out the mechanical part (faster)' } },
    workersFlag,
    {
      name: 'out',
      placeholder: 'DIR',
      help: { zh: '写入 report.html、results.json、table.csv 的目录', en: 'directory for report.html, results.json and table.csv' },
    },
    {
      name: 'format',
      placeholder: 'json|csv|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
  ],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const setting = readSetting(parsed, defaultSeed);
    const { arms, words: armWords } = readArms(parsed);
    const chosen = readStories(parsed);
    const only = integerOf(parsed, 'only-replicate', 1, 100_000);
    const first = only ?? 1;
    const asked = integerOf(parsed, 'replicates', 2, 100_000) ?? 16;
    const replicates = only === undefined ? asked : 1;
    const window = choiceOf(parsed, 'window', windows) ?? 'all';
    const mechanical = !parsed.values.has('no-mechanical');
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'csv', 'table'] as const, 'json', 'table');
    const out = textOf(parsed, 'out');
    if (out !== undefined) {
      const problem = outputProblem('--out', out, 'directory');
      const files = outputs.map((name) => ({ where: '--out', path: join(out, name) }));
      problems.push(...(problem === undefined ? files.flatMap(({ where, path }) => outputProblem(where, path, 'file') ?? []) : [problem]));
      problems.push(...clashes(countyFiles(parsed), files));
    }
    const labels = arms.map(armLabel);
    const baselineText = textOf(parsed, 'baseline');
    const baselineArm = baselineText === undefined ? undefined : collecting(problems, () => parseArm(baselineText));
    const baseline = baselineArm === undefined ? 0 : labels.indexOf(armLabel(baselineArm));
    if (baseline < 0)
      problems.push({
        where: '--baseline',
        given: shown(baselineText),
        allowed: { zh: `方案之一：${labels.join('、')}`, en: `one of the arms: ${labels.join(', ')}` },
      });
    const stories = chosen.length === 0 ? (['overload'] as const) : chosen;
    const checked = stories.flatMap((story) => arms.map((arm) => checkedScenario(problems, setting, story, arm)));
    // With no arm of use, the rest of the input is still to be checked.
    const scenario = checked.length > 0 ? checked[0] : checkedScenario(problems, setting, stories[0], undefined);
    if (problems.length > 0 || scenario === undefined) throw new ParameterError(withoutRepeats(problems));

    const storyWords = stories.length === 1 ? ['--story', stories[0]] : [];
    const baselineWords = baseline === 0 ? [] : ['--baseline', labels[baseline] as string];
    const replicateWords = (count: number) => [
      ...(only === undefined ? ['--replicates', String(count)] : ['--only-replicate', String(only)]),
      ...setting.words,
    ];
    const windowWords = window === 'all' ? [] : ['--window', window];
    const mechanicalWords = mechanical ? [] : ['--no-mechanical'];
    const command = (count: number) =>
      commandText(['compare', ...armWords, ...baselineWords, ...storyWords, ...replicateWords(count), ...windowWords, ...mechanicalWords]);
    const replay = (story: string, replicate: number) =>
      commandText([
        'compare',
        ...armWords,
        ...baselineWords,
        '--story',
        story,
        '--only-replicate',
        String(replicate),
        ...setting.words,
        ...windowWords,
        ...mechanicalWords,
      ]);
    const page = out === undefined ? '' : readFileSync(new URL('./shuaiguo.html', import.meta.url), 'utf8');
    const plan: StudyPlan = {
      command: command(replicates),
      county: scenario.county,
      weeks: scenario.weeks,
      warmupWeeks: scenario.warmupWeeks,
      seedText: setting.seed,
      arms,
      baseline,
      stories,
      window,
    };
    const request = (story: BlockRequest['story'], replicate: number): BlockRequest => ({
      county: scenario.county,
      story,
      seed: replicateSeed(setting.seed, replicate),
      arms,
      baseline,
      parameters: setting.parameters,
      weeks: scenario.weeks,
      warmupWeeks: scenario.warmupWeeks,
      mechanical,
      window,
    });

    // By replicate, then story: whatever is done when the user stops is a balanced part of the whole.
    const design = Array.from({ length: replicates * stories.length }, (_, job) => ({
      story: stories[job % stories.length] as BlockRequest['story'],
      replicate: Math.floor(job / stories.length) + first,
    }));
    const blocks: Block[] = [];
    const failures: Failure[] = [];
    const interruption = listenForInterruption(terminal);
    const progress = new Progress(terminal, design.length);
    let ended = 0;
    await runPool<WorkerTasks, ArmResult[]>(
      design.length,
      (job) => {
        const { story, replicate } = design[job] as (typeof design)[number];
        return { kind: 'block', request: request(story, replicate) };
      },
      {
        workers,
        makeWorker,
        signal: interruption.signal,
        onProgress: (job, done, total) => progress.update(job, done, total),
        onEnd: (job, end) => {
          ended = job + 1;
          progress.end(job);
          const { story, replicate } = design[job] as (typeof design)[number];
          if (end.state === 'done') {
            blocks.push({ story, replicate, results: end.result });
            return;
          }
          const seed = replicateSeed(setting.seed, replicate);
          failures.push({ story, replicate, seed, message: end.message, replay: replay(story, replicate) });
        },
      },
    );
    progress.finish();
    const complete = Math.floor(ended / stories.length);
    if (complete === 0) {
      terminal.message(
        `${terminal.say({ zh: '尚无完整的重复，没有可写的结果。', en: 'No replicate is complete; there is nothing to write.' })}\n`,
      );
      return interruption.end() ?? exitFailed;
    }
    const study = assembleStudy(
      complete === replicates ? plan : { ...plan, command: command(complete) },
      complete,
      blocks.filter((block) => block.replicate < first + complete),
      failures.filter((failure) => failure.replicate < first + complete),
    );
    const summaries = pairedSummaries(study, outcomes);
    if (out !== undefined) {
      const texts = {
        'results.json': `${JSON.stringify(study)}\n`,
        'table.csv': tableCsv(summaries),
        'report.html': withResults(page, study),
      };
      writeTogether(outputs.map((name) => ({ path: join(out, name), text: texts[name] })));
    }
    terminal.result(printed(study, summaries, format, terminal));
    const stopped = await endListening(interruption);
    if (out !== undefined) {
      const report = join(out, 'report.html');
      terminal.message(
        `${terminal.say({ zh: `报告：${report}（同目录还有 results.json、table.csv）`, en: `Report: ${report} (beside it results.json and table.csv)` })}\n`,
      );
      const checksum = checksumOf(study.rows);
      if (checksum !== null)
        terminal.message(`${terminal.say({ zh: `结果校验码：${checksum}`, en: `Checksum of the results: ${checksum}` })}\n`);
    }
    if (stopped !== undefined) {
      terminal.message(
        `${terminal.say({ zh: `已停止：结果含 ${complete}/${replicates} 个完整的重复。`, en: `Stopped: the results hold ${complete} of ${replicates} replicates.` })}\n`,
      );
    }
    reportFailures(study.failures ?? [], terminal);
    return stopped ?? (failures.length > 0 ? exitFailed : exitDone);
  },
};

/** Tells of each failure and how to see it again; of many, the first five. */
export function reportFailures(failures: readonly Failure[], terminal: Terminal): void {
  for (const { story, replicate, message, replay } of failures.slice(0, 5)) {
    const head = terminal.say({ zh: `失败：${story}，第 ${replicate} 个重复：`, en: `Failed: ${story}, replicate ${replicate}: ` });
    terminal.message(`${head}${message}\n  ${terminal.say({ zh: '重放', en: 'replay' })}: ${replay}\n`);
  }
  if (failures.length > 5)
    terminal.message(`${terminal.say({ zh: `另有 ${failures.length - 5} 项失败。`, en: `${failures.length - 5} more failed.` })}\n`);
}

function printed(study: StudyResults, summaries: readonly PairedSummary[], format: 'json' | 'csv' | 'table', terminal: Terminal): string {
  if (format === 'table') return comparisonTable(study, summaries, outcomes, terminal.language, terminal.columns ?? 120);
  if (format === 'csv') return tableCsv(summaries);
  const results = summaries.map(({ story, arm, outcome, mean, difference, lower95, upper95, better, mechanical, moreNeeded }) => ({
    story,
    arm,
    outcome,
    mean,
    difference,
    lower95,
    upper95,
    better,
    mechanical,
    moreNeeded,
  }));
  const checksum = checksumOf(study.rows);
  const answer = { schemaVersion, modelHash: modelHash(), checksum, baseline: study.baseline, replicates: study.replicates, results };
  return `${JSON.stringify(study.failures === undefined ? answer : { ...answer, failures: study.failures }, null, 2)}\n`;
}

/** One row for each story, arm and outcome. */
function tableCsv(summaries: readonly PairedSummary[]): string {
  const columns = [
    'story',
    'arm',
    'outcome',
    'n',
    'mean',
    'difference',
    'lower80',
    'upper80',
    'lower95',
    'upper95',
    'better',
    'mechanical',
    'more_needed',
    'is_grey',
  ];
  const defined = new Map<string, ReadonlySet<string>>();
  const rows = summaries.map((one) => {
    const own = defined.get(one.arm) ?? definedBy(one.arm);
    defined.set(one.arm, own);
    const { story, arm, outcome, n, mean, difference, lower80, upper80, lower95, upper95, better, mechanical, moreNeeded } = one;
    return csvLine([
      story,
      arm,
      outcome,
      n,
      mean,
      difference,
      lower80,
      upper80,
      lower95,
      upper95,
      better,
      mechanical,
      moreNeeded,
      isGrey(one, own),
    ]);
  });
  return [csvLine(columns), ...rows].join('');
}
