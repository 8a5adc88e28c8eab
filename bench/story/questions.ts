import type { AnyClaim } from '../../src/claims/figures/sums.ts';
import { rootOf } from '../../src/claims/independence.ts';
import type { Claim } from '../../src/claims/record/claim.ts';
import type { Story } from './dossier.ts';
import { type Random, seeded } from './random.ts';
import { misspell } from './typos.ts';

/** A question as a reporter types it, and which claims answer it. */
export interface Question {
  readonly text: string;
  readonly isAnsweredBy: (claim: AnyClaim) => boolean;
}

type Kind =
  | 'measure'
  | 'measure and source'
  | 'measure and month'
  | 'topic'
  | 'source'
  | 'position'
  | 'number';

/** So many of twenty questions are of each kind. */
const MIX: Readonly<Record<Kind, number>> = {
  'measure and source': 6,
  measure: 4,
  'measure and month': 3,
  topic: 2,
  source: 2,
  position: 2,
  number: 1,
};
const KINDS = (Object.keys(MIX) as Kind[]).flatMap((kind) => Array.from({ length: MIX[kind] }, () => kind));

/** Questions about claims that are there, of which a third hold a typing error and a fifth a foreign spelling. */
export function askAround(story: Story, count: number, seed: number): Question[] {
  const random = seeded(seed);
  const claims = [...story.dossier.claims.values()];
  return Array.from({ length: count }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? 'measure';
    let claim = random.pick(claims);
    while (!fits(kind, claim)) claim = random.pick(claims);
    const question = pose(kind, claim, story, random);
    return { ...question, text: random.chance(1 / 3) ? misspell(question.text, random) : question.text };
  });
}

const fits = (kind: Kind, { measure, proposition, asOf }: Claim): boolean => {
  if (kind === 'position') return proposition !== null;
  if (kind === 'measure and month') return measure !== null && asOf !== null;
  return kind === 'topic' || kind === 'source' || measure !== null;
};

function pose(kind: Kind, claim: Claim, story: Story, random: Random): Question {
  const { dossier } = story;
  const measure = dossier.measures.get(claim.measure ?? '');
  const counted = measure === undefined ? '' : random.pick([measure.label, ...measure.aliases.slice(0, 1)]);
  const isCounted = (other: AnyClaim) => other.measure === claim.measure;
  const who = whoSaid(claim, story, random);
  switch (kind) {
    case 'measure':
      return {
        text: random.pick([counted, `how many ${counted}`, `latest ${counted}`]),
        isAnsweredBy: isCounted,
      };
    case 'measure and source':
      return {
        text: random.pick([
          `${counted} ${who.name}`,
          `${who.name} on ${counted}`,
          `${counted} per ${who.name}`,
        ]),
        isAnsweredBy: (other) => isCounted(other) && who.said(other),
      };
    case 'measure and month': {
      const month = claim.asOf?.to.slice(0, 7) ?? '';
      return {
        text: `${counted} in ${inWords(month)}`,
        isAnsweredBy: (other) => isCounted(other) && other.asOf?.to.slice(0, 7) === month,
      };
    }
    case 'topic': {
      const topic = dossier.topics.get(claim.topic);
      const text = random.pick([topic?.label ?? '', ...(topic?.aliases ?? [])]);
      return { text, isAnsweredBy: (other) => other.topic === claim.topic };
    }
    case 'source':
      return { text: random.pick([`what does ${who.name} say`, who.name]), isAnsweredBy: who.said };
    case 'position': {
      const [alias = ''] = dossier.propositions.get(claim.proposition ?? '')?.aliases ?? [];
      return {
        text: claim.stance === 'denies' ? `who denies the ${alias}` : alias,
        isAnsweredBy: (other) => other.proposition === claim.proposition,
      };
    }
    case 'number':
      return {
        text: `who said ${claim.value} ${counted}`,
        isAnsweredBy: (other) => isCounted(other) && other.value === claim.value,
      };
  }
}

/** A person by any spelling of the name; a body by its letters; a third of the time the whole state. */
function whoSaid(claim: Claim, { dossier, names }: Story, random: Random) {
  const [id = ''] = claim.originators;
  const root = rootOf(id, dossier).id;
  const asked = random.chance(1 / 3) ? root : id;
  const source = dossier.sources.get(asked);
  const spellings = names.get(asked);
  const name =
    spellings === undefined || random.chance(0.6)
      ? (source?.short ?? source?.name ?? '')
      : random.pick([spellings.cyrillic, spellings.foreign]);
  const said = ({ originators }: AnyClaim) =>
    originators.some((other) => other === asked || rootOf(other, dossier).id === asked);
  return { name, said };
}

function inWords(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, number - 1, 1),
  );
}
