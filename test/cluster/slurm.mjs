/**
 * Proves the way through Slurm on a real cluster of two nodes, all of it in one folder on one machine (Debian's slurm-wlm and munge;
 * root installs them if they are missing): a study runs as a job array, one node and what it runs are killed with SIGKILL in the middle,
 * the array recovers, the parts are joined, and the tables are held byte for byte against those of a single machine.
 *
 *   node test/cluster/slurm.mjs [--keep] [--shards N] [--replicates N]
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepare, root } from '../../experiments/tasks/prepare.mjs';

const flag = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const shards = Number(flag('shards', '8'));
const study = ['single-intervention', '--county', 'small', '--weeks', '104', '--warmup', '52', '--replicates', flag('replicates', '16')];
const files = [
  'runs.parquet',
  'runs.csv',
  'failures.csv',
  'analysis.json',
  'report.html',
  'manifest.json',
  'dictionary.csv',
  'methods.md',
  'study.json',
  'journal.jsonl',
];
const started = performance.now();
const say = (text) => process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}\n`);

process.env.PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;

function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Runs a program to its end; throws with what it said if it fails. */
function call(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: process.env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout.trim();
}

function install() {
  if (['slurmctld', 'slurmd', 'sbatch', 'munged', 'mungekey'].every(has)) return;
  if (process.getuid?.() !== 0) throw new Error('Slurm is missing: install slurm-wlm and munge, or run this as root');
  say('installing slurm-wlm and munge');
  call('apt-get', 'install', '-y', '--no-install-recommends', 'slurm-wlm', 'munge');
}

/** Starts munged, slurmctld and two slurmd under one folder. */
async function startCluster(folder) {
  const me = userInfo().username;
  for (const name of ['state', 'log', 'spool-n1', 'spool-n2']) mkdirSync(join(folder, name), { recursive: true, mode: 0o755 });
  writeFileSync(
    join(folder, 'slurm.conf'),
    `ClusterName=sweep
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=17000
SlurmUser=${me}
SlurmdUser=${me}
AuthInfo=socket=${folder}/munge.socket,cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/log/slurmctld.log
SlurmdLogFile=${folder}/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,bf_interval=1
SlurmdTimeout=15
KillWait=3
ReturnToService=2
JobCompType=jobcomp/filetxt
JobCompLoc=${folder}/jobcomp.log
NodeName=n1 NodeHostname=localhost NodeAddr=127.0.0.1 Port=17001 CPUs=1 State=UNKNOWN
NodeName=n2 NodeHostname=localhost NodeAddr=127.0.0.1 Port=17002 CPUs=1 State=UNKNOWN
PartitionName=main Nodes=n[1-2] Default=YES MaxTime=INFINITE State=UP
`,
  );
  process.env.SLURM_CONF = join(folder, 'slurm.conf');
  call('mungekey', '-k', join(folder, 'munge.key'));
  const at = (name) => join(folder, name);
  const munge = {
    'key-file': 'munge.key',
    socket: 'munge.socket',
    'pid-file': 'munged.pid',
    'log-file': 'munged.log',
    'seed-file': 'munged.seed',
  };
  call('munged', ...Object.entries(munge).map(([name, file]) => `--${name}=${at(file)}`));
  call('slurmctld');
  call('slurmd', '-N', 'n1');
  call('slurmd', '-N', 'n2');
  for (let tries = 0; call('sinfo', '-h', '-o', '%T') !== 'idle'; tries++) {
    if (tries > 60) throw new Error(`the nodes are not idle: ${call('sinfo')}`);
    await pause(500);
  }
}

const pidIn = (path) => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined);

function kill(pid, signal) {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

function stopCluster(folder) {
  for (const name of ['slurmd-n1.pid', 'slurmd-n2.pid', 'slurmctld.pid', 'munged.pid']) kill(pidIn(join(folder, name)), 'SIGTERM');
}

/** Processes of jobs on a node, with the slurmstepd above each. */
function stepProcesses(node, folder) {
  const found = new Set();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const environment = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
      if (!environment.includes(`SLURMD_NODENAME=${node}`) || !environment.includes(`SLURM_CONF=${folder}/slurm.conf`)) continue;
      found.add(Number(name));
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      if (parent !== undefined && readFileSync(`/proc/${parent}/comm`, 'utf8').startsWith('slurmstepd')) found.add(Number(parent));
    } catch {
      // It ended meanwhile, or is not ours.
    }
  }
  return [...found];
}

install();
await prepare();
const cli = join(root, 'dist', 'cli.js');
const run = (...words) => call(process.execPath, cli, ...words, '--lang', 'en');
const folder = mkdtempSync(join(tmpdir(), 'shuaiguo-slurm-'));
// Munge's socket must be within reach of all, and the folder not to be written by others.
chmodSync(folder, 0o755);
const [single, out] = ['single', 'out'].map((name) => join(folder, name));
let isFine = false;
try {
  say(`study: ${study.join(' ')}`);
  run('sweep', ...study, '--out', single, '--workers', '2');
  const times = JSON.parse(readFileSync(join(single, 'times.json'), 'utf8'));
  say(
    `single machine: ${times.runs} runs in ${times.seconds.toFixed(1)} s with 2 workers, ${Math.round(100 * times.modelShare)} % of worker time in the model`,
  );
  await startCluster(folder);
  say(`${call('slurmctld', '-V')}: two nodes are idle`);
  const [array, merge] = run('slurm', ...study, '--out', out, '--shards', String(shards), '--submit').split(' ');
  say(`submitted: array ${array} of ${shards} parts, then merge ${merge}`);

  const parts = join(out, 'shards');
  const running = () =>
    call('squeue', '-h', '-t', 'R', '-o', '%K %N')
      .split('\n')
      .filter((line) => line.endsWith(' n2'));
  const done = () => readdirSync(parts).filter((name) => name.endsWith('.jsonl')).length;
  let victim;
  for (let tries = 0; victim === undefined; tries++) {
    if (tries > 1200) throw new Error('no part was under way on n2');
    await pause(100);
    const task = running()[0]?.split(' ')[0];
    const journal = task === undefined ? undefined : join(parts, `shard-${task}-of-${shards}.jsonl.part`);
    if (done() > 0 && journal !== undefined && existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > 20) victim = task;
  }
  const pids = stepProcesses('n2', folder);
  const lines = readFileSync(join(parts, `shard-${victim}-of-${shards}.jsonl.part`), 'utf8').split('\n').length - 1;
  const killedAt = performance.now();
  kill(pidIn(join(folder, 'slurmd-n2.pid')), 'SIGKILL');
  for (const pid of pids) kill(pid, 'SIGKILL');
  say(`SIGKILL: slurmd of n2 and ${pids.length} processes of part ${victim}, which had ${lines} lines; ${done()} parts were complete`);

  let isDown = false;
  for (let tries = 0; call('squeue', '-h') !== ''; tries++) {
    if (tries > 1200) throw new Error(`not over after ten minutes: ${call('squeue')}`);
    await pause(500);
    if (!isDown && call('sinfo', '-h', '-n', 'n2', '-o', '%T').startsWith('down')) {
      isDown = true;
      say('n2 is down; its part is queued again');
    }
  }
  say(`recovered and joined ${((performance.now() - killedAt) / 1000).toFixed(1)} s after the kill`);
  const log = readFileSync(join(out, `shard-${victim}.log`), 'utf8');
  say(`part ${victim} went on: ${[...log.matchAll(/the journal has \d+ results/g)].map(([text]) => text).join(', then ')}`);
  const jobs = readFileSync(join(folder, 'jobcomp.log'), 'utf8').trim().split('\n');
  for (const line of jobs)
    say(
      `  ${['JobId', 'JobState', 'NodeList', 'StartTime', 'EndTime'].map((name) => new RegExp(`${name}=\\S+`).exec(line)?.[0] ?? '').join(' ')}`,
    );
  const differing = files.filter(
    (name) => !existsSync(join(out, name)) || !readFileSync(join(out, name)).equals(readFileSync(join(single, name))),
  );
  if (differing.length > 0) throw new Error(`not the same bytes: ${differing.join(', ')}\n${readFileSync(join(out, 'merge.log'), 'utf8')}`);
  say(
    `${files.length} files have the same bytes as on a single machine, runs.parquet among them (${readFileSync(join(out, 'runs.parquet')).length} bytes)`,
  );
  isFine = true;
} catch (error) {
  say(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  stopCluster(folder);
  await pause(1000);
  if (isFine && !process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
  else say(`left for you to look at: ${folder}`);
}
process.exitCode = isFine ? 0 : 1;
