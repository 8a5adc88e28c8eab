import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import type { ListBlock } from '../src/chat/reply.ts';
import type { Dossier } from '../src/claims/record/dossier.ts';
import { dayInWords } from '../src/claims/words/day.ts';
import { UserError } from '../src/errors.ts';
import type { Entry } from '../src/ledger/ledger/entry.ts';
import { ask } from '../src/query/answer/ask.ts';
import type { DossierIndex } from '../src/query/index/dossier-index.ts';
import type { Records } from './records.ts';

/** A question may find many claims; whose history is wanted is said by a narrower one. */
const MOST_CLAIMS = 5;

export const history = (records: Records) =>
  defineCommand({
    name: 'history',
    summary: 'Every change that was recorded of a claim: when, by whom and why',
    options: z.object({
      claim: z
        .string({ error: 'name a claim by its id, or ask for figures' })
        .trim()
        .min(1, 'name a claim by its id, or ask for figures')
        .max(300, 'name a claim in at most 300 characters')
        .describe('A claim’s id, or a question that finds it: "killed nis"')
        .meta({ rest: true, suggest: 'question' }),
    }),
    examples: () => [],
    async run({ claim }, { indexes: [index], today }) {
      const store = records();
      const { dossier } = index;
      const ids = claimsNamed(claim, index, today(index));
      const blocks = await Promise.all(
        ids
          .slice(0, MOST_CLAIMS)
          .map(async (id) => told(id, await store.ledger.history(dossier.id, id), dossier)),
      );
      const more = ids.length - MOST_CLAIMS;
      const summary = `Recorded changes of ${ids.length === 1 ? 'one claim' : `${ids.length} claims`}.`;
      return {
        to: 'channel',
        summary,
        blocks: [
          { kind: 'lead', text: summary },
          ...blocks,
          ...(more > 0
            ? [{ kind: 'footnote' as const, line: [`And ${more} more: ask for one measure or one source.`] }]
            : []),
        ],
      };
    },
  });

function claimsNamed(words: string, index: DossierIndex, today: string): string[] {
  if (index.dossier.claims.has(words)) return [words];
  const { claims } = ask(words, index, { today, asOf: null });
  const found = claims.map(({ id }) => id).filter((id) => index.dossier.claims.has(id));
  if (found.length > 0) return found;
  throw new UserError('unknown-claim', `No claim is called or found by “${words}”.`);
}

function told(id: string, entries: readonly Entry[], dossier: Dossier): ListBlock {
  return {
    kind: 'list',
    title: dossier.claims.get(id)?.statement ?? id,
    entries: entries.map(({ at, change, actor, reason, claim }) => ({
      title: [`${day(at)}: ${change}, revision ${claim.rev}, by ${actor}${reason ? `: ${reason}` : ''}`],
      detail: null,
    })),
  };
}

function day(at: number): string {
  const iso = new Date(at).toISOString().slice(0, 10);
  return dayInWords({ from: iso, to: iso, precision: 'day' }, 'short');
}
