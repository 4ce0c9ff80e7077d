import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PassedOver } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';
import { byFileName } from '../../../src-shared/format/fileOrder';
import type { ByteSource, ChosenFiles } from '../files';
import { whyPassedOver } from '../sources/passedOver';
import { fileSource } from './fileSource';

/**
 * What a path names: one file, or the files of a folder that may be data, in the order of their names. Which of these are no
 * tables shows when they are read.
 * @param shown how sentences name it
 * @throws what `fileSource` throws of any of them; NO_ROWS for a folder without a file to look into
 */
export async function chosenFiles(path: string, shown: string): Promise<ChosenFiles> {
  const isFolder = await stat(path).then((there) => there.isDirectory(), () => false);
  if (!isFolder) return { name: basename(path), sources: [await fileSource(path, shown)], passedOver: [] };
  const sources: ByteSource[] = [];
  const passedOver: PassedOver[] = [];
  const names = await readdir(path).catch((cause: Error) => {
    throw new EngineError('FILE_NOT_READABLE', `the folder “${shown}” may not be looked into.`, { cause });
  });
  for (const name of names.sort(byFileName)) {
    // A link leads to a file or to a folder; one that leads nowhere is told of when it is opened.
    const there = await stat(join(path, name)).catch(() => null);
    const reason = there?.isDirectory() ? 'a folder within the folder' : whyPassedOver(name, there?.size ?? 1);
    if (reason !== null) passedOver.push({ name, reason });
    else sources.push({ ...await fileSource(join(path, name), join(shown, name)), mayBeNoTable: true });
  }
  if (sources.length === 0) {
    throw new EngineError('NO_ROWS', `data files were expected in the folder “${shown}”, ${names.length === 0 ? 'it is empty'
      : `none of its ${names.length} entries is one (${passedOver[0].name}: ${passedOver[0].reason})`}.`);
  }
  return { name: basename(path), sources, passedOver };
}
