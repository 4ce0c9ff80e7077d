import { kddLine } from './kddLine';
import { simulateConnections } from './simulateConnections';
import { KDD_FILE_WINDOWS, windowFeatures } from './windowFeatures';

/**
 * A dataset to try the program on: simulated connections in the format of KDD Cup 1999 (41 features and a label with
 * its full stop, no header, LF), the 19 traffic features derived with the windows of the KDD files. It is not KDD data,
 * and its name says so. The same seed and rows give the same bytes on every machine.
 *
 * @param seed a whole number; its lower 32 bits count
 * @param rows how many connections, at least 1,000
 * @returns the file's name and its bytes (ASCII)
 * @throws RangeError for fewer rows or a number that is not whole
 */
export function sampleDataset(seed = 1999, rows = 30_000): { name: string; bytes: Uint8Array } {
  const next = windowFeatures(KDD_FILE_WINDOWS);
  const lines = simulateConnections(seed, rows).map((connection) => `${kddLine(connection, next(connection))}\n`);
  return { name: 'simulated-sample.data', bytes: new TextEncoder().encode(lines.join('')) };
}
