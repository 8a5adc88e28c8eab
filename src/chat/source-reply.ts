import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { saidInWords } from '../claims/words/said.ts';
import type { SourceProfile } from '../query/sources/profile.ts';
import { documentLinks } from './document-links.ts';
import { pageOf, pageTurns } from './page.ts';
import type { Block, Line, Reply } from './reply.ts';
import { howItPassesOn, howItReachedUs, nameOf, whoItIs } from './source-in-words.ts';

/** So many fit into every platform's message, with what stands below them. */
const CLAIMS_A_PAGE = 5;
const REASONS_A_PAGE = 2;

/**
 * One source for the whole channel: who it is, what it said, who disagrees, how that reached us. Further pages
 * show the rest of what it said and passed on, and of who disagrees; `all` is
 * for where no pages can be turned.
 */
export function sourceReply(profile: SourceProfile, dossier: Dossier, asked: number | 'all'): Reply {
  const { source, said, carried } = profile;
  const claims = paged([...said, ...carried], asked, CLAIMS_A_PAGE);
  const reasons = paged(profile.disagreements, asked, REASONS_A_PAGE);
  const { number, of } = claims.of < reasons.of ? reasons : claims;
  const isFirst = number === 1;
  // The shorter of the two ends earlier.
  const items = claims.number === number ? claims.items : [];
  const disagreements = reasons.number === number ? reasons.items : [];
  const what = `What ${nameOf(source)} says${carried.length > 0 ? ' and passes on' : ''}`;
  const page = of > 1 ? `${what}: page ${number} of ${of}.` : '';
  const lead = isFirst ? whoItIs(profile) : page;
  return {
    to: 'channel',
    summary: lead,
    blocks: [
      { kind: 'lead', text: lead },
      ...claimList(
        'Said',
        items.filter((claim) => said.includes(claim)),
        dossier,
      ),
      ...claimList(
        'Passed on',
        items.filter((claim) => carried.includes(claim)),
        dossier,
      ),
      ...remarks('Others disagree', disagreements),
      ...(isFirst ? remarks('How it reached us', howItReachedUs(profile)) : []),
      ...(isFirst ? remarks('How it passes on what others say', howItPassesOn(profile)) : []),
      ...(isFirst && of > 1 ? [{ kind: 'footnote' as const, line: [page] }] : []),
    ],
    actions: pageTurns(
      { dossier: dossier.id, input: { command: 'sources', options: { name: source.id } } },
      { number, of },
    ),
  };
}

const paged = <T>(all: readonly T[], asked: number | 'all', size: number) =>
  asked === 'all' ? pageOf(all, 1, all.length || 1) : pageOf(all, asked, size);

function claimList(title: string, claims: readonly Claim[], dossier: Dossier): Block[] {
  if (claims.length === 0) return [];
  const entries = claims.map((claim) => ({ title: [claim.statement], detail: whenAndWhere(claim, dossier) }));
  return [{ kind: 'list', title, entries }];
}

function whenAndWhere(claim: Claim, dossier: Dossier): Line {
  const said = `${claim.statedOn === null ? '' : 'said '}${saidInWords(claim, 'short')}`;
  return [said, ...documentLinks(claim, dossier).flatMap((link, at) => [at === 0 ? ': ' : '; ', link])];
}

function remarks(title: string, sentences: readonly string[]): Block[] {
  if (sentences.length === 0) return [];
  return [{ kind: 'remarks', title, remarks: sentences.map((sentence) => [sentence]) }];
}
