import { itemAt } from '../../claims/item-at.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { isCountry, isDemonym } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { CREDITING, FIGURE_NOUNS, HOLDING, OBJECTIVE, OWNING } from './word-lists.ts';

/** Somebody whose figures the message gives. */
export interface Speaker {
  /** First and last piece. */
  readonly from: number;
  readonly to: number;
  readonly sources: readonly string[];
  /** An agency or outlet: it passes on what others say. */
  readonly isRelay: boolean;
  /** Do the figures stand before the name ("300 killed, NIS says") or behind it ("NIS: 300 killed")? */
  readonly looks: 'back' | 'forth';
}

type UnitPiece = Piece & { readonly kind: 'unit' };

export function speakersIn(message: string, pieces: readonly Piece[], index: DossierIndex): Speaker[] {
  const found = pieces.flatMap((piece) => speakerAt(piece, message, pieces, index) ?? []);
  const merged: Speaker[] = [];
  for (const speaker of found) {
    const before = merged.at(-1);
    const one = before === undefined ? null : joined(before, speaker, pieces, index);
    if (one === null) merged.push(speaker);
    else merged.splice(-1, 1, one);
  }
  return merged;
}

function speakerAt(
  piece: Piece,
  message: string,
  pieces: readonly Piece[],
  index: DossierIndex,
): Speaker | null {
  if (piece.kind !== 'unit') return null;
  const named = piece.unit.entries.filter(({ kind }) => kind === 'source' || kind === 'outlet');
  if (named.length === 0) return null;
  const before = message.slice(Math.max(0, piece.start - 40), piece.start);
  if (/\b(?:not|nor|without|except)\s+(?:(?:according to|per|by|from)\s+)?(?:the\s+)?$/i.test(before))
    return null;
  const says = behind(piece, pieces);
  if (says === 'denies') return null;
  const speaks = says === 'says';
  const isOwned = OWNING.test(before);
  const isCredited = isOwned || (CREDITING.test(before) && !isAgent(piece, pieces));
  const isObject = OBJECTIVE.test(before) && !isPossessing(piece, pieces);
  const isSpeaker = isCountry(piece, index)
    ? speaks ||
      isOwned ||
      isCreditedState(before) ||
      (!isObject && !isDemonym(piece.word) && standsByFigure(piece, message, pieces))
    : isCredited || speaks || !(isObject || isAgent(piece, pieces));
  if (!isSpeaker) return null;
  return {
    from: piece.at,
    to: piece.at,
    sources: [...new Set(named.map(({ id }) => id))],
    isRelay: named.every(({ kind }) => kind === 'outlet'),
    looks: isCredited || isClosing(piece, pieces) ? 'back' : 'forth',
  };
}

/** "captured by Ukraine", "killed by the Ukrainian military": who did it, and not who says so. */
function isAgent(piece: Piece, pieces: readonly Piece[]): boolean {
  const back = pieces.slice(Math.max(0, piece.at - 3), piece.at).reverse();
  const by = /^(?:the|a)$/i.test(back[0]?.text ?? '') ? 1 : 0;
  const verb = back[by + 1];
  const next = pieces[piece.at + 1];
  const isCount = next?.kind === 'unit' && FIGURE_NOUNS.has(next.word);
  return (
    /^by$/i.test(back[by]?.text ?? '') &&
    !isCount &&
    verb?.kind === 'unit' &&
    (verb.unit.kind === 'facet' || /ed$/.test(verb.word))
  );
}

/** A state is also a place and a party: "by" and "from" do not make it speak. */
const isCreditedState = (before: string) =>
  (CREDITING.test(before) && !/\b(?:by|from|via|of)\s+(?:the\s+)?$/i.test(before)) ||
  /\b(?:figures?|estimates?|counts?|claims?|data|reports?|numbers?|assessments?) (?:by|from|of)\s+$/i.test(
    before,
  );

/** "Kyiv has claimed", "Seoul's estimate", "NIS puts it at", "Zelensky:"; or "JCS denies", which gives no figure. */
function behind(piece: UnitPiece, pieces: readonly Piece[]): 'says' | 'denies' | null {
  let isHolding = false;
  for (const next of pieces.slice(piece.at + 1, piece.at + 6)) {
    if (next.begins || /[;.()]/u.test(next.gap)) return null;
    if (/:/u.test(next.gap)) return next.at === piece.at + 1 ? 'says' : null;
    if (next.kind === 'date') continue;
    if (next.kind === 'figure') return isHolding ? 'says' : null;
    if (next.kind !== 'unit' || next.unit.kind === 'facet') return null;
    if (next.unit.cue === 'deny') return 'denies';
    if (next.unit.cue === 'say') return /^(?:per|according)$/.test(next.unit.first.word) ? null : 'says';
    if (FIGURE_NOUNS.has(next.word) && next.at <= piece.at + 3) return 'says';
    isHolding = HOLDING.has(next.word);
    if (!isHolding && next.unit.kind !== 'filler') return null;
  }
  return null;
}

/** "against Kyiv's 3,000". */
const isPossessing = (piece: UnitPiece, pieces: readonly Piece[]) =>
  pieces[piece.at + 1]?.kind === 'figure' &&
  /['’]s\s*$/u.test(piece.text + (pieces[piece.at + 1]?.gap ?? ''));

/** "12,000 (Kyiv)", "Kyiv 12,000", "12,000 sent, Kyiv." */
function standsByFigure({ at, start, end }: Piece, message: string, pieces: readonly Piece[]): boolean {
  const beside = [pieces[at - 1], pieces[at + 1]];
  if (beside.some((piece) => piece?.kind === 'figure')) return true;
  return (
    /[,(–—-]\s*$/u.test(message.slice(0, start).slice(-3)) &&
    /^\s*(?:[),.;!?]|$)/u.test(message.slice(end, end + 3))
  );
}

/** ", NIS says." and "(NIS)": nothing follows that could be the figure. */
function isClosing(piece: UnitPiece, pieces: readonly Piece[]): boolean {
  for (let at = piece.at + 1; at <= piece.at + 4; at += 1) {
    const next = pieces[at];
    if (next === undefined || next.begins || /[,;.)\]]/u.test(next.gap)) return true;
    const isVerb =
      next.kind === 'unit' &&
      (next.unit.cue === 'say' ||
        FIGURE_NOUNS.has(next.word) ||
        /^(?:has|have|had|also|it)$/.test(next.word));
    if (!isVerb) return false;
  }
  return false;
}

/** "NIS and JCS say" is one voice of two; "South Korea's NIS" is NIS. Null where the two stand apart. */
function joined(a: Speaker, b: Speaker, pieces: readonly Piece[], { dossier }: DossierIndex): Speaker | null {
  const next = itemAt(pieces, b.from);
  const between = pieces.slice(a.to + 1, b.from);
  if (next.begins || between.some(({ begins }) => begins)) return null;
  const joint = `${between.map(({ gap, text }) => gap + text).join('')}${next.gap}`.trim().toLowerCase();
  if (/^(?:['’]s?|,|\(|,? ?the|,? ?head of|,? ?chief of)?$/u.test(joint)) {
    const narrower = moreSpecific(a, b, dossier.sources);
    if (narrower !== null)
      return {
        ...b,
        from: a.from,
        sources: narrower,
        isRelay: a.isRelay && b.isRelay,
        looks: a.looks === 'back' ? 'back' : b.looks,
      };
  }
  if (a.isRelay !== b.isRelay || !/^(?:and|&|\/|,? and|as well as|і|та|и|et)(?: the)?$/u.test(joint))
    return null;
  return {
    ...b,
    from: a.from,
    sources: [...new Set([...a.sources, ...b.sources])],
    looks: a.looks === 'back' ? 'back' : b.looks,
  };
}

function moreSpecific(
  a: Speaker,
  b: Speaker,
  sources: ReadonlyMap<string, { readonly parent: string | null }>,
): readonly string[] | null {
  const isAbove = (wider: string, id: string) => {
    for (let at: string | null | undefined = id; at; at = sources.get(at)?.parent)
      if (at === wider) return true;
    return false;
  };
  const all = (wider: Speaker, narrower: Speaker) =>
    wider.sources.every((id) => narrower.sources.some((other) => isAbove(id, other)));
  if (all(a, b)) return b.sources;
  return all(b, a) ? a.sources : null;
}
