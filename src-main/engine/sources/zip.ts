import { crc32, createInflateRaw } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../../../src-shared/terms/errors';
import { beginsWith, type Container, type Contents, type Packed } from './container';
import { FileRanges } from './fileRanges';
import { inflate, inflatedBlock } from './gzip';
import { whyPassedOver } from './passedOver';

const stored = 0, deflated = 8;
const otherMethods: { [method: number]: string } = { 9: 'deflate64', 12: 'bzip2', 14: 'lzma', 93: 'zstd', 95: 'xz', 98: 'PPMd' };

/** A part of an archive to be read, and where its bytes stand. */
type Placed = { entry: Entry; from: number; to: number };

/** zip: what it holds stands at its end; its members are then read as they stand in it, from the front. */
export const zip: Container = {
  id: 'zip',
  recognises: (first) =>
    beginsWith(first, [0x50, 0x4b, 3, 4]) || beginsWith(first, [0x50, 0x4b, 5, 6]) || beginsWith(first, [0x50, 0x4b, 7, 8]),
  async list(packed) {
    const { source: { name, bytes } } = packed;
    if (bytes === null) throw new EngineError('ARCHIVE_BROKEN', `“${name}” is a zip archive that arrives as a stream; its list of contents stands at its end.`);
    try {
      return await listMembers(packed, bytes);
    } catch (error) {
      throw describe(error as Error, name);
    }
  },
};

async function listMembers({ source, tape, signal }: Packed, bytes: number): Promise<Contents> {
  const { name } = source;
  const archive = await fromRandomAccessReaderPromise(
    new FileRanges(source, bytes, signal), bytes, { autoClose: false, validateEntrySizes: false },
  );
  const { wanted, passedOver } = await chooseEntries(archive, name);
  const placed: Placed[] = [];
  for (const entry of wanted) {
    const { fileDataStart: from } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    placed.push({ entry, from, to: from + entry.compressedSize });
  }
  placed.sort((a, b) => a.from - b.from);
  const overlap = placed.findIndex(({ from }, i) => i > 0 && from < placed[i - 1].to);
  if (overlap > 0) {
    throw broken(`${placed[overlap].entry.fileName} and ${placed[overlap - 1].entry.fileName} in “${name}” share their bytes: the archive is made to unpack without end.`);
  }
  const members = placed.map((one) => ({ path: one.entry.fileName, buffers: () => unpack(one, tape.range(one.from, one.to), name) }));
  return { members, passedOver };
}

/** What is worth reading, by names, sizes and ways of packing. @throws ARCHIVE_BROKEN where nothing is, or a password is needed */
async function chooseEntries(archive: ZipFile, name: string): Promise<{ wanted: Entry[]; passedOver: Contents['passedOver'] }> {
  const wanted: Entry[] = [];
  const passedOver: Contents['passedOver'] = [];
  for await (const entry of archive.eachEntry()) {
    const { fileName, uncompressedSize, compressionMethod: method } = entry;
    if (fileName.endsWith('/')) continue;
    const reason = whyPassedOver(fileName, uncompressedSize);
    if (reason !== null) passedOver.push({ name: fileName, reason });
    else if (entry.isEncrypted()) throw broken(`${fileName} in “${name}” is locked with a password; unpack it, and open what was inside.`);
    else if (method !== stored && method !== deflated) {
      throw broken(`${fileName} in “${name}” is packed by ${otherMethods[method] ?? `method ${method}`}, stored and deflate were expected; unpack it with 7z x.`);
    } else wanted.push(entry);
  }
  if (wanted.length > 0) return { wanted, passedOver };
  const [first] = passedOver;
  throw broken(first === undefined ? `“${name}” holds no file.`
    : `“${name}” holds nothing to read: ${first.name} (${first.reason})${passedOver.length > 1 ? ` and ${passedOver.length - 1} more` : ''}.`);
}

async function* unpack({ entry }: Placed, bytes: AsyncGenerator<Uint8Array>, archive: string): AsyncGenerator<Uint8Array> {
  const { fileName, uncompressedSize, crc32: expected } = entry;
  const buffers = entry.compressionMethod === stored ? bytes : inflate(createInflateRaw({ chunkSize: inflatedBlock }), bytes);
  let sum = 0;
  let length = 0;
  try {
    for await (const buffer of buffers) {
      sum = crc32(buffer, sum);
      length += buffer.length;
      yield buffer;
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw broken(`${fileName} in “${archive}” is damaged after ${length} bytes of its text (${(error as Error).message}).`);
  }
  if (length === uncompressedSize && sum === expected) return;
  throw broken(`${fileName} in “${archive}” is damaged: ${length === uncompressedSize ? 'its checksum is another one' : `${uncompressedSize} bytes were expected, ${length} found`}.`);
}

const broken = (sentence: string): EngineError => new EngineError('ARCHIVE_BROKEN', sentence);

/** The library's own sentences, in this program's words where they are frequent. */
function describe(error: Error, name: string): Error {
  const { message } = error;
  if (error instanceof EngineError || error.name === 'AbortError' || 'code' in error) return error;
  if (/end of central directory|unexpected EOF|overflows file bounds/i.test(message)) {
    return broken(`“${name}” has no list of its contents at its end: it was cut short, or is one part of a split archive.`);
  }
  if (message.includes('multi-disk')) return broken(`“${name}” is one part of a split archive; join its parts (zip -s 0) and open the whole.`);
  if (message.includes('encryption')) return broken(`“${name}” is locked with a password; unpack it, and open what was inside.`);
  return broken(`“${name}” is damaged (${message}).`);
}
