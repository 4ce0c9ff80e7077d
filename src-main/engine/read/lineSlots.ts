import { EngineError } from '../../../src-shared/terms/errors';

/** Also the longest line. */
export const slotBytes = 1 << 20;

/**
 * Packs a stream of buffers into slots of shared memory that each end at a line break, so that a worker always gets
 * whole lines. A slot returns with `release` and is filled anew: reading a file of any size takes a few megabytes.
 */
export class LineSlots {
  /** Each with memory of its own. */
  private readonly free: Uint8Array[] = [];
  private waiting: ((slot: Uint8Array) => void) | null = null;
  private current: Uint8Array | null = null;
  private filled = 0;
  private taken: number;
  private readonly bytes: number;

  /**
   * @param count how many slots there are, at least 2
   * @param send takes a slot over, until it is released
   * @param from where in the text the first byte stands, for messages
   */
  constructor(
    count: number, private readonly send: (slot: Uint8Array, length: number) => void,
    { from = 0, bytes = slotBytes } = {},
  ) {
    this.taken = from;
    this.bytes = bytes;
    for (let i = 0; i < count; i++) this.free.push(new Uint8Array(new SharedArrayBuffer(bytes)));
  }

  /** @param filled what was sent of a slot */
  release(filled: Uint8Array): void {
    const { waiting } = this;
    const slot = new Uint8Array(filled.buffer);
    if (waiting === null) this.free.push(slot);
    else {
      this.waiting = null;
      waiting(slot);
    }
  }

  async write(buffer: Uint8Array): Promise<void> {
    for (let at = 0; at < buffer.length;) {
      this.current ??= await this.take();
      const part = buffer.subarray(at, at + this.bytes - this.filled);
      this.current.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === this.bytes) await this.flushLines();
    }
  }

  /** Sends what is left, whether or not it ends with a line break. */
  end(): void {
    if (this.current !== null && this.filled > 0) this.send(this.current, this.filled);
    this.current = null;
  }

  private async flushLines(): Promise<void> {
    const full = this.current!;
    const cut = full.lastIndexOf(10) + 1;
    if (cut === 0) {
      throw new EngineError('LINE_TOO_LONG',
        `lines of at most ${this.bytes / (1 << 20)} MiB were expected; one that begins at byte ${this.taken + 1} of the text is longer.`);
    }
    this.taken += cut;
    const next = await this.take();
    next.set(full.subarray(cut), 0);
    this.filled = this.bytes - cut;
    this.current = next;
    this.send(full, cut);
  }

  private take(): Promise<Uint8Array> | Uint8Array {
    return this.free.pop() ?? new Promise<Uint8Array>((resolve) => { this.waiting = resolve; });
  }
}
