/** YAML or JSON as places that know their line, so that whatever is wrong can be said where it stands. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { nearestName, type Problem, shown, type Text } from '../sim/index.ts';
import { choiceProblem } from './flags.ts';

/** Deeper than any study needs; a bound for hostile files. */
const deepest = 20;

/** What all places of one file share. */
interface Source {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly problems: Problem[];
}

/** One value of the file with its path and line. Reading notes problems and returns undefined for what is no use. */
export class Place {
  constructor(
    private readonly source: Source,
    private readonly node: Node | null,
    /** Where the key of this value stands, for values that are empty. */
    private readonly offset: number,
    readonly path: string,
  ) {}

  /** Says where this is: file, line and path. */
  get where(): string {
    const { line } = this.source.lines.linePos(this.node?.range?.[0] ?? this.offset);
    return `${this.source.name} line ${Math.max(1, line)}${this.path === '' ? '' : ` ${this.path}`}`;
  }

  /** Notes that this value is not what is allowed here. */
  refuse(allowed: Text, nearest?: string): undefined {
    this.source.problems.push({ where: this.where, given: shown(this.plain()), allowed, ...(nearest === undefined ? {} : { nearest }) });
    return undefined;
  }

  /** Does something that may add problems, and says of each of them where in the file it arose. */
  blame(problems: readonly Problem[]): void {
    for (const problem of problems) this.source.problems.push({ ...problem, where: `${this.where}: ${problem.where}` });
  }

  text(longest = 2000): string | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '' && value.length <= longest) return value.trim();
    // A seed or an arm such as 2024 is a text, too.
    if (typeof value === 'number' && isScalar(this.node) && this.node.source !== undefined) return this.node.source;
    return this.refuse({ zh: `1 到 ${longest} 个字符的文字`, en: `a text of 1 to ${longest} characters` });
  }

  choice<T extends string>(names: readonly T[]): T | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    const found = names.find((name) => name === value);
    if (found !== undefined) return found;
    const { allowed, nearest } = choiceProblem('', String(value), names);
    return this.refuse(allowed, nearest);
  }

  number(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) return value;
    return this.refuse(
      Number.isFinite(min) || Number.isFinite(max)
        ? { zh: `${min} 到 ${max} 之间的数`, en: `a number from ${min} to ${max}` }
        : { zh: '一个有限的数', en: 'a finite number' },
    );
  }

  integer(min: number, max: number): number | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
    return this.refuse({ zh: `${min} 到 ${max} 之间的整数`, en: `a whole number from ${min} to ${max}` });
  }

  boolean(): boolean | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    return typeof value === 'boolean' ? value : this.refuse({ zh: 'true 或 false', en: 'true or false' });
  }

  /** A number, a text or a truth. */
  value(): number | string | boolean | undefined {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' || typeof value === 'boolean')
      return value as number;
    return this.refuse({ zh: '一个数、文字或真假', en: 'a number, a text or a truth' });
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** The entries of a list. */
  list(): Place[] {
    if (!isSeq(this.node)) {
      this.refuse({ zh: '一个列表', en: 'a list' });
      return [];
    }
    return this.node.items.map((item, i) => this.child(item, `${this.path}[${i + 1}]`));
  }

  /** The entries of a map by key. With `keys`, any other key is refused, and the nearest one named. */
  map(keys?: readonly string[]): Map<string, Place> {
    const places = new Map<string, Place>();
    if (!isMap(this.node)) {
      const named =
        keys === undefined ? { zh: '', en: '' } : { zh: `，其键为 ${keys.join('、')}`, en: ` with the keys ${keys.join(', ')}` };
      this.refuse({ zh: `键与值的对应${named.zh}`, en: `keys with their values${named.en}` });
      return places;
    }
    for (const { key, value } of this.node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const path = this.path === '' ? name : `${this.path}.${name}`;
      if (keys === undefined || keys.includes(name)) {
        places.set(name, this.child(value, path, key));
        continue;
      }
      const nearest = nearestName(name, keys);
      this.source.problems.push({
        where: this.child(key, path.slice(0, 120)).where,
        given: shown(name),
        allowed: { zh: `以下键之一：${keys.join('、')}`, en: `one of the keys ${keys.join(', ')}` },
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    return places;
  }

  /** The value as plain data, for messages and for what is checked elsewhere. */
  plain(): unknown {
    return this.node === null ? null : this.node.toJS(this.source.document, { maxAliasCount: 0 });
  }

  private child(node: unknown, path: string, key?: unknown): Place {
    const at = (key as Node | undefined)?.range?.[0] ?? this.offset;
    return new Place(this.source, (node ?? null) as Node | null, at, path);
  }
}

/** Reads a text as one tree of places; notes what is no YAML (JSON is YAML, too) and then returns undefined. */
export function readPlaces(text: string, name: string, problems: Problem[]): Place | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const note = (offset: number, given: string, allowed: Text) =>
    problems.push({ where: `${name} line ${Math.max(1, lines.linePos(offset).line)}`, given: shown(given), allowed });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0]);
    const given = text.split(/\r\n|\r|\n/)[line - 1]?.trim() ?? '';
    note(fault.pos[0], given, { zh: `合乎语法的 YAML 或 JSON（${fault.message}）`, en: `valid YAML or JSON (${fault.message})` });
  }
  if (faults.length > 0) return undefined;
  const place = new Place({ name, document, lines, problems }, document.contents as Node | null, 0, '');
  return isPlain(document.contents, note) ? place : undefined;
}

/** Tells whether a tree is free of references and of endless depth; notes the first that is not. */
function isPlain(node: unknown, note: (offset: number, given: string, allowed: Text) => void, depth = 0): boolean {
  const offset = (node as Node | null)?.range?.[0] ?? 0;
  if (isAlias(node)) {
    note(offset, `*${node.source}`, { zh: '写全的值，而不是引用', en: 'a value written out, not a reference' });
    return false;
  }
  if (depth > deepest) {
    note(offset, `${depth}`, { zh: `至多 ${deepest} 层`, en: `at most ${deepest} levels` });
    return false;
  }
  if (isMap(node)) return node.items.every(({ value }) => isPlain(value, note, depth + 1));
  if (isSeq(node)) return node.items.every((item) => isPlain(item, note, depth + 1));
  return true;
}
