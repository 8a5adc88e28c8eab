import { watch } from 'chokidar';
import type { Log } from '../chat/log.ts';

/** An editor saves several files, and git writes many: wait until it is quiet. */
const QUIET_MS = 300;

/**
 * Calls `changed` when YAML files below a folder change; one call at a time. Resolves once no change can be
 * missed any more, with how to stop.
 */
export async function watchFiles(
  folder: string,
  changed: () => Promise<void>,
  log: Log,
): Promise<() => Promise<void>> {
  const watcher = watch(folder, {
    ignored: (path, stats) => stats?.isFile() === true && !/\.ya?ml$/.test(path),
    ignoreInitial: true,
  });
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  watcher.on('all', () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(changed)
        .catch((err: unknown) => log.error({ err }, 'a change of the files could not be taken up'));
    }, QUIET_MS);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.on('error', (err) => {
      log.error({ err }, 'the files are no longer watched');
      resolve();
    });
  });
  return async () => {
    if (timer !== null) clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
