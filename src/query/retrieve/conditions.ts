import type { DossierIndex } from '../index/dossier-index.ts';
import { type List, NONE, union } from '../index/postings.ts';
import type { Understanding } from '../understand/understanding.ts';
import { stem } from '../words/stem.ts';
import { words } from '../words/tokens.ts';

/** The lists a claim must stand in, every one of them. */
export function conditionsOf(asked: Understanding, index: DossierIndex): List[] {
  const { lists } = index;
  const any = (of: ReadonlyMap<string, List>, ids: readonly string[]) =>
    union(ids.map((id) => of.get(id) ?? NONE));
  const conditions: List[] = [];
  if (asked.topics.length + asked.measures.length + asked.propositions.length > 0)
    conditions.push(
      union([
        any(lists.topics, asked.topics),
        any(lists.measures, asked.measures),
        any(lists.propositions, asked.propositions),
      ]),
    );
  if (asked.sources.length > 0) conditions.push(union(asked.sources.map((id) => saidBy(id, asked, index))));
  if (asked.outlets.length > 0)
    conditions.push(union([any(lists.originators, asked.outlets), any(lists.carriers, asked.outlets)]));
  if (asked.documents.length > 0) conditions.push(any(lists.documents, asked.documents));
  if (asked.places.length > 0) conditions.push(any(lists.places, asked.places));
  if (asked.populations.length > 0) conditions.push(any(lists.populations, asked.populations));
  if (asked.scopes.length > 0) conditions.push(any(lists.scopes, asked.scopes));
  for (const id of asked.speaksOf) conditions.push(speakingOf(id, index));
  for (const word of asked.words) conditions.push(lists.stems.get(stem(word)) ?? NONE);
  if (asked.number?.value != null) conditions.push(lists.numbers.get(String(asked.number.value)) ?? NONE);
  return conditions;
}

/**
 * What a body said; for somebody who only passes on what others say, that; for a government that said nothing
 * on what is asked, what others note of its silence.
 */
function saidBy(id: string, asked: Understanding, index: DossierIndex): List {
  const { originators, carriers } = index.lists;
  const hasSubject = asked.topics.length + asked.propositions.length > 0;
  return originators.get(id) ?? carriers.get(id) ?? (hasSubject ? silenceOf(id, index) : NONE);
}

/** "Neither Moscow nor Pyongyang has confirmed it": a remark on a proposition, and nobody's position on it. */
function silenceOf(source: string, { dossier, lists, claims }: DossierIndex): List {
  const names = dossier.sources.get(source)?.speaksAs ?? [];
  const naming = union(names.flatMap(words).map((word) => lists.stems.get(stem(word)) ?? NONE));
  return naming.filter((number) => {
    const claim = claims[number];
    return claim?.kind === 'statement' && claim.proposition !== null && claim.stance === null;
  });
}

/** Whatever has a word for what is measured: killed, dead, died, fallen. */
function speakingOf(measure: string, { dossier, lists }: DossierIndex): List {
  const { label = '', aliases = [] } = dossier.measures.get(measure) ?? {};
  const names = [label, ...aliases].map(words).filter(({ length }) => length === 1);
  return union(names.flat().map((word) => lists.stems.get(stem(word)) ?? NONE));
}
