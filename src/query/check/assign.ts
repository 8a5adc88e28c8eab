import { itemAt } from '../../claims/item-at.ts';
import type { Piece } from './pieces.ts';
import { sentenceNumbers } from './sentences.ts';
import type { Term } from './terms.ts';

/** Further apart, a number and a word for what is counted have nothing to do with each other. */
const REACH = 24;
/** What makes a term less likely a number's own, in pieces of distance. */
const COMMA = 3;
const CLAUSE = 8;
const ANOTHER_FIGURE = 12;
const BEHIND_FIRST = { before: 3.5, behind: 0 };
/** "KIA 300, WIA 2700": each word stands before its number. */
const LABELS_FIRST = { before: 0, behind: 3.5 };
const COLON = -3.5;
/** What begins another member of the sentence: "killed 300 and wounded 2,700", "sent 300 to fight". */
const JOINTS: ReadonlyMap<string, number> = new Map([
  ['and', 4],
  ['to', 3],
]);
/** The first of two words behind "4,000 of those sent" is said of the whole: "4,000 of those sent were killed". */
const OF_THE_WHOLE = 8;

const CLAUSE_WORDS = new Set('but while whereas although though however versus vs compared'.split(' '));
const AUXILIARY = new Set('is are was were be been have has had'.split(' '));

/** A term as a number's; *shared*: it is another number's first. */
export type Assigned = Term & { readonly isShared: boolean };

interface Offer {
  readonly figure: number;
  readonly term: Term;
  readonly cost: number;
}

/**
 * Which word says what each number counts: the nearest, behind it rather than before it, each word to one
 * number. What is left shares a word where it stands in a list ("300 or 400 killed", "from 300 to 600").
 * @param figures the pieces that are numbers
 */
export function assignTerms(
  figures: readonly number[],
  terms: readonly Term[],
  pieces: readonly Piece[],
): Map<number, Assigned> {
  const sentence = sentenceNumbers(pieces);
  const offers = figures.flatMap((figure) => {
    const near = terms.filter(({ from }) => sentence[from] === sentence[figure]);
    const beside = figures.filter((other) => sentence[other] === sentence[figure]);
    return offersFor(figure, near, pieces, isLabelsFirst(beside, near) ? LABELS_FIRST : BEHIND_FIRST);
  });
  offers.sort((a, b) => a.cost - b.cost || a.figure - b.figure);
  const assigned = new Map<number, Assigned>();
  const given = new Set<Term>();
  for (const { figure, term } of offers) {
    if (assigned.has(figure) || given.has(term)) continue;
    assigned.set(figure, { ...term, isShared: false });
    given.add(term);
  }
  for (const { figure, term } of offers)
    if (!assigned.has(figure) && shares(figure, pieces)) assigned.set(figure, { ...term, isShared: true });
  return assigned;
}

type Order = typeof BEHIND_FIRST;

/** Every number has a word right before it, and none stands behind the last. */
function isLabelsFirst(figures: readonly number[], terms: readonly Term[]): boolean {
  const last = Math.max(...figures);
  return (
    figures.every((figure) => terms.some(({ to }) => to === figure - 1)) && terms.every(({ to }) => to < last)
  );
}

function offersFor(figure: number, terms: readonly Term[], pieces: readonly Piece[], order: Order): Offer[] {
  return terms.flatMap((term): Offer[] => {
    if (term.from > figure + REACH || term.to < figure - REACH) return [];
    const [left, right] = term.from > figure ? [figure, term.from] : [term.to, figure];
    const between = pieces.slice(left + 1, right);
    const pool = poolAt(figure, pieces);
    if (pool === 'share' && between.length > 0 && !isFollowed(term)) return [];
    if (pool !== null && between.some(({ text }) => AUXILIARY.has(text.toLowerCase()))) return [];
    const cost = costOf(figure, term, between, itemAt(pieces, right), order);
    const isWhole = pieces[figure + 1]?.text.toLowerCase() === 'of' && term.from > figure && isFollowed(term);
    return [{ figure, term, cost: isWhole ? cost + OF_THE_WHOLE : cost }];
  });

  /** By another word for what is counted, before the next number. */
  function isFollowed({ to }: Term): boolean {
    const next = terms.find(({ from }) => from > to);
    return (
      next !== undefined &&
      pieces.slice(to + 1, next.from).every(({ kind, gap }) => kind !== 'figure' && !/[,;]/.test(gap))
    );
  }
}

function costOf(figure: number, term: Term, between: readonly Piece[], right: Piece, order: Order): number {
  const isBefore = term.to < figure;
  let cost = between.length + (isBefore ? order.before : order.behind);
  if (isBefore && between.length === 0 && /[:=–—-]/u.test(right.gap)) cost += COLON;
  for (const { kind, gap, text } of [...between, { kind: null, gap: right.gap, text: '' }]) {
    if (kind === 'figure') cost += ANOTHER_FIGURE;
    if (/[;()|]/u.test(gap)) cost += CLAUSE;
    else if (gap.includes(',')) cost += COMMA;
    const word = text.toLowerCase();
    cost += CLAUSE_WORDS.has(word) ? CLAUSE : (JOINTS.get(word) ?? 0);
  }
  return cost;
}

/** The 11,000 of "4,000 of the 11,000 troops were killed", "a third of the 11,000 …": what follows is said of the part. */
function poolAt(figure: number, pieces: readonly Piece[]): 'share' | 'part' | null {
  const before = pieces.slice(Math.max(0, figure - 4), figure);
  const of = before.findLastIndex(({ text }) => /^(?:out of|of|з|із|из)$/iu.test(text));
  const part = before[of - 1];
  if (of < 1 || part === undefined) return null;
  if (part.kind === 'aside' || FRACTION.test(part.text)) return 'share';
  return part.kind === 'figure' ? 'part' : null;
}

const FRACTION =
  /^(?:thirds?|half|quarters?|most|many|some|part|fifths?|tenths?|majority|per ?cent|percent|out)$/i;

/** In a list of numbers, or named with its speaker: "Zelensky 3,000, JCS 1,100 casualties". */
function shares(figure: number, pieces: readonly Piece[]): boolean {
  return [neighbour(-1), neighbour(1)].some(
    (piece) =>
      piece?.kind === 'figure' ||
      (piece?.kind === 'unit' &&
        piece.unit.entries.some(({ kind }) => kind === 'source' || kind === 'outlet')),
  );

  function neighbour(step: -1 | 1): Piece | undefined {
    let at = figure + step;
    while (isJoint(pieces[at])) at += step;
    return pieces[at];
  }
}

const IN_LISTS = new Set(
  'or to and than from maybe perhaps even now up through says said saying by per according'.split(' '),
);

const isJoint = (piece: Piece | undefined) =>
  piece?.kind === 'unit' && IN_LISTS.has(piece.text.toLowerCase());
