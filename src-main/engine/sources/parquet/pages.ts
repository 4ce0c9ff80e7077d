import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { DecodedArray } from 'hyparquet';
import {
  byteStreamSplit, compressors, deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray, parquetHeader, readPlain, type CompressionCodec,
  type ParquetType,
} from './hyparquet';
import { readHybrid } from './hybrid';

/** How the values of one column are stored. */
export type Storage = {
  type: ParquetType;
  /** Bytes of a value of fixed length. */
  length: number;
  codec: CompressionCodec;
  /** The level of a value that is there; 0 where none may be missing. */
  defined: number;
};

/** One page: which of its rows have a value, and these: codes into the dictionary, or themselves. */
export type Page = { rows: number; present: Uint8Array | null } & ({ codes: Uint32Array } | { values: DecodedArray });
export type Pages = { dictionary: DecodedArray; pages: Page[] };

/** Far more than any program writes: pages have a megabyte or so. */
const mostPageBytes = 2 ** 30;

/**
 * The pages of one column in one group of rows. Codes stay codes.
 * @throws Error of whatever kind for damaged ones
 */
export function readPages(chunk: Uint8Array, storage: Storage, rows: number): Pages {
  const reader = readerOf(chunk);
  const found: Pages = { dictionary: [], pages: [] };
  for (let seen = 0; seen < rows;) {
    if (reader.offset >= chunk.length) throw new RangeError(`it ends after ${seen} of ${rows} rows`);
    const header = parquetHeader(reader);
    const packed = chunk.subarray(reader.offset, reader.offset + header.compressed_page_size);
    if (packed.length !== header.compressed_page_size) throw new RangeError('a page reaches beyond its end');
    reader.offset += packed.length;
    const size = header.uncompressed_page_size;
    if (header.dictionary_page_header !== undefined) {
      const bytes = unpack(packed, size, storage.codec);
      const { num_values: count } = header.dictionary_page_header;
      if (count > bytes.length * 8) throw new RangeError('its dictionary ends too early');
      found.dictionary = readPlain(readerOf(bytes), storage.type, count, storage.length);
      continue;
    }
    const about = header.data_page_header ?? header.data_page_header_v2;
    if (about === undefined) continue;
    const count = about.num_values;
    if (!(count >= 0 && count <= rows - seen)) throw new RangeError(`a page of ${count} values stands where ${rows - seen} are left`);
    const v2 = header.data_page_header_v2;
    const levels = v2 === undefined ? 0 : v2.repetition_levels_byte_length + v2.definition_levels_byte_length;
    const bytes = v2 === undefined ? unpack(packed, size, storage.codec)
      : Buffer.concat([packed.subarray(0, levels), v2.is_compressed === false
        ? packed.subarray(levels) : unpack(packed.subarray(levels), size - levels, storage.codec)]);
    found.pages.push(readPage(bytes, about.encoding, count, storage, v2 === undefined ? null : [v2.repetition_levels_byte_length, levels]));
    seen += count;
  }
  return found;
}

/** @param levels where the levels of definition begin and end; `null` where their own length stands before them */
function readPage(bytes: Uint8Array, encoding: string, count: number, storage: Storage, levels: [number, number] | null): Page {
  const { type, length, defined } = storage;
  let from = levels?.[1] ?? 0;
  let present: Uint8Array | null = null;
  let values = count;
  if (defined > 0) {
    const view = readerOf(bytes).view;
    const [start, end] = levels ?? [4, 4 + view.getUint32(0, true)];
    if (end > bytes.length) throw new RangeError('its levels end too early');
    const found = new Uint32Array(count);
    readHybrid(bytes, start, end, 32 - Math.clz32(defined), found);
    from = end;
    values = found.reduce((sum, level) => sum + (level === defined ? 1 : 0), 0);
    if (values < count) present = Uint8Array.from(found, (level) => (level === defined ? 1 : 0));
  }
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY') {
    const codes = new Uint32Array(values);
    if (values > 0) readHybrid(bytes, from + 1, bytes.length, bytes[from], codes);
    return { rows: count, present, codes };
  }
  return { rows: count, present, values: readValues(bytes.subarray(from), encoding, values, type, length) };
}

function readValues(bytes: Uint8Array, encoding: string, count: number, type: ParquetType, length: number): DecodedArray {
  const reader = readerOf(bytes);
  switch (encoding) {
    case 'PLAIN': return readPlain(reader, type, count, length);
    case 'RLE': {
      // Booleans; their own length stands before them.
      const bits = new Uint32Array(count);
      if (count > 0) readHybrid(bytes, 4, bytes.length, 1, bits);
      return Array.from(bits, (bit) => bit === 1);
    }
    case 'BYTE_STREAM_SPLIT': return byteStreamSplit(reader, count, type, length);
    case 'DELTA_BINARY_PACKED': {
      const values = type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count);
      deltaBinaryUnpack(reader, count, values);
      return values;
    }
    case 'DELTA_LENGTH_BYTE_ARRAY': case 'DELTA_BYTE_ARRAY': {
      const values = new Array<Uint8Array>(count);
      (encoding === 'DELTA_BYTE_ARRAY' ? deltaByteArray : deltaLengthByteArray)(reader, count, values);
      return values;
    }
    default: throw new Error(`the encoding ${encoding} is not known`);
  }
}

/** By Node's own libraries where it has them: they are several times as fast. */
function unpack(packed: Uint8Array, size: number, codec: CompressionCodec): Uint8Array {
  if (!(size >= 0 && size <= mostPageBytes)) throw new RangeError(`a page of ${size} bytes is none that programs write`);
  if (size === 0) return new Uint8Array(0);
  const bytes = codec === 'UNCOMPRESSED' ? packed
    : codec === 'GZIP' ? gunzipSync(packed, { maxOutputLength: size })
      : codec === 'BROTLI' ? brotliDecompressSync(packed, { maxOutputLength: size })
        : compressors[codec]?.(packed, size);
  if (bytes === undefined) throw new Error(`the codec ${codec} is not known`);
  if (bytes.length !== size) throw new RangeError(`a page has ${bytes.length} bytes instead of ${size}`);
  return bytes;
}

const readerOf = (bytes: Uint8Array): { view: DataView; offset: number } =>
  ({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 });
