import { expect, test } from 'vitest';
import { measureChat } from '../../bench/chat/measure.ts';

test('every server answers what it is asked, and its cost is counted', { timeout: 120_000 }, async () => {
  const small = { rounds: 1, requests: 8, concurrency: 4, progress: () => {} };
  const trials = await measureChat(small);
  expect(trials.map(({ platform, name }) => `${platform}: ${name}`)).toEqual([
    'slack: bare Bolt',
    'slack: bare Bolt, in the response',
    'slack: Claimdesk, asked again',
    'slack: Claimdesk, never asked',
    'discord: bare Ed25519',
    'discord: bare Ed25519, looking its answer up',
    'discord: Claimdesk, asked again',
    'discord: Claimdesk, never asked',
  ]);
  for (const { requests, cpuMs, timesBare, timesAlike, name, response, answer } of trials) {
    expect(requests).toBe(8);
    expect(cpuMs).toBeGreaterThan(0);
    expect(timesBare === null).toBe(name === 'bare Bolt' || name === 'bare Ed25519');
    expect(timesAlike === null).toBe(name.startsWith('bare'));
    expect(answer.p50).toBeGreaterThanOrEqual(response.p50);
  }
});
