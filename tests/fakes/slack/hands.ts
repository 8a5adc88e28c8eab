import type { SentBlock, SentElement, SentView } from './blocks.ts';
import { viewFault } from './blocks.ts';
import { JANE, type OpenView, type Person, type Sent, type Slack, TEAM } from './slack.ts';

/** A click that was made, and can be delivered again. */
export interface Clicked {
  readonly acknowledged: boolean;
  again(): Promise<boolean>;
}

const elementsOf = (blocks: readonly SentBlock[] = []) =>
  blocks.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements ?? []);

const labelOf = ({ text, placeholder }: SentElement): string =>
  (typeof text === 'object' ? text.text : placeholder?.text) ?? '';

/** What can be clicked under a message or in a view. */
export const labels = (blocks: readonly SentBlock[] | undefined): readonly string[] =>
  elementsOf(blocks).map(labelOf);

function elementOf(blocks: readonly SentBlock[] | undefined, label: string): SentElement {
  const found = elementsOf(blocks).find((element) => labelOf(element) === label);
  if (found === undefined) throw new Error(`no “${label}” among ${labels(blocks).join(', ')}`);
  return found;
}

/** What the mouse does: clicks, menus, forms, shortcuts, tabs. Payloads are those that Slack documents. */
export class Hands {
  readonly #slack: Slack;
  readonly #by: Person;

  constructor(slack: Slack, by: Person = JANE) {
    this.#slack = slack;
    this.#by = by;
  }

  #common(depth = 0) {
    const { id, name, team } = this.#by;
    return {
      team: { id: TEAM, domain: 'newsroom' },
      user: { id, username: name, name, team_id: team },
      api_app_id: 'A0CLAIMDESK',
      token: 'verification-token',
      is_enterprise_install: false,
      enterprise: null,
      trigger_id: this.#slack.workspace.trigger(id, depth),
    };
  }

  async #send(payload: object): Promise<Clicked> {
    const { inTime } = await this.#slack.send('interactive', payload);
    return {
      acknowledged: inTime,
      again: async () => (await this.#slack.send('interactive', payload, 1)).inTime,
    };
  }

  #action(element: SentElement, option: string | null) {
    const { type, action_id, value, text } = element;
    const chosen = element.options?.find((each) => each.text.text === option);
    if (option !== null && chosen === undefined) throw new Error(`no option “${option}”`);
    return {
      type,
      action_id,
      block_id: 'Xy1',
      action_ts: '1760000000.000001',
      ...(text === undefined ? {} : { text }),
      ...(value === undefined ? {} : { value }),
      ...(chosen === undefined ? {} : { selected_option: chosen }),
    };
  }

  /** Clicks a button under a message, or chooses from a menu there. */
  click(message: Sent, label: string, option: string | null = null): Promise<Clicked> {
    return this.clickRaw(message, this.#action(elementOf(message.payload.blocks, label), option));
  }

  /** Sends a click of any content, as if from this message. */
  clickRaw(message: Sent, action: unknown): Promise<Clicked> {
    const { channel, ts, ephemeral, payload } = message;
    const { workspace, origin } = this.#slack;
    const thread = payload.thread_ts === undefined ? {} : { thread_ts: payload.thread_ts };
    return this.#send({
      type: 'block_actions',
      ...this.#common(),
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...thread },
      channel: { id: channel, name: 'news' },
      ...(ephemeral ? {} : { message: { type: 'message', ts, text: payload.text, ...thread } }),
      state: { values: {} },
      response_url: `${origin}${workspace.responseUrl(channel, message)}`,
      actions: [action],
    });
  }

  /** Clicks in a modal. */
  clickIn({ id, view, depth }: OpenView, label: string, option: string | null = null): Promise<Clicked> {
    return this.#send({
      type: 'block_actions',
      ...this.#common(depth),
      container: { type: 'view', view_id: id },
      view: { id, hash: '156.a1', state: { values: {} }, ...view },
      actions: [this.#action(elementOf(view.blocks, label), option)],
    });
  }

  /** Clicks in App Home. */
  clickHome(label: string): Promise<Clicked> {
    const view = this.#slack.workspace.homes.get(this.#by.id);
    if (view === undefined) throw new Error('no App Home');
    return this.#send({
      type: 'block_actions',
      ...this.#common(),
      container: { type: 'view', view_id: 'V0HOME' },
      view: { id: 'V0HOME', hash: '156.a1', state: { values: {} }, ...view },
      actions: [this.#action(elementOf(view.blocks, label), null)],
    });
  }

  /** Sends the form of a modal. Slack shows what the acknowledgement says, or closes the modal. */
  async submit(open: OpenView, answers: Readonly<Record<string, string>>): Promise<boolean> {
    const { workspace } = this.#slack;
    const { id, view } = open;
    const inputs = view.blocks.filter(({ type }) => type === 'input');
    const values = Object.fromEntries(
      inputs.map(({ label, element, block_id: block = '' }) => {
        const answer = answers[label?.text ?? ''];
        return [block, { [element?.action_id ?? '']: stateOf(element, answer) }];
      }),
    );
    const { inTime, said } = await this.#slack.send('interactive', {
      type: 'view_submission',
      ...this.#common(open.depth),
      view: { id, hash: '156.a1', private_metadata: '', ...view, state: { values } },
      response_urls: [],
    });
    if (!inTime) return false;
    // An acknowledgement that says nothing closes the modal; over a socket it is an empty object.
    if (said === undefined || JSON.stringify(said) === '{}') {
      workspace.views.delete(id);
      return true;
    }
    const { response_action: action, view: next } = said as { response_action?: string; view?: SentView };
    const fault = action === 'update' && next !== undefined ? viewFault(next) : `response_action ${action}`;
    if (fault !== null || next === undefined) workspace.problems.push(`a form was answered with ${fault}`);
    else {
      open.view = next;
      workspace.shown.push(next);
    }
    return true;
  }

  /** Chooses a message shortcut from a message's menu. */
  check(
    text: string,
    { channel = 'C0NEWS', thread }: { channel?: string; thread?: string } = {},
    more: object = {},
  ) {
    const { workspace, origin } = this.#slack;
    const ts = workspace.ts();
    return {
      ts,
      done: this.#send({
        type: 'message_action',
        callback_id: this.#offered('message'),
        ...this.#common(),
        channel: { id: channel, name: 'news' },
        message_ts: ts,
        message: {
          type: 'message',
          user: 'U0SOMEBODY',
          ts,
          text,
          ...(thread ? { thread_ts: thread } : {}),
          ...more,
        },
        response_url: `${origin}${workspace.responseUrl(channel)}`,
        action_ts: '1760000000.000001',
      }),
    };
  }

  /** Chooses the global shortcut. */
  search(): Promise<Clicked> {
    const callback = this.#offered('global');
    return this.#send({ type: 'shortcut', callback_id: callback, ...this.#common(), action_ts: '1.1' });
  }

  #offered(type: 'message' | 'global'): string {
    const shortcut = this.#slack.workspace.manifest.features.shortcuts.find((each) => each.type === type);
    if (shortcut === undefined) throw new Error(`no ${type} shortcut`);
    return shortcut.callback_id;
  }

  /** Opens App Home. */
  async home(tab: 'home' | 'messages' = 'home') {
    if (!this.#slack.workspace.hears('app_home_opened')) throw new Error('not subscribed');
    return this.#slack.event(
      { type: 'app_home_opened', user: this.#by.id, channel: 'D0JANE', tab, event_ts: '1760000000.000001' },
      'D0JANE',
    );
  }

  /** Posts links, or types them into the composer. The app hears only of domains in its manifest. */
  async link(urls: readonly string[], channel = 'C0NEWS', source = 'conversations_history') {
    const { workspace } = this.#slack;
    const domains = workspace.manifest.features.unfurl_domains ?? [];
    const heard = urls.filter((url) => domains.some((domain) => new URL(url).hostname.endsWith(domain)));
    if (heard.length === 0 || !workspace.hears('link_shared') || !workspace.has('links:read')) return null;
    const id = workspace.id('U');
    workspace.links.set(id, heard);
    const composer = source === 'composer';
    return this.#slack.event(
      {
        type: 'link_shared',
        user: this.#by.id,
        channel: composer ? 'COMPOSER' : channel,
        is_bot_user_member: workspace.channels.get(channel)?.member ?? false,
        message_ts: composer ? id : workspace.ts(),
        unfurl_id: id,
        source,
        links: heard.map((url) => ({ domain: new URL(url).hostname, url })),
        event_ts: '1760000000.000001',
      },
      channel,
    );
  }
}

function stateOf(element: SentElement | undefined, answer: string | undefined) {
  if (element?.type !== 'static_select') return { type: element?.type, value: answer ?? null };
  const option = element.options?.find(({ text }) => text.text === answer);
  return { type: 'static_select', selected_option: option ?? null };
}
