import { type Claim, claim as claimSchema } from '../../src/claims/record/claim.ts';
import { parseDays } from '../../src/claims/record/day.ts';
import { document } from '../../src/claims/record/document.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import { facet } from '../../src/claims/record/facet.ts';
import { measure } from '../../src/claims/record/measure.ts';
import { source } from '../../src/claims/record/source.ts';
import { proposition } from '../../src/claims/record/topic.ts';

export type Raw = Record<string, unknown>;

const on = (date: string | null | undefined) => (date ? { date, basis: 'in-text' } : null);

/** A figure of North's army, with what matters to the test written over it. Dates are given as text. */
export function figure(fields: Raw = {}): Claim {
  return claimOf({ kind: 'figure', measure: 'hurt', value: 3000, asOf: '2025-01-10', ...fields });
}

/** A position of North's army: it asserts that the river has fallen. */
export function position(fields: Raw = {}): Claim {
  const said = { proposition: 'falling', stance: 'asserts', asOf: '2025-01-10', statedOn: '2025-01-10' };
  return claimOf({ kind: 'position', ...said, ...fields });
}

let count = 0;

export function claimOf({ asOf, statedOn, population, place, by, ...fields }: Raw): Claim {
  count += 1;
  const mentions = [{ document: 'paper-new', quote: 'a quote', attribution: 'explicit' }];
  const base = { id: `claim-${count}`, statement: 'It is said.', modality: 'asserted', mentions };
  const record = claimSchema.parse({
    ...base,
    originators: by === undefined ? ['army'] : [by].flat(),
    ...fields,
    asOf: on(asOf as string | null),
    statedOn: on(statedOn as string | null),
  });
  return {
    ...record,
    topic: 'flood',
    population: (population as string | undefined) ?? 'people',
    place: (place as string | undefined) ?? 'valley',
    rev: 1,
  };
}

const byId = <T extends { id: string }>(parse: (raw: Raw) => T, raws: Raw[]): ReadonlyMap<string, T> =>
  new Map(raws.map((raw) => [raw.id as string, parse({ label: raw.id, ...raw })]));

const plain = <T extends { id: string }>(schema: { parse(raw: unknown): T }, raws: Raw[]) =>
  new Map(raws.map((raw) => [raw.id as string, schema.parse(raw)]));

const article = (id: string, publishedOn: string, more: Raw = {}): Raw => ({
  id,
  outlet: 'paper',
  url: null,
  title: id,
  publishedOn: on(publishedOn),
  language: 'en',
  sha256: null,
  ...more,
});

const proposed = (id: string, entails: string[]): Raw => ({
  id,
  statement: `The water is ${id}.`,
  short: id,
  topic: 'flood',
  entails,
});

const since = parseDays('2024');
if (since === null) throw new Error('no date');

/** A flood that two neighbouring states count, each through several mouths. */
const FLOOD: Dossier = {
  ...{ id: 'flood', title: 'The flood', command: 'flood', language: 'en', timeZone: 'UTC', since },
  defaults: { population: 'people', place: 'valley' },
  unfurlDomains: [],
  bounds: [],
  populations: byId((raw) => facet.parse(raw), [{ id: 'people' }, { id: 'cattle' }]),
  places: byId(
    (raw) => facet.parse(raw),
    [{ id: 'country' }, { id: 'valley', partOf: 'country' }, { id: 'coast', partOf: 'country' }],
  ),
  scopes: byId((raw) => facet.parse(raw), [{ id: 'first-wave' }, { id: 'own-district' }]),
  families: byId(
    ({ id, label, ...raw }) => ({
      id: id as string,
      label: label as string,
      ...(raw as { window: never }),
    }),
    [
      { id: 'harm', window: { strictDays: 7, looseDays: 31 } },
      { id: 'relief', window: { strictDays: 30, looseDays: 180 } },
    ],
  ),
  measures: byId(
    (raw) => measure.parse({ unit: 'people', accumulation: 'cumulative', ...raw }),
    [
      { id: 'hurt', label: 'Killed or injured', family: 'harm', sumOf: ['killed', 'injured'] },
      { id: 'killed', label: 'Killed', family: 'harm', partOf: 'hurt' },
      { id: 'injured', label: 'Injured', family: 'harm', partOf: 'hurt' },
      { id: 'sent', label: 'Sent', family: 'relief' },
      { id: 'working', label: 'At work', family: 'relief', accumulation: 'stock' },
      { id: 'more-sent', label: 'Additional helpers', family: 'relief', accumulation: 'increment' },
    ],
  ),
  topics: new Map(),
  propositions: plain(proposition, [
    proposed('gone', ['falling']),
    proposed('falling', []),
    proposed('drained', ['falling']),
    proposed('rebuilt', []),
  ]),
  sources: plain(source, [
    { id: 'north', name: 'North', kind: 'state' },
    { id: 'army', name: 'Army', kind: 'state', parent: 'north' },
    { id: 'ministry', name: 'Ministry', kind: 'state', parent: 'north' },
    { id: 'south', name: 'South', kind: 'state' },
    { id: 'president', name: 'President', kind: 'person', parent: 'south' },
    { id: 'spokesman', name: 'Spokesman', kind: 'person', parent: 'president' },
    { id: 'aid', name: 'Aid', kind: 'group' },
    { id: 'crews', name: 'Rescue crews', kind: 'officials', parent: 'south', plural: true },
    { id: 'wire', name: 'Wire', kind: 'wire' },
    { id: 'paper', name: 'Paper', kind: 'outlet' },
  ]),
  documents: plain(document, [
    article('paper-old', '2025-01-12'),
    article('paper-new', '2025-03-01'),
    article('paper-translated', '2025-03-02', { translatedFrom: 'fr' }),
  ]),
  claims: new Map(),
};

export const dossierOf = (claims: readonly Claim[] = [], more: Partial<Dossier> = {}): Dossier => ({
  ...FLOOD,
  claims: new Map(claims.map((claim) => [claim.id, claim])),
  ...more,
});
