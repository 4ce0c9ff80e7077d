import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Writes the file ten times over as one gzip and returns its path. A gzip may hold several members one after the other,
 * which read as one text; a plain file is compressed once. Its last line must end, or two rows would become one.
 */
export function repeatTenfold(file, folder) {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = isGzip ? gunzipSync(bytes) : bytes;
  const ended = text.at(-1) === 10 ? text : Buffer.concat([text, Buffer.from('\n')]);
  const member = isGzip && ended === text ? bytes : gzipSync(ended);
  const path = join(folder, 'tenfold.gz');
  writeFileSync(path, Buffer.concat(Array.from({ length: 10 }, () => member)));
  return path;
}
