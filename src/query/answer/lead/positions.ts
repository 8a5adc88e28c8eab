import type { AnyClaim } from '../../../claims/figures/index.ts';
import { parentsOf } from '../../../claims/independence.ts';
import type { Stance } from '../../../claims/record/claim.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { saidInWords } from '../../../claims/words/said.ts';
import { introduced, sourceName } from '../../../claims/words/speaker.ts';
import type { PositionGroup } from '../answer.ts';
import { newestFirst } from '../order.ts';

const PROPOSITIONS_IN_LEAD = 2;

/** Who says so and who denies it now: the newest position of each originator. Null without positions. */
export function leadOfPositions(groups: readonly PositionGroup[], dossier: Dossier): string | null {
  const told = groups.map((group) => {
    const newest = newestOfEachOriginator(group.claims);
    return { title: group.title, asserts: having('asserts', newest), denies: having('denies', newest) };
  });
  const disputed = told.filter(({ asserts, denies }) => asserts.length > 0 && denies.length > 0);
  const chosen = [...disputed, ...told.filter((group) => !disputed.includes(group))]
    .filter(({ asserts, denies }) => asserts.length + denies.length > 0)
    .slice(0, PROPOSITIONS_IN_LEAD);
  if (chosen.length === 0) return null;
  const sentences = chosen.map(({ title, asserts, denies }) => {
    const sides = [side('asserted', asserts, dossier), side('denied', denies, dossier)].filter(Boolean);
    return `“${title}”: ${sides.join('; ')}.${division(asserts, denies, dossier)}`;
  });
  return [...(disputed.length > 0 ? ['Sources disagree.'] : []), ...sentences].join(' ');
}

function newestOfEachOriginator(claims: readonly AnyClaim[]): AnyClaim[] {
  const heard = new Set<string>();
  return [...claims]
    .filter(({ status }) => status === 'current')
    .sort(newestFirst)
    .filter(({ originators }) => {
      const who = [...originators].sort().join(' ');
      return heard.has(who) ? false : heard.add(who);
    });
}

const having = (stance: Stance, claims: readonly AnyClaim[]) =>
  claims.filter((claim) => claim.stance === stance);

function side(how: 'asserted' | 'denied', claims: readonly AnyClaim[], dossier: Dossier): string {
  const names = claims.map((claim) => `${introduced(claim, dossier)} (${circumstances(claim, dossier)})`);
  return names.length === 0 ? '' : `${how} by ${listInWords(names)}`;
}

/** Bodies of one government on both sides are no word of that government. */
function division(asserts: readonly AnyClaim[], denies: readonly AnyClaim[], dossier: Dossier): string {
  const parents = (claims: readonly AnyClaim[]) =>
    new Set(claims.flatMap((claim) => parentsOf(claim, dossier).map(({ id }) => id)));
  const denying = parents(denies);
  const both = [...parents(asserts)].filter((id) => denying.has(id)).map((id) => sourceName(id, dossier));
  return both.length === 0 ? '' : ` ${listInWords(both)} speaks with more than one voice here.`;
}

function circumstances(claim: AnyClaim, dossier: Dossier): string {
  const scope = claim.scope === null ? [] : [dossier.scopes.get(claim.scope)?.label ?? claim.scope];
  return [...scope, saidInWords(claim, 'long')].join(', ');
}
