import type { Surroundings, Usage } from './contender.ts';
import { SERVERS } from './servers.ts';

/** One server under load, in a process of its own; told and asked by messages of the process that started it. */
const around = JSON.parse(process.argv[2] ?? '') as Surroundings;
const { port, stop } = await SERVERS[around.contender](around);

process.on('message', async (message) => {
  if (message === 'usage') process.send?.(usage());
  if (message === 'stop') {
    await stop();
    process.disconnect();
  }
});
// Whoever measures may be ended in the midst of it.
process.once('disconnect', () => process.exit());
process.send?.({ port });

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, bytes: process.memoryUsage.rss() };
}
