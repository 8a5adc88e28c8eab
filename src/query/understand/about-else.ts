import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { places, ties } from '../words/filler.ts';
import { isOrdinary } from '../words/ordinary.ts';
import { stem } from '../words/stem.ts';
import { isArticle, isAuxiliary, isContent, isVoice, type Parsed, past, subjectAt } from './neighbours.ts';
import { isNoise } from './noise.ts';
import { standTogether } from './stands-together.ts';
import { isSubject } from './subjects.ts';
import type { Unit } from './units.ts';
import { isWhose } from './whose.ts';

/**
 * The pieces that make a question one about something else. It is never answered with what is left of it:
 * "weather in kyiv" is no question about Kyiv, "civilian casualties" none about these.
 *
 * - A name that nobody knows: no ordinary word, no typing error of a known one.
 * - A content word, one that could be a subject of its own, where there is no other subject; and beside one
 *   where it says whose, which or where: right before it, behind "in", "of" or "by", counted with it ("how
 *   many journalists were killed", "killed journalists"). Elsewhere it stands aside, and is told.
 * - Such a word that claims do use counts as known only where claims on that subject use it: a name, or
 *   several words, in that very order.
 * - A name known only as a voice, where it says whose or where.
 * - Noise is none of these.
 */
export function aboutElse(question: Parsed, hasNumber: boolean, index: DossierIndex): Set<number> {
  const { units, chosen } = question;
  const hasSubject = chosen.some((entries) => entries.some(isSubject));
  const isWeak = ({ phrase }: Unit) => index.lexicon.weak.has(phrase);
  const asksOnlyWho = units.every((unit, at) => !chosen[at]?.some(isSubject) || isWeak(unit));
  const isElse = (at: number): boolean => {
    switch (units[at]?.kind) {
      case 'unknown':
        return !(hasSubject && isNoise(question, at));
      case 'ordinary':
        if (!hasSubject) return !hasNumber || isCounted(question, at);
        if (asksOnlyWho && didIt(question, at)) return true;
        return !isNoise(question, at) && qualified(question, at) !== null;
      case 'text':
      case 'frequent-text': {
        const subject = hasSubject ? qualified(question, at) : null;
        return subject !== null && !isSpokenOf(question, at, subject, index);
      }
      case 'facet':
        return isWhose(question, at, index);
      case 'filler':
        return isOwnOfVoice(question, at);
      default:
        return false;
    }
  };
  return new Set(units.flatMap((_, at) => (isElse(at) ? [at] : [])));
}

/** The subject that a content word says more about; null where it stands by itself. */
function qualified(question: Parsed, at: number): Entry | null {
  const { units, chosen } = question;
  const before = past(question, at, isContent, -1);
  // "withdrawal symptoms" are no withdrawal, "killed the mayor" no soldiers.
  const leading = subjectAt(question, past(question, before, isArticle, -1));
  if (leading !== undefined) return leading;
  let behind = past(question, at, isContent);
  // "the price of missiles" asks about a price.
  if (units[behind]?.last.word === 'of') behind = past(question, behind + 1, isArticle);
  const next = subjectAt(question, behind) ?? subjectAt(question, past(question, behind, isAuxiliary));
  if (next !== undefined) return next;
  // "in the snow": an article between changes nothing.
  const lead = units[past(question, before, isArticle, -1)];
  const isTied = lead !== undefined && lead.kind !== 'break' && ties(lead.last.word);
  if (!isTied && !isCounted(question, at)) return null;
  return chosen.flat().find(isSubject) ?? null;
}

/** "how many North Koreans surrendered": of those who did something that nobody counts. */
function didIt(question: Parsed, at: number): boolean {
  const doer = past(question, at - 1, isAuxiliary, -1);
  return subjectAt(question, doer) !== undefined && /(?:ed|ing)$/.test(question.units[at]?.last.word ?? '');
}

/** "Ukraine on its own losses": another's, whoever is named beside it. */
const isOwnOfVoice = (question: Parsed, at: number) =>
  question.units[at]?.last.word === 'own' &&
  subjectAt(question, at + 1) !== undefined &&
  question.chosen.flat().some(isVoice);

/** "how many journalists", "3,000 journalists". */
function isCounted(question: Parsed, at: number): boolean {
  const before = question.units[past(question, at, isContent, -1)];
  return before?.kind === 'break' || before?.cue === 'how-many';
}

/** Do claims on the subject use the word, and as it is used here? */
function isSpokenOf(
  question: Parsed,
  at: number,
  subject: Entry,
  { lists, lexicon, claims }: DossierIndex,
): boolean {
  const from = past(question, at, isContent, -1) + 1;
  const to = past(question, at, isContent);
  const words = question.units.slice(from, to).map(({ first }) => first.word);
  // "losses in Pyongyang" name a place, "will Pyongyang send more" does not.
  if (words.every((word) => lexicon.people.own.has(word)))
    return !places(question.units[from - 1]?.last.word ?? '');
  const [word = ''] = words;
  if (words.length === 1 && isOrdinary(word))
    return meet(claimsOn(subject, lists), lists.stems.get(stem(word)) ?? NONE);
  const isDirect = subjectAt(question, to) !== undefined;
  const phrase = isDirect ? [...words, question.units[to]?.first.word ?? ''] : words;
  return standTogether(phrase, question.chosen.flat().filter(isSubject), { lists, claims });
}
