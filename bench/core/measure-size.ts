import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { Engine } from '../engines/engine.ts';
import { claimdesk, PEERS, wholeAnswer } from '../engines/index.ts';
import { makeStory } from '../story/dossier.ts';
import { askAround, type Question } from '../story/questions.ts';
import { bytesInUse } from './heap.ts';
import { type Runner, type TimedQuestions, timeQuestions } from './time-questions.ts';

export interface Timed extends TimedQuestions {
  readonly name: string;
  /** From the loaded dossier to the first answer; null where it is another engine's second row. */
  readonly readyMs: number | null;
  readonly bytes: number | null;
}

export interface Measured {
  readonly claims: number;
  readonly documents: number;
  readonly facets: number;
  readonly aliases: number;
  readonly questions: number;
  readonly dossierBytes: number;
  /** The dossier, our index, and all that it has learned from every question. */
  readonly allBytes: number;
  readonly engines: readonly Timed[];
  /** Engines that are too slow for this many claims. */
  readonly skipped: readonly string[];
}

const QUESTIONS = 400;

export function measureSize(claims: number, seed: number, progress: (line: string) => void): Measured {
  progress(`${claims} claims: making the story up`);
  const empty = bytesInUse();
  const story = makeStory({ claims, seed });
  const dossierBytes = bytesInUse() - empty;
  const questions = askAround(story, QUESTIONS, seed + 1);
  const ours = open(claimdesk, story.dossier, questions);
  for (const { text } of questions) ours.opened.first(text);
  const allBytes = bytesInUse() - empty;
  const peers = PEERS.filter(({ most }) => claims <= most).map((engine) => {
    progress(`${claims} claims: opening ${engine.name}`);
    return { engine, ...open(engine, story.dossier, questions) };
  });
  const runners: Runner[] = [
    { name: claimdesk.name, opened: ours.opened, cold: false },
    // An index of its own, or its forgetting would leave the other nothing to remember.
    { name: `${claimdesk.name}, cold`, opened: claimdesk.open(story.dossier), cold: true },
    { name: wholeAnswer.name, opened: wholeAnswer.open(story.dossier), cold: false },
    ...peers.map(({ engine, opened }) => ({ name: engine.name, opened, cold: false })),
  ];
  progress(`${claims} claims: asking`);
  const timed = timeQuestions(runners, questions, story.dossier);
  const engines = runners.map(({ name }): Timed => {
    const known = name === claimdesk.name ? ours : peers.find(({ engine }) => engine.name === name);
    const answers = timed.get(name);
    if (answers === undefined) throw new Error(`${name} was not timed`);
    return { name, readyMs: known?.readyMs ?? null, bytes: known?.bytes ?? null, ...answers };
  });
  for (const { opened } of peers) opened.close?.();
  const { dossier } = story;
  return {
    claims,
    documents: dossier.documents.size,
    ...vocabularyOf(dossier),
    questions: questions.length,
    dossierBytes,
    allBytes,
    engines,
    skipped: PEERS.filter(({ most }) => claims > most).map(({ name }) => name),
  };
}

function open(engine: Engine, dossier: Dossier, [first]: readonly Question[]) {
  const before = bytesInUse();
  const start = performance.now();
  const opened = engine.open(dossier);
  opened.first(first?.text ?? '');
  const readyMs = performance.now() - start;
  return { opened, readyMs, bytes: opened.bytesElsewhere?.() ?? Math.max(0, bytesInUse() - before) };
}

function vocabularyOf({ topics, measures, propositions, places, populations, scopes, sources }: Dossier) {
  const named = [topics, measures, propositions, places, populations, scopes, sources].flatMap((facets) => [
    ...(facets as ReadonlyMap<string, { readonly aliases: readonly string[] }>).values(),
  ]);
  return { facets: named.length, aliases: named.reduce((sum, { aliases }) => sum + aliases.length, 0) };
}
