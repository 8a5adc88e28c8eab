/** What Discord's own checks refuse in a message and in commands, as far as a bot can run into it. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

const invalid = (message: string): Refusal => ({
  status: 400,
  code: 50035,
  message: `Invalid Form Body: ${message}`,
});

export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Component[];
  readonly component?: Component;
}

/** A modal. */
export interface Form {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export interface MessageBody {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
}

const COMPONENTS_V2 = 32_768;

export function refuseMessage({ content, flags = 0, components = [] }: MessageBody): Refusal | null {
  const all = components.flatMap(flat);
  if ((flags & COMPONENTS_V2) === 0) {
    if (all.some(({ type }) => type > 8)) return invalid('components need the flag IS_COMPONENTS_V2');
    return content ? null : { status: 400, code: 50006, message: 'Cannot send an empty message' };
  }
  if (content) return invalid('content cannot be used with components');
  if (all.length === 0) return { status: 400, code: 50006, message: 'Cannot send an empty message' };
  if (all.length > 40) return invalid(`${all.length} components`);
  const texts = all.filter(({ type }) => type === 10).map((one) => one.content ?? '');
  if (texts.some((text) => text.length === 0)) return invalid('an empty text display');
  if (texts.join('').length > 4000) return invalid('more than 4000 characters of text');
  return refuseControls(all);
}

const between = (text: string | undefined, least: number, most: number): boolean =>
  text !== undefined && text.length >= least && text.length <= most;
const ROW = 1;
const BUTTON = 2;
const SELECT = 3;

/** Rows, buttons and menus. */
function refuseControls(all: readonly Component[]): Refusal | null {
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  if (new Set(ids).size < ids.length) return invalid('one custom_id twice');
  if (ids.some((id) => !between(id, 1, 100))) return invalid('the length of a custom_id');
  for (const { type, components = [], custom_id, label, placeholder = '', options = [] } of all) {
    if (type === ROW) {
      const menus = components.filter((one) => one.type === SELECT).length;
      if (components.length < 1 || components.length > 5) return invalid(`${components.length} in a row`);
      if (menus > 0 && components.length > 1) return invalid('a menu beside something else');
    }
    if (type === BUTTON && (!between(label, 1, 80) || !custom_id)) return invalid('a button');
    if (type === SELECT) {
      const values = new Set(options.map(({ value }) => value));
      if (options.length < 1 || options.length > 25) return invalid(`${options.length} options`);
      if (values.size < options.length) return invalid('one value twice');
      if (options.some((one) => !between(one.label, 1, 100) || !between(one.value, 1, 100))) {
        return invalid('the length of an option');
      }
      if (!between(placeholder, 0, 150) || !custom_id) return invalid('a menu');
    }
  }
  return null;
}

export function refuseForm({ custom_id, title, components }: Form): Refusal | null {
  if (!between(custom_id, 1, 100) || !between(title, 1, 45)) return invalid('id or title of a form');
  if (components.length < 1 || components.length > 5) return invalid(`${components.length} fields`);
  const broken = components.some(
    ({ type, label, component }) =>
      type !== 18 || !between(label, 1, 45) || component?.type !== 4 || !between(component.custom_id, 1, 100),
  );
  return broken ? invalid('a field of a form') : null;
}

const flat = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap(flat),
];

const MESSAGE_COMMAND = 3;

export interface CommandBody {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly CommandBody[];
  readonly [field: string]: unknown;
}

export function refuseCommands(commands: readonly CommandBody[]): Refusal | null {
  const onMessages = commands.filter(({ type }) => type === MESSAGE_COMMAND);
  const broken = onMessages.find(
    ({ name, description = '', options = [] }) =>
      !between(name, 1, 32) || description !== '' || options.length > 0,
  );
  if (broken) return invalid(`command ${broken.name}`);
  return refuseNamed(commands.filter(({ type }) => type !== MESSAGE_COMMAND));
}

function refuseNamed(commands: readonly CommandBody[]): Refusal | null {
  for (const { name, description = '', options = [] } of commands) {
    if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()) return invalid(`name ${name}`);
    if (description.length < 1 || description.length > 100) return invalid(`description of ${name}`);
    if (options.length > 25) return invalid(`${options.length} options of ${name}`);
    const firstOptional = options.findIndex((option) => option.type !== 1 && !option.required);
    if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required)) {
      return invalid(`required options of ${name} must come first`);
    }
    const inner = refuseNamed(options);
    if (inner) return inner;
  }
  return null;
}

/** A command as Discord gives it back: with its own fields, and without what is the default. */
export function stored(command: CommandBody, ids: { id: string; application_id: string }): CommandBody {
  return {
    ...ids,
    version: ids.id,
    default_member_permissions: null,
    type: 1,
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...command,
    options: (command.options ?? []).map(storedOption),
  };
}

function storedOption({ required, autocomplete, options, ...rest }: CommandBody): CommandBody {
  return {
    // Discord orders fields as it likes.
    ...Object.fromEntries(Object.entries(rest).reverse()),
    name: rest.name,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(options && { options: options.map(storedOption) }),
  };
}
