import { describe } from './bolt-log.ts';
import { askedByClick, askedToCheck } from './clicked.ts';
import { searchView } from './forms.ts';
import { readCheckedMessage, readTriggered } from './interaction.ts';
import { type Reception, receive, tell } from './reception.ts';

/** What stands in Slack's menus: under a message's three dots, and under the lightning. */
export const SHORTCUTS = {
  check: {
    callback_id: 'check',
    type: 'message',
    name: 'Check the figures',
    description: 'Which figures in this message match what is on record, and which do not',
  },
  search: {
    callback_id: 'search',
    type: 'global',
    name: 'Search the figures',
    description: 'Ask who says what, as of when; only you see the answer',
  },
} as const;

const EMPTY = 'There is no text in this message that I could check.';

/** The option that takes the text of a message, whatever the command calls it. */
function textOption({ desk }: Reception): string {
  const commands = desk.menus.flatMap((menu) => menu.commands);
  const check = commands.find(({ name }) => name === 'check');
  return check?.options.find(({ required }) => required)?.name ?? 'text';
}

/** Never rejects. */
export async function onCheck(body: unknown, reception: Reception): Promise<void> {
  const message = readCheckedMessage(body);
  if (message === null) return reception.log.warn({}, 'a message of an unknown form was not checked');
  const asked = askedToCheck(message, textOption(reception));
  if (asked !== null) return receive(asked, reception);
  const nothing = { dossier: '', input: { command: 'check', options: {} } };
  await tell(EMPTY, askedByClick({ ...message, container: {} }, nothing), reception);
}

/** Never rejects. */
export async function onSearch(body: unknown, { desk, views, log }: Reception): Promise<void> {
  const triggered = readTriggered(body);
  if (triggered === null) return log.warn({}, 'a shortcut of an unknown form was left alone');
  await views
    .open(triggered.trigger_id, searchView(desk.menus))
    .catch((error: unknown) => log.warn({ reason: describe(error) }, 'the search form was not opened'));
}
