/** `calibrate`: recovers known parameters first, then finds the points that agree with the paper, and admits what it cannot tell. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type County, checkScenario, counties, ParameterError, run as runOnce, shown } from '../../sim/index.ts';
import {
  type Accepted,
  acceptedOf,
  calibrate as calibrateRuns,
  drawsOf,
  type Outcome,
  shownOf,
  storyTrios,
  triosOf,
} from '../calibration/calibration.ts';
import { calibrationTable, priorText } from '../calibration/calibration-table.ts';
import { calibrationName, calibrationPath, documentText, ensembleName, ensemblePath } from '../calibration/documents.ts';
import { type Draw, type FailedDraw, type Ground, missingOf, referenceDraws, runDraws, syntheticDraws } from '../calibration/draws.ts';
import { mostClassified } from '../calibration/ensemble.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { outputProblem, writeTogether } from '../files.ts';
import { choiceOf, integerOf, type ParsedFlags, textOf } from '../flags.ts';
import { Progress } from '../progress.ts';
import { commandText, defaultSeed } from '../scenario-flags.ts';
import { makeWorker, readWorkers, workersFlag } from '../study.ts';
import { sweepFiles } from '../sweep/folder.ts';
import { currentVersion } from '../sweep/identity.ts';
import { Journal } from '../sweep/journal.ts';
import { tellDiskError, tellFindings } from '../sweep/messages.ts';
import { listenForInterruption, type Terminal } from '../terminal.ts';
import { withLock } from './sweep-study.ts';

const defaultDraws = 1500;
const defaultSynthetic = 100;
const defaultFolder = join('shuaiguo-report', 'calibration');
const mostFailuresTold = 5;

export const calibrate: Command = {
  flags: [
    {
      name: 'draws',
      placeholder: 'N',
      help: {
        zh: `参考表的抽样数，100 到 100000（默认 ${defaultDraws}）`,
        en: `draws of the reference table, 100 to 100000 (default ${defaultDraws})`,
      },
    },
    {
      name: 'synthetic',
      placeholder: 'N',
      help: {
        zh: `用于恢复检验的合成县数，20 到 10000（默认 ${defaultSynthetic}）`,
        en: `synthetic counties whose parameters are to be recovered, 20 to 10000 (default ${defaultSynthetic})`,
      },
    },
    {
      name: 'county',
      placeholder: counties.map(({ id }) => id).join('|'),
      help: { zh: '县域档案（默认 default）', en: 'county profile (default: default)' },
    },
    { name: 'seed', placeholder: 'TEXT', help: { zh: '随机种子，任意文字', en: 'random seed, any text' } },
    {
      name: 'out',
      placeholder: 'DIR',
      help: {
        zh: `日志与结果的目录（默认 ${defaultFolder}）；再次运行即续作`,
        en: `directory of journal and results (default ${defaultFolder}); run again to go on`,
      },
    },
    {
      name: 'write',
      help: { zh: `同时写入 ${calibrationPath} 与 ${ensemblePath}`, en: `also write ${calibrationPath} and ${ensemblePath}` },
    },
    { name: 'plan', help: { zh: '只说明要做什么、多久', en: 'only say what it will take' } },
    workersFlag,
    {
      name: 'format',
      placeholder: 'json|table',
      help: { zh: '输出格式（终端上默认 table，否则 json）', en: 'what to print (default: table on a terminal, json otherwise)' },
    },
  ],
  run: async (parsed, terminal) => {
    const asked = readAsked(parsed, terminal);
    const { out } = asked;
    try {
      return await withLock(sweepFiles(out, undefined), terminal, ({ journal }) => calibrateInto(asked, journal, terminal));
    } catch (error) {
      if (tellDiskError(error, out, terminal)) return exitFailed;
      throw error;
    }
  },
};

interface Asked {
  readonly draws: number;
  readonly synthetic: number;
  readonly county: County;
  readonly seed: string;
  readonly out: string;
  readonly isWritten: boolean;
  readonly isPlanOnly: boolean;
  readonly workers: number;
  readonly format: 'json' | 'table';
  /** The command that gives the same results, wherever they are put. */
  readonly command: string;
}

function readAsked(parsed: ParsedFlags, terminal: Terminal): Asked {
  const { problems } = parsed;
  const draws = integerOf(parsed, 'draws', 100, 100_000) ?? defaultDraws;
  const synthetic = integerOf(parsed, 'synthetic', 20, 10_000) ?? defaultSynthetic;
  const ids = counties.map(({ id }) => id);
  const countyId = choiceOf(parsed, 'county', ids) ?? 'default';
  const seed = textOf(parsed, 'seed') ?? defaultSeed;
  if (seed === '' || seed.length > 150)
    problems.push({ where: '--seed', given: shown(seed), allowed: { zh: '1 到 150 个字符', en: '1 to 150 characters' } });
  const out = textOf(parsed, 'out') ?? defaultFolder;
  const problem = outputProblem('--out', out, 'directory');
  if (problem !== undefined) problems.push(problem);
  const isWritten = parsed.values.has('write');
  if (isWritten && !existsSync(join('experiments', 'evidence')))
    problems.push({
      where: '--write',
      given: shown(process.cwd()),
      allowed: { zh: '在项目目录中运行', en: 'the folder of the project to be run in' },
    });
  if (isWritten && countyId !== 'default')
    problems.push({
      where: '--write',
      given: shown(`--county ${countyId}`),
      allowed: { zh: '默认县的校准（其他县只写入 --out）', en: 'a calibration of the default county (others go to --out only)' },
    });
  const workers = readWorkers(parsed, terminal);
  const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
  if (problems.length > 0) throw new ParameterError(withoutRepeats(problems));
  const command = commandText([
    'calibrate',
    '--draws',
    String(draws),
    ...(synthetic === defaultSynthetic ? [] : ['--synthetic', String(synthetic)]),
    '--county',
    countyId,
    ...(seed === defaultSeed ? [] : seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed]),
    ...(isWritten ? ['--write'] : []),
  ]);
  const { county } = checkScenario({ county: countyId });
  return { draws, synthetic, county, seed, out, isWritten, isPlanOnly: parsed.values.has('plan'), workers, format, command };
}

async function calibrateInto(asked: Asked, journalPath: string, terminal: Terminal): Promise<number> {
  const { county, seed, workers, out } = asked;
  const version = currentVersion().text;
  const ground: Ground = { county, seed, version };
  const journal = new Journal(version);
  const interruption = listenForInterruption(terminal);
  try {
    journal.open(journalPath);
    tellFindings(journal.findings, version, terminal);
    const reference = referenceDraws(ground, asked.draws);
    const synthetic = syntheticDraws(ground, asked.synthetic);
    const stories = storyTrios(ground).flatMap(({ trios }) => trios.flatMap(drawsOf));
    const first = [...synthetic, ...reference, ...stories];
    tellPlan(asked, first, journal, terminal);
    if (asked.isPlanOnly) return interruption.end() ?? exitDone;

    const failed: FailedDraw[] = [];
    const carryOut = async (draws: readonly Draw[]) => {
      const progress = new Progress(terminal, 1);
      const more = await runDraws(draws, journal, {
        version,
        workers,
        makeWorker,
        signal: interruption.signal,
        onProgress: (done, left) => progress.update(0, done, done + left),
      });
      progress.finish();
      failed.push(...more);
      return interruption.signal.aborted;
    };
    if (await carryOut(first)) return stopped(interruption.end(), terminal);
    const shownReference = shownOf(reference, journal);
    const accepted = acceptedOf(shownReference);
    const sorting = triosOf(ground, accepted).flatMap(drawsOf);
    tellSorting(accepted, missingOf(sorting, journal).length, terminal);
    if (await carryOut(sorting)) return stopped(interruption.end(), terminal);
    const outcome = calibrateRuns({
      ground,
      command: asked.command,
      reference: shownReference,
      synthetic: shownOf(synthetic, journal),
      asked,
      journal,
    });
    write(outcome, asked, out, terminal);
    print(outcome, asked, terminal);
    const isBroken = outcome.calibration.recovery.paper?.verdict === 'broken';
    tellFailures(failed, terminal);
    return interruption.end() ?? (failed.length > 0 || isBroken ? exitFailed : exitDone);
  } finally {
    interruption.end();
    journal.close();
  }
}

function stopped(code: number | undefined, terminal: Terminal): number {
  terminal.message(
    `${terminal.say({ zh: '已停止：做完的都在日志里，以同一命令继续。', en: 'Stopped: what is done is in the journal; the same command goes on.' })}\n`,
  );
  return code ?? exitFailed;
}

/** Says what will be done, and how long it is likely to take from one run that is tried. */
function tellPlan(asked: Asked, first: readonly Draw[], journal: Journal, terminal: Terminal): void {
  const missing = missingOf(first, journal).length;
  const seconds = missing === 0 ? 0 : secondsOfRun(first[0] as Draw);
  const minutes = (count: number) => Number(((count * seconds) / asked.workers / 60).toPrecision(2));
  terminal.message(
    `${terminal.say({
      zh: `计划：参考表 ${asked.draws} 次、合成县 ${asked.synthetic} 次、两种成因 ${first.length - asked.draws - asked.synthetic} 次；日志中已有 ${first.length - missing} 次，还需 ${missing} 次，约 ${minutes(missing)} 分钟（${asked.workers} 线程）。随后每个被接受的点再运行 2 次以区分成因（至多 ${2 * mostClassified} 次，约 ${minutes(2 * mostClassified)} 分钟）。`,
      en: `Plan: ${asked.draws} runs for the reference table, ${asked.synthetic} synthetic counties, ${first.length - asked.draws - asked.synthetic} runs of the two stories. The journal has ${first.length - missing}; ${missing} are left, about ${minutes(missing)} min on ${asked.workers} workers. Then 2 runs for every accepted point tell the branches apart (at most ${2 * mostClassified}, about ${minutes(2 * mostClassified)} min).`,
    })}\n`,
  );
  if (asked.isPlanOnly) terminal.result(priorText(terminal.language, Math.min(terminal.columns ?? 120, 140)));
}

/** Times one run, once the machine is warm. */
function secondsOfRun({ scenario, seed }: Draw): number {
  runOnce({ ...scenario, weeks: 26, warmupWeeks: 26 }, seed);
  const started = performance.now();
  runOnce(scenario, seed);
  return (performance.now() - started) / 1000;
}

function tellSorting(accepted: readonly Accepted[], runs: number, terminal: Terminal): void {
  terminal.message(
    `${terminal.say({ zh: `${accepted.length} 点在论文的全部范围内；再运行 ${runs} 次以区分成因。`, en: `${accepted.length} points lie in all bands of the paper; ${runs} more runs tell the branches apart.` })}\n`,
  );
}

function write({ calibration, ensemble }: Outcome, { isWritten }: Asked, out: string, terminal: Terminal): void {
  const texts = [documentText(calibration), documentText(ensemble)] as const;
  const pairs = [[join(out, calibrationName), join(out, ensembleName)], ...(isWritten ? [[calibrationPath, ensemblePath]] : [])] as const;
  const files = pairs.flatMap((paths) => paths.map((path, i) => ({ path, text: texts[i] as string })));
  writeTogether(files);
  terminal.message(`${terminal.say({ zh: '已写入：', en: 'Wrote ' })}${files.map(({ path }) => path).join(', ')}\n`);
}

function print({ calibration, ensemble }: Outcome, { format }: Asked, terminal: Terminal): void {
  const { language, columns } = terminal;
  terminal.result(
    format === 'json' ? documentText({ ...calibration, points: ensemble.points }) : calibrationTable(calibration, language, columns ?? 140),
  );
}

function tellFailures(failed: readonly FailedDraw[], terminal: Terminal): void {
  if (failed.length === 0) return;
  terminal.message(
    `${terminal.say({ zh: `${failed.length} 次运行失败，未计入；再次运行会重试：`, en: `${failed.length} runs failed and do not count; running again tries them again:` })}\n`,
  );
  for (const { seed, message, replay } of failed.slice(0, mostFailuresTold)) terminal.message(`  ${seed}: ${message}\n    ${replay}\n`);
}
