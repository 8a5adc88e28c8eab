import type { Action } from './action.ts';

/**
 * A reply says what, never how it looks. Every string in it is plain text: each platform's renderer does
 * the escaping, the dressing and the fitting.
 */
export interface Reply {
  /** `channel`: for everyone who can read there. `asker`: errors, help and whatever was asked in private. */
  readonly to: 'channel' | 'asker';
  /** One plain sentence, for notifications and screen readers. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** What can be done with it; none where it is left out. */
  readonly actions?: readonly Action[];
  /** The revisions of claims that it shows, so that it can be put right when one of them changes. */
  readonly shows?: Shows;
}

/** Claims of one dossier as a reply shows them; for a sum of ours, its parts. */
export interface Shows {
  readonly dossier: string;
  readonly claims: readonly { readonly claim: string; readonly rev: number }[];
}

export type Block =
  | LeadBlock
  | EstimatesBlock
  | RemarksBlock
  | ListBlock
  | ExamplesBlock
  | WarningBlock
  | FootnoteBlock;

/** Text with the links in it. */
export type Line = readonly Span[];
export type Span = string | Link | ChannelName;

/** A channel of the platform that this is shown on: it knows the name, and who may see it. */
export interface ChannelName {
  /** The platform's own id. */
  readonly channel: string;
}

export interface Link {
  readonly text: string;
  /** An http(s) address; null for an article whose address nobody knows. */
  readonly href: string | null;
}

/** The first sentences: what is known. */
export interface LeadBlock {
  readonly kind: 'lead';
  readonly text: string;
}

/** The figures of one measure, newest first. */
export interface EstimatesBlock {
  readonly kind: 'estimates';
  /** "Killed or wounded". */
  readonly title: string;
  readonly estimates: readonly [Estimate, ...Estimate[]];
}

/** One figure. There is none without a source and a document: that does not compile. */
export interface Estimate {
  /** In words: "more than 3,000". */
  readonly figure: string;
  /** "Zelensky, Ukraine". */
  readonly source: string;
  /** "as of 23 Dec 2024", or "date not given". */
  readonly asOf: string;
  /** The articles it stands in. For our own sum, those of its parts. */
  readonly documents: readonly [Link, ...Link[]];
  /** "our sum: 300 killed + about 2,700 wounded"; null for a figure somebody stated. */
  readonly computed: string | null;
  /** "Careful: Babel prints …": warnings, each a whole sentence. */
  readonly cautions: readonly string[];
}

/** Titled sentences: disagreements, updates, agreements, positions. */
export interface RemarksBlock {
  readonly kind: 'remarks';
  readonly title: string;
  readonly remarks: readonly Line[];
}

/** Titled entries, each with a line under it: sources, documents, topics. */
export interface ListBlock {
  readonly kind: 'list';
  readonly title: string;
  readonly entries: readonly { readonly title: Line; readonly detail: Line | null }[];
}

/**
 * What can be typed, each with what it brings. `type` stands behind the dossier's command, which every
 * platform writes in its own way: `/dprk killed`, `@claimdesk killed`.
 */
export interface ExamplesBlock {
  readonly kind: 'examples';
  readonly title: string;
  /** The dossier's slash command, without the slash. */
  readonly command: string;
  readonly examples: readonly { readonly type: string; readonly brings: string }[];
}

/** One sentence that must not be overlooked. */
export interface WarningBlock {
  readonly kind: 'warning';
  readonly text: string;
}

/** Small print: how it was read, how many articles, how fresh. */
export interface FootnoteBlock {
  readonly kind: 'footnote';
  readonly line: Line;
}
