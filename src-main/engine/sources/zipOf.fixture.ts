import { crc32, deflateRawSync } from 'node:zlib';

export type Entry = {
  path: string;
  content: Uint8Array | string;
  stored?: boolean;
  /** Sizes and offset in the extra field of 64 bits, as for what is larger than 4 GiB. */
  zip64?: boolean;
  /** Sizes behind the data, as whoever writes without seeking puts them. */
  descriptor?: boolean;
  password?: boolean;
  method?: number;
};

/** A zip archive of these files, by the letter of its specification (APPNOTE.TXT). */
export function zipOf(entries: Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(entry.path);
    const method = entry.method ?? (entry.stored === true ? 0 : 8);
    const flags = 0x800 | (entry.password === true ? 1 : 0) | (entry.descriptor === true ? 8 : 0);
    const sums = uint32s(crc32(content), data.length, content.length);
    const local = Buffer.concat([uint32s(0x04034b50), uint16s(20, flags, method, 0, 0),
      entry.descriptor === true ? Buffer.alloc(12) : sums, uint16s(name.length, 0), name, data,
      entry.descriptor === true ? Buffer.concat([uint32s(0x08074b50), sums]) : Buffer.alloc(0)]);
    const extra = entry.zip64 === true ? Buffer.concat([uint16s(1, 24), uint64s(content.length, data.length, at)]) : Buffer.alloc(0);
    const sizes = entry.zip64 === true ? uint32s(crc32(content), 0xffffffff, 0xffffffff) : sums;
    directory.push(uint32s(0x02014b50), uint16s(20, 20, flags, method, 0, 0), sizes, uint16s(name.length, extra.length, 0, 0, 0),
      uint32s(0), uint32s(entry.zip64 === true ? 0xffffffff : at), name, extra);
    files.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat(
    [...files, list, uint32s(0x06054b50), uint16s(0, 0, entries.length, entries.length), uint32s(list.length, at), uint16s(0)],
  );
}

const written = (bytes: number, write: (buffer: Buffer, value: number, at: number) => void) => (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(bytes * values.length);
  values.forEach((value, i) => write(buffer, value, bytes * i));
  return buffer;
};
const uint16s = written(2, (buffer, value, at) => buffer.writeUInt16LE(value, at));
const uint32s = written(4, (buffer, value, at) => buffer.writeUInt32LE(value >>> 0, at));
const uint64s = written(8, (buffer, value, at) => buffer.writeBigUInt64LE(BigInt(value), at));
