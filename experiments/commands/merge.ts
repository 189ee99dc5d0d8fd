import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ParameterError, shown } from '../../sim/index.ts';
import { type Command, exitDone, exitFailed, withoutRepeats } from '../command.ts';
import { readInput } from '../files.ts';
import type { ParsedFlags } from '../flags.ts';
import { collecting, commandText } from '../scenario-flags.ts';
import { readWorkers, workersFlag } from '../study.ts';
import { readStudy, type StudyText } from '../study-file.ts';
import { planStudy, type Study } from '../study-plan.ts';
import { type Blocks, blocksOf } from '../sweep/blocks.ts';
import { type FoundJournal, findJournals, journalName, studyFileName, sweepFiles, writeStudy } from '../sweep/folder.ts';
import { currentVersion } from '../sweep/identity.ts';
import { Journal } from '../sweep/journal.ts';
import { tellDiskError, tellFindings } from '../sweep/messages.ts';
import { studyJson } from '../sweep/study-json.ts';
import { listenForInterruption, type Terminal } from '../terminal.ts';
import { outOf, readTables, tablesFlag, withLock, writeAll } from './sweep-study.ts';

const mostNamed = 10;

export const merge: Command = {
  flags: [
    { name: 'out', placeholder: 'DIR', help: { zh: '写入合并结果的目录', en: 'directory for what is joined' } },
    tablesFlag,
    workersFlag,
  ],
  positionals: ['DIR…'],
  run: async (parsed, terminal) => {
    const out = outOf(parsed);
    const details = readTables(parsed);
    const workers = readWorkers(parsed, terminal);
    const { study, journals } = readParts(parsed);
    if (parsed.problems.length > 0 || study === undefined) throw new ParameterError(withoutRepeats(parsed.problems));
    try {
      return await withLock(sweepFiles(out, undefined), terminal, async () => {
        const interruption = listenForInterruption(terminal);
        const version = currentVersion();
        const parts = new Journal(version.text);
        const joined = new Journal(version.text);
        try {
          for (const { path } of journals) parts.read(path);
          const blocks = blocksOf(study, version.text);
          const isSound = tellParts(study, blocks, parts, journals, version.text, terminal);
          if (!isSound) return exitFailed;
          const temporary = join(out, `.${journalName}.${process.pid}.tmp`);
          rmSync(temporary, { force: true });
          joined.open(temporary);
          copyLines(blocks, parts, joined);
          joined.sync();
          renameSync(temporary, join(out, journalName));
          writeStudy(out, study.settings);
          const { replicates } = study;
          const results = { study, blocks, journal: joined, version, replicates, reached: blocks.length };
          const failures = await writeAll(results, out, { workers, details }, interruption, terminal);
          return interruption.end() ?? (failures > 0 ? exitFailed : exitDone);
        } finally {
          interruption.end();
          parts.close();
          joined.close();
        }
      });
    } catch (error) {
      if (tellDiskError(error, out, terminal)) return exitFailed;
      throw error;
    }
  },
};

/** Reads the study that all parts are of, and finds their journals; notes problems. */
function readParts(parsed: ParsedFlags): { readonly study?: Study; readonly journals: FoundJournal[] } {
  const { problems, positionals: folders } = parsed;
  if (folders.length === 0)
    problems.push({
      where: 'DIR',
      given: '""',
      allowed: { zh: 'sweep 写过的目录，一个或多个', en: 'one or more directories that sweep wrote to' },
    });
  let first: { readonly text: StudyText; readonly json: string } | undefined;
  const journals: FoundJournal[] = [];
  for (const folder of folders) {
    const path = join(folder, studyFileName);
    const text = collecting(problems, () => readStudy(readInput(shown(folder), path), path));
    if (text === undefined) continue;
    const json = studyJson(text.settings);
    first ??= { text, json };
    if (json !== first.json)
      problems.push({
        where: shown(folder),
        given: text.settings.id,
        allowed: { zh: `与 ${folders[0]} 相同的研究（study.json 不同）`, en: `the study of ${folders[0]} (its study.json differs)` },
      });
    const found = findJournals(folder);
    if (found.length === 0)
      problems.push({ where: shown(folder), given: '0', allowed: { zh: '含日志的目录', en: 'a directory with a journal' } });
    journals.push(...found);
  }
  if (first?.text.settings.precision !== undefined)
    problems.push({
      where: 'precision',
      given: first.text.settings.id,
      allowed: { zh: '重复数固定的研究（--replicates N）', en: 'a study with a fixed number of replicates (--replicates N)' },
    });
  const study = first === undefined ? undefined : collecting(problems, () => planStudy((first as { text: StudyText }).text));
  return { ...(study === undefined ? {} : { study }), journals };
}

/** Tells what is missing, doubled, contradictory or of another version; returns whether the parts make a whole. */
function tellParts(
  study: Study,
  blocks: Blocks,
  parts: Journal,
  journals: readonly FoundJournal[],
  version: string,
  terminal: Terminal,
): boolean {
  const tell = (zh: string, en: string) => terminal.message(`${terminal.say({ zh, en })}\n`);
  tellFindings(parts.findings, version, terminal);
  const { doubled, conflicting } = parts.findings;
  if (doubled > 0)
    tell(
      `${doubled} 条结果出现不止一次，内容相同：各用一次。`,
      `${doubled} results are there more than once, the same each time: used once.`,
    );
  if (conflicting.length > 0) {
    tell(
      `${conflicting.length} 个运行有两种不同的结果（${conflicting.slice(0, mostNamed).join('、')}）：不予合并。`,
      `${conflicting.length} runs have two different results (${conflicting.slice(0, mostNamed).join(', ')}): nothing was joined.`,
    );
    return false;
  }
  const missing = missingBlocks(blocks, parts);
  if (missing.count === 0) return true;
  const counts = new Set(journals.flatMap(({ shard }) => shard?.count ?? []));
  tell(
    `缺 ${missing.count} 次运行（共 ${blocks.length * study.arms.length} 次）：不予合并。`,
    `${missing.count} of ${blocks.length * study.arms.length} runs are missing: nothing was joined.`,
  );
  for (const count of counts.size === 0 ? [0] : counts) {
    const numbers = count === 0 ? [] : [...new Set(missing.blocks.map((index) => (index % count) + 1))].sort((a, b) => a - b);
    const shard = count === 0 ? [] : ['--shard', `${numbers[0]}/${count}`];
    if (count > 0) tell(`缺的份：${numbers.join('、')}（共 ${count} 份）`, `Parts that lack runs: ${numbers.join(', ')} of ${count}`);
    tell('补齐：', 'To fill in:');
    terminal.message(`  ${commandText(['sweep', studyFileName, ...shard, '--out', '.'])}\n`);
  }
  return false;
}

function missingBlocks(blocks: Blocks, parts: Journal): { readonly count: number; readonly blocks: readonly number[] } {
  const lacking: number[] = [];
  let count = 0;
  for (let index = 0; index < blocks.length; index++) {
    const missing = blocks.at(index).runs.filter(({ key, mechanicalKey }) => {
      const kind = parts.kindOf(key);
      return kind === undefined || (mechanicalKey !== undefined && !parts.isFailure(key) && parts.kindOf(mechanicalKey) === undefined);
    }).length;
    if (missing > 0) lacking.push(index);
    count += missing;
  }
  return { count, blocks: lacking };
}

/** Copies the lines of a study in the order of its design. */
function copyLines(blocks: Blocks, from: Journal, to: Journal): void {
  for (let index = 0; index < blocks.length; index++) {
    const lines = blocks.at(index).runs.flatMap(({ key, mechanicalKey }) =>
      [key, mechanicalKey].flatMap((one) => {
        const line = one === undefined || to.kindOf(one) !== undefined ? undefined : from.lineOf(one);
        return line === undefined ? [] : [line];
      }),
    );
    to.appendBytes(lines);
  }
}
