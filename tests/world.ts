import { createHash } from 'node:crypto';
import { loadDossier } from '../src/claims/load/load.ts';
import type { Dossier } from '../src/claims/record/dossier.ts';

/** What a small dossier is made from: the texts of its files, and of the articles that it quotes. */
export interface SmallDossier {
  readonly files: Map<string, string>;
  readonly archive: Map<string, string>;
}

/**
 * A flood: a valid dossier with one topic, two sources of different parents, two articles and two claims.
 * Change a copy of it with `withFile` or `replacing`, and load it with `load`.
 */
export function smallDossier(): SmallDossier {
  const herald = 'The Red Cross counts about 40 drowned, the ministry said on Monday.\n';
  const gazette = 'By Tuesday "more than 60" people had drowned, the mayor told reporters.\n';
  return {
    files: new Map([
      ['dossier.yaml', DOSSIER],
      ['sources.yaml', SOURCES],
      ['documents.yaml', documents(sha256(herald), sha256(gazette))],
      ['claims/victims.yaml', CLAIMS],
    ]),
    archive: new Map([
      ['herald.txt', herald],
      ['gazette.txt', gazette],
    ]),
  };
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The same dossier with one file of other text. */
export function withFile(dossier: SmallDossier, name: string, text: string): SmallDossier {
  return { ...dossier, files: new Map(dossier.files).set(name, text) };
}

/** The same dossier with a passage of one file replaced; the passage must be there. */
export function replacing(dossier: SmallDossier, name: string, passage: string, by: string): SmallDossier {
  const text = dossier.files.get(name);
  if (!text?.includes(passage)) throw new Error(`${name} has no ${JSON.stringify(passage)}`);
  return withFile(
    dossier,
    name,
    text.replace(passage, () => by),
  );
}

/** The dossier as the rules see it; throws with every problem when it is not valid. */
export function load({ files }: Pick<SmallDossier, 'files'>): Dossier {
  const { dossier, problems } = loadDossier(files);
  if (dossier === null) throw new Error(JSON.stringify(problems, null, 2));
  return dossier;
}

const DOSSIER = `\
id: flood
title: The flood
command: flood
language: en
timeZone: UTC
since: 2024-05-01
defaults: { population: people, place: valley }
populations:
  - { id: people, label: people }
places:
  - { id: country, label: the country }
  - { id: valley, label: the valley, partOf: country }
families:
  - { id: victims, label: Victims, window: { strictDays: 7, looseDays: 31 } }
measures:
  - { id: drowned, label: drowned, unit: people, family: victims, accumulation: cumulative, partOf: victims }
  - { id: victims, label: victims, unit: people, family: victims, accumulation: cumulative }
  - { id: rescued, label: rescued, unit: people, family: victims, accumulation: increment }
topics:
  - { id: victims, label: Victims, aliases: [toll], measures: [drowned, victims, rescued], propositions: [dam-broke] }
propositions:
  - { id: dam-broke, statement: The dam broke., short: the dam broke, topic: victims }
`;

const SOURCES = `\
- { id: state, name: The Republic, kind: state }
- { id: ministry, name: Ministry of the Interior, short: the ministry, kind: state, parent: state }
- { id: mayor, name: The mayor, kind: person }
- { id: herald, name: The Herald, kind: outlet }
- { id: gazette, name: The Gazette, kind: outlet }
`;

const documents = (herald: string, gazette: string) => `\
- id: herald-monday
  outlet: herald
  url: https://herald.example/monday
  title: Forty drowned
  publishedOn: { date: 2024-05-06, basis: in-text }
  language: en
  file: herald.txt
  sha256: ${herald}
- id: gazette-tuesday
  outlet: gazette
  url: null
  title: Sixty drowned
  publishedOn: { date: 2024-05-07, basis: { inferred: it says Tuesday } }
  language: en
  file: gazette.txt
  sha256: ${gazette}
- id: radio
  outlet: gazette
  url: https://radio.example/flood
  title: On the radio
  publishedOn: { date: 2024-05-08, basis: in-text }
  language: en
  sha256: null
`;

const CLAIMS = `\
topic: victims
claims:
  # The ministry's count, from the first article.
  - id: ministry-drowned
    kind: figure
    statement: The ministry counts about 40 drowned.
    originators: [ministry]
    measure: drowned
    value: 40
    qualifier: about
    modality: asserted
    asOf: { date: 2024-05-06, basis: in-text }
    statedOn: { date: 2024-05-06, basis: in-text }
    mentions:
      - document: herald-monday
        quote: about 40 drowned # as printed
        start: 21
        end: 37
        relay: [herald]
        attribution: explicit
  - id: mayor-drowned
    kind: figure
    statement: The mayor speaks of more than 60 drowned.
    originators: [mayor]
    measure: drowned
    value: 60
    qualifier: more than
    modality: asserted
    asOf: { date: 2024-05-07, basis: { inferred: the article says by Tuesday } }
    mentions:
      - { document: gazette-tuesday, quote: '"more than 60" people had drowned', start: 11, end: 44, attribution: explicit }
      - document: radio
        quote: null
        paraphrase: The mayor put the drowned at more than sixty.
        attribution: explicit
`;
