import { expect, test } from 'vitest';
import type { Question, Room } from '../../src/chat/platform.ts';
import { takeTurns } from '../../src/chat/turns.ts';

const room: Room = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null };
const by = (asker: string, more: Partial<Room> = {}): Question => ({
  input: { text: 'casualties' },
  dossier: null,
  room: { ...room, ...more },
  asker,
  private: false,
});

test('one person may ask so often, then is told when to ask again', async () => {
  const turns = takeTurns(2, 100);
  await turns.take(by('U1'));
  await turns.take(by('U1', { channel: 'C2' }));
  await expect(turns.take(by('U1'))).rejects.toThrow(/2 times within a minute\. Ask again in \d+ seconds?\./);
  await turns.take(by('U2'));
});

test('one channel may ask so often, whoever asks there', async () => {
  const turns = takeTurns(100, 2);
  await turns.take(by('U1'));
  await turns.take(by('U2'));
  await expect(turns.take(by('U3'))).rejects.toThrow('This channel has asked 2 times');
  await turns.take(by('U3', { channel: 'C2' }));
});

test('the same ids in another workspace are somebody else', async () => {
  const turns = takeTurns(1, 1);
  await turns.take(by('U1'));
  await turns.take(by('U1', { workspace: 'T2' }));
});

test('the terminal has no limit', async () => {
  const turns = takeTurns(1, 1);
  for (let at = 0; at < 3; at++) await turns.take(by('me', { platform: 'terminal' }));
});
