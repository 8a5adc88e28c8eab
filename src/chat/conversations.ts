import { LRUCache } from 'lru-cache';
import type { Room } from './platform.ts';

const REMEMBERED = 5_000;

/** What the last answer in a room was about. */
export interface Subject {
  readonly dossier: string;
  /** Null when it was about no one topic. */
  readonly topic: string | null;
}

/** The subjects of rooms, so that "and in December?" is understood. Bounded: a room that was quiet for longest is forgotten. */
export interface Conversations {
  /** Of this thread, or of the channel outside of threads. */
  subjectOf(room: Room): Subject | null;
  remember(room: Room, subject: Subject): void;
}

export function rememberConversations(limit: number = REMEMBERED): Conversations {
  const known = new LRUCache<string, Subject>({ max: limit });
  return {
    subjectOf: (room) => known.get(key(room)) ?? null,
    remember(room, subject) {
      known.set(key(room), subject);
    },
  };
}

const key = (room: Room) => JSON.stringify([room.platform, room.workspace, room.channel, room.thread]);
