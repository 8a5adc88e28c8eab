import { expect, it } from 'vitest';
import type { Line } from '../../src/chat/reply.ts';
import type { Claim } from '../../src/claims/record/claim.ts';
import { parseDays } from '../../src/claims/record/day.ts';
import { readFilter } from '../../src/ledger/channels/filter.ts';
import { changeLine, changeText } from '../../src/notify/words/change-line.ts';
import { goneReply } from '../../src/notify/words/gone-reply.ts';
import { claimOf } from '../ledger/stores.ts';
import { load, smallDossier } from '../world.ts';

const flood = load(smallDossier());

function entry(changes: Partial<Claim>, rev: number, reason: string | null = null) {
  const claim = { ...claimOf(flood, 'mayor-drowned', changes), rev };
  return {
    seq: rev,
    at: 0,
    change: 'amended',
    dossier: 'flood',
    claim,
    actor: 'Ada',
    via: 'sync',
    reason,
    hash: '',
  } as const;
}

function change(before: Partial<Claim> | null, after: Partial<Claim>): string {
  const last = entry(after, 2);
  return changeText(
    { before: before === null ? null : entry(before, 1), changes: [last], after: last, own: false },
    flood,
  );
}

const later = { ...parseDays('2024-05-09'), basis: { kind: 'in-text' } } as NonNullable<Claim['asOf']>;

it.each([
  ['a new claim', null, {}, 'New. The mayor: drowned, more than 60 (as of 7 May 2024)'],
  [
    'one that is doubted from the start',
    null,
    { status: 'held', statusReason: 'One witness only.' },
    'New, and held. The mayor: drowned, more than 60 (as of 7 May 2024). Why: One witness only',
  ],
  [
    'a figure',
    {},
    { value: 70, qualifier: 'about' },
    'The mayor: drowned, more than 60 → about 70 (as of 7 May 2024)',
  ],
  [
    'what is counted',
    {},
    { measure: 'victims' },
    'The mayor: victims, drowned, more than 60 → more than 60 (as of 7 May 2024)',
  ],
  ['a date', {}, { asOf: later }, 'The mayor: drowned, more than 60: as of 7 May 2024 → as of 9 May 2024'],
  [
    'a date that is taken back',
    {},
    { asOf: null },
    'The mayor: drowned, more than 60: as of 7 May 2024 → date not given',
  ],
  [
    'words of ours',
    {},
    { note: 'see the tape' },
    'The mayor: drowned, more than 60 (as of 7 May 2024); changed: note',
  ],
  [
    'a retraction',
    {},
    { status: 'retracted', statusReason: 'Misheard.' },
    'Retracted. The mayor: drowned, more than 60 (as of 7 May 2024). Why: Misheard',
  ],
  [
    'a claim that stands again',
    { status: 'held', statusReason: 'x' },
    {},
    'Stands again. The mayor: drowned, more than 60 (as of 7 May 2024)',
  ],
] as [string, Partial<Claim> | null, Partial<Claim>, string][])('tells %s', (_, before, after, text) => {
  expect(change(before, after)).toBe(text);
});

it('names the articles and who recorded it why', () => {
  const after = entry({ value: 70 }, 2, 'Listened to the tape again.');
  const line = changeLine({ before: entry({}, 1), changes: [after], after, own: false }, flood);
  expect(written(line)).toBe(
    'The mayor: drowned, more than 60 → more than 70 (as of 7 May 2024). [The Gazette, 7 May 2024](null); [The Gazette, 8 May 2024](https://radio.example/flood) (recorded by Ada, Listened to the tape again)',
  );
});

it('still tells of a claim whose articles the files no longer have', () => {
  const after = entry({ value: 70 }, 2);
  const without = { ...flood, documents: new Map() };
  expect(changeLine({ before: null, changes: [after], after, own: false }, without)).toHaveLength(2);
});

it('marks the edit of somebody who follows it there', () => {
  const after = entry({ value: 70 }, 2);
  const line = changeLine({ before: entry({}, 1), changes: [after], after, own: true }, flood);
  expect(line.at(-1)).toBe(' (recorded by Ada, who follows this here)');
});

it('tells who followed where that has ended, and what it was', () => {
  const asked = { mode: 'now', by: 'U1', name: 'ada', at: 0, filter: readFilter('{}') } as const;
  const ended = [
    { ...asked, dest: 'slack:T1:C1', dossier: 'flood' },
    { ...asked, dest: 'slack:T1:C2:17.1', dossier: 'gone' },
  ];
  const { blocks } = goneReply(ended, (id) => (id === 'flood' ? flood : undefined));
  const entries = blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
  expect(entries.map(({ title, detail }) => `${written(title)}: ${written(detail ?? [])}`)).toEqual([
    `#C1: ${flood.title}: everything`,
    'a thread in #C2: gone',
  ]);
});

const written = (line: Line): string =>
  line
    .map((span) => {
      if (typeof span === 'string') return span;
      return 'channel' in span ? `#${span.channel}` : `[${span.text}](${span.href})`;
    })
    .join('');
