import { canonical } from '../ledger/canonical.ts';
import { type ClaimText, writeClaim } from '../ledger/ledger/claim-text.ts';
import { printable } from '../platforms/terminal/printable.ts';

/** What differs between two texts of a claim, by field: `value: 60 → 70`, `mentions: 1 added`. */
export function fieldChanges(before: ClaimText, after: ClaimText): string[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => name !== 'mentions' && canonical(was[name] ?? null) !== canonical(is[name] ?? null))
    .map((name) => `${name}: ${inWords(was[name])} → ${inWords(is[name])}`)
    .concat(mentionChanges(before, after));
}

/** As the ledger keeps it: what says no more than its default is not there. */
const fieldsOf = (text: ClaimText) => JSON.parse(writeClaim(text)) as Record<string, unknown>;

const LONGEST = 60;

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  const text = printable(dayOf(value) ?? (typeof value === 'string' ? value : canonical(value)));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A date as files have it; how it is known is left out where it is not all that changed. */
function dayOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('from' in value && 'to' in value)) return null;
  const days = value.from === value.to ? `${value.from}` : `${value.from}/${value.to}`;
  return 'basis' in value ? `${days} ${canonical(value.basis)}` : days;
}

function mentionChanges(before: ClaimText, after: ClaimText): string[] {
  const written = ({ mentions }: ClaimText) => new Set(mentions.map((mention) => canonical(mention)));
  const [was, is] = [written(before), written(after)];
  const added = [...is].filter((mention) => !was.has(mention)).length;
  const removed = [...was].filter((mention) => !is.has(mention)).length;
  const changed = Math.min(added, removed);
  const counts = [
    [added - changed, 'added'],
    [changed, 'changed'],
    [removed - changed, 'removed'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (said.length > 0) return [`mentions: ${said.join(', ')}`];
  return canonical(before.mentions) === canonical(after.mentions) ? [] : ['mentions: in another order'];
}
