import { modelHash, ParameterError, type Scenario, schemaVersion } from '../../sim/index.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { integerOf } from '../flags.ts';
import { judgeDrift, judgePattern, type SeenByScenario } from '../pattern-results.ts';
import { patternTable, type StoryPatterns } from '../pattern-table.ts';
import { patterns, regimeOfPatterns, scenarioOf, scenariosOf } from '../patterns.ts';
import { runPool } from '../pool.ts';
import { Progress } from '../progress.ts';
import type { Failure } from '../results.ts';
import { checkedScenario, collecting, commandText, defaultSeed, readSetting, readStories, settingFlags } from '../scenario-flags.ts';
import { makeWorker, readWorkers, replicateSeed, workersFlag } from '../study.ts';
import { endListening, listenForInterruption } from '../terminal.ts';
import type { Observation, Seen, WorkerTasks } from '../worker-tasks.ts';
import { reportFailures } from './compare.ts';

/** Constants are moved on the first seeds only: elasticities need few. */
const probedSeeds = 6;

export const patternsCommand: Command = {
  flags: [
    { name: 'story', placeholder: 'overload|blame|both', help: { zh: '所拟合的成因（默认 both）', en: 'fitted story (default both)' } },
    { name: 'replicates', placeholder: 'N', help: { zh: '种子数，2 到 10000（默认 40）', en: 'seeds, 2 to 10000 (default 40)' } },
    ...settingFlags,
    workersFlag,
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
  ],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const setting = readSetting(parsed, defaultSeed);
    const chosen = readStories(parsed);
    const replicates = integerOf(parsed, 'replicates', 2, 10_000) ?? 40;
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const stories = chosen.length === 0 ? (['overload'] as const) : chosen;
    const given = checkedScenario(problems, setting, stories[0], undefined);
    const list = (story: (typeof stories)[number], base: Scenario, withProbes: boolean) => {
      const named = scenariosOf(patterns, withProbes);
      const names = [...named.keys()];
      const observations = [...named.values()].map((variant): Observation => {
        const scenario = scenarioOf(variant, base.county, story, base);
        return variant.matchedWith === undefined ? { scenario } : { scenario, matchedWith: names.indexOf(variant.matchedWith) };
      });
      return { names, observations };
    };
    if (given !== undefined) for (const story of stories) collecting(problems, () => list(story, given, true));
    if (problems.length > 0 || given === undefined) throw new ParameterError(withoutRepeats(problems));

    const words = (count: number) =>
      commandText(['patterns', ...(stories.length === 1 ? ['--story', stories[0]] : []), '--replicates', String(count), ...setting.words]);
    const design = Array.from({ length: replicates * stories.length }, (_, job) => ({
      story: stories[job % stories.length] as (typeof stories)[number],
      replicate: Math.floor(job / stories.length) + 1,
    }));
    const lists = new Map(
      stories.flatMap((story) => [true, false].map((withProbes) => [`${story} ${withProbes}`, list(story, given, withProbes)] as const)),
    );
    const listOf = (job: number) => {
      const { story, replicate } = design[job] as (typeof design)[number];
      return lists.get(`${story} ${replicate <= probedSeeds}`) as ReturnType<typeof list>;
    };
    const seen = new Map<string, SeenByScenario[]>(stories.map((story) => [story, []]));
    const failures: Failure[] = [];
    const interruption = listenForInterruption(terminal);
    const progress = new Progress(terminal, design.length);
    let ended = 0;
    await runPool<WorkerTasks, Seen[]>(
      design.length,
      (job) => ({
        kind: 'observe',
        scenarios: listOf(job).observations,
        seed: replicateSeed(setting.seed, (design[job] as (typeof design)[number]).replicate),
      }),
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
            const { names } = listOf(job);
            seen.get(story)?.push(new Map(names.map((name, i) => [name, end.result[i] as Seen])));
            return;
          }
          const seed = replicateSeed(setting.seed, replicate);
          const replay = commandText(['run', '--story', story, '--regime', regimeOfPatterns, ...seedless(setting.words), '--seed', seed]);
          failures.push({ story, replicate, seed, message: end.message, replay });
        },
      },
    );
    progress.finish();
    const complete = Math.floor(ended / stories.length);
    if (complete < 2) {
      terminal.message(
        `${terminal.say({ zh: '完整的种子不足两个，没有可报告的结果。', en: 'Fewer than two seeds are complete; there is nothing to report.' })}\n`,
      );
      reportFailures(failures, terminal);
      return interruption.end() ?? exitFailed;
    }
    const found = stories.map((story): StoryPatterns => {
      const seeds = (seen.get(story) ?? []).slice(0, complete);
      return { story, patterns: patterns.map((pattern) => judgePattern(pattern, seeds)), drift: judgeDrift(seeds) };
    });
    const command = words(complete);
    terminal.result(
      format === 'table'
        ? patternTable(found, complete, command, terminal.language, terminal.columns ?? 140)
        : `${JSON.stringify({ schemaVersion, modelHash: modelHash(), command, replicates: complete, ...jsonOf(found), ...(failures.length === 0 ? {} : { failures }) }, null, 2)}\n`,
    );
    const stopped = await endListening(interruption);
    if (stopped !== undefined)
      terminal.message(
        `${terminal.say({ zh: `已停止：结果含 ${complete}/${replicates} 个种子。`, en: `Stopped: the results hold ${complete} of ${replicates} seeds.` })}\n`,
      );
    reportFailures(failures, terminal);
    return stopped ?? (failures.length > 0 ? exitFailed : exitDone);
  },
};

/** The flags of a setting without its seed, for a run on the seed of one replicate. */
function seedless(words: readonly string[]): string[] {
  const at = words.indexOf('--seed');
  return words.filter((_, k) => at < 0 || (k !== at && k !== at + 1));
}

/** Plain data, each number with its interval and band. */
function jsonOf(found: readonly StoryPatterns[]) {
  return {
    results: found.flatMap(({ story, patterns: own }) =>
      own.map(({ pattern, verdict, readings, elasticities, peaks }) => ({
        story,
        pattern: pattern.id,
        role: pattern.role,
        source: pattern.source,
        verdict,
        free: pattern.free,
        readings: readings.map(({ reading, n, mean, lower95, upper95, shareInBand, isInBand }) => ({
          id: reading.id,
          kind: reading.kind,
          counts: reading.isAside !== true,
          n,
          mean,
          lower95,
          upper95,
          low: reading.band[0],
          high: reading.band[1],
          shareInBand,
          isInBand,
        })),
        elasticities,
        peaks: peaks.map(({ search, peak }) => ({
          id: search.id,
          outcome: search.outcome,
          levels: search.levels,
          ...(peak === undefined ? { isInterior: false } : { ...peak, best: search.levels[peak.best] }),
        })),
      })),
    ),
    drift: found.flatMap(({ story, drift }) => drift.map(({ outcome, drift: own }) => ({ story, outcome, ...own }))),
  };
}
