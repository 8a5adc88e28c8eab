import { describe, expect, test } from 'vitest';
import { aMoment, newsroom } from './newsroom.ts';

describe('the connection', () => {
  test('is opened anew when Slack recycles it, and questions are answered again', async () => {
    const { slack, sent } = await newsroom();
    slack.socket.recycle('warning');
    // At once: what is asked in the gap is lost.
    await expect.poll(() => slack.socket.connections, { timeout: 500, interval: 10 }).toBe(2);
    await expect.poll(() => slack.socket.connected).toBe(1);
    expect(await slack.type('/dprk casualties')).toBe(true);
    await sent(1);
  });

  test('is opened anew when the network drops it', async () => {
    const { slack, sent } = await newsroom();
    for (const connections of [2, 3]) {
      slack.socket.drop();
      await expect.poll(() => slack.socket.connections, { timeout: 5_000 }).toBe(connections);
      await expect.poll(() => slack.socket.connected).toBe(1);
    }
    await slack.say('<@U0CLAIMDESK> casualties');
    await sent(1);
  });

  test('is tried again and again while Slack cannot be reached', async () => {
    const { slack, log, sent } = await newsroom();
    slack.trouble('apps.connections.open', { status: 503 }, { refusal: 'internal_error' });
    slack.socket.drop();
    await expect.poll(() => slack.socket.connections, { timeout: 9_000 }).toBe(2);
    expect(log.lines.filter((line) => line.includes('could not connect to Slack'))).toHaveLength(2);
    await slack.type('/dprk casualties');
    await sent(1);
  }, 15_000);

  test('is tried again when the socket itself is refused', async () => {
    const { slack } = await newsroom();
    slack.socket.refuseConnections = 1;
    slack.socket.drop();
    await expect.poll(() => slack.socket.connections, { timeout: 9_000 }).toBe(2);
    await expect.poll(() => slack.socket.connected).toBe(1);
  }, 15_000);

  test('an answer under way survives the gap', async () => {
    const { slack, desk, sent } = await newsroom();
    const release = desk.hold();
    await slack.type('/dprk casualties');
    slack.socket.drop();
    release();
    await sent(1);
  });

  test('an event that comes again over the new connection is answered once', async () => {
    const { slack, sent } = await newsroom();
    const { again } = await slack.say('<@U0CLAIMDESK> casualties');
    slack.socket.drop();
    await expect.poll(() => slack.socket.connections).toBe(2);
    await expect.poll(() => slack.socket.connected).toBe(1);
    expect(await again(1)).toBe(true);
    await sent(1);
    await aMoment();
    expect(slack.workspace.sent).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('finishes what is being answered, then is done', async () => {
    const { slack, desk, platform } = await newsroom();
    const release = desk.hold();
    await slack.type('/dprk casualties');
    await slack.say('<@U0CLAIMDESK> casualties');
    let stopped = false;
    const stopping = platform.stop().then(() => {
      stopped = true;
    });
    await aMoment();
    expect(stopped).toBe(false);
    release();
    await stopping;
    expect(slack.workspace.sent).toHaveLength(2);
  });

  test('takes no new questions, and leaves them unacknowledged for others', async () => {
    const { slack, desk, platform } = await newsroom();
    const release = desk.hold();
    await slack.type('/dprk casualties');
    const stopping = platform.stop();
    await aMoment();
    expect((await slack.say('<@U0CLAIMDESK> help')).acknowledged).toBe(false);
    release();
    await stopping;
    expect(desk.questions).toHaveLength(1);
    expect(slack.socket.connected).toBe(0);
  });

  test('does not wait for a Slack that hangs', async () => {
    const { slack, platform } = await newsroom();
    slack.socket.freeze();
    const asked = performance.now();
    await platform.stop();
    expect(performance.now() - asked).toBeLessThan(4_000);
  });

  test('does not connect again', async () => {
    const { slack, platform } = await newsroom();
    await platform.stop();
    await aMoment();
    expect(slack.socket.connections).toBe(1);
    await platform.stop();
  });

  test('while the connection is being mended ends the mending', async () => {
    const { slack, platform, log } = await newsroom();
    slack.trouble('apps.connections.open', { status: 503 });
    slack.socket.drop();
    await expect.poll(() => log.lines.some((line) => line.includes('could not connect'))).toBe(true);
    await platform.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(slack.socket.connections).toBe(1);
  });
});
