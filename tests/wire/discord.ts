import { onTestFinished } from 'vitest';
import { click, slash } from '../platforms/discord/fake/payloads.ts';
import { DiscordServer } from '../platforms/discord/fake/server.ts';
import { world } from '../platforms/discord/fake/world.ts';
import { words } from '../platforms/discord/paper.ts';
import { validateDiscord } from '../platforms/discord/validate.ts';
import { gate, type Wire } from './wire.ts';

/** A local Discord, which the bot reaches over its gateway. */
export async function discordWire(): Promise<Wire> {
  const server = await DiscordServer.listen();
  onTestFinished(() => server.stop());
  const shown = (ephemeral: boolean) => server.visible.filter((post) => post.ephemeral === ephemeral);
  return {
    name: 'Discord',
    env: { DISCORD_TOKEN: world.token, DISCORD_API_URL: server.apiUrl },
    connected: /"msg":"connected"/,
    channel: `discord:${world.channel}`,
    dest: `discord:${world.guild}:${world.channel}`,
    reporter: 'Olena',
    type: (word, options = {}) => void server.interact(slash('dprk', word, options)),
    standing: () =>
      shown(false).map((post) => ({
        id: post.id,
        words: words(post),
        under: post.channel === world.channel ? null : post.channel,
      })),
    whispered: () => shown(true).map(words),
    click(message, label) {
      const found = server.visible.find(({ id }) => id === message.id);
      if (found === undefined) throw new Error(`no message ${message.id}`);
      server.interact(click(found, label));
    },
    // Which message its first response became, the bot asks.
    withholdReceipt() {
      const { until, open } = gate();
      // Discord took it, and its answer was lost: the bot looks for the message.
      server.once({ path: /callback$/, loseAnswer: true });
      server.once({ path: /@original$/, until });
      return open;
    },
    problems: () => [...server.rejected, ...validateDiscord(server.requests)],
  };
}
