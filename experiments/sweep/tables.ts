/** Writes what a study found: tidy tables, and beside them the manifest, the dictionary, the methods and the analyses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { parameters, regimes, schemaVersion, stories } from '../../sim/index.ts';
import { csvLine } from '../csv.ts';
import { writeAtomically } from '../files.ts';
import { withResults } from '../results.ts';
import { commandText } from '../scenario-flags.ts';
import type { Study } from '../study-plan.ts';
import { runAnalyses } from './analyses.ts';
import type { Blocks } from './blocks.ts';
import { type Column, column, runColumns } from './columns.ts';
import type { PrecisionRow } from './differences.ts';
import { fileDigest, type Version } from './identity.ts';
import type { Journal } from './journal.ts';
import { methodsText } from './methods.ts';
import { countyFile } from './replay.ts';
import { reportOf } from './report.ts';
import { runRows } from './rows.ts';
import { studyData } from './study-json.ts';
import { TableFiles } from './table-files.ts';

/** What the tables are made of. */
export interface Results {
  readonly study: Study;
  readonly blocks: Blocks;
  readonly journal: Journal;
  readonly version: Version;
  /** Replicates that were asked for in the end. */
  readonly replicates: number;
  /** All blocks before this one are in. */
  readonly reached: number;
  readonly precision?: readonly PrecisionRow[];
}

/** A table that was written, for the manifest and the dictionary. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: number;
}

const failureColumns: readonly Column[] = [
  column('study', 'STRING', '研究', 'study'),
  column('story', 'STRING', '成因', 'story'),
  column('point', 'INT32', '设计中的行，自 1 起', 'row of the design, from 1'),
  column('arm', 'STRING', '方案', 'arm'),
  column('replicate', 'INT32', '重复', 'replicate'),
  column('seed', 'STRING', '种子', 'seed'),
  column(
    'cause',
    'STRING',
    '原因：threw（模型报错）或 worker（线程中断）',
    'cause: threw (an error of the model) or worker (its thread ended)',
  ),
  column('message', 'STRING', '消息', 'message'),
  column('replay', 'STRING', '重放的命令', 'command that does it again'),
];

/** Writes the table of runs and that of failures; returns what was written and how many runs failed. */
export function writeRuns(results: Results, folder: string): { readonly tables: WrittenTable[]; readonly failures: number } {
  const { study, blocks, journal, version, reached } = results;
  const columns = runColumns(study, version.modelHash);
  const table = new TableFiles(folder, 'runs', columns);
  const failures: string[] = [];
  try {
    for (const row of runRows(blocks, journal, reached)) {
      table.add(columns.map(({ cell }) => cell(row)));
      const { block, run, line } = row;
      if (line.kind !== 'failure') continue;
      const who = [study.settings.id, block.story, block.point + 1, run.label, block.replicate, block.seed];
      failures.push(csvLine([...who, line.cause, line.message, line.replay]));
    }
    table.commit();
  } catch (error) {
    table.discard();
    throw error;
  }
  writeAtomically(join(folder, 'failures.csv'), [csvLine(failureColumns.map(({ name }) => name)), ...failures].join(''));
  return {
    tables: [
      { name: 'runs', columns, rows: table.rows },
      { name: 'failures', columns: failureColumns, rows: failures.length },
    ],
    failures: failures.length,
  };
}

/** Writes all that belongs to the tables; the same results give the same bytes. */
export function writeCompanions(results: Results, folder: string, tables: readonly WrittenTable[], failures: number): void {
  const { study, blocks, journal, version, replicates, reached, precision } = results;
  const write = (name: string, text: string) => writeAtomically(join(folder, name), text);
  const json = (name: string, value: unknown) => write(name, `${JSON.stringify(value, null, 2)}\n`);
  if (typeof study.settings.county !== 'string') json(countyFile, study.settings.county);
  write('dictionary.csv', dictionaryCsv(tables));
  write('methods.md', methodsText(study, version, packageFile.version, replicates, failures));
  const { modelHash } = version;
  const entries = runAnalyses(study, runRows(blocks, journal, reached));
  json('analysis.json', { schemaVersion, study: study.settings.id, modelHash, results: entries });
  const page = readFileSync(new URL('./shuaiguo.html', import.meta.url), 'utf8');
  write('report.html', withResults(page, reportOf(study, runRows(blocks, journal, reached), entries, { modelHash, replicates })));
  if (precision !== undefined) json('precision.json', { ...study.settings.precision, replicates, differences: precision });
  json('manifest.json', manifest(results, folder, tables, failures));
}

/** Describes every column of every table. */
function dictionaryCsv(tables: readonly WrittenTable[]): string {
  const head = ['table', 'column', 'type', 'zh', 'en', 'unit_zh', 'unit_en', 'definition_zh', 'definition_en'];
  const rows = tables.flatMap((table) =>
    table.columns.map(({ name, type, label, unit, definition }) =>
      csvLine([table.name, name, type, label.zh, label.en, unit.zh, unit.en, definition.zh, definition.en]),
    ),
  );
  return [csvLine(head), ...rows].join('');
}

function manifest(
  { study, blocks, version, replicates, reached }: Results,
  folder: string,
  tables: readonly WrittenTable[],
  failures: number,
): object {
  const { settings, arms } = study;
  const regimeTexts = arms.map(({ arm }) => arm.regime).join(' ');
  const used = regimes.filter(({ id }) => regimeTexts.includes(id) || settings.factors.some((factor) => factor.id === 'regime'));
  const files = tables.flatMap(({ name }) => (name === 'failures' ? [`${name}.csv`] : [`${name}.csv`, `${name}.parquet`]));
  return {
    schemaVersion,
    study: studyData(settings),
    command: commandText(['sweep', 'study.json', '--out', '.']),
    engine: { program: `${packageFile.name} ${packageFile.version}`, node: process.version },
    modelHash: version.modelHash,
    measureHash: version.measureHash,
    seeds: { text: settings.seed, scheme: 'TEXT/REPLICATE', replicates },
    points: study.plan.length,
    blocks: { planned: blocks.perReplicate * replicates, done: reached },
    failures,
    parameters: { ...Object.fromEntries(parameters.map((entry) => [entry.id, entry.default])), ...settings.parameters },
    regimes: Object.fromEntries(used.map(({ id, values }) => [id, values])),
    stories: Object.fromEntries(stories.map(({ id, values }) => [id, values])),
    tables: tables.map(({ name, rows, columns }) => ({ name, rows, columns: columns.length })),
    files: Object.fromEntries(files.map((name) => [name, fileDigest(join(folder, name))])),
  };
}
