import type { Delivery } from '../ledger/outbox/take.ts';

/** A change goes to many channels at once, and the ledger is never altered: more would be remembered for little. */
const REMEMBERED = 20;

/** Asks once for deliveries that tell the same. Failures are not remembered. */
export function recently<T>(ask: (delivery: Delivery) => Promise<T>): (delivery: Delivery) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (delivery) => {
    const key = JSON.stringify([delivery.dossier, delivery.items]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const asked = ask(delivery);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return asked;
  };
}
