import { existsSync } from 'node:fs';

interface Validator {
  validateMessage(message: unknown): readonly string[];
  validateView(view: unknown): readonly string[];
}

/** A checker of Block Kit that lies beside the project in some places; not part of it. */
const FILE = new URL('../../../../shared/tools/validate-slack.mjs', import.meta.url);

async function load(): Promise<Validator | null> {
  if (existsSync(FILE)) return (await import(FILE.href)) as Validator;
  if (process.env.REQUIRE_VALIDATORS === '1')
    throw new Error(`the Slack validator is missing at ${FILE.pathname}`);
  return null;
}

const validator = await load();

/** What is wrong with a message payload; nothing where there is no validator to say so. */
export function validateSlack(payload: unknown): readonly string[] {
  return validator?.validateMessage(payload) ?? [];
}

/** What is wrong with a modal or App Home. */
export function validateView(view: unknown): readonly string[] {
  return validator?.validateView(view) ?? [];
}
