import { isContent, type Parsed, past, subjectAt } from './neighbours.ts';
import type { Unit } from './units.ts';

/** What somebody thinks of a thing narrows nothing down. */
const JUDGING = new Set(
  (
    'bad good terrible horrible horrific awful shocking staggering crazy insane mad ridiculous absurd tragic sad evil ' +
    'stupid dumb damn damned bloody freaking fucking fricking goddamn grim dire catastrophic appalling outrageous ' +
    'unbelievable incredible amazing interesting important stunning brutal nasty weird strange funny wild mind boggling'
  ).split(' '),
);

/** After these, an ordinary word is a verb. */
const BEFORE_VERB = new Set(
  'i we you they he she to please lets dont didnt doesnt cannot cant wont id'.split(' '),
);

/** Control characters: nobody types them, and no copied text holds them by accident. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Is an unknown word noise? Then it stands aside, and is told, where a subject is clear: "evil casualties",
 * "I hate casualties", "nul\0 casualties". Noise is what cannot be what is asked about and cannot say of
 * whom or what: judgements, adverbs, verbs, words of no language, and whatever touches a control character.
 * A noun is never noise ("civilian casualties"), nor is a name nobody knows.
 */
export function isNoise(question: Parsed, at: number): boolean {
  const unit = question.units[at];
  if (unit === undefined) return false;
  const { word } = unit.last;
  if (unit.kind === 'unknown') return /(.)\1\1/u.test(word) || touchesControl(question.text, unit);
  if (unit.kind !== 'ordinary') return false;
  return JUDGING.has(word) || (word.length > 4 && word.endsWith('ly')) || isVerb(question, at, word);
}

/** "I hate casualties", "to visualise losses"; behind the subject, what it does: "losses exaggerated". */
function isVerb(question: Parsed, at: number, word: string): boolean {
  const before = question.units[at - 1];
  if (before !== undefined && (BEFORE_VERB.has(before.last.word) || MODAL.has(before.last.word))) return true;
  return /(?:ed|ing)$/.test(word) && subjectAt(question, past(question, at - 1, isContent, -1)) !== undefined;
}

const MODAL = new Set('can could should would will might must'.split(' '));

const touchesControl = (text: string, { first, last }: Unit) =>
  CONTROL.test(text.slice(Math.max(0, first.start - 1), last.end + 1));
