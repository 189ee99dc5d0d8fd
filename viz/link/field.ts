import { nearestName, type Problem, shown, type Text } from '../../sim/index.ts';

/** One key of a share link: how a part of the state is written, and how its text is checked and read back. */
export interface LinkField<S> {
  readonly key: string;
  /** The text in the link; null leaves the key out, because the value is the usual one. */
  write(state: S): string | null;
  /** The part of the state that a text stands for; what is wrong with it goes to `problems`, never thrown. */
  read(text: string, problems: Problem[]): Partial<S>;
}

function refuse(problems: Problem[], key: string, given: string, allowed: Text, names: readonly string[] = []): void {
  const nearest = nearestName(given, names);
  problems.push({ where: key, given: shown(given), allowed, ...(nearest === undefined ? {} : { nearest }) });
}

/** One of a few words. */
export function choice<S, K extends keyof S & string>(
  key: string,
  name: K,
  allowed: readonly (S[K] & string)[],
  usual: S[K],
): LinkField<S> {
  return {
    key,
    write: (state) => (state[name] === usual ? null : String(state[name])),
    read(text, problems) {
      if ((allowed as readonly string[]).includes(text)) return { [name]: text } as unknown as Partial<S>;
      refuse(problems, key, text, { zh: `${allowed.join('、')} 之一`, en: `one of ${allowed.join(', ')}` }, allowed);
      return {};
    },
  };
}

/** A whole number within bounds. */
export function integer<S, K extends keyof S & string>(
  key: string,
  name: K,
  least: number,
  most: number,
  usual: number | null,
): LinkField<S> {
  return {
    key,
    write: (state) => (state[name] === usual || state[name] === null ? null : String(state[name])),
    read(text, problems) {
      const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return { [name]: value } as unknown as Partial<S>;
      refuse(problems, key, text, { zh: `${least} 到 ${most} 之间的整数`, en: `a whole number from ${least} to ${most}` });
      return {};
    },
  };
}

/** 1 or 0; left out where it is as usual. */
export function flag<S, K extends keyof S & string>(key: string, name: K, usual = false): LinkField<S> {
  return {
    key,
    write: (state) => ((state[name] === true) === usual ? null : usual ? '0' : '1'),
    read(text, problems) {
      if (text === '1' || text === '0') return { [name]: text === '1' } as unknown as Partial<S>;
      refuse(problems, key, text, { zh: '1 或 0', en: '1 or 0' });
      return {};
    },
  };
}

/** What names an arm: every reform at a level of two decimals fits. */
export const armPattern = /^[a-z0-9][a-z0-9+=@.:;/-]{0,1200}$/;

/** A text of a stated pattern; `allowed` says it in words. */
export function pattern<S, K extends keyof S & string>(
  key: string,
  name: K,
  { matches, allowed, usual }: { readonly matches: RegExp; readonly allowed: Text; readonly usual: string | null },
): LinkField<S> {
  return {
    key,
    write: (state) => (state[name] === usual || state[name] === null ? null : String(state[name])),
    read(text, problems) {
      if (matches.test(text)) return { [name]: text } as unknown as Partial<S>;
      refuse(problems, key, text, allowed);
      return {};
    },
  };
}
