import type { Piece } from './pieces.ts';
import type { Term } from './terms.ts';

/** Further apart, a number and a word for what is counted have nothing to do with each other. */
const REACH = 24;
/** What makes a term less likely a number's own, in pieces of distance. */
const COMMA = 3;
const CLAUSE = 8;
const ANOTHER_FIGURE = 12;
const BEFORE = 1.5;
const COLON = -1.5;

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
  const offers = figures.flatMap((figure) => offersFor(figure, terms, pieces));
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

function offersFor(figure: number, terms: readonly Term[], pieces: readonly Piece[]): Offer[] {
  return terms.flatMap((term): Offer[] => {
    if (term.from > figure + REACH || term.to < figure - REACH) return [];
    const [left, right] = term.from > figure ? [figure, term.from] : [term.to, figure];
    const between = pieces.slice(left + 1, right);
    if ([...between, pieces[right] as Piece].some(({ begins }) => begins)) return [];
    return [{ figure, term, cost: costOf(figure, term, between, pieces[right] as Piece, pieces) }];
  });
}

function costOf(
  figure: number,
  term: Term,
  between: readonly Piece[],
  right: Piece,
  pieces: readonly Piece[],
): number {
  const isBefore = term.to < figure;
  let cost = between.length + (isBefore ? BEFORE : 0);
  if (isBefore && between.length === 0 && /[:=–—-]/u.test(right.gap)) cost += COLON;
  for (const { kind, gap, text } of [...between, { kind: null, gap: right.gap, text: '' }]) {
    if (kind === 'figure') cost += ANOTHER_FIGURE;
    if (/[;()|]/u.test(gap)) cost += CLAUSE;
    else if (gap.includes(',')) cost += COMMA;
    if (CLAUSE_WORDS.has(text.toLowerCase())) cost += CLAUSE;
  }
  return isPool(figure, pieces) && between.some(({ text }) => AUXILIARY.has(text.toLowerCase()))
    ? cost + ANOTHER_FIGURE * 2
    : cost;
}

/** The 11,000 of "4,000 of the 11,000 troops were killed": what follows is said of the 4,000. */
function isPool(figure: number, pieces: readonly Piece[]): boolean {
  const before = pieces.slice(Math.max(0, figure - 3), figure);
  const of = before.findLastIndex(({ text }) => /^(?:out of|of|з|із|из)$/iu.test(text));
  return of > 0 && before[of - 1]?.kind === 'figure';
}

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

const JOINTS = new Set(
  'or to and than from maybe perhaps even now up through says said saying by per according'.split(' '),
);

const isJoint = (piece: Piece | undefined) => piece?.kind === 'unit' && JOINTS.has(piece.text.toLowerCase());
