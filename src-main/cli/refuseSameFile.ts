import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EngineError } from '../../src-shared/terms/errors';

/**
 * A report never takes the place of the data it is about, nor of another result, by whatever names they go: links, hard
 * links, ways through other folders, names that differ by case alone (one file on many disks, and easily taken for one on all).
 * @param inputs paths that are read; what is not there is told when it is opened
 * @throws CANNOT_WRITE
 */
export async function refuseSameFile(inputs: (string | undefined)[], targets: string[]): Promise<void> {
  const taken = new Map<string, string>();
  for (const input of inputs) {
    if (input === undefined) continue;
    for (const path of [input, ...await filesIn(input)]) {
      const place = await placeOf(path);
      if (place !== null) taken.set(place, path);
    }
  }
  for (const target of targets) {
    const identity = await identityOf(target);
    const other = taken.get(identity);
    if (other !== undefined) {
      const named = other === target ? `“${target}” is named twice` : `“${other}” and “${target}” are one file, named twice`;
      throw new EngineError('CANNOT_WRITE', `${named}; the results would replace the data or each other.`);
    }
    taken.set(identity, target);
  }
}

/** What lies in a folder that is read as a dataset. */
const filesIn = (path: string): Promise<string[]> =>
  readdir(path).then((names) => names.map((name) => join(path, name)), () => []);

/** Where on which disk a file is; null for none. */
const placeOf = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(({ dev, ino }) => `${dev}:${ino}`, () => null);

/** A file that is there is its place; one to come is its name in its folder. */
async function identityOf(path: string): Promise<string> {
  const folder = dirname(path);
  return await placeOf(path) ?? `${await placeOf(folder) ?? folder}/${basename(path).normalize('NFC').toLowerCase()}`;
}
