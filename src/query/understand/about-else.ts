import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE, union } from '../index/postings.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { ties } from '../words/filler.ts';
import { stem } from '../words/stem.ts';
import { isSubject } from './subjects.ts';
import type { Understanding } from './understanding.ts';
import type { Unit } from './units.ts';
import { isForeign } from './whose.ts';

type Chosen = readonly (readonly Entry[])[];

/**
 * Is the question about something that the dossier does not cover? It is never answered with what is left
 * of it: "weather in kyiv" is no question about Kyiv, "civilian casualties" none about these.
 *
 * - A name that nobody knows (no ordinary word, no typing error of a known one) makes it another question.
 * - A word that no claim has may stand around a known subject, and is told as ignored; but not where it
 *   qualifies the subject (right beside it, or behind "in", "of", "by" …), and not where there is none.
 * - So does a name that the dossier knows only as a voice, where it says whose or where: "Ukrainian losses",
 *   "killed in Ukraine".
 * - A word that only other claims have is, where it qualifies the subject, as good as one that none has.
 */
export function isAboutElse(
  units: readonly Unit[],
  chosen: Chosen,
  read: Understanding,
  index: DossierIndex,
): boolean {
  const hasSubject = chosen.some((entries) => entries.some(isSubject));
  return units.some((unit, at) => {
    switch (unit.kind) {
      case 'unknown':
        return true;
      case 'ordinary':
        return !(hasSubject || read.number !== null) || qualifies(units, chosen, at);
      case 'text':
      case 'frequent-text':
        return hasSubject && qualifies(units, chosen, at) && !isSpokenOf(unit, read, index);
      case 'facet':
        return hasSubject && isForeign(units, chosen, at, index);
      default:
        return false;
    }
  });
}

function isSpokenOf(
  { first }: Unit,
  { topics, measures, propositions }: Understanding,
  { lists }: DossierIndex,
) {
  const about = union([
    ...topics.map((id) => lists.topics.get(id) ?? NONE),
    ...measures.map((id) => lists.measures.get(id) ?? NONE),
    ...propositions.map((id) => lists.propositions.get(id) ?? NONE),
  ]);
  return meet(about, lists.stems.get(stem(first.word)) ?? NONE);
}

function qualifies(units: readonly Unit[], chosen: Chosen, at: number): boolean {
  let before = at - 1;
  while (isContent(units[before])) before -= 1;
  // "in the snow": an article between changes nothing.
  if (ARTICLES.has(units[before]?.last.word ?? '')) before -= 1;
  const lead = units[before];
  if (lead !== undefined && lead.kind !== 'break' && ties(lead.last.word)) return true;
  // "withdrawal symptoms" are no withdrawal.
  if (isSubjectAt(chosen, before)) return true;
  let next = at + 1;
  while (isContent(units[next])) next += 1;
  // "the price of missiles" asks about a price.
  if (units[next]?.last.word === 'of') next += ARTICLES.has(units[next + 1]?.last.word ?? '') ? 2 : 1;
  return isSubjectAt(chosen, next);
}

const isSubjectAt = (chosen: Chosen, at: number) => (chosen[at] ?? []).some(isSubject);

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'their', 'its']);

const isContent = (unit: Unit | undefined) =>
  unit !== undefined && (unit.kind === 'ordinary' || unit.kind === 'text' || unit.kind === 'frequent-text');
