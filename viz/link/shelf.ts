/** The shelf: scenarios that the reader put aside, in memory and, where the browser allows it, on this device. */
import { longestLink } from './link.ts';

/** One scenario on the shelf. Its name is the reader's own text, of any kind. */
export interface Shelved {
  readonly name: string;
  readonly link: string;
}

/** What the shelf needs of a browser's storage. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

export const mostShelved = 40;
export const longestName = 60;
const key = 'shuaiguo-shelf-1';

/** The name as it is kept: one line, no marks that turn the direction of writing, not too long; empty if nothing is left. */
export function cleanName(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(plain).slice(0, longestName).join('').trim();
}

export interface Shelf {
  list(): readonly Shelved[];
  /** Replaces what is on the shelf; whether it could be kept beyond this page. */
  keep(list: readonly Shelved[]): boolean;
  readonly isKept: boolean;
}

/** Opens the shelf. What the storage holds is checked: another page on the same host may have written it. */
export function createShelf(storageOf: () => Storage | null): Shelf {
  let list: readonly Shelved[] = [];
  let isKept = true;
  /** The text from which the list was read, or as which it was kept. */
  let known: string | null = null;
  /** Another page of the same host may have put something there meanwhile. */
  function read(): readonly Shelved[] {
    if (!isKept) return list;
    try {
      const storage = storageOf();
      isKept = storage !== null;
      const text = storage?.getItem(key) ?? null;
      if (text === known) return list;
      known = text;
      if (storage !== null) list = shelvedIn(text);
    } catch {
      isKept = false;
    }
    return list;
  }
  read();
  return {
    list: read,
    get isKept() {
      return isKept;
    },
    keep(next) {
      list = next.slice(0, mostShelved);
      try {
        known = JSON.stringify(list);
        storageOf()?.setItem(key, known);
      } catch {
        isKept = false;
      }
      return isKept;
    },
  };
}

function shelvedIn(text: string | null): Shelved[] {
  if (text === null || text.length > mostShelved * (longestLink + 200)) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostShelved).flatMap((one: unknown): Shelved[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { name, link } = one as Partial<Record<keyof Shelved, unknown>>;
    if (typeof name !== 'string' || typeof link !== 'string' || !link.startsWith('#/') || link.length > longestLink) return [];
    const clean = cleanName(name);
    return clean === '' ? [] : [{ name: clean, link }];
  });
}
