import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { Engine, Opened } from '../engines/engine.ts';
import { claimdesk, PEERS, wholeAnswer } from '../engines/index.ts';
import type { Quantiles } from '../report/quantiles.ts';
import { makeStory } from '../story/dossier.ts';
import { askAround, type Question } from '../story/questions.ts';
import { bytesInUse } from './heap.ts';
import { type Runner, timeQuestions } from './time-questions.ts';

export interface Timed extends Quantiles {
  readonly name: string;
  /** From the loaded dossier to the first answer; null where it is another engine's second row. */
  readonly readyMs: number | null;
  readonly bytes: number | null;
  readonly successAt1: number;
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
    { name: `${claimdesk.name}, cold`, opened: ours.opened, cold: true },
    { name: wholeAnswer.name, opened: wholeAnswer.open(story.dossier), cold: false },
    ...peers.map(({ engine, opened }) => ({ name: engine.name, opened, cold: false })),
  ];
  progress(`${claims} claims: asking`);
  const timed = timeQuestions(runners, questions);
  const engines = runners.map(({ name, opened }): Timed => {
    const known = name === claimdesk.name ? ours : peers.find(({ engine }) => engine.name === name);
    const quantiles = timed.get(name);
    if (quantiles === undefined) throw new Error(`${name} was not timed`);
    const successAt1 = rightFirst(opened, questions.slice(0, quantiles.samples), story.dossier);
    return { name, readyMs: known?.readyMs ?? null, bytes: known?.bytes ?? null, ...quantiles, successAt1 };
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

function rightFirst(opened: Opened, questions: readonly Question[], { claims }: Dossier): number {
  const right = questions.filter(({ text, isAnsweredBy }) => {
    const claim = claims.get(opened.first(text) ?? '');
    return claim !== undefined && isAnsweredBy(claim);
  });
  return right.length / questions.length;
}

function vocabularyOf({ topics, measures, propositions, places, populations, scopes, sources }: Dossier) {
  const named = [topics, measures, propositions, places, populations, scopes, sources].flatMap((facets) => [
    ...(facets as ReadonlyMap<string, { readonly aliases: readonly string[] }>).values(),
  ]);
  return { facets: named.length, aliases: named.reduce((sum, { aliases }) => sum + aliases.length, 0) };
}
