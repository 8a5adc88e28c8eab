import type { z } from 'zod';
import { type ClaimRecord, claim } from '../record/claim.ts';
import { type Document, document } from '../record/document.ts';
import { type Source, source } from '../record/source.ts';
import { type Choices, type Entries, type Entry, parseEntries, parseRecord, problemAt } from './entry.ts';
import { instead } from './messages.ts';
import type { Problem } from './problem.ts';
import { claimsHead, head, SECTIONS } from './shapes.ts';
import { type Path, parseYamlFile, type YamlFile } from './yaml-file.ts';

export type FiledClaim = ClaimRecord & { readonly topic: string };

type Sections = { [Name in keyof typeof SECTIONS]: Entries<z.output<(typeof SECTIONS)[Name]>> };

/** What a dossier's files hold, each record read by itself and not yet set beside the others. */
export interface Records extends Sections {
  readonly head: Entry<z.output<typeof head>> | null;
  readonly sources: Entries<Source>;
  readonly documents: Entries<Document>;
  readonly claims: Entries<FiledClaim>;
  /** The topic that heads each claims file. */
  readonly claimsFiles: readonly Entry<{ topic: string }>[];
}

/** Texts by their path below the dossier's folder: `dossier.yaml`, `claims/casualties.yaml`. */
export type Files = ReadonlyMap<string, string>;

export function readRecords(files: Files): { records: Records; problems: Problem[] } {
  const problems: Problem[] = [];
  const open = (name: string): YamlFile => {
    const text = files.get(name);
    const file = parseYamlFile(name, text ?? '');
    problems.push(...file.problems);
    if (text !== undefined) return file;
    problems.push(problemAt({ file, path: [], id: null }, [], 'is missing: every dossier needs it'));
    return { ...file, value: undefined };
  };
  problems.push(...misnamed(files));

  const main = open('dossier.yaml');
  const mainRecord = readHead(main, problems);
  const section = <Name extends keyof typeof SECTIONS>(name: Name, kind: string): Sections[Name] =>
    parseEntries(SECTIONS[name], kind, [listAt(main, [name])], problems) as Sections[Name];

  const sections = {
    populations: section('populations', 'population'),
    places: section('places', 'place'),
    scopes: section('scopes', 'scope'),
    families: section('families', 'family'),
    measures: section('measures', 'measure'),
    topics: section('topics', 'topic'),
    propositions: section('propositions', 'proposition'),
    bounds: section('bounds', 'bound'),
  };
  const choices = { measure: sections.measures.ids, proposition: sections.propositions.ids };
  const claimsFiles = [...files.keys()].filter(isClaimsFile).sort().map(open);
  const records = {
    head: mainRecord,
    ...sections,
    sources: parseEntries(source, 'source', [topList(open('sources.yaml'), problems)], problems),
    documents: parseEntries(document, 'document', [topList(open('documents.yaml'), problems)], problems),
    ...readClaims(claimsFiles, choices, problems),
  };
  return { records, problems };
}

function readHead(file: YamlFile, problems: Problem[]): Records['head'] {
  if (file.value === undefined) return null;
  const record = parseRecord(head, file.value ?? {}, { file, path: [], id: null }, problems);
  return record && { file, path: [], id: record.id, record };
}

function readClaims(
  files: readonly YamlFile[],
  choices: Choices,
  problems: Problem[],
): Pick<Records, 'claims' | 'claimsFiles'> {
  const claimsFiles: Entry<{ topic: string }>[] = [];
  const topicOf = new Map<YamlFile, string>();
  for (const file of files) {
    if (file.value === undefined) continue;
    const record = parseRecord(claimsHead, file.value ?? {}, { file, path: [], id: null }, problems);
    if (record === null) continue;
    claimsFiles.push({ file, path: [], id: record.topic, record });
    topicOf.set(file, record.topic);
  }
  const lists = files.map((file) => listAt(file, ['claims']));
  const claims = parseEntries(claim, 'claim', lists, problems, choices);
  const filed = claims.sound.map((entry) => ({
    ...entry,
    record: { ...entry.record, topic: topicOf.get(entry.file) ?? '' },
  }));
  return { claims: { ...claims, sound: filed }, claimsFiles };
}

/** A list inside a file. Left out is empty; anything but a list has been reported by the file's own shape. */
function listAt(file: YamlFile, path: Path): { file: YamlFile; path: Path; value: unknown } {
  const [field] = path;
  if (typeof file.value !== 'object' || file.value === null) return { file, path, value: undefined };
  return { file, path, value: (file.value as Record<string, unknown>)[String(field)] ?? [] };
}

/** A file that is one list. An empty file is an empty list. */
function topList(file: YamlFile, problems: Problem[]): { file: YamlFile; path: Path; value: unknown } {
  const value = file.value === null ? [] : file.value;
  if (value !== undefined && !Array.isArray(value))
    problems.push(
      problemAt({ file, path: [], id: null }, [], 'is no list: begin each record on a line with "- id: …"'),
    );
  return { file, path: [], value };
}

const isClaimsFile = (name: string) => /^claims\/[^/]+\.yaml$/.test(name);

function* misnamed(files: Files): Generator<Problem> {
  const names = ['dossier.yaml', 'sources.yaml', 'documents.yaml', 'claims/TOPIC.yaml'];
  for (const name of files.keys()) {
    if (names.includes(name) || isClaimsFile(name)) continue;
    const file = parseYamlFile(name, '');
    const cure = name.endsWith('.yml') ? `name it ${name.replace(/\.yml$/, '.yaml')}` : instead(name, names);
    yield problemAt({ file, path: [], id: null }, [], `is no file of a dossier: ${cure}`);
  }
}
