import { createHash } from 'node:crypto';
import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/**
 * A key, pressed into a message so that it can be read there at any later time and nobody sees it: Discord
 * keeps a number of 32 bits with each component, ours to choose. The first and the last part of the message
 * get theirs from the key; the other parts are counted by Discord, from one. (A nonce is no help: Discord
 * compares it for some minutes, and does not give it back.)
 */
export function imprint(
  components: readonly APIMessageTopLevelComponent[],
  key: string,
): APIMessageTopLevelComponent[] {
  const [first, last] = numbers(key);
  return components.map((component, at) => {
    if (at === 0) return { ...component, id: first };
    return at === components.length - 1 ? { ...component, id: last } : component;
  });
}

/** Our own messages come with their components even without the intent for message content. */
export function bears({ components = [] }: Pick<APIMessage, 'components'>, key: string): boolean {
  const [first, last] = numbers(key);
  return components[0]?.id === first && (components.length === 1 || components.at(-1)?.id === last);
}

/** Two that differ, out of the upper half of what Discord takes: above any count of components. */
function numbers(key: string): readonly [number, number] {
  const hash = createHash('sha256').update(key).digest();
  const first = upper(hash.readUInt32BE(0));
  const last = upper(hash.readUInt32BE(4));
  return [first, last === first ? first ^ 1 : last];
}

const upper = (bits: number): number => (bits & 0x3fff_ffff) | 0x4000_0000;
