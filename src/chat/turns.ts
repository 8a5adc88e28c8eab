import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../errors.ts';
import type { Question } from './platform.ts';

/** So many questions a minute are more than anybody reads, and far less than a machine can ask. */
const PER_ASKER = 20;
const PER_CHANNEL = 60;
const SECONDS = 60;

/** Keeps one person, or one channel, from crowding out everybody else. */
export interface Turns {
  /** @throws UserError when it is not this asker's, or this channel's, turn */
  take(question: Question): Promise<void>;
}

export function takeTurns(perAsker: number = PER_ASKER, perChannel: number = PER_CHANNEL): Turns {
  const askers = new RateLimiterMemory({ points: perAsker, duration: SECONDS });
  const channels = new RateLimiterMemory({ points: perChannel, duration: SECONDS });
  return {
    async take({ room, asker }) {
      // The terminal has one asker, who owns the machine.
      if (room.platform === 'terminal') return;
      const place = JSON.stringify([room.platform, room.workspace]);
      await turn(askers, `${place} ${asker}`, `You have asked ${perAsker} times within a minute.`);
      const crowd = `This channel has asked ${perChannel} times within a minute.`;
      await turn(channels, `${place} ${room.channel}`, crowd);
    },
  };
}

async function turn(limiter: RateLimiterMemory, key: string, sorry: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new UserError('too-often', `${sorry} Ask again in ${seconds} second${seconds === 1 ? '' : 's'}.`);
  }
}
