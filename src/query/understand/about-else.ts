import { ties } from '../words/filler.ts';
import { isSubject } from './gather.ts';
import type { Entry } from './lexicon.ts';
import type { Unit } from './units.ts';

/**
 * Is the question about something that the dossier does not cover? It is never answered with what is left
 * of it: "weather in kyiv" is no question about Kyiv, "civilian casualties" none about these.
 *
 * A name that nobody knows (no ordinary word, no typing error of a known one) makes it another question.
 * An ordinary word that is not understood may stand around a known subject, and is told as ignored; but it
 * must not qualify the subject (stand right before it, or behind "in", "of", "by" …), and without a subject
 * there is no question left.
 */
export function isAboutElse(
  units: readonly Unit[],
  chosen: readonly (readonly Entry[])[],
  hasSubject: boolean,
): boolean {
  return units.some((unit, at) => {
    if (unit.kind === 'unknown') return true;
    if (unit.kind !== 'ordinary') return false;
    return !hasSubject || qualifies(units, chosen, at);
  });
}

function qualifies(units: readonly Unit[], chosen: readonly (readonly Entry[])[], at: number): boolean {
  let before = at - 1;
  while (isContent(units[before])) before -= 1;
  const lead = units[before];
  if (lead !== undefined && lead.kind !== 'break' && ties(lead.last.word)) return true;
  // "in the snow": an article between changes nothing.
  const beforeArticle = units[before - 1];
  if (
    lead?.kind === 'filler' &&
    ARTICLES.has(lead.last.word) &&
    beforeArticle &&
    ties(beforeArticle.last.word)
  )
    return true;
  let next = at + 1;
  while (isContent(units[next])) next += 1;
  return (chosen[next] ?? []).some(isSubject);
}

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'their', 'its']);

const isContent = (unit: Unit | undefined) =>
  unit !== undefined && (unit.kind === 'ordinary' || unit.kind === 'text' || unit.kind === 'frequent-text');
