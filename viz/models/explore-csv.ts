import { csvLine, snakeCase } from '../../experiments/csv.ts';
import { outcomes, schemaVersion } from '../../sim/index.ts';
import { type ArmRead, checksumsOf, commandsOf, type ExploreEntry } from './explore-run.ts';
import { isReference } from './explore-settings.ts';
import { type Settings, storiesOf } from './study.ts';

/** What a data file says of itself. */
export interface CsvOrigin {
  readonly modelHash: string;
  readonly version: string;
  readonly citation: string;
  readonly caveat: string;
}

/** Writes the runs shown: one line for each story, replicate and arm, after comment lines that say where they come from. */
export function exploreCsv(settings: Settings, entries: readonly ExploreEntry[], origin: CsvOrigin): string {
  const stories = storiesOf(settings);
  const sorted = [...entries].sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story) || a.replicate - b.replicate);
  const replicates = sorted.reduce((most, { replicate }) => Math.max(most, replicate), 0);
  const seeds = [...new Set(sorted.map(({ replicate }) => replicate))].map((replicate) => `${settings.seed}/${replicate}`);
  const sums = checksumsOf(settings, sorted);
  const comments: [string, string][] = [
    ['schema', String(schemaVersion)],
    ...commandsOf(settings, replicates).flatMap((command, at): [string, string][] => [
      ['command', command],
      ['checksum', sums[at] ?? ''],
    ]),
    ['model hash', origin.modelHash],
    ['version', origin.version],
    ['county', settings.county],
    ['parameters', JSON.stringify(settings.parameters)],
    ['seeds', seeds.join(' ')],
    ['citation', origin.citation],
    ['note', origin.caveat],
  ];
  const arms = isReference(settings) ? (['reference'] as const) : (['reference', 'plain', 'mine'] as const);
  const line = (entry: ExploreEntry, scenario: string, arm: ArmRead) =>
    csvLine([
      entry.story,
      entry.replicate,
      `${settings.seed}/${entry.replicate}`,
      scenario,
      arm.arm,
      arm.hash,
      ...outcomes.map(({ id }) => arm.outcomes[id] ?? null),
    ]);
  return [
    // A line break in what a reader typed must not end the comment.
    ...comments.map(([name, text]) => `# ${name}: ${text.replace(/[\r\n]+/g, ' ')}\n`),
    csvLine(['story', 'replicate', 'seed', 'scenario', 'arm', 'state_hash', ...outcomes.map(({ id }) => snakeCase(id))]),
    ...sorted.flatMap((entry) =>
      arms.flatMap((scenario) => {
        const arm = entry[scenario];
        return arm === null ? [] : [line(entry, scenario, arm)];
      }),
    ),
  ].join('');
}
