import { setTimeout as sleep } from 'node:timers/promises';
import { Signer } from '../../tests/platforms/discord/fake/signer.ts';
import { type Quantiles, quantilesOf } from '../report/quantiles.ts';
import { type Contender, type ContenderName, startContender, type Usage } from './contender.ts';
import { sendAll, type Took } from './load.ts';
import { type PlatformsInBrief, platformsInBrief } from './platform.ts';
import { askedAgain, neverAsked, questionsAsked } from './questions.ts';
import { discordCommand, type Signed, slackCommand } from './requests.ts';

export interface ChatOptions {
  readonly rounds: number;
  /** Of one row in one round; each round begins where the last one ended. */
  readonly requests: number;
  readonly concurrency: number;
  /** More options for Node in the measured processes: `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
  readonly progress: (line: string) => void;
}

export type Platform = 'slack' | 'discord';
type Mix = 'asked again' | 'never asked';

/** One row of the result: a server under one kind of load. */
interface Trial {
  readonly name: string;
  readonly platform: Platform;
  readonly contender: ContenderName;
  readonly mix: Mix;
  /** Whether the answer comes in a message of its own, after the response. */
  readonly posts: boolean;
  /** The bare row that calls the platform just as this one does, where it is not a bare one itself. */
  readonly alike?: string;
}

const QUIET_MS = 100;

const AGAIN = { mix: 'asked again' } as const;
const NEVER = { mix: 'never asked' } as const;
const LOOKING_UP = 'bare Ed25519, looking its answer up';
const SLACK = { platform: 'slack', contender: 'claimdesk', posts: true, alike: 'bare Bolt' } as const;
const DISCORD = { platform: 'discord', contender: 'claimdesk', posts: false, alike: LOOKING_UP } as const;
const TRIALS: readonly Trial[] = [
  { name: 'bare Bolt', platform: 'slack', contender: 'bolt', posts: true, ...AGAIN },
  {
    name: 'bare Bolt, in the response',
    platform: 'slack',
    contender: 'bolt-acknowledging',
    posts: false,
    ...AGAIN,
  },
  { name: 'Claimdesk, asked again', ...SLACK, ...AGAIN },
  { name: 'Claimdesk, never asked', ...SLACK, ...NEVER },
  { name: 'bare Ed25519', platform: 'discord', contender: 'ed25519', posts: false, ...AGAIN },
  { name: LOOKING_UP, platform: 'discord', contender: 'ed25519-looking-up', posts: false, ...AGAIN },
  { name: 'Claimdesk, asked again', ...DISCORD, ...AGAIN },
  { name: 'Claimdesk, never asked', ...DISCORD, ...NEVER },
];

/** One remembers answers: questions that are new each time must not drive out those that are asked again. */
const processOf = ({ contender, mix }: Pick<Trial, 'contender' | 'mix'>) => `${contender}, ${mix}`;

export interface TrialResult extends Pick<Trial, 'name' | 'platform'> {
  readonly requests: number;
  /** Processor time of the server for one request, in milliseconds: the median of the rounds. */
  readonly cpuMs: number;
  /** The same over that of the platform's first row; null for that itself. */
  readonly timesBare: number | null;
  /** The same over that of the bare handler which makes the same calls; null for the bare ones. */
  readonly timesAlike: number | null;
  /** Until the response, and until the answer stood. */
  readonly response: Quantiles;
  readonly answer: Quantiles;
  /** Resident memory of the server at the end. */
  readonly bytes: number;
}

/** Rounds of all alternate, so that whatever else the machine does hits all alike. */
export async function measureChat(options: ChatOptions): Promise<readonly TrialResult[]> {
  const signer = new Signer();
  const platforms = await platformsInBrief(signer.publicKey);
  const around = {
    slackApi: platforms.slackApi,
    discordApi: platforms.discordApi,
    discordKey: signer.publicKey,
  };
  const contenders = new Map<string, Contender>();
  try {
    for (const { contender, mix } of TRIALS) {
      const process = processOf({ contender, mix });
      if (contenders.has(process)) continue;
      options.progress(`starting ${process}`);
      contenders.set(process, await startContender({ ...around, contender }, options.nodeOptions ?? []));
    }
    return await race(contenders, signer, platforms, options);
  } finally {
    await Promise.all([...contenders.values()].map((each) => each.stop()));
    await platforms.close();
  }
}

async function race(
  contenders: ReadonlyMap<string, Contender>,
  signer: Signer,
  platforms: PlatformsInBrief,
  { rounds, requests, concurrency, progress }: ChatOptions,
): Promise<readonly TrialResult[]> {
  const questions = await questionsAsked();
  const runs = TRIALS.map((trial) => ({
    trial,
    asked: trial.mix === 'asked again' ? askedAgain(questions) : neverAsked(questions),
    cpu: [] as number[],
    took: [] as Took[],
    bytes: 0,
  }));
  // The first round warms up: code that is compiled, connections, people and channels that are looked up.
  for (let round = 0; round <= rounds; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    for (const run of runs) {
      const { platform, posts } = run.trial;
      const server = contenders.get(processOf(run.trial));
      if (server === undefined) throw new Error(`${run.trial.name} does not run`);
      const slots = sign(run.asked, platform, requests, concurrency, { signer, platforms });
      const before = await server.usage();
      const took = await sendAll(server.port, slots, posts, platforms);
      const after = await settled(server);
      run.bytes = after.bytes;
      if (round === 0) continue;
      run.took.push(...took);
      run.cpu.push((after.cpuMs - before.cpuMs) / took.length);
    }
  }
  const cpuOf = (cpu: readonly number[]) => quantilesOf(cpu).p50;
  return runs.map(({ trial: { name, platform, alike: same }, cpu, took, bytes }): TrialResult => {
    const bare = runs.find(({ trial }) => trial.platform === platform);
    const alike = runs.find(({ trial }) => trial.name === same);
    const isBare = bare?.cpu === cpu;
    return {
      name,
      platform,
      requests: took.length,
      cpuMs: cpuOf(cpu),
      timesBare: isBare || bare === undefined ? null : cpuOf(cpu) / cpuOf(bare.cpu),
      timesAlike: alike === undefined ? null : cpuOf(cpu) / cpuOf(alike.cpu),
      response: quantilesOf(took.map(({ response }) => response)),
      answer: quantilesOf(took.map(({ answer }) => answer)),
      bytes,
    };
  });
}

/** What is done after the answer counts, too: until hardly anything is done any more. */
async function settled(server: Contender): Promise<Usage> {
  let before = await server.usage();
  for (;;) {
    await sleep(QUIET_MS);
    const now = await server.usage();
    if (now.cpuMs - before.cpuMs < QUIET_MS / 100) return now;
    before = now;
  }
}

/** Signed before the clock runs: signing is the platform's work. */
function sign(
  asked: Generator<string, never>,
  platform: Platform,
  requests: number,
  concurrency: number,
  { signer, platforms }: { readonly signer: Signer; readonly platforms: PlatformsInBrief },
): readonly (readonly Signed[])[] {
  const perSlot = Math.ceil(requests / concurrency);
  return Array.from({ length: concurrency }, (_, slot) =>
    Array.from({ length: perSlot }, () => {
      const question = asked.next().value;
      const channel = `C0NEWS${slot}`;
      return platform === 'slack'
        ? slackCommand(question, channel, platforms.responseUrl(channel))
        : discordCommand(question, signer);
    }),
  );
}
