import { type AnyClaim, intervalsOf, isComputed } from '../../claims/figures/index.ts';
import { type Flag, flagsOf } from '../../claims/flags.ts';
import { parentsOf } from '../../claims/independence.ts';
import type { Dated } from '../../claims/record/dated.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Mention } from '../../claims/record/mention.ts';
import { verdictAsJson } from '../../claims/verdicts/json.ts';
import type { Answer } from './answer.ts';

/** An answer in the stable machine-readable form. `text`: the reply as plain text. */
export function answerToJson(answer: Answer, text: string) {
  const { input, dossier, understanding, claims, verdicts, verdictsOmitted, counts } = answer;
  const scopeDiffers = new Set(
    verdicts.filter((verdict) => verdict.scopeDiffers).flatMap(({ a, b }) => [a, b]),
  );
  return {
    input,
    dossier: dossier.id,
    intent: understanding.intent,
    understood: {
      topics: understanding.topics,
      measures: understanding.measures,
      sources: understanding.sources,
      places: understanding.places,
      outlets: understanding.outlets,
      documents: understanding.documents,
      propositions: understanding.propositions,
      asOf: understanding.asOf,
      number: understanding.number,
      excluded: {
        measures: understanding.excluded.measures,
        sources: understanding.excluded.sources,
      },
      corrected: understanding.corrected,
      relaxed: understanding.relaxed,
      ignored: understanding.ignored,
    },
    didYouMean: understanding.didYouMean,
    claims: claims.map((claim) => claimToJson(claim, dossier, scopeDiffers.has(claim.id))),
    verdicts: verdicts.map(verdictAsJson),
    ...(verdictsOmitted > 0 && { verdictsOmitted }),
    counts: { ...counts, voices: counts.voices.map(({ id, name }) => ({ id, name })) },
    text,
  };
}

function claimToJson(claim: AnyClaim, dossier: Dossier, scopeDiffers: boolean) {
  const flags = flagsOf(claim, dossier);
  const intervals = intervalsOf(claim);
  return {
    id: claim.id,
    rev: claim.rev,
    kind: claim.kind,
    topic: claim.topic,
    measure: claim.measure,
    proposition: claim.proposition,
    population: claim.population,
    place: claim.place,
    scope: claim.scope,
    period: claim.period,
    statement: claim.statement,
    value: claim.value,
    min: claim.min,
    max: claim.max,
    qualifier: claim.qualifier,
    soft: intervals?.soft ?? null,
    hard: intervals?.hard ?? null,
    computed: isComputed(claim),
    parts: isComputed(claim) ? claim.parts.map(({ id }) => id) : [],
    originators: named(claim.originators, dossier),
    parents: parentsOf(claim, dossier).map(({ id, name }) => ({ id, name })),
    occasion: claim.occasion,
    method: claim.method,
    modality: claim.modality,
    stance: claim.stance,
    implies: claim.implies,
    asOf: dateToJson(claim.asOf),
    statedOn: dateToJson(claim.statedOn),
    status: claim.status,
    supersedes: claim.supersedes,
    addsTo: claim.addsTo,
    flags: scopeDiffers ? [...new Set([...flags.claim, 'scope-differs'])] : flags.claim,
    note: claim.note,
    mentions: claim.mentions.map((mention, index) =>
      mentionToJson(mention, flags.mentions[index] ?? [], dossier),
    ),
  };
}

function mentionToJson(mention: Mention, flags: readonly Flag[], dossier: Dossier) {
  const document = dossier.documents.get(mention.document);
  return {
    document: mention.document,
    title: document?.title ?? null,
    outlet: dossier.sources.get(document?.outlet ?? '')?.name ?? null,
    url: document?.url ?? null,
    publishedOn: dateToJson(document?.publishedOn ?? null),
    quote: mention.quote,
    start: mention.start,
    end: mention.end,
    paraphrase: mention.paraphrase,
    attribution: mention.attribution,
    measureAsPrinted: mention.measureAsPrinted,
    qualifierAsPrinted: mention.qualifierAsPrinted,
    relay: named(mention.relay, dossier),
    flags,
  };
}

const named = (ids: readonly string[], dossier: Dossier) =>
  ids.map((id) => ({ id, name: dossier.sources.get(id)?.name ?? id }));

/** `basis`: "in-text", "document" (named beside it), or "inferred: how". */
function dateToJson(date: Dated | null) {
  if (date === null) return null;
  const { from, to, precision, basis } = date;
  const document = basis.kind === 'document' ? basis.document : null;
  return {
    from,
    to,
    precision,
    basis: basis.kind === 'inferred' ? `inferred: ${basis.how}` : basis.kind,
    document,
  };
}
