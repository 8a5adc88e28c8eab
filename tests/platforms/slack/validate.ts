import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Validator {
  validateMessage(message: unknown): readonly string[];
  validateView(view: unknown): readonly string[];
}

/**
 * A checker of Block Kit that is no part of the project: `validate-slack.mjs` in the folder that
 * VALIDATORS_DIR names. Without that variable nothing is checked; with it, the checker has to be there.
 */
async function load(): Promise<Validator | null> {
  const folder = process.env.VALIDATORS_DIR;
  if (!folder) return null;
  return (await import(pathToFileURL(resolve(folder, 'validate-slack.mjs')).href)) as Validator;
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
