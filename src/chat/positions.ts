import type { AnyClaim } from '../claims/figures/index.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { saidInWords } from '../claims/words/said.ts';
import { cautionsOn } from '../query/answer/cautions.ts';
import { documentLinks } from './document-links.ts';
import type { Block, Line } from './reply.ts';

/** The positions on one proposition. */
interface Positions {
  readonly title: string;
  readonly claims: readonly AnyClaim[];
}

const STANCES = { asserts: 'Says so', denies: 'Denies it', open: 'Leaves it open' } as const;

/** Who asserts something and who denies it, each with when and where. */
export function positionsBlock({ title, claims }: Positions, dossier: Dossier): Block {
  return {
    kind: 'list',
    title,
    entries: claims.map((claim) => ({
      title: [`${STANCES[claim.stance ?? 'open']}: ${claim.statement}`],
      detail: provenance(claim, dossier),
    })),
  };
}

/** "said 4 Feb 2025: Babel, 4 Feb 2025; …", and what to beware of. */
export function provenance(claim: AnyClaim, dossier: Dossier): Line {
  const scope = claim.scope === null ? '' : `${dossier.scopes.get(claim.scope)?.label ?? claim.scope}, `;
  const when = `${claim.statedOn === null ? '' : 'said '}${saidInWords(claim, 'short')}`;
  const documents = documentLinks(claim, dossier)
    .flatMap((link) => ['; ', link])
    .slice(1);
  const cautions = cautionsOn(claim, dossier).map((sentence) => ` ${sentence}`);
  return [`${scope}${when}: `, ...documents, ...(cautions.length > 0 ? ['.', ...cautions] : [])];
}
