import { open, rename, rm, stat } from 'node:fs/promises';

/** Writes a file whole or not at all: a temporary file beside it takes its place when it is on the disk. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const mode = await stat(path).then(
    (stats) => stats.mode,
    () => 0o644,
  );
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
