import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../sim/index.ts';
import { emptyColumns, policiesIn } from '../../viz/models/robust-file.ts';
import { infiniteProblems, mostBytes, mostRows, readTableFile } from '../../viz/table-file.ts';
import { rolesOf } from '../../viz/table-roles.ts';

/** A file as the page gets it. */
function fileOf(name: string, ...parts: (string | ArrayBuffer | Uint8Array<ArrayBuffer>)[]): Blob & { name: string } {
  return Object.assign(new Blob(parts), { name });
}

const header = 'study,story,point,arm,replicate,seed,status,burden,effectiveness';
const csv = `${header}\ns,blame,1,full-accountability,1,a/1,done,0.5,0.25\ns,blame,1,full-accountability+duty-list,1,a/1,done,0.4,\n`;

function parquet(): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: [
      { name: 'story', data: ['blame', 'blame', 'overload'], type: 'STRING' },
      { name: '__proto__', data: [1, 2, 3], type: 'INT32' },
      { name: 'burden', data: [0.5, Number.NaN, 0.25], type: 'DOUBLE' },
    ],
  });
}

/** Everything that is wrong, in both languages. */
async function refusalOf(file: Blob & { name: string }): Promise<string> {
  const read = await readTableFile(file);
  expect(read?.table).toBeNull();
  expect(read?.problems.length).toBeGreaterThan(0);
  for (const problem of read?.problems ?? []) expect(describeProblem(problem, 'zh')).toMatch(/[\u4e00-\u9fff]/);
  return (read?.problems ?? []).map((problem) => describeProblem(problem, 'en')).join('\n');
}

describe('a table file', () => {
  it('is read as CSV: numbers as numbers, nothing as nothing, quoted line ends within a cell', async () => {
    const read = await readTableFile(fileOf('runs.csv', `\ufeff${csv}"s, ""t""\n",blame,1,x,1,a/1,done,1e-3,2\n`));
    expect(read?.problems).toEqual([]);
    expect(read?.table?.length).toBe(3);
    expect(read?.table?.columns.get('burden')).toEqual([0.5, 0.4, 0.001]);
    expect(read?.table?.columns.get('effectiveness')).toEqual([0.25, null, 2]);
    expect(read?.table?.columns.get('study')?.[2]).toBe('s, "t"');
  });

  it('is read as Parquet, with a column called __proto__ as a column like any other', async () => {
    const read = await readTableFile(fileOf('runs.parquet', parquet()));
    expect(read?.problems).toEqual([]);
    expect(read?.table?.columns.get('story')).toEqual(['blame', 'blame', 'overload']);
    expect(read?.table?.columns.get('__proto__')).toEqual([1, 2, 3]);
    expect(read?.table?.columns.get('burden')).toEqual([0.5, null, 0.25]);
    expect(({} as Record<string, unknown>).burden).toBeUndefined();
  });

  it('is the same table whichever slice of the file a record falls into', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `s,blame,${i},"arm ""${i % 3}""",1,a/1,done,${i / 7},0`);
    const read = await readTableFile(fileOf('runs.csv', `${header}\n${rows.join('\r\n')}`));
    expect(read?.problems).toEqual([]);
    expect(read?.table?.length).toBe(30_000);
    expect(read?.table?.columns.get('point')?.every((cell, i) => cell === i)).toBe(true);
    expect(read?.table?.columns.get('arm')?.[29_999]).toBe('arm "2"');
  });

  it('that is cut short, or named what it is not, is refused with a reason', async () => {
    const whole = new Uint8Array(parquet());
    expect(await refusalOf(fileOf('runs.parquet', whole.slice(0, whole.length - 9)))).toContain('PAR1');
    expect(await refusalOf(fileOf('runs.parquet', csv))).toContain('PAR1');
    expect(await refusalOf(fileOf('analysis.json', '{"a": 1}\n'))).toContain('JSON');
    expect(await refusalOf(fileOf('runs.csv'))).toContain('not empty');
    expect(await refusalOf(fileOf('runs.csv', `${header}\n`))).toContain('rows');
  });

  it('whose inside is garbage is refused, wherever the garbage stands', async () => {
    const whole = new Uint8Array(parquet());
    for (let at = 4; at < whole.length - 4; at += 7) {
      const bytes = whole.slice();
      bytes[at] = 255 - (bytes[at] ?? 0);
      const read = await readTableFile(fileOf('runs.parquet', bytes));
      if (read?.table === null) expect(read.problems.length).toBeGreaterThan(0);
      else expect(read?.table.length).toBe(3);
    }
    const zeros = new Uint8Array(1000);
    zeros.set(new TextEncoder().encode('PAR1'));
    zeros.set([0xff, 0xff, 0xff, 0x7f], 992);
    zeros.set(new TextEncoder().encode('PAR1'), 996);
    await refusalOf(fileOf('runs.parquet', zeros));
  });

  it('of 10 MB of garbage is refused at once: bytes, one endless line, one open quotation mark', async () => {
    const noise = Uint8Array.from({ length: 10_000_000 }, (_, i) => (i * 2_654_435_761) >>> 24);
    for (const file of [
      fileOf('a.csv', noise),
      fileOf('b.csv', 'a'.repeat(10_000_000)),
      fileOf('c.csv', `a,b\n"${'x,y\n'.repeat(2_500_000)}`),
      fileOf('d.csv', `a,b\n${'\0'.repeat(10_000_000)}`),
    ]) {
      const startedAt = performance.now();
      await refusalOf(file);
      expect(performance.now() - startedAt).toBeLessThan(1500);
    }
  });

  it('that is too large, too long or too wide is refused, and the limit is said', async () => {
    const large = { name: 'runs.csv', size: mostBytes + 1, slice: () => new Blob([]) } as unknown as Blob & { name: string };
    expect(await refusalOf(large)).toContain('50 MB');
    expect(await refusalOf(fileOf('runs.csv', `a\n${'1\n'.repeat(mostRows + 1)}`))).toContain(String(mostRows));
    expect(await refusalOf(fileOf('runs.csv', `${Array.from({ length: 500 }, (_, i) => `c${i}`).join()}\n`))).toContain('400');
  });

  it('tells ragged rows by their number in the whole file, and doubled names', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `${i},2`);
    rows[8000] = '1,2,3';
    expect(await refusalOf(fileOf('runs.csv', `a,b\n${rows.join('\n')}\n`))).toContain('row 8001');
    expect(await refusalOf(fileOf('runs.csv', 'a,a\n1,2\n'))).toContain('column 2');
  });

  it('says how many infinite numbers it took as empty, in Parquet and in CSV', async () => {
    const infinite = parquetWriteBuffer({
      columnData: [
        { name: 'burden', data: [0.5, Number.POSITIVE_INFINITY, Number.NaN], type: 'DOUBLE' },
        { name: 'effectiveness', data: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], type: 'DOUBLE' },
      ],
    });
    const read = await readTableFile(fileOf('runs.parquet', infinite));
    expect(read?.infinite).toBe(4);
    expect(read?.table === null || read === null ? [] : emptyColumns(read.table)).toEqual(['effectiveness']);
    const text = await readTableFile(fileOf('runs.csv', 'arm,burden,effectiveness\nx,inf,-Infinity\ninf-y,1,nan\n"a,inf",2,"inf"\n'));
    expect(text?.infinite).toBe(3);
    expect(infiniteProblems(3)).toHaveLength(1);
    expect(infiniteProblems(0)).toEqual([]);
  });

  it('that is broken inside is refused without a library’s own English words', async () => {
    const zeros = new Uint8Array(1000);
    zeros.set(new TextEncoder().encode('PAR1'));
    zeros.set([0xff, 0xff, 0xff, 0x7f], 992);
    zeros.set(new TextEncoder().encode('PAR1'), 996);
    const read = await readTableFile(fileOf('runs.parquet', zeros));
    expect(read?.problems.map(({ given }) => given)).toEqual(['"1000 B"']);
  });

  it('that nobody wants any more is dropped', async () => {
    expect(await readTableFile(fileOf('runs.parquet', parquet()), () => true)).toBeNull();
  });
});

describe('the roles of columns', () => {
  it('are found by name and kind; hostile names and formulas are texts like others', async () => {
    const read = await readTableFile(
      fileOf(
        'runs.csv',
        `${header},work_hours,constructor\ns,blame,1,=cmd()|'/c calc'!A1,1,a/1,done,0.5,0.25,10,x\ns,blame,2,<b>,1,a/1,failed,,,20,y\n`,
      ),
    );
    const table = read?.table;
    if (table === undefined || table === null) throw new Error('not read');
    const { roles, problems } = rolesOf(table);
    expect(problems).toEqual([]);
    expect(roles.outputs).toEqual(['burden', 'effectiveness']);
    expect(roles.policies).toEqual(['arm', 'constructor']);
    expect(roles.inputs).toEqual(['work_hours']);
    expect(roles.failed).toBe(1);
    expect(policiesIn(table, 'arm')).toEqual(["=cmd()|'/c calc'!A1", '<b>']);
  });

  it('without an outcome are refused, naming what there is', async () => {
    const read = await readTableFile(fileOf('runs.csv', 'arm,seed\nx,1\ny,1\n'));
    const { problems } = rolesOf(read?.table ?? { length: 0, columns: new Map() });
    expect(problems.map(({ given }) => given).join()).toContain('arm, seed');
  });
});
