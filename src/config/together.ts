import type { SettingProblem } from './read.ts';
import type { SettingName } from './settings.ts';
import { WHERE } from './whereabouts.ts';

/** What was set, as it was written: also where it is wrong, what it needs beside it can be told. */
type Given = Readonly<Partial<Record<SettingName, string>>>;

/** What is wrong with settings that may each be right by itself. */
export function wrongTogether(given: Given): SettingProblem[] {
  const problems: SettingProblem[] = [];
  const needs = (beside: SettingName, name: keyof typeof WHERE) => {
    if (given[beside] === undefined || given[name] !== undefined) return;
    problems.push({ name, problem: `is needed beside ${beside}: ${WHERE[name]}` });
  };

  if (given.SLACK_SIGNING_SECRET === undefined) needs('SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN');
  needs('SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN');
  needs('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN');
  needs('SLACK_SIGNING_SECRET', 'HTTP_PORT');
  needs('DISCORD_PUBLIC_KEY', 'DISCORD_TOKEN');
  needs('DISCORD_PUBLIC_KEY', 'HTTP_PORT');

  if (given.SLACK_APP_TOKEN !== undefined && given.SLACK_SIGNING_SECRET !== undefined) {
    const problem =
      'and SLACK_SIGNING_SECRET are two ways for one app: leave this empty for HTTP, or the other for Socket Mode';
    problems.push({ name: 'SLACK_APP_TOKEN', problem });
  }

  const token = DESK_TOKENS.get(given.DESK_CHANNEL?.split(':')[0] ?? '');
  if (token !== undefined && given[token] === undefined) {
    const problem = `names a channel where nobody would post: set ${token} too, or leave this empty`;
    problems.push({ name: 'DESK_CHANNEL', problem });
  }
  return problems;
}

const DESK_TOKENS = new Map<string, SettingName>([
  ['slack', 'SLACK_BOT_TOKEN'],
  ['discord', 'DISCORD_TOKEN'],
]);
