import { closestMention } from '../closest-mention.ts';
import type { AnyClaim } from '../figures/sums.ts';
import type { Dossier } from '../record/dossier.ts';
import { countInWords } from '../words/figure.ts';
import { scopeName } from '../words/label.ts';
import { listInWords } from '../words/list.ts';
import { saidInWords } from '../words/said.ts';
import { namesOf, sourceName, verbFor } from '../words/speaker.ts';
import { entailed } from './entailment.ts';
import { oneOriginator, type Side, shareParent } from './pair.ts';
import { type Agreed, type Clash, positionsOf } from './stances.ts';
import { bothSpeakFor, capitalised, labelOf, oneParentOf, speakAlone } from './tell.ts';
import type { Kind } from './verdict.ts';

/** Long enough for the words that clash, short enough to be read aloud. */
const LONGEST_QUOTE = 160;

/** "NIS (4 February 2025) and Budanov (31 January 2025)"; a figure is named with its number. */
export function bothSpeakers(a: AnyClaim, b: AnyClaim, dossier: Dossier): string {
  const named = (claim: AnyClaim) => {
    const figure = claim.kind === 'figure' ? `, with ${countInWords(claim, labelOf(claim, dossier))}` : '';
    return `${namesOf(claim, dossier)} (${saidInWords(claim, 'long')}${figure})`;
  };
  return `${named(a)} and ${named(b)}`;
}

const shortOf = (id: string, dossier: Dossier): string => dossier.propositions.get(id)?.short ?? id;

/** What makes a conflict of positions a soft one. */
interface Softened {
  /** The side that speaks of a part alone. */
  readonly narrow: Side | null;
  /** A side that only calls it possible. */
  readonly hedged: Side | null;
}

/** Present but not fighting would satisfy both sides, so that the words themselves must be shown. */
export function clashInWords(
  a: Side,
  b: Side,
  { asserted, denied }: Clash,
  { narrow, hedged }: Softened,
  dossier: Dossier,
): string {
  const clash = narrow === null && hedged === null ? 'contradict each other' : 'disagree';
  const matter =
    asserted === denied
      ? `“${shortOf(denied, dossier)}”`
      : `“${shortOf(denied, dossier)}”, which follows from “${shortOf(asserted, dossier)}”`;
  const softened = [
    ...(narrow === null ? [] : [speaksOnlyOfPart(narrow.claim, dossier)]),
    ...(hedged === null ? [] : [onlyPossible(hedged.claim, dossier)]),
  ];
  const words = `${quoted(a.claim, dossier)}; ${quoted(b.claim, dossier)}.`;
  return [`${clashOn(matter, clash, a, b, dossier)}: ${words}`, ...softened].join(' ');
}

/** "contradict each other inside Ukraine on “gone”" */
function clashOn(matter: string, clash: string, a: Side, b: Side, dossier: Dossier): string {
  if (!shareParent(a, b)) return `${clash} on ${matter}`;
  const one = oneParentOf(a, b);
  return one === null
    ? `${clash} on ${matter}, though ${bothSpeakFor(a, b, dossier)}`
    : `${clash} inside ${sourceName(one, dossier)} on ${matter}`;
}

const speaksOnlyOfPart = (claim: AnyClaim, dossier: Dossier): string =>
  `${namesOf(claim, dossier)} ${verbFor(claim, dossier, 'speaks', 'speak')} only of ${scopeName(claim.scope, dossier)}.`;

const onlyPossible = (claim: AnyClaim, dossier: Dossier): string =>
  `${namesOf(claim, dossier)} only ${verbFor(claim, dossier, 'calls', 'call')} it possible.`;

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
  const verb =
    stance === 'asserts' ? verbFor(claim, dossier, 'says', 'say') : verbFor(claim, dossier, 'denies', 'deny');
  return own.map(
    ({ proposition }) => `only ${namesOf(claim, dossier)} ${verb} “${shortOf(proposition, dossier)}”`,
  );
}

const related = (p: string, q: string, { propositions }: Dossier): boolean =>
  entailed(p, propositions).has(q) || entailed(q, propositions).has(p);

function dependence(a: Side, b: Side, kind: Kind, dossier: Dossier): string {
  if (kind === 'independent-agreement') return speakAlone(a.claim, b.claim, dossier);
  if (kind === 'restated') return 'It is one source repeating itself.';
  if (oneOriginator(a, b)) return 'It is one source: this is no independent agreement.';
  return `${capitalised(bothSpeakFor(a, b, dossier))}: this is no independent agreement.`;
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
