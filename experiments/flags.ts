import { type Language, nearestName, type Problem, shown, type Text } from '../sim/index.ts';

/** One flag of a command. Without `placeholder` it takes no value. */
export interface Flag {
  readonly name: string;
  readonly placeholder?: string;
  readonly isRepeatable?: boolean;
  readonly help: Text;
}

/** What stood on a command line, and everything that was wrong with it. */
export interface ParsedFlags {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  readonly problems: Problem[];
}

/** Reads `--name value`, `--name=value` and `--name`; collects every problem instead of stopping at the first. */
export function parseFlags(words: readonly string[], flags: readonly Flag[], positionalCount = 0): ParsedFlags {
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  const problems: Problem[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word);
      if (positionals.length > positionalCount) {
        problems.push({ where: 'command', given: shown(word), allowed: { zh: '以 -- 开头的选项', en: 'a flag that begins with --' } });
      }
      continue;
    }
    const cut = word.indexOf('=');
    const name = (cut < 0 ? word : word.slice(0, cut)).replace(/^--?/, '');
    const flag = word.startsWith('--') ? flags.find((candidate) => candidate.name === name) : undefined;
    if (flag === undefined) {
      const nearest = nearestName(
        name,
        flags.map((candidate) => candidate.name),
      );
      problems.push({
        where: shown(cut < 0 ? word : word.slice(0, cut)).slice(1, -1),
        given: shown(word),
        allowed: { zh: '此命令的选项之一（见 --help）', en: 'one of the flags of this command (see --help)' },
        ...(nearest === undefined ? {} : { nearest: `--${nearest}` }),
      });
      // An unknown flag most likely has its value behind it, which is not a second mistake.
      const next = words[i + 1];
      if (cut < 0 && next !== undefined && !next.startsWith('-') && positionals.length >= positionalCount) i += 1;
      continue;
    }
    let value = '';
    if (flag.placeholder === undefined) {
      if (cut >= 0) problems.push({ where: `--${name}`, given: shown(word), allowed: { zh: '不带值', en: 'no value' } });
    } else if (cut >= 0) {
      value = word.slice(cut + 1);
    } else {
      const next = words[i + 1];
      if (next === undefined || next.startsWith('--')) {
        problems.push({
          where: `--${name}`,
          given: shown(next ?? ''),
          allowed: { zh: `一个值：${flag.placeholder}`, en: `a value: ${flag.placeholder}` },
        });
        continue;
      }
      value = next;
      i += 1;
    }
    const before = values.get(name);
    if (before === undefined) values.set(name, [value]);
    else if (flag.isRepeatable === true) before.push(value);
    else
      problems.push({
        where: `--${name}`,
        given: shown([...before, value].join(' ')),
        allowed: { zh: '只出现一次', en: 'given only once' },
      });
  }
  return { values, positionals, problems };
}

/** The only value of a flag, or undefined. */
export function textOf(parsed: ParsedFlags, name: string): string | undefined {
  return parsed.values.get(name)?.[0];
}

/** A flag's whole number within bounds; notes a problem and returns undefined where it is none. */
export function integerOf(parsed: ParsedFlags, name: string, min: number, max: number): number | undefined {
  const text = textOf(parsed, name);
  if (text === undefined) return undefined;
  const value = numberFrom(text);
  if (value !== undefined && Number.isSafeInteger(value) && value >= min && value <= max) return value;
  parsed.problems.push({
    where: `--${name}`,
    given: shown(text),
    allowed: { zh: `${min} 到 ${max} 之间的整数`, en: `a whole number from ${min} to ${max}` },
  });
  return undefined;
}

/** A flag's value out of a list; notes a problem with the nearest valid name and returns undefined where it is none. */
export function choiceOf<T extends string>(parsed: ParsedFlags, name: string, options: readonly T[]): T | undefined {
  const text = textOf(parsed, name);
  if (text === undefined) return undefined;
  const found = options.find((option) => option === text);
  if (found === undefined) parsed.problems.push(choiceProblem(`--${name}`, text, options));
  return found;
}

/** The problem of a name that is not on a list. */
export function choiceProblem(where: string, given: string, options: readonly string[]): Problem {
  const nearest = nearestName(given, options);
  return {
    where,
    given: shown(given),
    allowed: { zh: `以下之一：${options.join('、')}`, en: `one of ${options.join(', ')}` },
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The number a text writes out in full, or undefined for anything else ("", "1e", "NaN", "Infinity", "0x10", " 1"). */
export function numberFrom(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The language a command line and an environment ask for; `fallback` is the system's own locale. */
export function chooseLanguage(
  words: readonly string[],
  environment: { readonly LC_ALL?: string | undefined; readonly LANG?: string | undefined },
  fallback: () => string,
): Language {
  const at = words.lastIndexOf('--lang');
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  if (asked === 'zh' || asked === 'en') return asked;
  return /^zh/i.test(environment.LC_ALL || environment.LANG || fallback()) ? 'zh' : 'en';
}

/** Quotes a word so that it can be pasted into a shell. */
export function quoted(word: string): string {
  return /^[\w.,=+@:/\\%\u3400-\u9fff-]+$/.test(word) ? word : `"${word.replace(/(["$`\\])/g, '\\$1')}"`;
}
