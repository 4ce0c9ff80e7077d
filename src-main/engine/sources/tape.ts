import { createHash } from 'node:crypto';
import type { ByteSource } from '../files';

const nothing = new Uint8Array(0);

/**
 * A stored file that is read once, from front to back: hashed whole, with ranges cut out of it in ascending order. An archive of
 * any size is hashed and unpacked in one pass.
 */
export class Tape {
  private readonly stored: AsyncIterator<Uint8Array>;
  private readonly hash = createHash('sha256');
  /** What was taken from the file and belongs to nobody yet; it ends where `bytesRead` stands. */
  private rest: Uint8Array = nothing;
  private taken = 0;

  constructor(private readonly source: ByteSource, signal: AbortSignal) {
    this.stored = source.chunks(signal)[Symbol.asyncIterator]();
  }

  /** Stored bytes taken from the file so far, for progress. */
  get bytesRead(): number {
    return this.taken;
  }

  /** The first bytes, as many as there are up to `length`; they stay on the tape. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.rest.length < length) {
      const before = this.rest;
      const more = await this.next();
      this.rest = before.length === 0 ? this.rest : Buffer.concat([before, this.rest]);
      if (!more) break;
    }
    return this.rest.subarray(0, length);
  }

  /** The bytes [from, to), each buffer valid until the next is asked for. What lies before them is hashed and passed over. */
  async* range(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (;;) {
      const start = this.taken - this.rest.length;
      if (start >= to) return;
      const part = this.rest.subarray(Math.max(0, from - start), to - start);
      this.rest = this.rest.subarray(Math.min(this.rest.length, to - start));
      if (part.length > 0) yield part;
      else if (this.rest.length > 0 || !(await this.next())) return;
    }
  }

  /** Everything from here to the end. */
  all(): AsyncGenerator<Uint8Array> {
    return this.range(this.taken - this.rest.length, Infinity);
  }

  /** Reads what is left, and checks that the file is still what it was. @throws FILE_CHANGED */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    while (await this.next());
    await this.source.verify(this.taken);
    return { bytes: this.taken, sha256: this.hash.digest('hex') };
  }

  /** Lets the file go. Not to be waited for: a source that stands still would never answer. */
  close(): void {
    this.stored.return?.().catch(() => {});
  }

  private async next(): Promise<boolean> {
    const { done, value } = await this.stored.next();
    this.rest = done ? nothing : value;
    if (done) return false;
    this.taken += value.length;
    this.hash.update(value);
    return true;
  }
}
