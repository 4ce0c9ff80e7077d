import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where they are not there yet. One by one, since Node's own `recursive` never comes back from a place
 * like /proc, in which a folder that exists answers that it does not.
 */
export async function makeFolder(path: string): Promise<void> {
  const isThere = await stat(path).then((found) => found.isDirectory(), () => false);
  if (isThere) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}
