/** What sweeps and merges tell the user. */
import type { Terminal } from '../terminal.ts';
import type { PrecisionRow } from './differences.ts';
import type { JournalFindings } from './journal.ts';

const mostShown = 5;

/** Tells of results of other versions, of what was torn, and of what did not hold its checksum. */
export function tellFindings(findings: JournalFindings, version: string, terminal: Terminal): void {
  const tell = (zh: string, en: string) => terminal.message(`${terminal.say({ zh, en })}\n`);
  for (const [model, count] of findings.stale)
    tell(
      `${count} 条结果属于另一模型版本（${model}，现为 ${version}）：不予采用。`,
      `${count} results are stale, of another version of the model (${model}, now ${version}): not used.`,
    );
  if (findings.torn > 0)
    tell(
      `日志末尾 ${findings.torn} 字节未写完：已截去，相应的运行将重做。`,
      `The journal ended in ${findings.torn} torn bytes: cut off, their runs are done again.`,
    );
  const corrupt = findings.corrupt;
  if (corrupt > 0)
    tell(
      `日志中 ${corrupt} 行与校验和不符：相应的运行将重做。`,
      `${corrupt} lines of the journal do not match their checksum: their runs are done again.`,
    );
}

/** Tells how well each difference is known, the worst first. */
export function tellPrecision(rows: readonly PrecisionRow[], target: number, replicates: number, terminal: Terminal): void {
  const tell = (zh: string, en: string) => terminal.message(`${terminal.say({ zh, en })}\n`);
  const open = rows.filter(({ moreNeeded }) => moreNeeded > 0).sort((a, b) => b.moreNeeded - a.moreNeeded);
  if (open.length === 0) {
    tell(
      `精度已达到：${replicates} 个重复后每个差异的半宽都不超过 ${target}。`,
      `Precise enough: after ${replicates} replicates the half-width of every difference is at most ${target}.`,
    );
    return;
  }
  tell(
    `${replicates} 个重复后仍有 ${open.length} 个差异不够精确：`,
    `After ${replicates} replicates ${open.length} differences are not yet precise enough:`,
  );
  for (const { story, point, arm, halfWidth, moreNeeded } of open.slice(0, mostShown)) {
    const half = halfWidth === null ? '–' : halfWidth.toPrecision(3);
    tell(
      `  ${story}，第 ${point} 点，${arm}：半宽 ${half}，还需 ${moreNeeded} 个`,
      `  ${story}, point ${point}, ${arm}: half-width ${half}, ${moreNeeded} more needed`,
    );
  }
  if (open.length > mostShown)
    tell(`  另有 ${open.length - mostShown} 个（见 precision.json）`, `  and ${open.length - mostShown} more (see precision.json)`);
}

/** Tells of a disk that is full or a folder that cannot be written, with the journal as it was. */
export function tellDiskError(error: unknown, folder: string, terminal: Terminal): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === undefined || !['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR'].includes(code)) return false;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  terminal.message(
    `${terminal.say({
      zh: isFull
        ? `磁盘已满（${code}）：${folder}。日志完好；腾出空间后以同一命令继续。`
        : `无法写入 ${folder}（${code}）。日志完好；修复后以同一命令继续。`,
      en: isFull
        ? `The disk is full (${code}): ${folder}. The journal is intact; make room and run the same command again to go on.`
        : `${folder} cannot be written (${code}). The journal is intact; mend it and run the same command again to go on.`,
    })}\n`,
  );
  return true;
}
