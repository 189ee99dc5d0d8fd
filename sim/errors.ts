/** A pair of texts, one per language; every message a user may read is one of these. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** One thing wrong with an input: where it stood, what was given, what is allowed, the nearest valid name. */
export interface Problem {
  readonly where: string;
  readonly given: string;
  readonly allowed: Text;
  readonly nearest?: string;
}

/** Shortens and quotes any value for a message; never throws. */
export function shown(value: unknown): string {
  let text: string;
  try {
    text =
      typeof value === 'string'
        ? JSON.stringify(value)
        : typeof value === 'object'
          ? (JSON.stringify(value) ?? String(value))
          : String(value);
  } catch {
    text = Array.isArray(value) ? '[…]' : '{…}';
  }
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Control characters, and marks that turn the direction of writing: they could forge a message or drive a terminal. */
const unprintable = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Writes out what must not reach a terminal as it is. */
function printable(text: string): string {
  return text.replace(unprintable, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** Says one problem as a sentence in the language asked for. */
export function describeProblem(problem: Problem, language: Language): string {
  const { where, given, allowed, nearest } = problem;
  return printable(
    language === 'zh'
      ? `${where}：给出的是 ${given}；应为 ${allowed.zh}${nearest === undefined ? '' : `。最接近的名称：${nearest}`}`
      : `${where}: got ${given}; expected ${allowed.en}${nearest === undefined ? '' : `. Nearest name: ${nearest}`}`,
  );
}

/** Everything wrong with an input, listed at once. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  }
}

/** A law of the model broken by our own code: a bug, never the user's fault. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
  constructor(
    readonly law: string,
    readonly week: number,
    readonly detail: string,
  ) {
    super(`${law} broken in week ${week}: ${detail}`);
  }
}

/** The name of `names` nearest to `given` (edit distance at most 40 % of its length, or a shared prefix), or undefined. */
export function nearestName(given: string, names: Iterable<string>): string | undefined {
  const wanted = given.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance < bestDistance) {
      bestDistance = distance;
      best = name;
    }
  }
  if (best === undefined) return undefined;
  const near = bestDistance <= Math.max(2, 0.4 * Math.max(wanted.length, best.length));
  const prefixed = wanted.length >= 3 && best.toLowerCase().startsWith(wanted);
  return near || prefixed ? best : undefined;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}
