import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Request } from './fake/rest.ts';

interface Validator {
  validate(request: object, strict: boolean): { ok: boolean; errors: readonly string[] };
}

/**
 * A checker of Discord's own API description that is no part of the project: `validate-discord.mjs` in the folder that
 * VALIDATORS_DIR names. Without that variable nothing is checked; with it, the checker has to be there.
 */
async function load(): Promise<Validator | null> {
  const folder = process.env.VALIDATORS_DIR;
  if (!folder) return null;
  return (await import(pathToFileURL(resolve(folder, 'validate-discord.mjs')).href)) as Validator;
}

const validator = await load();

/** What is wrong with requests to Discord, unknown fields included; nothing where there is no validator. */
export function validateDiscord(requests: readonly Pick<Request, 'method' | 'path' | 'body'>[]): string[] {
  if (validator === null) return [];
  return requests.flatMap(({ method, path, body }) => {
    const { errors } = validator.validate({ method, path, ...(body !== undefined && { body }) }, true);
    return errors.map((error) => `${method} ${path}: ${error}`);
  });
}
