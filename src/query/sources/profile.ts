import type { AnyClaim } from '../../claims/figures/index.ts';
import { flagsOf } from '../../claims/flags.ts';
import { rootOf } from '../../claims/independence.ts';
import { itemAt } from '../../claims/item-at.ts';
import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Mention } from '../../claims/record/mention.ts';
import type { Source } from '../../claims/record/source.ts';
import { survey } from '../../claims/verdicts/index.ts';
import { newestFirst } from '../answer/order.ts';

/** What a dossier knows about one source. */
export interface SourceProfile {
  readonly source: Source;
  /** The body it speaks as part of; null for one that stands alone. */
  readonly parent: Source | null;
  readonly children: readonly Source[];
  /** What it, or a body of it, said; newest first. */
  readonly said: readonly Claim[];
  /** What others said and it passed on; newest first. */
  readonly carried: readonly Claim[];
  /** How what it said reached us, each way with how many mentions came by it, the busiest first. */
  readonly ways: readonly { readonly relay: readonly Source[]; readonly mentions: number }[];
  /** Reasons of the conflicts between what it said and what others say. */
  readonly disagreements: readonly string[];
  /** Mentions of what it said, and how many of those changed its words. */
  readonly words: Faithfulness;
  /** The same of what others said and it printed or passed on, wherever on the way the words were changed. */
  readonly passing: Faithfulness;
}

interface Faithfulness {
  readonly mentions: number;
  readonly changed: number;
}

export function sourceProfile(id: string, dossier: Dossier): SourceProfile | null {
  const source = dossier.sources.get(id);
  if (source === undefined) return null;
  const root = rootOf(id, dossier);
  const family = withChildren(id, dossier);
  const standing = [...dossier.claims.values()].filter(({ status }) => status === 'current');
  const isTheirs = ({ originators }: AnyClaim) => originators.some((originator) => family.has(originator));
  const said = standing.filter(isTheirs).sort(newestFirst);
  const carried = standing
    .filter((claim) => !isTheirs(claim) && carries(claim, id, dossier))
    .sort(newestFirst);
  return {
    source,
    parent: root.id === id ? null : root,
    children: [...family]
      .filter((child) => child !== id)
      .flatMap((child) => dossier.sources.get(child) ?? []),
    said,
    carried,
    ways: waysOf(said, dossier),
    // Weighed when it is asked for: a list of everybody who speaks does not tell who contradicts whom.
    get disagreements() {
      return disagreements(standing, said, dossier);
    },
    words: faithfulness(said, dossier, () => true),
    passing: faithfulness(carried, dossier, (mention) => passes(mention, id, dossier)),
  };
}

/** A source and every body that speaks as part of it. */
function withChildren(id: string, { sources }: Dossier): Set<string> {
  const family = new Set([id]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const source of sources.values()) if (family.has(source.parent ?? '')) family.add(source.id);
  }
  return family;
}

const passes = ({ relay, document }: Mention, id: string, { documents }: Dossier) =>
  relay.includes(id) || documents.get(document)?.outlet === id;

const carries = ({ mentions }: Claim, id: string, dossier: Dossier) =>
  mentions.some((mention) => passes(mention, id, dossier));

function waysOf(said: readonly Claim[], dossier: Dossier): SourceProfile['ways'] {
  const counts = new Map<string, number>();
  for (const { mentions } of said)
    for (const { relay } of mentions) counts.set(relay.join(' '), (counts.get(relay.join(' ')) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([way, mentions]) => ({
      relay: way.split(' ').flatMap((id) => dossier.sources.get(id) ?? []),
      mentions,
    }))
    .filter(({ relay }) => relay.length > 0);
}

/** So many verdicts are looked through for conflicts; nobody reads on. */
const MOST_VERDICTS = 400;

function disagreements(standing: readonly Claim[], said: readonly Claim[], dossier: Dossier): string[] {
  const theirs = new Set(said.map(({ id }) => id));
  const matters = new Set(said.flatMap((claim) => mattersOf(claim, dossier)));
  const near = standing.filter((claim) => mattersOf(claim, dossier).some((matter) => matters.has(matter)));
  return survey(near, { dossier }, MOST_VERDICTS)
    .verdicts.filter(({ verdict, a, b }) => verdict === 'conflict' && theirs.has(a) !== theirs.has(b))
    .map(({ reason }) => reason);
}

/** What a claim can be contradicted on: figures of its family, and positions on its topics, implied ones too. */
const mattersOf = ({ measure, topic, implies }: Claim, { measures, propositions }: Dossier): string[] => [
  `topic ${topic}`,
  ...implies.map(({ proposition }) => `topic ${propositions.get(proposition)?.topic}`),
  ...(measure === null ? [] : [`family ${measures.get(measure)?.family}`]),
];

const DRIFT = new Set(['measure-drift', 'qualifier-drift', 'modality-drift']);

function faithfulness(
  claims: readonly Claim[],
  dossier: Dossier,
  isMeant: (mention: Mention) => boolean,
): Faithfulness {
  const flags = claims.flatMap((claim) =>
    flagsOf(claim, dossier).mentions.filter((_, at) => isMeant(itemAt(claim.mentions, at))),
  );
  return {
    mentions: flags.length,
    changed: flags.filter((ofMention) => ofMention.some((flag) => DRIFT.has(flag))).length,
  };
}
