import type { Room } from './platform.ts';

const REMEMBERED = 5_000;

/** What the last answer in a room was about. */
export interface Subject {
  readonly dossier: string;
  /** Null when it was about no one topic. */
  readonly topic: string | null;
}

/** The subjects of rooms, so that "and in December?" is understood. Bounded; the oldest is forgotten. */
export interface Conversations {
  /** Of this thread, or of the channel outside of threads. */
  subjectOf(room: Room): Subject | null;
  remember(room: Room, subject: Subject): void;
}

export function rememberConversations(limit: number = REMEMBERED): Conversations {
  const known = new Map<string, Subject>();
  return {
    subjectOf: (room) => known.get(key(room)) ?? null,
    remember(room, subject) {
      // Deleting first moves it to the end: a Map keeps the order of insertion, so the first is the oldest.
      known.delete(key(room));
      known.set(key(room), subject);
      const [oldest] = known.keys();
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
    },
  };
}

const key = (room: Room) => JSON.stringify([room.platform, room.workspace, room.channel, room.thread]);
