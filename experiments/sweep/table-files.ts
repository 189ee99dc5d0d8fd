/** Tables as CSV and Parquet, row by row; both files appear when they are complete, or not at all. */
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { type Cell, csvLine } from '../csv.ts';
import { AtomicFile } from '../files.ts';
import type { Column, ColumnType } from './columns.ts';

/** Rows of one group of the Parquet file. Fixed, so that the same rows give the same bytes. */
const groupRows = 16_384;

const schemaTypes = {
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INT32: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnType, object>;

/** A Parquet file that appears under its name only when it is complete. It holds no time and no version but of its format. */
class ParquetFile {
  private readonly temporary: string;
  private readonly writer: ParquetWriter;
  private data: Cell[][];

  constructor(
    private readonly path: string,
    private readonly columns: readonly Column[],
  ) {
    this.temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.data = columns.map(() => []);
    this.writer = new ParquetWriter({
      writer: fileWriter(this.temporary),
      createdBy: 'shuaiguo',
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type }) => ({ name, ...schemaTypes[type], repetition_type: 'OPTIONAL' as const })),
      ],
    });
  }

  add(cells: readonly Cell[]): void {
    for (const [i, list] of this.data.entries()) list.push(cells[i] ?? null);
    if (this.data[0]?.length === groupRows) this.flush();
  }

  commit(): void {
    if ((this.data[0]?.length ?? 0) > 0) this.flush();
    void this.writer.finish();
    renameSync(this.temporary, this.path);
  }

  discard(): void {
    rmSync(this.temporary, { force: true });
  }

  private flush(): void {
    const columnData = this.columns.map(({ name }, i) => ({ name, data: this.data[i] as Cell[] }));
    void this.writer.write({ columnData, rowGroupSize: groupRows });
    this.data = this.columns.map(() => []);
  }
}

/** One table in both formats. */
export class TableFiles {
  private readonly csv: AtomicFile;
  private readonly parquet: ParquetFile;
  private lines: string[] = [];
  rows = 0;

  /** Starts `NAME.csv` and `NAME.parquet` in a folder that is there. */
  constructor(
    folder: string,
    readonly name: string,
    readonly columns: readonly Column[],
  ) {
    this.csv = new AtomicFile(join(folder, `${name}.csv`));
    this.parquet = new ParquetFile(join(folder, `${name}.parquet`), columns);
    this.lines.push(csvLine(columns.map((column) => column.name)));
  }

  add(cells: readonly Cell[]): void {
    this.lines.push(csvLine(cells));
    this.parquet.add(cells);
    this.rows += 1;
    if (this.lines.length >= 1000) this.writeLines();
  }

  commit(): void {
    this.writeLines();
    this.csv.commit();
    this.parquet.commit();
  }

  discard(): void {
    this.csv.discard();
    this.parquet.discard();
  }

  private writeLines(): void {
    this.csv.write(this.lines.join(''));
    this.lines = [];
  }
}
