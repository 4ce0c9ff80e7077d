import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PassedOver } from '../../../src-shared/contract/datasetSummary';
import { EngineError } from '../../../src-shared/contract/errors';
import type { ChosenFiles } from '../files';
import { fileSource } from './fileSource';
import { byFileName } from './fileOrder';

/** Endings under which tables are kept; a packed one is told by the ending before. */
const tableEndings = new Set(['.csv', '.tsv', '.txt', '.data', '.dat', '.log', '.arff', '.json', '.jsonl', '.ndjson', '.parquet', '.binetflow', '.labeled', '.pcap', '.pcapng', '.cap']);
const packedEndings = new Set(['.gz', '.zip', '.zst', '.bz2']);

/**
 * What a path names: one file, or the data files of a folder, in the order of their names.
 * @param shown how sentences name it
 * @throws what `fileSource` throws of any of them; NO_ROWS for a folder without a data file
 */
export async function chosenFiles(path: string, shown: string): Promise<ChosenFiles> {
  const isFolder = await stat(path).then((there) => there.isDirectory(), () => false);
  if (!isFolder) return { name: basename(path), sources: [await fileSource(path, shown)], passedOver: [] };
  const taken: string[] = [];
  const passedOver: PassedOver[] = [];
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: Error) => {
    throw new EngineError('FILE_NOT_READABLE', `the folder “${shown}” may not be looked into.`, { cause });
  });
  for (const entry of entries) {
    // A link leads to a file or to a folder; which of them, only `stat` says.
    const isDirectory = entry.isSymbolicLink() ? await stat(join(path, entry.name)).then((there) => there.isDirectory(), () => false) : entry.isDirectory();
    const reason = whyPassedOver(entry.name, isDirectory);
    if (reason === null) taken.push(entry.name);
    else passedOver.push({ name: entry.name, reason });
  }
  if (taken.length === 0) {
    throw new EngineError('NO_ROWS', `data files were expected in the folder “${shown}”, ${entries.length === 0 ? 'it is empty'
      : `none of its ${entries.length} entries looks like one (${passedOver[0].name}: ${passedOver[0].reason})`}.`);
  }
  taken.sort(byFileName);
  passedOver.sort((a, b) => byFileName(a.name, b.name));
  const sources = [];
  for (const name of taken) sources.push(await fileSource(join(path, name), join(shown, name)));
  return { name: basename(path), sources, passedOver };
}

/** Why an entry of a folder is not opened as data; null where it is. */
function whyPassedOver(name: string, isFolder: boolean): string | null {
  if (name.startsWith('.') || name.startsWith('~$') || name.endsWith('#')) return 'hidden, or a lock of another program';
  if (isFolder) return 'a folder within the folder';
  const ending = extname(name).toLowerCase();
  const inner = packedEndings.has(ending) ? extname(name.slice(0, -ending.length)).toLowerCase() : ending;
  if (/^(readme|licen[cs]e|changelog|checksums?|md5sums?|sha256sums?)\b/i.test(name)) return 'about the data, by its name';
  // Original releases have names such as `corrected` and `kddcup.data_10_percent`.
  const isTable = tableEndings.has(inner) || inner === '' || packedEndings.has(ending) || /^\.data/.test(inner);
  return isTable ? null : `“${ending}” is no ending of a table`;
}
