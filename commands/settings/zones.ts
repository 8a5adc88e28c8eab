import { DEFAULT_POLICY } from '../../src/ledger/policy.ts';

/** Names of today that `Intl` takes, and on many machines lists under an older name alone: Europe/Kiev. */
const RENAMED = [
  ...['Africa/Asmara', 'America/Argentina/Buenos_Aires', 'America/Nuuk', 'Asia/Ho_Chi_Minh'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon', 'Atlantic/Faroe', 'Europe/Kyiv'],
];

const LISTED: readonly string[] = [...Intl.supportedValuesOf('timeZone'), ...RENAMED].sort();

/**
 * Time zones with what was typed in their names: the dossier's own first, then the newsroom's, then those of
 * which a part begins with it, as `Europe` and `Kyiv` do.
 */
export function zonesLike(typed: string, own: string): readonly string[] {
  const wanted = typed.toLowerCase();
  const has = (zone: string) => zone.toLowerCase().includes(wanted);
  const begins = (zone: string) => `/${zone.toLowerCase()}`.includes(`/${wanted}`);
  const first = [own, DEFAULT_POLICY.zone].filter(has);
  return [...new Set([...first, ...LISTED.filter(begins), ...LISTED.filter(has)])];
}
