/** Random numbers of this process: nobody can aim at the slots of a table that he hasn't seen. */
const [start, multiplier] = Array.from({ length: 2 }, () => Math.floor(Math.random() * 2 ** 32) | 1);

/** Words of a pair's slot before its further counts: how many connections it has, and its two numbers. */
const pairWords = 3;

/**
 * Pairs of numbers, such as a host's place and a service, and how many connections each has; found by open addressing. All that
 * belongs to a pair stands in one place: mostly it is a pair that was not asked for long, far away in memory.
 */
export class PairTable {
  /** Slots: how many connections (0: a free one), the pair, further counts. */
  slots: Int32Array;
  private pairs = 0;
  private mask = (1 << 8) - 1;
  private readonly stride: number;

  /** @param further counts that a pair has beside the number of its connections; they stand from `countsAt` on */
  constructor(further = 0) {
    this.stride = pairWords + further;
    this.slots = new Int32Array((this.mask + 1) * this.stride);
  }

  /** Bytes that it holds. */
  get stateBytes(): number {
    return this.slots.length * 4;
  }

  /** Counts a connection in; where its pair stands in `slots`, until the table is changed. */
  add(one: number, other: number): number {
    if (this.pairs * 2 > this.mask) this.grow();
    const at = this.find(one, other);
    const { slots } = this;
    if (slots[at]++ > 0) return at;
    this.pairs++;
    slots[at + 1] = one;
    slots[at + 2] = other;
    for (let i = pairWords; i < this.stride; i++) slots[at + i] = 0;
    return at;
  }

  /** Where a pair stands in `slots`, or would stand. */
  find(one: number, other: number): number {
    const { slots, mask, stride } = this;
    for (let slot = hash(one, other) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * stride;
      if (slots[at] === 0 || (slots[at + 1] === one && slots[at + 2] === other)) return at;
    }
  }

  /** Counts a connection of the pair at `at` out; how many are left. */
  remove(at: number): number {
    const left = --this.slots[at];
    if (left === 0) this.close(at);
    return left;
  }

  /** Fills a slot that became free with a pair that it kept from its own. */
  private close(free: number): void {
    const { slots, mask, stride } = this;
    this.pairs--;
    let hole = free / stride;
    for (let slot = (hole + 1) & mask; slots[slot * stride] > 0; slot = (slot + 1) & mask) {
      const at = slot * stride;
      if (((slot - hash(slots[at + 1], slots[at + 2])) & mask) < ((slot - hole) & mask)) continue;
      for (let i = 0; i < stride; i++) slots[hole * stride + i] = slots[at + i];
      slots[at] = 0;
      hole = slot;
    }
  }

  private grow(): void {
    const { slots: before, stride } = this;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += stride) {
      if (before[from] === 0) continue;
      const at = this.find(before[from + 1], before[from + 2]);
      for (let i = 0; i < stride; i++) this.slots[at + i] = before[from + i];
    }
  }
}

/** Where a pair's further counts begin, from where it stands. */
export const countsAt = pairWords;

function hash(one: number, other: number): number {
  let mixed = Math.imul(start ^ one, multiplier);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ other, multiplier);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
