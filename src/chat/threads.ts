import type { Room } from './platform.ts';

const REMEMBERED = 5_000;

/** Which dossier a thread is about: that of the last answer in it. Bounded; the oldest is forgotten. */
export interface Threads {
  dossierOf(room: Room): string | null;
  remember(room: Room, dossier: string): void;
}

export function rememberThreads(limit: number = REMEMBERED): Threads {
  const known = new Map<string, string>();
  return {
    dossierOf: (room) => (room.thread === null ? null : (known.get(key(room)) ?? null)),
    remember(room, dossier) {
      if (room.thread === null) return;
      // Deleting first moves it to the end: a Map keeps the order of insertion, so the first is the oldest.
      known.delete(key(room));
      known.set(key(room), dossier);
      const [oldest] = known.keys();
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
    },
  };
}

const key = (room: Room) => JSON.stringify([room.platform, room.workspace, room.channel, room.thread]);
