import type { Courier } from '../../src/chat/courier.ts';

/** A platform that takes everything at once, and remembers when. */
export interface Taking extends Courier {
  /** When each message was taken, in milliseconds of `performance.now`, by channel. */
  readonly taken: Map<string, number[]>;
}

export function takingCourier(paceMs: number): Taking {
  const taken = new Map<string, number[]>();
  let messages = 0;
  return {
    paceMs,
    taken,
    async post({ to }) {
      const before = taken.get(to.channel);
      const now = performance.now();
      if (before === undefined) taken.set(to.channel, [now]);
      else before.push(now);
      messages += 1;
      return `m${messages}`;
    },
    find: async () => 'absent',
    update: async () => {},
  };
}
