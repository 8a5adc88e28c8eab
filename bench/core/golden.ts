import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type AnyClaim, computeSums } from '../../src/claims/figures/sums.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import { type Closure, closureOf } from '../../src/query/index/closure.ts';
import type { Opened } from '../engines/engine.ts';

type Facet =
  | 'topics'
  | 'measures'
  | 'propositions'
  | 'sources'
  | 'outlets'
  | 'places'
  | 'scopes'
  | 'populations';

/** A question of `questions.yaml`: what it is about, and the claims that its answer must and must not have. */
type Golden = Partial<Record<Facet, readonly string[]>> & {
  readonly ask: string;
  readonly after?: string;
  readonly asOfMode?: string;
  readonly must?: readonly string[];
  readonly not?: readonly string[];
  readonly nothing?: boolean;
};

export interface GoldenScore {
  /** Of the questions that have an answer, for how many the first claim shown answers it. */
  readonly successAt1: number;
  /** Of the questions about something else, how many are met with nothing at all. */
  readonly rightlyNothing: number;
}

/** The golden questions that stand by themselves: what follows up on a question before is left out. */
export async function readGolden(path = 'tests/golden/questions.yaml'): Promise<readonly Golden[]> {
  const kinds = parse(await readFile(path, 'utf8')) as Record<string, readonly Golden[]>;
  return Object.values(kinds)
    .flat()
    .filter(({ after, must, nothing }) => after === undefined && (must !== undefined || nothing === true));
}

export function scoreGolden(opened: Opened, golden: readonly Golden[], dossier: Dossier): GoldenScore {
  const printed = [...dossier.claims.values()];
  const byId = new Map([...printed, ...computeSums(printed, dossier)].map((claim) => [claim.id, claim]));
  const closure = closureOf(dossier);
  const share = (
    questions: readonly Golden[],
    isRight: (first: AnyClaim | undefined, of: Golden) => boolean,
  ) =>
    questions.filter((question) => isRight(byId.get(opened.first(question.ask) ?? ''), question)).length /
    Math.max(1, questions.length);
  return {
    successAt1: share(
      golden.filter(({ must = [] }) => must.length > 0),
      (first, question) => first !== undefined && isAnswer(first, question, closure, dossier),
    ),
    rightlyNothing: share(
      golden.filter(({ nothing }) => nothing === true),
      (first) => first === undefined,
    ),
  };
}

/**
 * Is this claim an answer? It is one of those that must be shown, or it is about all that the question is
 * about; the questions name only some of the claims that answer them.
 */
function isAnswer(claim: AnyClaim, question: Golden, closure: Closure, dossier: Dossier): boolean {
  const { must = [], not = [], asOfMode } = question;
  if (must.includes(claim.id)) return true;
  // The questions do not write out which days they are about: there only what must be shown is known.
  if (not.includes(claim.id) || asOfMode !== undefined) return false;
  const asked = FACETS.filter((facets) => facets.some((facet) => (question[facet] ?? []).length > 0));
  const belongs = (facet: Facet) =>
    idsOf(claim, facet, closure, dossier).some((id) => question[facet]?.includes(id));
  return asked.length > 0 && asked.every((facets) => facets.some(belongs));
}

/** A claim must fit one of each row that the question speaks of. */
const FACETS: readonly (readonly Facet[])[] = [
  ['topics', 'measures', 'propositions'],
  ['sources', 'outlets'],
  ['places'],
  ['scopes'],
  ['populations'],
];

function idsOf(claim: AnyClaim, facet: Facet, closure: Closure, dossier: Dossier): readonly string[] {
  const { topic, measure, proposition, implies, originators, mentions, place, scope, population } = claim;
  switch (facet) {
    case 'topics':
      return [topic, ...(measure === null ? [] : closure.topicsOfMeasure(measure))];
    case 'measures':
      return measure === null ? [] : closure.measures(measure);
    case 'propositions':
      return [proposition ?? [], implies.map((implied) => implied.proposition)]
        .flat(2)
        .flatMap(closure.propositions);
    case 'sources':
      return originators.flatMap(closure.sources);
    case 'outlets':
      return [
        ...originators,
        ...mentions.flatMap(({ relay, document }) => [
          ...relay,
          dossier.documents.get(document)?.outlet ?? '',
        ]),
      ];
    case 'places':
      return closure.places(place);
    case 'scopes':
      return scope === null ? [] : closure.scopes(scope);
    case 'populations':
      return closure.populations(population);
  }
}
