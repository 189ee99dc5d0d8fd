import type { AnalysisOptions } from '../../experiments/analysis/define.ts';

/** Writes a word so that a shell takes it as one word and nothing else, whatever a file has put into it. */
export function shellWord(text: string): string {
  return /^[\w.,=+@:/-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

/** The command that repeats an analysis on the rows of a CSV file; those of one story are picked out first where there are several. */
export function analyseCommand(
  method: string,
  options: AnalysisOptions,
  file: { readonly name: string; readonly header: readonly string[]; readonly story: string | null },
): string {
  const isPlain = /^[\w][\w.-]{0,60}\.csv$/.test(file.name);
  const table = isPlain ? file.name : 'runs.csv';
  const picked = file.story === null ? table : 'rows.csv';
  const pick =
    file.story === null
      ? ''
      : `grep -e ${shellWord(`^${file.header[0] ?? ''},`)} -e ${shellWord(`,${file.story},`)} ${table} > rows.csv && `;
  const flags: readonly (readonly [string, string | undefined])[] = [
    ['output', options.outputs.join(',')],
    ['policy', options.policy],
    ['baseline', options.baseline],
    ['context', options.contexts === undefined || options.contexts.length === 0 ? undefined : options.contexts.join(',')],
    ['luck', options.luck],
    ['better', options.better?.join(',')],
    ['inputs', options.inputs?.join(',')],
  ];
  const words = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`--${flag}`, shellWord(value)]));
  return `${pick}npm run -s shuaiguo -- analyse --table ${picked} --method ${method} ${words.join(' ')}`;
}
