import { closestMention } from '../closest-mention.ts';
import type { AnyClaim } from '../figures/sums.ts';
import type { Dossier } from '../record/dossier.ts';
import { figureInWords } from '../words/figure.ts';
import { listInWords } from '../words/list.ts';
import { isPlural, namesOf } from '../words/speaker.ts';
import { entailed } from './entailment.ts';
import { oneOriginator, type Side } from './pair.ts';
import type { Agreed, Clash } from './positions.ts';
import { positionsOf } from './positions.ts';
import { dateOf, labelOf, sharedParents, speakAlone } from './tell.ts';
import type { Kind } from './verdict.ts';

/** Long enough for the words that clash, short enough to be read aloud. */
const LONGEST_QUOTE = 160;

/** "NIS (4 February 2025) and Budanov (31 January 2025)"; a figure is named with its number. */
export function bothSpeakers(a: AnyClaim, b: AnyClaim, dossier: Dossier): string {
  const named = (claim: AnyClaim) => {
    const figure = claim.kind === 'figure' ? `, with ${figureInWords(claim)} ${labelOf(claim, dossier)}` : '';
    const when = claim.statedOn ?? claim.asOf;
    return `${namesOf(claim, dossier)} (${dateOf({ ...claim, asOf: when })}${figure})`;
  };
  return `${named(a)} and ${named(b)}`;
}

const shortOf = (id: string, dossier: Dossier): string => dossier.propositions.get(id)?.short ?? id;

/** Present but not fighting would satisfy both sides, so that the words themselves must be shown. */
export function clashInWords(
  a: Side,
  b: Side,
  { asserted, denied }: Clash,
  { isOneScope, isHedged }: { isOneScope: boolean; isHedged: boolean },
  dossier: Dossier,
): string {
  const inside = sharedParents(a, b, dossier);
  const matter =
    asserted === denied
      ? `“${shortOf(denied, dossier)}”`
      : `“${shortOf(denied, dossier)}”, which follows from “${shortOf(asserted, dossier)}”`;
  const narrow = isOneScope ? '' : ` ${narrower(a, b, dossier)}`;
  const hedged = isHedged ? ' One of them only calls it possible.' : '';
  const where = inside === '' ? '' : ` inside ${inside}`;
  return `contradict each other${where} on ${matter}: ${quoted(a.claim, dossier)}; ${quoted(b.claim, dossier)}.${narrow}${hedged}`;
}

function narrower(a: Side, b: Side, dossier: Dossier): string {
  const side = a.claim.scope === null ? b : a;
  const scope = dossier.scopes.get(side.claim.scope ?? '')?.label ?? 'a part';
  const speak = isPlural(side.claim, dossier) ? 'speak' : 'speaks';
  return `${namesOf(side.claim, dossier)} ${speak} only of ${scope}.`;
}

const says = (claim: AnyClaim, dossier: Dossier) => (isPlural(claim, dossier) ? 'say' : 'says');
const denies = (claim: AnyClaim, dossier: Dossier) => (isPlural(claim, dossier) ? 'deny' : 'denies');

export const turnedInWords = ({ denied }: Clash, dossier: Dossier): string =>
  `come from one source, which has changed its position on “${shortOf(denied, dossier)}”: the later one stands.`;

/** "both say: not fighting; only Ukraine's military says: withdrawn" */
export function agreedInWords(a: Side, b: Side, shared: Agreed, kind: Kind, dossier: Dossier): string {
  const verb = shared.stance === 'asserts' ? 'say' : 'deny';
  const on = listInWords(shared.propositions.map((id) => `“${shortOf(id, dossier)}”`));
  const more = [a, b].flatMap(({ claim }) => beyond(claim, shared, dossier));
  return `both ${verb} ${on}${more.length > 0 ? `; ${more.join('; ')}` : ''}. ${dependence(a, b, kind, dossier)}`;
}

function beyond(claim: AnyClaim, { stance, propositions }: Agreed, dossier: Dossier): string[] {
  const own = positionsOf(claim).filter(
    ({ proposition, stance: taken }) =>
      taken === stance &&
      !propositions.includes(proposition) &&
      propositions.some((id) => related(id, proposition, dossier)),
  );
  const verb = stance === 'asserts' ? says(claim, dossier) : denies(claim, dossier);
  return own.map(
    ({ proposition }) => `only ${namesOf(claim, dossier)} ${verb} “${shortOf(proposition, dossier)}”`,
  );
}

const related = (p: string, q: string, { propositions }: Dossier): boolean =>
  entailed(p, propositions).has(q) || entailed(q, propositions).has(p);

function dependence(a: Side, b: Side, kind: Kind, dossier: Dossier): string {
  if (kind === 'independent-agreement') return speakAlone(a.claim, b.claim, dossier);
  if (kind === 'restated') return 'It is one source repeating itself.';
  if (oneOriginator(a.claim, b.claim)) return 'It is one source: this is no independent agreement.';
  return `Both speak for ${sharedParents(a, b, dossier)}: this is no independent agreement.`;
}

function quoted(claim: AnyClaim, dossier: Dossier): string {
  const mention = closestMention(claim, dossier);
  const quote = mention?.quote ?? null;
  const words = shorten(unwrap((quote ?? mention?.paraphrase ?? claim.statement).replace(/\s+/g, ' ')));
  return `${namesOf(claim, dossier)}: ${quote === null ? words : `“${words}”`}`;
}

/** Takes off the quotation marks around the whole, and a full stop: the sentence goes on. */
const unwrap = (words: string): string => words.replace(/^["“«](.*?)[,.]?["”»]$/, '$1').replace(/\.$/, '');

function shorten(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words;
  const cut = words.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
