import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/ledger/store/open-store.ts';
import { desk } from '../cli/run.ts';
import { type Program, startBot } from '../program.ts';
import { CLOCK } from './clock.ts';
import type { Seen, Wire } from './wire.ts';

const CASUALTIES = 'claims/casualties.yaml';

/** Loading the bot takes seconds on a busy machine, and so does everything that it is waited for. */
const PATIENCE = { timeout: 60_000, interval: 20 };

/** The bot's own process over a copy of `data/`, with a state folder of its own; it is stopped and started at will. */
export class Newsdesk {
  readonly wire: Wire;
  readonly folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  readonly data = join(this.folder, 'data');
  readonly state = join(this.folder, 'state');
  readonly #env: Record<string, string>;
  #bot: Program | null = null;
  #lines: Interface | null = null;
  #ahead = 0;
  /** Every line the bot has logged, over all its lives. */
  readonly logged: string[] = [];

  constructor(wire: Wire, env: Record<string, string> = {}) {
    this.wire = wire;
    this.#env = env;
    cpSync('data', this.data, { recursive: true });
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  async start(): Promise<void> {
    const places = { DATA_DIR: this.data, STATE_DIR: this.state, AHEAD_MS: String(this.#ahead) };
    this.#bot = startBot({ ...this.wire.env, ...places, ...this.#env }, CLOCK);
    this.#lines = createInterface(this.#bot.child.stdout);
    this.#lines.on('line', (line) => this.logged.push(line));
    await this.#hears(this.wire.connected, () => undefined);
  }

  async stop(): Promise<void> {
    this.#bot?.child.kill('SIGTERM');
    expect(await this.#bot?.ended).toMatchObject({ code: 0, signal: null });
  }

  /** Lets time pass for the bot alone. */
  pass(ms: number): void {
    this.#ahead += ms;
    this.#bot?.child.stdin.write(`${ms}\n`);
  }

  /** What the bot's clock shows. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** What a file of the dossier says. */
  read(file = CASUALTIES): string {
    return readFileSync(join(this.data, 'dprk', file), 'utf8');
  }

  /** Somebody puts another text in the place of it: an editor, a checkout. */
  save(text: string, file = CASUALTIES): void {
    writeFileSync(join(this.data, 'dprk', file), text);
  }

  /** Somebody edits a file of the dossier, in an editor. */
  edit(passage: string, by: string, file = CASUALTIES): void {
    this.save(replaced(this.read(file), passage, by), file);
  }

  /** The same while the bot runs; resolves once that is recorded. */
  async edited(passage: string, by: string, file?: string): Promise<void> {
    await this.#hears(/"msg":"recorded"/, () => this.edit(passage, by, file));
  }

  /** The desk's program, on the same folders. */
  async desk(...argv: string[]): Promise<void> {
    const { code, err } = await desk(...argv, '--data', this.data, '--state', this.state);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }

  /** Until an answer is remembered, so that it will be put right. */
  async remembers({ id }: Seen): Promise<void> {
    await this.#looking((store) =>
      expect.poll(() => store.posts.reply(this.wire.dest, id), PATIENCE).not.toBeNull(),
    );
  }

  /** Whether it is by now. */
  async hasRemembered({ id }: Seen): Promise<boolean> {
    return await this.#looking(async (store) => (await store.posts.reply(this.wire.dest, id)) !== null);
  }

  /** Until nothing waits but so much that is for later; gives what became of the rest. */
  async settled(later = 0): Promise<Readonly<Record<string, number>>> {
    return await this.#looking(async (store) => {
      await expect.poll(async () => (await store.outbox.counts()).pending, PATIENCE).toBe(later);
      return await store.outbox.counts();
    });
  }

  /** Into the bot's store, as the desk's program does. */
  async #looking<T>(look: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ at: { stateDir: this.state }, clock: Date.now });
    return await look(store).finally(() => store.close());
  }

  /** Resolves with the next line that fits after `cause`. */
  async #hears(pattern: RegExp, cause: () => void): Promise<void> {
    const heard = new Promise<void>((resolve, reject) => {
      this.#lines?.on('line', (line) => pattern.test(line) && resolve());
      this.#bot?.ended.then(({ code, err }) => reject(new Error(`the bot ended with ${code}: ${err}`)));
    });
    cause();
    await heard;
  }
}

/** A text with one passage of it otherwise. */
export function replaced(text: string, passage: string, by: string): string {
  if (!text.includes(passage)) throw new Error(`there is no ${JSON.stringify(passage)}`);
  return text.replace(passage, () => by);
}

export const eventually = <T>(look: () => T) => expect.poll(look, PATIENCE);
