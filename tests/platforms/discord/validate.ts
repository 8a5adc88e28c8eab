import { existsSync } from 'node:fs';
import type { Request } from './fake/rest.ts';

interface Validator {
  validate(request: object, strict: boolean): { ok: boolean; errors: readonly string[] };
}

/** A checker of Discord's own API description that lies beside the project in some places; not part of it. */
const FILE = new URL('../../../../shared/tools/validate-discord.mjs', import.meta.url);

async function load(): Promise<Validator | null> {
  if (existsSync(FILE)) return (await import(FILE.href)) as Validator;
  if (process.env.REQUIRE_VALIDATORS === '1') {
    throw new Error(`the Discord validator is missing at ${FILE.pathname}`);
  }
  return null;
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
