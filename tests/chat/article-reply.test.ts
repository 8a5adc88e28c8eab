import { describe, expect, test } from 'vitest';
import { articleReply } from '../../src/chat/article-reply.ts';
import { load, replacing, smallDossier } from '../world.ts';

const open = (domains: string) =>
  load(
    replacing(smallDossier(), 'dossier.yaml', 'timeZone: UTC', `timeZone: UTC\nunfurlDomains: [${domains}]`),
  );
const closed = load(smallDossier());
const document = [...closed.documents.values()].find(({ url }) => url !== null);
const url = document?.url ?? '';
const site = new URL(url).hostname.replace(/^www\./, '');

describe('an article by its address', () => {
  test('is shown with the claims it carries', () => {
    const reply = articleReply(url, [open(site)]);
    const carried = [...closed.claims.values()].filter(({ mentions }) =>
      mentions.some((mention) => mention.document === document?.id),
    );
    expect(carried.length).toBeGreaterThan(0);
    for (const { statement } of carried) expect(JSON.stringify(reply)).toContain(statement);
    const others = [...closed.claims.values()].filter((claim) => !carried.includes(claim));
    for (const { statement } of others) expect(JSON.stringify(reply)).not.toContain(statement);
  });

  test('is not shown unless its site is named', () => {
    expect(articleReply(url, [closed])).toBeNull();
    expect(articleReply(url, [open('example.net')])).toBeNull();
    expect(articleReply(url, [closed, open(site)])).not.toBeNull();
  });

  test.each([`${url}/`, `${url}?utm=1`, `${url}#top`, url.slice(0, -1), '', 'not an address'])(
    'is another one when the address differs: %j',
    (other) => {
      expect(articleReply(other, [open(site)])).toBeNull();
    },
  );

  test('without a claim that stands is not shown', () => {
    const retracted = [...open(site).claims.values()].map((claim) => ({
      ...claim,
      status: 'retracted' as const,
    }));
    const dossier = { ...open(site), claims: new Map(retracted.map((claim) => [claim.id, claim])) };
    expect(articleReply(url, [dossier])).toBeNull();
  });
});

test.each(['https://example.com', 'www.example.com', 'example', 'a.b, c.d, e.f, g.h, i.j, k.l'])(
  'what is no list of at most five domains is refused: %s',
  (domains) => {
    expect(() => open(domains)).toThrow(/domain/);
  },
);
