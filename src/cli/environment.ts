import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** As the bot reads it: a variable that is set wins over `.env`. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}
