import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/record/claim.ts';
import type { Dated } from '../../../src/claims/record/dated.ts';
import type { Dossier } from '../../../src/claims/record/dossier.ts';
import { applyChanges } from '../../../src/query/index/apply-changes.ts';
import { buildIndex, type DossierIndex } from '../../../src/query/index/dossier-index.ts';
import { retrieve } from '../../../src/query/retrieve/retrieve.ts';
import { understand } from '../../../src/query/understand/understand.ts';
import { goldenQuestions } from '../../golden/questions.ts';
import { dprkIndex } from '../dprk.ts';

let index: DossierIndex;
let questions: readonly string[];
beforeAll(async () => {
  index = await dprkIndex();
  questions = (await goldenQuestions()).flatMap(([, asked]) => asked.map(({ ask }) => ask));
});

const on = (day: string): Dated => ({ from: day, to: day, precision: 'day', basis: { kind: 'in-text' } });

/** What editors do to a claim; `other` is another claim of the dossier. */
const EDITS: readonly ((claim: Claim, other: Claim, day: string) => Claim)[] = [
  (claim) => ({ ...claim, value: (claim.value ?? 7) + 1 }),
  (claim) => ({ ...claim, status: 'retracted', statusReason: 'counted twice' }),
  (claim, _, day) => ({ ...claim, asOf: on(day) }),
  (claim) => ({ ...claim, asOf: null, statedOn: null }),
  (claim, other) => ({ ...claim, originators: other.originators }),
  (claim, other) => ({ ...claim, mentions: other.mentions, statement: `${claim.statement} Zanzibar.` }),
  (claim, other) => ({ ...claim, measure: other.measure, place: other.place, scope: other.scope }),
];

interface Edit {
  readonly what: 'amend' | 'withdraw' | 'add' | 'reprint';
  readonly claim: number;
  readonly other: number;
  readonly how: number;
  readonly day: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('amend', 'amend', 'withdraw', 'add', 'reprint'),
  claim: fc.nat(),
  other: fc.nat(),
  how: fc.nat(EDITS.length - 1),
  day: fc.integer({ min: 1, max: 28 }),
});

/** The dossier after one edit, and which claims it names as changed. */
function edited(dossier: Dossier, { what, claim: nth, other, how, day }: Edit) {
  const all = [...dossier.claims.values()];
  const claim = all[nth % all.length] as Claim;
  const date = `2025-02-${String(day).padStart(2, '0')}`;
  const made = (EDITS[how] as (typeof EDITS)[number])(claim, all[other % all.length] as Claim, date);
  const claims = new Map(dossier.claims);
  const documents = new Map(dossier.documents);
  const id = `added-${claims.size}-${nth}`;
  if (what === 'withdraw') claims.delete(claim.id);
  if (what === 'amend') claims.set(claim.id, made);
  if (what === 'add') claims.set(id, { ...made, id });
  if (what === 'reprint') {
    const document = dossier.documents.get(claim.mentions[0]?.document ?? '');
    if (document === undefined) throw new Error('a claim stands in a document');
    const url = `https://elsewhere.example/${nth}`;
    documents.set(document.id, { ...document, url, outlet: 'bbc', publishedOn: on(date) });
  }
  // Whoever changes only a document names no claim.
  const changed = what === 'reprint' ? [] : what === 'add' ? [id] : [claim.id];
  return { dossier: { ...dossier, claims, documents }, changed };
}

/** Everything an index holds, without the order in which it came to hold it. */
function contents({ dossier, claims, begins, ends, sums, lists, story, articles }: DossierIndex) {
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, plain(value)]);
  const plain = (value: unknown): unknown =>
    value instanceof Map
      ? sorted(value)
      : value instanceof Int32Array
        ? [...value]
        : Array.isArray(value)
          ? value.map((one) => JSON.stringify(one)).sort()
          : value;
  return {
    dossier,
    claims,
    begins,
    ends,
    sums: [...sums].sort((a, b) => (a.id < b.id ? -1 : 1)),
    lists: Object.entries(lists).map(([facet, map]) => [facet, sorted(map)]),
    story: Object.entries(story).map(([what, tally]) => [what, sorted(tally)]),
    articles: Object.entries(articles).map(([what, map]) => [what, sorted(map)]),
  };
}

const answers = (asked: readonly string[], to: DossierIndex) =>
  asked.map((question) => {
    const found = retrieve(understand(question, to, { today: '2025-04-01' }), to, { asOf: null });
    return { ...found, claims: found.claims.map(({ id }) => id) };
  });

test('a patched index is the one built anew, edit after edit, and answers alike', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(), (edits, which) => {
      let [patched, dossier] = [index, index.dossier];
      for (const one of edits) {
        const next = edited(dossier, one);
        dossier = next.dossier;
        patched = applyChanges(patched, next);
      }
      const anew = buildIndex(dossier);
      expect(contents(patched)).toEqual(contents(anew));
      const asked = questions.filter((_, at) => at % 40 === which % 40);
      expect(answers(asked, patched)).toEqual(answers(asked, anew));
    }),
    { numRuns: 25 },
  );
});

test('several changes at once', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (edits) => {
      let dossier = index.dossier;
      const changed: string[] = [];
      for (const one of edits) {
        const next = edited(dossier, one);
        dossier = next.dossier;
        changed.push(...next.changed);
      }
      expect(contents(applyChanges(index, { dossier, changed }))).toEqual(contents(buildIndex(dossier)));
    }),
    { numRuns: 20 },
  );
});

test('whoever holds the index before still answers from what was', () => {
  const before = contents(index);
  const asked = questions.slice(0, 40);
  const said = answers(asked, index);
  const claims = new Map(index.dossier.claims);
  claims.delete('nis-killed-300');
  const after = applyChanges(index, { dossier: { ...index.dossier, claims }, changed: ['nis-killed-300'] });
  expect(contents(index)).toEqual(before);
  expect(answers(asked, index)).toEqual(said);
  expect(answers(['killed'], after)).not.toEqual(answers(['killed'], index));
  expect(after.sums.map(({ id }) => id)).not.toContain('nis-killed-300+nis-wounded-2700');
});

test('what did not change is shared; new names make an index built anew', () => {
  const { dossier } = index;
  const claim = dossier.claims.get('nis-killed-300') as Claim;
  const claims = new Map(dossier.claims).set(claim.id, { ...claim, value: 600 });
  const patched = applyChanges(index, { dossier: { ...dossier, claims }, changed: [claim.id] });
  expect(patched.lexicon).toBe(index.lexicon);
  expect(patched.read).toBe(index.read);
  expect(patched.lists.topics.get('training')).toBe(index.lists.topics.get('training'));

  const nis = dossier.sources.get('nis');
  if (nis === undefined) throw new Error('NIS speaks in this dossier');
  const sources = new Map(dossier.sources).set('nis', { ...nis, aliases: [...nis.aliases, 'Naegok-dong'] });
  const renamed = applyChanges(index, { dossier: { ...dossier, sources }, changed: [] });
  expect(understand('naegok-dong', renamed, { today: '2025-04-01' }).sources).toEqual(['nis']);
});
