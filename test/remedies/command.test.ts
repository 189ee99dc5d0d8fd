import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interventions, modelHash } from '../../sim/index.ts';
import { emptyDirectory, runCli } from '../support/cli.ts';

const tiny = ['remedies', '--weeks', '26', '--warmup', '4', '--seeds', '2'];

interface Table {
  readonly budget: number;
  readonly outcomes: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly at: string;
    readonly level: number;
    readonly hours: number;
    readonly cells: Readonly<Record<string, { readonly n: number; readonly difference: number }>>;
  }[];
}

describe('the command remedies', () => {
  it('refuses to keep a first look, and unknown flags, all at once', () => {
    const { code, stdout, stderr } = runCli(['remedies', '--write', '--seeds', '1', '--only', 'default']);
    expect([code, stdout]).toEqual([2, '']);
    for (const part of ['--write', '--full', '--seeds', '--only']) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says what each step takes at most, and writes nothing', () => {
    const out = join(emptyDirectory(), 'out');
    const { code, stdout } = runCli([...tiny, '--plan', '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ parts: [{ part: 'reforms' }, { part: 'bundles' }, { part: 'equal-hours' }] });
    expect(existsSync(out)).toBe(false);
  });

  it('prints the same JSON whatever the workers, runs nothing twice, and spends equal hours', () => {
    const folder = emptyDirectory();
    const [one, two] = [1, 2].map((workers) =>
      runCli([...tiny, '--workers', String(workers), '--format', 'json', '--out', join(folder, String(workers))]),
    );
    expect([one?.code, two?.code]).toEqual([0, 0]);
    expect(one?.stdout).toBe(two?.stdout);
    const found = JSON.parse(one?.stdout ?? '') as Table;
    expect(found).toMatchObject({ schemaVersion: 1, modelHash: modelHash(), scale: 'quick', seeds: 2, failedRuns: 0 });
    // Reforms and four bundles, full and at equal hours, in two stories.
    expect(found.rows).toHaveLength((interventions.length + 4) * 2 * 2);
    expect(found.budget).toBeGreaterThan(0);
    for (const { id, at, level, hours } of found.rows) {
      expect(level, id).toBeGreaterThan(0);
      if (at === 'equal-hours' && level === 1) expect(hours, id).toBeLessThan(1.5 * found.budget);
    }
    expect(found.rows.find(({ id, at }) => id === 'all' && at === 'equal-hours')?.level).toBeLessThan(0.5);
    expect(readFileSync(join(folder, '1/remedies.json'), 'utf8')).toBe(one?.stdout);
    const journal = readFileSync(join(folder, '1/journal.jsonl'), 'utf8');
    const again = runCli([...tiny, '--format', 'table', '--lang', 'zh', '--out', join(folder, '1')]);
    for (const part of ['强度 1', '工时相等', '快速（小县']) expect(again.stdout).toContain(part);
    expect(readFileSync(join(folder, '1/journal.jsonl'), 'utf8')).toBe(journal);
    // The claims of the same scale go on in the same folder.
    const claims = runCli([
      'claims',
      '--id',
      'C02',
      ...tiny.slice(1),
      '--only',
      'default',
      '--plan',
      '--format',
      'json',
      '--out',
      join(folder, '1'),
    ]);
    expect(claims.code).toBe(0);
  }, 60_000);
});
