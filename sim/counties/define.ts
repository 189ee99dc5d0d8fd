import type { Text } from '../errors.ts';

/** A line department: one field of work, linked upward by profession. */
export interface Department {
  /** Stable identity, 1 to 255: luck, events and results follow it, never the position in a list. */
  readonly id: number;
  readonly label: Text;
  /** What its matters need of the holder, 0 to 1: expert knowledge, legal power to enforce, equipment. */
  readonly expertise: number;
  readonly enforcement: number;
  readonly equipment: number;
  /** Harm if its matters go wrong, 0 to 1. */
  readonly severity: number;
  readonly petition: 'high' | 'medium' | 'low';
  /** Often a veto or political item. For growth departments: where growth is what is rewarded. */
  readonly hardBias: boolean;
  readonly growth: boolean;
  /** Branches in townships today: in all, in some, in none. */
  readonly branch: 'full' | 'some' | 'none';
  /** How much of its matters can only be seen on the spot, 0 to 1. */
  readonly locality: number;
  /** The duty of this department that typically moves down. */
  readonly duty: Text;
}

/** A township, town or street office with its committees; the model numbers the committees. */
export interface Township {
  readonly id: number;
  readonly label: Text;
  readonly committees: number;
  /** Staff hours of the township and its committees, as a multiple of the default county's. */
  readonly capacityFactor: number;
}

/** A county or district: its units, and where their numbers come from. */
export interface County {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly source: string;
  readonly departments: readonly Department[];
  readonly townships: readonly Township[];
}

/** Declares a county; the type is the contract. */
export function defineCounty(county: County): County {
  return county;
}

const stems = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];

/** Names `committees.length` townships neutrally (stems, then branches; Township A on), from the `from`-th name; at most 22 names. */
export function neutralTownships(kind: 'township' | 'street', committees: readonly number[], capacityFactor: number, from = 0): Township[] {
  return committees.map((count, index) => {
    const n = from + index;
    const letter = String.fromCharCode(65 + n);
    const label =
      kind === 'street'
        ? { zh: `${stems[n] ?? n}街道`, en: `Street office ${letter}` }
        : { zh: `${stems[n] ?? n}镇`, en: `Township ${letter}` };
    return { id: n + 1, label, committees: count, capacityFactor };
  });
}
