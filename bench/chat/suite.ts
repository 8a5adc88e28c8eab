import type { Table } from '../report/table.ts';
import { inMegabytes, inTime } from '../report/units.ts';
import type { Suite } from '../suite.ts';
import { measureChat, type TrialResult } from './measure.ts';

const ROUNDS = 5;
const REQUESTS = 250;
const CONCURRENCY = 50;

/** What a command costs over signed HTTP, beside the least that any bot would do. */
export const chat: Suite = {
  name: 'chat',
  summary: 'commands over signed HTTP against a bare Bolt handler and a bare Ed25519 handler',
  async run({ progress }) {
    const results = await measureChat({
      rounds: ROUNDS,
      requests: REQUESTS,
      concurrency: CONCURRENCY,
      progress,
    });
    return {
      tables: [
        tableOf('Slack: /dprk …, acknowledged, and answered by chat.postMessage', 'slack', results),
        tableOf('Discord: /dprk ask, answered in the response', 'discord', results),
      ],
      notes: [
        `${CONCURRENCY} commands at a time, each server in a process of its own, the load and the platforms in another; ${ROUNDS} rounds of ${REQUESTS}, which alternate.`,
        'CPU: processor time of the server for one command, on all its threads; the median of the rounds.',
        '× is the CPU over that of the bare handler in the first row, with one fixed text; × alike, over that of the one that makes the same calls to the platform.',
        'Asked again: a hundred of the golden questions. Never asked: each as of another day, so that no question comes twice.',
        'Claimdesk runs with its store: each answer is recorded there, in Discord once it has been looked up.',
      ],
      data: { rounds: ROUNDS, concurrency: CONCURRENCY, trials: results },
    };
  },
};

function tableOf(title: string, platform: TrialResult['platform'], results: readonly TrialResult[]): Table {
  return {
    title,
    columns: ['', 'CPU', '×', '× alike', 'response p50', 'p99', 'answer p50', 'p99', 'memory'],
    rows: results
      .filter((each) => each.platform === platform)
      .map(({ name, cpuMs, timesBare, timesAlike, response, answer, bytes }) => [
        name,
        inTime(cpuMs),
        ...[timesBare, timesAlike].map((times) => (times === null ? '' : `×${times.toFixed(2)}`)),
        ...[response.p50, response.p99, answer.p50, answer.p99].map(inTime),
        inMegabytes(bytes),
      ]),
  };
}
