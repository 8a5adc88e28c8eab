import { UserError } from '../../src/errors.ts';
import type { Filter } from '../../src/ledger/channels/filter.ts';
import type { Mode } from '../../src/ledger/channels/follows.ts';
import type { DossierIndex } from '../../src/query/index/dossier-index.ts';
import { understand } from '../../src/query/understand/understand.ts';

export interface Wanted {
  readonly filter: Filter;
  readonly mode: Mode;
}

/**
 * "casualties", "killed nis daily", "" for everything.
 * @throws UserError when the words name nothing that can be followed
 */
export function readFollow(what: string, index: DossierIndex, today: string): Wanted {
  const words = what.split(/\s+/).filter((word) => word !== '');
  const daily = words.some((word) => /^(daily|digest)$/i.test(word));
  const names = words.filter((word) => !/^(daily|digest|now|all|everything)$/i.test(word)).join(' ');
  const mode: Mode = daily ? 'daily' : 'now';
  if (names === '') return { filter: { topics: [], measures: [], sources: [] }, mode };
  const { topics, measures, sources, outlets, ignored } = understand(names, index, { today });
  const filter = {
    topics: [...topics].sort(),
    measures: [...measures].sort(),
    sources: [...sources, ...outlets].sort(),
  };
  if (ignored.length > 0 || Object.values(filter).every((ids) => ids.length === 0)) {
    const known = [...index.dossier.topics.keys()].join(', ');
    throw new UserError(
      'unknown-filter',
      `That names nothing to follow. Name a topic (${known}), a measure or a source, or nothing for everything.`,
    );
  }
  return { filter, mode };
}
