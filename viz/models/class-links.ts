/** Links that a class sends back, read out of pasted text with whatever a chat puts around them. */
import { type Problem, shown } from '../../sim/index.ts';
import type { Guesses } from '../lesson/guesses.ts';
import { readLink } from '../link/link.ts';
import type { Settings } from './study.ts';

/** Longest text that is looked at, in characters; no class writes as much. */
export const longestPaste = 1_000_000;
/** Most links that are counted. */
export const mostLinks = 400;
/** Most broken links whose faults are told one by one. */
const mostTold = 20;

export interface ClassLink {
  readonly guesses: Guesses;
  /** Null if the link says nothing of a scenario. */
  readonly settings: Settings | null;
}
export interface BrokenLink {
  /** Line of the pasted text, from 1. */
  readonly line: number;
  readonly given: string;
  readonly problems: readonly Problem[];
}

/** What was found in a pasted text. */
export interface PastedClass {
  readonly links: readonly ClassLink[];
  readonly broken: readonly BrokenLink[];
  /** Broken links beyond those that are told. */
  readonly brokenMore: number;
  /** Links that are the same as an earlier one, sign by sign; they are counted like others. */
  readonly repeated: number;
  /** Lines with words but without a link. */
  readonly other: number;
  /** Links left out because there are too many. */
  readonly leftOut: number;
  /** Length of the text, if it is too long to be read at all. */
  readonly tooLong: number | null;
}

/** The part of a link behind `#`, wherever it stands in a line; signs that only chats add are no part of it. */
const linkPattern = /#\/[a-z]*\?[\w\-.!~*'()%+=/:@;,&$]*/gi;

/** Finds and reads every link of a pasted text. Never throws, and holds nothing back but what is too much. */
export function readPasted(text: string): PastedClass {
  const links: ClassLink[] = [];
  const broken: BrokenLink[] = [];
  const seen = new Set<string>();
  let [found, repeated, other, brokenCount] = [0, 0, 0, 0];
  const none = { links, broken, brokenMore: 0, repeated, other, leftOut: 0, tooLong: null };
  if (text.length > longestPaste) return { ...none, tooLong: text.length };
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const hashes = (line.replace(/&amp;/g, '&').match(linkPattern) ?? []).map((hash) => hash.replace(/[.,;:!')]+$/, ''));
    if (hashes.length === 0 && line.trim() !== '') other++;
    for (const hash of hashes) {
      found++;
      if (found > mostLinks) continue;
      if (seen.has(hash)) repeated++;
      seen.add(hash);
      const { change, notice } = readLink(hash);
      if (notice?.kind === 'refused') {
        brokenCount++;
        if (broken.length < mostTold) broken.push({ line: at + 1, given: shown(hash), problems: notice.problems.slice(0, 3) });
      } else links.push({ guesses: change.views?.lesson.guesses ?? {}, settings: change.settings ?? null });
    }
  }
  return {
    links,
    broken,
    brokenMore: brokenCount - broken.length,
    repeated,
    other,
    leftOut: Math.max(0, found - mostLinks),
    tooLong: null,
  };
}
