import { appendFileSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../experiments/sweep/identity.ts';
import { Journal } from '../../../experiments/sweep/journal.ts';
import { headOf, lineText, type RunLine } from '../../../experiments/sweep/lines.ts';
import { LineKind, RunIndex } from '../../../experiments/sweep/run-index.ts';
import { emptyDirectory } from '../../support/cli.ts';
import { newJournal, version } from './support.ts';

function line(name: string, burden = 1, model = version): RunLine {
  const key = digestOf(name);
  return {
    key,
    model,
    kind: 'run',
    scenario: key,
    seed: name,
    story: 'blame',
    arm: 'a',
    hash: `${burden}`,
    outcomes: { burden, trust: null },
  };
}

function reopened(path: string): Journal {
  const journal = new Journal(version);
  journal.open(path);
  return journal;
}

describe('a journal', () => {
  it('gives back what was appended, now and when opened again', () => {
    const { journal, path } = newJournal();
    journal.append([line('x/1'), line('x/2', 0.1 + 0.2)]);
    journal.close();
    const again = reopened(path);
    expect([again.size, again.get(digestOf('x/2'))]).toEqual([2, line('x/2', 0.1 + 0.2)]);
    expect(again.get(digestOf('x/3'))).toBeUndefined();
    for (const text of readFileSync(path, 'utf8').trimEnd().split('\n')) expect(JSON.parse(text).kind).toBe('run');
  });

  it('cuts a torn last line at whatever byte it was torn, and goes on', () => {
    const { journal, path } = newJournal();
    journal.append([line('x/1'), line('x/2'), line('x/3')]);
    journal.close();
    const whole = readFileSync(path);
    const second = lineText(line('x/1')).length + lineText(line('x/2')).length;
    for (const bytes of [second + 1, second + 40, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, bytes));
      const again = reopened(path);
      expect([again.size, again.findings.torn]).toEqual([2, bytes - second]);
      again.append([line('x/3')]);
      again.close();
      expect(readFileSync(path)).toEqual(whole);
    }
  });

  it('passes over a line whose bytes were changed, and keeps those behind it', () => {
    const { journal, path } = newJournal();
    journal.append([line('x/1'), line('x/2'), line('x/3')]);
    journal.close();
    const bytes = readFileSync(path);
    const at = lineText(line('x/1')).length + 200;
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(path, bytes);
    const again = reopened(path);
    expect([again.size, again.findings.corrupt]).toEqual([2, 1]);
    expect([again.get(digestOf('x/1')), again.get(digestOf('x/2')), again.get(digestOf('x/3'))]).toEqual([
      line('x/1'),
      undefined,
      line('x/3'),
    ]);
  });

  it('is not thrown by bytes that are no lines at all', () => {
    const path = join(emptyDirectory(), 'journal.jsonl');
    writeFileSync(path, Buffer.alloc(9_000_000, 120));
    appendFileSync(path, `\n${lineText(line('x/1'))}`);
    const journal = reopened(path);
    expect(journal.get(digestOf('x/1'))).toEqual(line('x/1'));
    truncateSync(path, 0);
  });

  it('names results of another version and does not use them', () => {
    const other = `${'f'.repeat(16)}-${'0'.repeat(8)}`;
    const { journal, path } = newJournal();
    journal.append([line('x/1')]);
    journal.close();
    appendFileSync(path, lineText(line('x/2', 1, other)));
    const again = reopened(path);
    expect([again.size, [...again.findings.stale]]).toEqual([1, [[other, 1]]]);
  });

  it('counts a result that is there twice, and tells of two results of one run', () => {
    const { journal, path } = newJournal();
    journal.append([line('x/1'), line('x/1'), line('x/2', 1), line('x/2', 2)]);
    journal.close();
    const { findings } = reopened(path);
    expect([findings.doubled, findings.conflicting]).toEqual([1, [digestOf('x/2')]]);
  });

  it('lets a result take the place of a failure, and no failure that of a result', () => {
    const failure = { key: digestOf('x/1'), model: version, kind: 'failure', cause: 'worker', message: 'm', replay: 'r' } as const;
    const { journal } = newJournal();
    journal.append([failure]);
    expect(journal.kindOf(failure.key)).toBe(LineKind.failure);
    journal.append([line('x/1')]);
    journal.append([failure]);
    expect(journal.get(failure.key)).toEqual(line('x/1'));
  });

  it('stays as it was when the disk is full in the middle of a line', () => {
    const { journal, path } = newJournal();
    journal.append([line('x/1')]);
    journal.close();
    const before = readFileSync(path);
    const full = new Journal(version, (handle, bytes, at) => {
      writeSync(handle, bytes, 0, 50, at);
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    });
    full.open(path);
    expect(() => full.append([line('x/2')])).toThrow('ENOSPC');
    expect(readFileSync(path)).toEqual(before);
    expect(full.get(digestOf('x/2'))).toBeUndefined();
  });

  it('knows a line by its bytes', () => {
    const bytes = Buffer.from(lineText(line('x/1')));
    expect(headOf(bytes)).toEqual({ key: digestOf('x/1'), model: version, kind: LineKind.run });
    expect(headOf(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
  });
});

describe('the index of a journal', () => {
  it('finds every key of a hundred thousand', () => {
    const index = new RunIndex();
    for (let i = 0; i < 100_000; i++) index.set(digestOf(`${i}`), { file: i % 300, offset: i * 1e5, length: i, kind: 1 + (i % 3) });
    expect(index.size).toBe(100_000);
    for (let i = 0; i < 100_000; i += 997)
      expect(index.get(digestOf(`${i}`))).toEqual({ file: i % 300, offset: i * 1e5, length: i, kind: 1 + (i % 3) });
    expect(index.get(digestOf('none'))).toBeUndefined();
  });
});
