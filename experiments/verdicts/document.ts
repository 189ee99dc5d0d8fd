/** A page as plain data in one language; one writer makes Markdown of it, another HTML, so that both say the same. */
import type { Language } from '../../sim/index.ts';
import type { Picture } from './picture.ts';
import type { VerdictId } from './words.ts';

/** Running text, a link to a claim of the page, or code. */
export type Inline = string | { readonly claim: string } | { readonly code: string };
export type Line = readonly Inline[];

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Line[])[];
}

/** A named fact of a claim; several lines make a list. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly Line[];
}

export interface ClaimBlock {
  readonly kind: 'claim';
  readonly id: string;
  readonly verdict: VerdictId;
  readonly mark: string;
  /** The verdict, always “in this model”. */
  readonly phrase: string;
  readonly statement: string;
  readonly source: string;
  readonly picture: Picture | null;
  /** Written at the side that the claim expects. */
  readonly sideText: string;
  /** What the picture shows, for who cannot see it. */
  readonly pictureText: string;
  /** The picture's numbers. */
  readonly twin: TableBlock | null;
  readonly facts: readonly Fact[];
  readonly doubtTitle: string;
  readonly doubt: readonly Fact[];
  readonly log: Fact;
  readonly rerunTitle: string;
  readonly command: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'caveat'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | TableBlock
  | ClaimBlock;

export interface VerdictDocument {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}
