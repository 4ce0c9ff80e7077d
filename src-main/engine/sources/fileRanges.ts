import { RandomAccessReader } from 'yauzl';
import type { ByteSource } from '../files';

const ahead = 64 << 10;

/** Any range of a stored file, for what is found from its end; small ranges in a row are taken from one block. */
export class FileRanges extends RandomAccessReader {
  private block = { from: 0, bytes: new Uint8Array(0) };

  constructor(private readonly source: ByteSource, private readonly size: number, private readonly signal: AbortSignal) {
    super();
  }

  /** The bytes [from, to), fewer where the file ends before. */
  async bytes(from: number, to: number): Promise<Uint8Array> {
    if (from < this.block.from || to > this.block.from + this.block.bytes.length) {
      const range = { from, to: Math.min(this.size, Math.max(to, from + ahead)) };
      const parts: Uint8Array[] = [];
      if (range.from < range.to) for await (const part of this.source.chunks(this.signal, range)) parts.push(Uint8Array.from(part));
      this.block = { from, bytes: Uint8Array.from(Buffer.concat(parts)) };
    }
    return this.block.bytes.subarray(from - this.block.from, to - this.block.from);
  }

  override read(
    buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null, bytes?: number) => void,
  ): void {
    this.bytes(position, position + length).then((bytes) => {
      buffer.set(bytes, offset);
      done(null, bytes.length);
    }, done);
  }
}
