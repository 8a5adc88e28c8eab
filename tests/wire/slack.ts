import { onTestFinished } from 'vitest';
import type { Manifest } from '../../src/platforms/slack/manifest.ts';
import { desk } from '../cli/run.ts';
import { Hands } from '../fakes/slack/hands.ts';
import { APP_TOKEN, BOT_TOKEN, type Sent, Slack, TEAM } from '../fakes/slack/slack.ts';
import { read } from '../platforms/slack/newsroom.ts';
import { validateSlack } from '../platforms/slack/validate.ts';
import { gate, type Wire } from './wire.ts';

/** A local Slack, with the app installed from the manifest that `desk slack manifest` prints. */
export async function slackWire(): Promise<Wire> {
  const { out } = await desk('slack', 'manifest');
  const slack = await Slack.start(JSON.parse(out) as Manifest);
  onTestFinished(() => slack.close());
  const { workspace } = slack;
  const channel = 'C0NEWS';
  const seen = ({ ts, payload }: Sent) => ({
    id: ts,
    words: `${payload.text}\n${read(payload)}`,
    under: payload.thread_ts ?? null,
  });
  return {
    name: 'Slack',
    env: { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl },
    connected: /"msg":"connected to Slack"/,
    channel: `slack:${channel}`,
    dest: `slack:${TEAM}:${channel}`,
    reporter: 'Jane Doe',
    type: (word, options = {}) => void slack.type(`/dprk ${[word, ...Object.values(options)].join(' ')}`),
    standing: () => workspace.standing(channel).map(seen),
    whispered: () => workspace.sent.filter(({ ephemeral }) => ephemeral).map((each) => seen(each).words),
    click(message, label) {
      const found = workspace.standing(channel).find(({ ts }) => ts === message.id);
      if (found === undefined) throw new Error(`no message ${message.id}`);
      void new Hands(slack).click(found, label);
    },
    withholdReceipt() {
      const { until, open } = gate();
      slack.trouble('chat.postMessage', { until });
      return open;
    },
    problems: () => [
      ...workspace.problems,
      ...[...workspace.sent, ...workspace.updated].flatMap(({ payload }) => validateSlack(payload)),
    ],
  };
}
