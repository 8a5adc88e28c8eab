import { type AnyClaim, isComputed } from '../claims/figures/index.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { namesOf } from '../claims/words/speaker.ts';
import type { Answer } from '../query/answer/answer.ts';
import { capital, states } from '../query/answer/lead/phrases.ts';
import { readable, unread } from '../query/answer/readable.ts';
import { estimate } from './estimate.ts';
import { positionsBlock, provenance } from './positions.ts';
import type { Block, Reply, Shows } from './reply.ts';

/** An answer as a reply: the first sentence, the estimates, the disagreements, then how it was read. */
export function answerReply(answer: Answer): Reply {
  const { dossier, lead } = answer;
  const shown = readable(answer);
  const figures = shown.figures.map(
    ({ title, claims: [first, ...rest] }): Block => ({
      kind: 'estimates',
      title,
      estimates: [estimate(first, dossier), ...rest.map((claim) => estimate(claim, dossier))],
    }),
  );
  const positions = shown.positions.map((group) => positionsBlock(group, dossier));
  const remarks = answer.remarks.map(
    ({ title, sentences }): Block => ({
      kind: 'remarks',
      title,
      remarks: sentences.map((sentence) => [sentence]),
    }),
  );
  const asksForPositions = answer.understanding.intent === 'positions';
  return {
    // Nothing found helps nobody but the asker.
    to: answer.claims.length === 0 ? 'asker' : 'channel',
    summary: lead,
    shows: shownIn(answer),
    blocks: [
      { kind: 'lead', text: lead },
      ...answer.held.map((claim) => heldBlock(claim, dossier)),
      ...(asksForPositions ? [...positions, ...figures] : figures),
      ...remarks,
      ...(asksForPositions ? [] : positions),
      ...recordsBlock(shown.records, dossier),
      ...footnotes(answer, unread(answer, shown)),
    ],
  };
}

/** A sum stands on its parts: it changes when one of them does. */
function shownIn({ claims, dossier }: Answer): Shows {
  const stated = claims.flatMap((claim): readonly AnyClaim[] => (isComputed(claim) ? claim.parts : [claim]));
  const revisions = new Map(stated.map(({ id, rev }) => [id, rev]));
  return { dossier: dossier.id, claims: [...revisions].map(([claim, rev]) => ({ claim, rev })) };
}

/** Doubted by the desk: a warning, with no place among the figures. */
function heldBlock(claim: AnyClaim, dossier: Dossier): Block {
  const what = claim.measure === null ? claim.statement : `${capital(states(claim, dossier))}.`;
  return {
    kind: 'warning',
    text: `Held by the desk, not to be printed: ${what} ${claim.statusReason ?? ''}`.trim(),
  };
}

function recordsBlock(claims: readonly AnyClaim[], dossier: Dossier): Block[] {
  if (claims.length === 0) return [];
  const entries = claims.map((claim) => ({
    title: [claim.statement],
    detail: [`${namesOf(claim, dossier)}, `, ...provenance(claim, dossier)],
  }));
  return [{ kind: 'list', title: 'On record', entries }];
}

function footnotes({ reading, tally }: Answer, left: readonly string[]): Block[] {
  return [[...reading, ...left].join(' '), tally ?? '']
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'footnote', line: [text] }));
}
