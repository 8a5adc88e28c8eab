import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { z } from 'zod';
import { appendDocument, type NewDocument } from '../claims/load/append-document.ts';
import { explain, instead } from '../claims/load/messages.ts';
import { type Records, readRecords } from '../claims/load/records.ts';
import { days } from '../claims/record/day.ts';
import { document } from '../claims/record/document.ts';
import { UserError } from '../errors.ts';
import { decode, sha256 } from '../files/archive.ts';
import { dossierFolders, readDossierFiles } from '../files/read-dossiers.ts';
import { replaceFile } from '../files/replace-file.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';

interface AddDocumentOptions extends DataOptions {
  readonly id?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
  readonly basis?: string;
  readonly language?: string;
  readonly translatedFrom?: string;
}

export function addDocumentCommand(io: Io): Command {
  return dataCommand('add-document')
    .description('add the text of an article to documents.yaml, with its sha256')
    .argument('<file>', 'the text, as it lies in the archive')
    .option('--id <id>', 'else made from the name of the file')
    .option('--outlet <source>', 'the source that published it')
    .option('--url <address>', 'else null')
    .option('--title <text>', 'as printed')
    .option('--published <date>', '2025-02-04, 2025-02 or 2025-01-28/2025-02-04')
    .option('--basis <how>', 'in-text when the text prints that date; else how it is known')
    .option('--language <code>', 'the language of the text')
    .option('--translated-from <code>', 'the language it was translated from')
    .action((file: string, options: AddDocumentOptions) => addDocument(file, options, io));
}

async function addDocument(file: string, options: AddDocumentOptions, io: Io): Promise<void> {
  const folder = await theFolder(options);
  const bytes = await readFile(file).catch(() => {
    throw new UserError('no-file', `${file} cannot be read: name the file with the text of the article.`);
  });
  const decoded = decode(bytes, file);
  if ('missing' in decoded) throw new UserError('no-text', decoded.missing);

  const files = await readDossierFiles(folder);
  const before = files.get('documents.yaml') ?? '';
  const added: NewDocument = {
    id: options.id ?? slugOf(file),
    outlet: options.outlet,
    url: options.url ?? null,
    title: options.title,
    publishedOn: { date: options.published, basis: basisOf(options.basis) },
    language: options.language,
    translatedFrom: options.translatedFrom,
    file: basename(file),
    sha256: sha256(bytes),
  };
  if (before.includes(added.sha256)) throw refusal(`${file}: this very text is in documents.yaml already.`);
  check(added, readRecords(files).records);

  const path = join(folder, 'documents.yaml');
  await replaceFile(path, appendDocument(before, added));
  io.out(`${path}: added ${added.id} (${decoded.text.length} UTF-16 units)`);
  const left = Object.entries({ ...added, ...added.publishedOn })
    .filter(([field, value]) => value === undefined && field !== 'translatedFrom')
    .map(([field]) => (field in added.publishedOn ? `publishedOn.${field}` : field));
  if (left.length > 0) io.out(`Left to fill there: ${left.join(', ')}`);
}

async function theFolder({ data, dossier }: DataOptions): Promise<string> {
  const [first = '', ...others] = await dossierFolders(data, dossier);
  if (others.length === 0) return join(data, first);
  throw new UserError(
    'which-dossier',
    `There are several dossiers: name one with --dossier ${[first, ...others].join(' or --dossier ')}.`,
  );
}

function check(added: NewDocument, { documents, sources }: Records): void {
  if (documents.ids.includes(added.id))
    throw refusal(`There is a document ${added.id} already: choose another id with --id.`);
  const { outlet } = added;
  if (outlet !== undefined && sources.complete && !sources.ids.includes(outlet))
    throw refusal(`--outlet "${outlet}" is no source of this dossier: ${instead(outlet, sources.ids)}`);
  const { id, url, title, language, translatedFrom } = document.shape;
  checkOption('--id', id, added.id);
  checkOption('--url', url, added.url);
  checkOption('--title', title, added.title);
  checkOption('--published', days, added.publishedOn.date);
  checkOption('--language', language, added.language);
  checkOption('--translated-from', translatedFrom, added.translatedFrom);
}

function checkOption(option: string, schema: z.ZodType, value: unknown): void {
  const parsed = value === undefined ? undefined : schema.safeParse(value, { error: explain });
  if (parsed?.success === false) throw refusal(`${option} ${parsed.error.issues[0]?.message}`);
}

const refusal = (message: string) => new UserError('bad-document', message);

function basisOf(written: string | undefined): unknown {
  return written === undefined || written === 'in-text' ? written : { inferred: written };
}

function slugOf(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  return name.replace(/[^a-z0-9_]+/g, '-').replace(/^[-_]+|[-_]+$/g, '');
}
