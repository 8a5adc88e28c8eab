import { LRUCache } from 'lru-cache';
import type { Delivery } from '../ledger/outbox/take.ts';

/** A change goes to many channels at once, and the ledger is never altered: more would be remembered for little. */
const REMEMBERED = 20;

/** Asks once for deliveries that tell the same. Failures are not remembered. */
export function recently<T>(ask: (delivery: Delivery) => Promise<T>): (delivery: Delivery) => Promise<T> {
  const known = new LRUCache<string, Promise<T>>({ max: REMEMBERED });
  return (delivery) => {
    const key = JSON.stringify([delivery.dossier, delivery.items]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const asked = ask(delivery);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}
