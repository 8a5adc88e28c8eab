import { SLACK_PATH } from '../../src/platforms/slack/http-receiver.ts';
import { signed } from '../../tests/fakes/slack/requests.ts';
import { JANE, TEAM } from '../../tests/fakes/slack/workspace.ts';
import { slash } from '../../tests/platforms/discord/fake/payloads.ts';
import type { Signer } from '../../tests/platforms/discord/fake/signer.ts';

/** A signed request, ready to be sent. */
export interface Signed {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the answer is to stand, if it is more than the response. */
  readonly channel: string | null;
}

let commands = 0;

/** A slash command in Slack. One question at a time stands open in each channel, so that answers are told apart. */
export function slackCommand(question: string, channel: string, responseUrl: string): Signed {
  const form = new URLSearchParams({
    token: 'verification-token',
    team_id: TEAM,
    team_domain: 'newsroom',
    channel_id: channel,
    channel_name: 'news',
    user_id: `U${channel.slice(1)}`,
    user_name: JANE.name,
    command: '/dprk',
    text: question,
    api_app_id: 'A0CLAIMDESK',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: `13345224609.${++commands}`,
  });
  const { headers, body } = signed(form.toString(), 'application/x-www-form-urlencoded');
  return { path: SLACK_PATH, headers, body, channel };
}

/** `/dprk ask question: …` in Discord; the response is the answer. */
export function discordCommand(question: string, signer: Signer): Signed {
  const body = JSON.stringify(slash('dprk', 'ask', { question }));
  return { path: '/discord/interactions', headers: signer.headers(body), body, channel: null };
}
