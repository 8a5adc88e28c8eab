import type { Claim } from '../../claims/record/claim.ts';
import { words } from '../words/tokens.ts';

/** Everything of a claim that free text is searched in: our sentence, and what the documents print. */
export function textWords({ statement, mentions }: Claim): string[] {
  const texts = [
    statement,
    ...mentions.flatMap(({ quote, paraphrase }) => [quote ?? [], paraphrase ?? []].flat()),
  ];
  return [...new Set(texts.flatMap(words))];
}
