import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelHash } from '../../sim/index.ts';
import { emptyDirectory, runCli } from '../support/cli.ts';

const tiny = ['--weeks', '52', '--warmup', '4', '--seeds', '2'];
const few = ['answers', '--id', 'stake-matched,counties', ...tiny];

interface Answers {
  readonly answers: readonly { readonly id: string; readonly rows: readonly { readonly county: string; readonly byStory: object }[] }[];
}

describe('the command answers', () => {
  it('refuses unknown ids, together with what else is wrong, and names the nearest', () => {
    const { code, stdout, stderr } = runCli(['answers', '--id', 'countys,nope', '--quick', '--full', '--seeds', '1']);
    expect([code, stdout]).toEqual([2, '']);
    for (const part of ['countys', 'Nearest name: counties', 'nope', '--quick --full', '--seeds']) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says what it takes, county by county, and writes nothing', () => {
    const out = join(emptyDirectory(), 'out');
    const { code, stdout } = runCli([...few, '--plan', '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scale: 'quick',
      parts: [
        { part: 'small', jobs: 4 },
        { part: 'subdistrict', jobs: 4 },
      ],
    });
    expect(existsSync(out)).toBe(false);
  });

  it('prints the same JSON whatever the workers, and runs nothing twice', () => {
    const folder = emptyDirectory();
    const [one, two] = [1, 2].map((workers) =>
      runCli([...few, '--workers', String(workers), '--format', 'json', '--out', join(folder, String(workers))]),
    );
    expect([one?.code, two?.code]).toEqual([0, 0]);
    expect(one?.stdout).toBe(two?.stdout);
    const found = JSON.parse(one?.stdout ?? '') as Answers;
    expect(found).toMatchObject({ schemaVersion: 1, modelHash: modelHash(), scale: 'quick', seeds: 2, failedRuns: 0 });
    expect(found.answers.map(({ id }) => id)).toEqual(['counties', 'stake-matched']);
    expect(new Set(found.answers[0]?.rows.map(({ county }) => county))).toEqual(new Set(['small', 'subdistrict']));
    for (const { rows } of found.answers)
      for (const { byStory } of rows) expect(byStory).toMatchObject({ blame: { n: 2 }, overload: { n: 2 } });
    const journal = readFileSync(join(folder, '1/journal.jsonl'), 'utf8');
    const again = runCli([...few, '--format', 'table', '--lang', 'zh', '--out', join(folder, '1')]);
    for (const part of ['stake-matched', '单个街道', '快速（小县']) expect(again.stdout).toContain(part);
    expect(readFileSync(join(folder, '1/journal.jsonl'), 'utf8')).toBe(journal);
    // A few answers are not all of them.
    expect(existsSync(join(folder, '1/answers.json'))).toBe(false);
  });

  it('needs five years where it asks for the last of them', () => {
    const { code, stderr } = runCli(['answers', '--id', 'temporary', ...tiny, '--plan', '--out', join(emptyDirectory(), 'out')]);
    expect(code).toBe(2);
    expect(stderr).toContain('temporary');
  });
});
