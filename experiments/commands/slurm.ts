import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ParameterError, shown } from '../../sim/index.ts';
import { type Command, exitDone, exitFailed, withoutRepeats } from '../command.ts';
import { integerOf } from '../flags.ts';
import { settingFlags } from '../scenario-flags.ts';
import { mechanicalFlag, pointsFlag, readStudyOf, studyOverrides } from '../study-flags.ts';
import { studyFileName, sweepFiles, writeStudy } from '../sweep/folder.ts';
import { listenForInterruption } from '../terminal.ts';
import { forecastOf } from './plan.ts';
import { exitTryAgain, outOf } from './sweep-study.ts';

/** Slurm's own default for the size of an array. */
const mostShards = 1000;
/** The limit of a part, as a multiple of what it should take. */
const allowance = 4;

export const slurm: Command = {
  flags: [
    ...studyOverrides,
    ...settingFlags,
    pointsFlag,
    mechanicalFlag,
    { name: 'out', placeholder: 'DIR', help: { zh: '各节点都能读写的目录', en: 'directory that all nodes can write to' } },
    {
      name: 'shards',
      placeholder: 'N',
      help: { zh: `份数，1 到 ${mostShards}（默认由试运行定出）`, en: `parts, 1 to ${mostShards} (default: from a few runs)` },
    },
    { name: 'minutes', placeholder: 'M', help: { zh: '每份约几分钟（默认 60）', en: 'about how many minutes a part takes (default 60)' } },
    { name: 'cpus', placeholder: 'N', help: { zh: '每份的处理器数（默认 1）', en: 'processors of a part (default 1)' } },
    { name: 'submit', help: { zh: '交给 sbatch，而不是打印', en: 'hand it to sbatch instead of printing it' } },
  ],
  positionals: ['STUDY'],
  takesParameters: true,
  run: async (parsed, terminal) => {
    const { problems } = parsed;
    const out = outOf(parsed);
    const asked = integerOf(parsed, 'shards', 1, mostShards);
    const minutes = integerOf(parsed, 'minutes', 1, 7 * 24 * 60) ?? 60;
    const cpus = integerOf(parsed, 'cpus', 1, 256) ?? 1;
    const study = readStudyOf(parsed);
    if (study.settings.precision !== undefined)
      problems.push({
        where: '--replicates',
        given: shown(''),
        allowed: {
          zh: '给定的重复数：各份互不相知，不能一起决定何时停止（plan 会建议）',
          en: 'a number of replicates, for parts that know nothing of each other cannot decide when to stop (plan proposes one)',
        },
      });
    if (problems.length > 0) throw new ParameterError(withoutRepeats(problems));
    const interruption = listenForInterruption(terminal);
    const forecast = await forecastOf(study, cpus, interruption.signal);
    const stopped = interruption.end();
    if (stopped !== undefined) return stopped;
    const shards = asked ?? Math.max(1, Math.min(mostShards, forecast.blocks, Math.ceil(forecast.minutes / minutes)));
    const limit = Math.max(10, Math.ceil((allowance * forecast.minutes) / shards));
    terminal.message(
      `${terminal.say({
        zh: `${forecast.runs} 次运行，共约 ${forecast.minutes.toFixed(1)} 分钟，分 ${shards} 份。`,
        en: `${forecast.runs} runs, about ${forecast.minutes.toFixed(1)} minutes in all, in ${shards} parts.`,
      })}\n`,
    );
    sweepFiles(out, { number: 1, count: shards });
    writeStudy(out, study.settings);
    const script = scriptOf(study.settings.id, resolve(out), shards, cpus, limit);
    if (!parsed.values.has('submit')) {
      terminal.result(script);
      return exitDone;
    }
    const { status, stdout, stderr, error } = spawnSync('sh', { input: script, encoding: 'utf8' });
    terminal.message(stderr);
    terminal.result(stdout);
    if (status === 0) return exitDone;
    terminal.message(`${terminal.say({ zh: '提交失败', en: 'Could not submit' })}: ${error?.message ?? `sbatch ${status}`}\n`);
    return exitFailed;
  },
};

/**
 * The script that submits a study: an array with a task for each part, and a task that joins them after all have ended, however they did
 * (`afterok` never comes once a task was requeued). A part that another process still holds is tried again.
 */
function scriptOf(id: string, folder: string, shards: number, cpus: number, limitMinutes: number): string {
  const program = `${shellWord(process.execPath)} ${shellWord(process.argv[1] ?? 'shuaiguo')}`;
  const at = shellWord(folder);
  const study = shellWord(`${folder}/${studyFileName}`);
  const common = `--parsable --requeue --open-mode=append --chdir=${at}`;
  return `#!/bin/sh
# ${id}: ${shards} parts of a study as a Slurm job array, then their union. To submit: sh THIS_FILE
set -eu
array=$(sbatch ${common} --job-name=${id} --array=1-${shards} --ntasks=1 --cpus-per-task=${cpus} --time=${limitMinutes} --output=shard-%a.log <<'TASK'
#!/bin/sh
while :; do
  ${program} sweep ${study} --out ${at} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --workers ${cpus} && exit 0
  code=$?
  [ "$code" -eq ${exitTryAgain} ] || exit "$code"
  sleep 10
done
TASK
)
merge=$(sbatch ${common} --job-name=${id}-merge --dependency=afterany:"$array" --ntasks=1 --cpus-per-task=1 --time=${limitMinutes} --output=merge.log <<'TASK'
#!/bin/sh
exec ${program} merge ${at} --out ${at}
TASK
)
echo "$array $merge"
`;
}

/** Quotes a word for the shell. */
function shellWord(word: string): string {
  return /^[\w.,=+@:/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
