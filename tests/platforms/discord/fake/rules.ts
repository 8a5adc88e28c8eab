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

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
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
  return null;
}

const flat = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap(flat),
];

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
  for (const { name, description = '', options = [] } of commands) {
    if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()) return invalid(`name ${name}`);
    if (description.length < 1 || description.length > 100) return invalid(`description of ${name}`);
    if (options.length > 25) return invalid(`${options.length} options of ${name}`);
    const firstOptional = options.findIndex((option) => option.type !== 1 && !option.required);
    if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required)) {
      return invalid(`required options of ${name} must come first`);
    }
    const inner = refuseCommands(options);
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
