import type { Cue } from '../lexicon/cues.ts';
import { places } from '../words/filler.ts';
import { isArticle, isAuxiliary, type Parsed, past, voiceAt } from './neighbours.ts';
import type { Unit } from './units.ts';

/** Before a name: whoever it is, they speak. */
const BY = new Set(['by', 'from', 'via', 'per', 'даними', 'словами', 'словам']);
/** Behind a name: what they speak about. */
const ABOUT = new Set(['on', 'about', 're', 'regarding']);
const SPEAKS: ReadonlySet<Cue | null> = new Set(['say', 'deny', 'assert', 'compare']);
const COUNTS = new Set('figure figures number numbers count counts tally total data version side'.split(' '));
const OF = new Set(['of', 'for', 'on', 'about']);

/**
 * Is somebody said to speak here, and not named as whose or where? "according to Ukrainians", "Ukraine
 * says", "Ukrainian figures for", "Kyiv on losses", "not Kyiv", "NIS versus Kyiv".
 */
export function isSpeaker(question: Parsed, at: number): boolean {
  const { units } = question;
  const before = units[past(question, at - 1, isArticle, -1)];
  if (before?.cue === 'not') return true;
  if (before !== undefined && before.kind !== 'break') {
    if (attributes(before)) return true;
    if (places(before.last.word) && isAttributed(question, at)) return true;
  }
  const next = past(question, at + 1, isAuxiliary);
  const after = units[next];
  if (after !== undefined && SPEAKS.has(after.cue)) return true;
  if (after?.kind === 'filler' && ABOUT.has(after.last.word)) return true;
  if (COUNTS.has(after?.last.word ?? '') && OF.has(units[next + 1]?.last.word ?? '')) return true;
  return isCompared(question, at) || (before?.cue === 'or' && isSpeaker(question, at - 2));
}

/** "according to", "per": a verb alone ("said Ukrainian losses …") says nothing of the name behind it. */
const attributes = ({ cue, phrase, last }: Unit) =>
  (cue === 'say' && phrase.includes(' ')) || BY.has(last.word);

/** "according to sources in Seoul". */
const isAttributed = ({ units }: Parsed, at: number) => units.slice(Math.max(0, at - 4), at).some(attributes);

/** Set against another voice. */
function isCompared(question: Parsed, at: number): boolean {
  const { units } = question;
  if (!units.some(({ cue }) => cue === 'compare')) return false;
  return units.some((_, other) => other !== at && voiceAt(question, other) !== undefined);
}
