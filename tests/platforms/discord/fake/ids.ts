const DISCORD_EPOCH = 1_420_070_400_000;
let count = 0n;

/** A new id as Discord makes them: the time in its upper bits, so that later ones are larger. */
export function snowflake(at = Date.now()): string {
  count += 1n;
  return String((BigInt(at - DISCORD_EPOCH) << 22n) | (count & 0x3fffffn));
}
