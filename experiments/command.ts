import { type ParameterEntry, type Problem, parameters, type Text } from '../sim/index.ts';
import type { NamedFile } from './files.ts';
import { choiceOf, type Flag, type ParsedFlags, textOf } from './flags.ts';
import type { Terminal } from './terminal.ts';

export const exitDone = 0;
export const exitFailed = 1;
export const exitMisused = 2;
/** The user stopped it. */
export const exitStopped = 130;

/** One command: what it takes, and what it does with it. Returns the exit code. */
export interface Command {
  readonly flags: readonly Flag[];
  /** Names of what stands before the flags, such as the topic of `list`. */
  readonly positionals?: readonly string[];
  /** Whether `--set` takes the parameters, so that help lists them. */
  readonly takesParameters?: boolean;
  readonly run: (parsed: ParsedFlags, terminal: Terminal) => Promise<number>;
}

/** Flags that every command knows. */
export const commonFlags: readonly Flag[] = [
  {
    name: 'lang',
    placeholder: 'zh|en',
    help: { zh: '语言（默认取自 LC_ALL、LANG 或系统）', en: 'language (default: from LC_ALL, LANG or the system)' },
  },
  { name: 'help', help: { zh: '显示此命令的用法', en: 'show how this command is used' } },
];

/** Reads `--format`; by default results are a table on a terminal and JSON for a program. */
export function formatOf<T extends string>(
  parsed: ParsedFlags,
  terminal: Terminal,
  formats: readonly T[],
  otherwise: T | undefined,
  onTerminal: T,
): T {
  return choiceOf(parsed, 'format', formats) ?? (terminal.columns === undefined ? (otherwise ?? onTerminal) : onTerminal);
}

/** The parameters in their groups, as the table has them. */
export function parameterGroups(): Map<string, ParameterEntry[]> {
  const groups = new Map<string, ParameterEntry[]>();
  for (const entry of parameters) {
    const group = groups.get(entry.group);
    if (group === undefined) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** The values a parameter may take, in short. */
export function rangeOf(entry: ParameterEntry): string {
  if (entry.kind === 'category') return entry.options.join('|');
  if (entry.kind === 'boolean') return 'true|false';
  return `${entry.min}..${entry.max}`;
}

/** A problem that two checks found is told once. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.where, problem.given, problem.allowed.en]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The file that `--county` names, unless it names a profile. */
export function countyFiles(parsed: ParsedFlags): NamedFile[] {
  const path = textOf(parsed, 'county');
  return path !== undefined && /\.(csv|json)$/i.test(path) ? [{ where: '--county', path }] : [];
}

/** Names a default in the language of the help. */
export function defaulting(text: Text, value: string): Text {
  return { zh: `${text.zh}（默认 ${value}）`, en: `${text.en} (default ${value})` };
}
