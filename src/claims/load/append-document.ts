import { isSeq, parseDocument, stringify } from 'yaml';

/** A document as far as it is known; what is undefined is left for the editor to fill. */
export interface NewDocument {
  readonly id: string;
  readonly outlet: string | undefined;
  readonly url: string | null;
  readonly title: string | undefined;
  readonly publishedOn: { readonly date: string | undefined; readonly basis: unknown };
  readonly language: string | undefined;
  readonly translatedFrom: string | undefined;
  readonly file: string;
  readonly sha256: string;
}

/**
 * Puts a record at the end of `documents.yaml`; all that is there stays as it is written.
 * @throws when the file is no list with a line for each item
 */
export function appendDocument(text: string, document: NewDocument): string {
  const { contents, errors } = parseDocument(text);
  if (
    errors.length > 0 ||
    (contents !== null && !isSeq(contents)) ||
    (contents?.flow && contents.items.length > 0)
  )
    throw new Error('is no list with a line "- id: …" for each document: mend it first');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = contents?.range?.[0] ?? 0;
  const indent =
    contents === null || contents.flow ? '' : ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  // An empty list is written [] and makes way.
  const kept = contents?.flow ? text.slice(0, start) + text.slice(contents.range?.[1]) : text;
  const lines = record(document).map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`);
  const separator = kept === '' || kept.endsWith('\n') ? '' : eol;
  return `${kept}${separator}${lines.join(eol)}${eol}`;
}

function record({ publishedOn, ...document }: NewDocument): string[] {
  return [
    field('id', document.id),
    field('outlet', document.outlet, 'the id of the source that published it'),
    field('url', document.url),
    field('title', document.title, 'as printed'),
    'publishedOn:',
    `  ${field('date', publishedOn.date, 'for example 2025-02-04')}`,
    `  ${field('basis', publishedOn.basis, 'in-text, { document: its id } or { inferred: how }')}`,
    field('language', document.language, 'for example en'),
    ...(document.translatedFrom === undefined ? [] : [field('translatedFrom', document.translatedFrom)]),
    field('file', document.file),
    field('sha256', document.sha256),
  ];
}

function field(name: string, value: unknown, hint = ''): string {
  if (value === undefined) return `${name}: # ${hint}`;
  return `${name}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd()}`;
}
