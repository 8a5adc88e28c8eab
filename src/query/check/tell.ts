import type { Dossier } from '../../claims/record/dossier.ts';
import { dateOf, figureOf, labelOf } from '../../claims/verdicts/tell.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { measureName } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { possessive, sourceName } from '../../claims/words/speaker.ts';
import type { Case, Known } from './case.ts';
import { senseOf } from './fits.ts';

/*
 * The reasons: one line each, made from the claims, to be read aloud.
 */

/** More claims than these make a line that nobody listens to. */
const MOST_NAMED = 3;

const nameOf = ({ claim }: Known, { dossier }: Case['index']): string =>
  figureOf(claim, dossier, labelOf(claim, dossier));

function namesOf(known: readonly Known[], index: Case['index']): string {
  const named = known.slice(0, MOST_NAMED).map((one) => nameOf(one, index));
  const more = known.length - named.length;
  return listInWords(more > 0 ? [...named, `${more} more`] : named);
}

const creditedIn = ({ said, index }: Case): string =>
  listInWords(said.credited.map((id) => sourceName(id, index.dossier)));

const isAre = (known: readonly Known[], one: string, several: string) => (known.length === 1 ? one : several);

export function matching(of: Case, known: readonly Known[], isMisdated: boolean): string {
  const { said, index } = of;
  const [first] = known as [Known, ...Known[]];
  const isClose = first.fit === 'close';
  return [
    isClose
      ? `Close to what is on record, read as round numbers are: ${namesOf(known, index)}.`
      : `On record: ${namesOf(known, index)}.`,
    ...whoIsCounted(of, first),
    ...passedOn(of, first),
    ...(isClose ? [] : wordsApart(of, first)),
    ...(isMisdated && said.time !== null ? ['Mind the date: the message gives another.'] : []),
  ].join(' ');
}

/** Where the message does not say who is counted, and it is not whom one would think. */
function whoIsCounted({ said, index: { dossier } }: Case, { claim }: Known): string[] {
  const isPlain = said.population !== null || claim.population === dossier.defaults.population;
  return isPlain
    ? []
    : [`It counts ${dossier.populations.get(claim.population)?.label ?? claim.population}.`];
}

/** Whoever is credited did not say it, but passes it on. */
function passedOn({ said, index: { dossier } }: Case, { claim }: Known): string[] {
  const isRelay = (id: string) =>
    ['wire', 'outlet'].includes(dossier.sources.get(id)?.kind ?? '') && !claim.originators.includes(id);
  if (said.credited.length === 0 || !said.credited.every(isRelay)) return [];
  return [
    `${listInWords(said.credited.map((id) => sourceName(id, dossier)))} ${said.credited.length === 1 ? 'passes' : 'pass'} it on.`,
  ];
}

/** "More than" that the message leaves out says less than was said; "nearly" in its place says otherwise. */
function wordsApart({ said }: Case, { claim }: Known): string[] {
  const [ours, theirs] = [senseOf(said.span) ?? 'about', senseOf(claim) ?? 'about'];
  if (ours === theirs) return [];
  if (said.span.qualifier !== null) return [`The message says “${said.span.text}”.`];
  // The words of "about 3,000 or more" stand on both sides of the number.
  const words = claim.qualifier === 'about or more' ? 'about … or more' : claim.qualifier;
  return [`The message leaves out “${words}”.`];
}

export function misdated(of: Case, rival: Known, known: readonly Known[]): string {
  return `At that time it was ${nameOf(rival, of.index)}; the message's number is ${namesOf(known, of.index)}.`;
}

export function outdated({ index }: Case, old: Known, later: Known): string {
  return `Overtaken: ${nameOf(old, index)} is on record, but later came ${nameOf(later, index)}.`;
}

export function misattributed(of: Case, known: readonly Known[]): string {
  const ownFigures = of.mine.filter(({ claim }) => claim.measure === known[0]?.claim.measure);
  const own =
    ownFigures.find(({ claim }) => claim.asOf !== null && claim.originators.length === 1) ?? ownFigures[0];
  const theirs =
    own === undefined
      ? `nothing like it is on record from ${creditedIn(of)}`
      : `${possessive(creditedIn(of))} own is ${figureInWords(own.claim)} ${labelOf(own.claim, of.index.dossier)} (${dateOf(own.claim)})`;
  return `That figure is ${namesOf(known, of.index)}; ${theirs}.`;
}

/** "That number is of another count: JCS's 4,000 killed or wounded (27 March 2025), not killed alone." */
export function drifted({ said, index }: Case, known: readonly Known[]): string {
  const { dossier } = index;
  const [first] = known as [Known, ...Known[]];
  const meant = measureName(said.measure, dossier);
  if (first.claim.measure === said.measure) {
    const people = dossier.populations.get(first.claim.population)?.label ?? first.claim.population;
    return `That number counts ${people}: ${namesOf(known, index)}.`;
  }
  const alone = isPartOf(said.measure, first.claim.measure, dossier) ? ' alone' : '';
  const printing = outletsWith(first, said.measure, dossier);
  const also =
    printing.length === 0
      ? ''
      : ` ${listInWords(printing)} ${printing.length === 1 ? 'prints' : 'print'} it as ${meant}; the statement does not.`;
  return `That number counts something else: ${namesOf(known, index)}, not ${meant}${alone}.${also}`;
}

function isPartOf(part: string | null, whole: string | null, { measures }: Dossier): boolean {
  if (part === null || whole === null) return false;
  return measures.get(part)?.partOf === whole || measures.get(whole)?.sumOf.includes(part) === true;
}

/** The outlets that print the claim under this measure. */
function outletsWith({ claim }: Known, measure: string | null, dossier: Dossier): string[] {
  const outlets = claim.mentions
    .filter(({ measureAsPrinted }) => measureAsPrinted !== null && measureAsPrinted === measure)
    .flatMap(({ document }) => dossier.documents.get(document)?.outlet ?? []);
  return [...new Set(outlets)].map((id) => sourceName(id, dossier));
}

export function against({ said, index }: Case, known: readonly Known[]): string {
  return `${isAre(known, 'On record is', 'On record are')} ${namesOf(known, index)}; the message has “${said.span.text}”.`;
}

export const exceeding = ({ said, index }: Case, whole: Known): string =>
  `A part cannot exceed its whole: the message has “${said.span.text}” ${measureName(said.measure, index.dossier)}, on record is ${nameOf(whole, index)}.`;

/** Both can be true, but nobody said it. */
export function unsaid(of: Case, known: readonly Known[]): string {
  const speaker = of.said.credited.length > 0 ? creditedIn(of) : 'anybody';
  return `Not on record from ${speaker} in this form; the nearest is ${namesOf(known, of.index)}.`;
}

export const olderThan = ({ index }: Case, known: readonly Known[]): string =>
  `The newest on record is older, and a running total may have risen since: ${namesOf(known, index)}.`;

export function held({ index }: Case, known: Known): string {
  return `The desk holds back ${nameOf(known, index)}: ${known.claim.statusReason}`;
}

export function gone({ index }: Case, known: Known, corrected: Known | null): string {
  const what = known.claim.status === 'retracted' ? 'has been withdrawn' : 'has been corrected';
  const to = corrected === null ? '' : `, to ${nameOf(corrected, index)}`;
  return `${nameOf(known, index)} ${what}${to}: ${known.claim.statusReason}`;
}

export function otherPeople({ said, index }: Case): string {
  const own = index.dossier.populations.get(index.dossier.defaults.population)?.label ?? index.dossier.title;
  return `It speaks of others (${said.otherPeople}); counted here: ${own}.`;
}

export const share = ({ said, index }: Case): string =>
  said.span.percent
    ? 'It is a share; none is on record.'
    : `It is no share; only shares are on record for “${measureName(said.measure, index.dossier)}”.`;

export const addition = ({ said, index }: Case): string =>
  `It comes on top of others; nothing of the kind is on record for “${measureName(said.measure, index.dossier)}”.`;

export const strayed = ({ index }: Case): string =>
  `It may belong to another story: nothing ties it to “${index.dossier.title}”.`;

export function nothing(of: Case): string {
  const { said, index } = of;
  const from = said.credited.length > 0 ? ` from ${creditedIn(of)}` : '';
  if (said.measure === null)
    return `No figure on record${from} has this number, and the message does not say what it counts.`;
  const others = newestOfOthers(of);
  const also = others === null ? '' : ` Others: ${others}.`;
  return `No figure is on record${from} for “${measureName(said.measure, index.dossier)}”${whenOf(of)}.${also}`;
}

function newestOfOthers({ theirs, index }: Case): string | null {
  const [newest] = theirs;
  return newest === undefined ? null : nameOf(newest, index);
}

const whenOf = ({ said: { time } }: Case): string =>
  time === null
    ? ''
    : ` at that time (${dayInWords({ from: time.from, to: time.to, precision: time.from === time.to ? 'day' : 'range' }, 'long')})`;
