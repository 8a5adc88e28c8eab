import type { z } from 'zod';

/** `slack:C012=dprk, discord:123=dprk` as a map from `slack:C012` to `dprk`. */
export function parseChannels(written: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const channels = new Map<string, string>();
  const entries = written.split(',').map((part) => part.trim());
  for (const [at, entry] of entries.filter((part) => part !== '').entries()) {
    const [, channel, dossier] = /^((?:slack|discord):\w+)\s*=\s*([\w-]+)$/.exec(entry) ?? [];
    if (channel === undefined || dossier === undefined) {
      context.addIssue(
        `has, as entry ${at + 1}, what is not of the form slack:CHANNEL=DOSSIER or discord:CHANNEL=DOSSIER`,
      );
    } else if (channels.has(channel)) {
      context.addIssue(
        `names, as entry ${at + 1}, a channel that it has named before: leave one of them out`,
      );
    } else channels.set(channel, dossier);
  }
  return channels;
}

/**
 * What is wrong with the dossiers that channels are given, once it is known which there are; null when
 * nothing is. Entries are counted from 1 and not quoted, as no value of a setting is.
 */
export function unknownDossiers(
  channels: ReadonlyMap<string, string>,
  dossiers: readonly string[],
): string | null {
  const unknown = [...channels.values()].flatMap((id, at) => (dossiers.includes(id) ? [] : [at + 1]));
  if (unknown.length === 0) return null;
  const entries = unknown.length === 1 ? 'entry' : 'entries';
  return `names, in ${entries} ${unknown.join(', ')}, a dossier that is not there: write ${dossiers.join(' or ')}`;
}
