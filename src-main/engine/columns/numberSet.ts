import { finishHash, hashKeys, mixWord } from '../read/keyedHash';

const word = new Float64Array(1);
const words = new Int32Array(word.buffer);

/** Distinct numbers in the order in which they came, each with its place: a hash table whose slots nobody can aim at. */
export class NumberSet {
  size = 0;
  private slots: Int32Array;
  private numbers: Float64Array;

  /** @param expected it is made anew, twice as large, whenever there are more */
  constructor(expected = 512) {
    this.numbers = new Float64Array(expected);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2))).fill(-1);
  }

  /** The place of a number (neither NaN nor −0), which is added if it is new. */
  add(value: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(value) & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot];
      if (place < 0) return this.insert(value, slot);
      if (this.numbers[place] === value) return place;
    }
  }

  /** The numbers, place by place: what stands here now, not a copy. */
  values(): Float64Array {
    return this.numbers.subarray(0, this.size);
  }

  private insert(value: number, slot: number): number {
    const place = this.size++;
    this.slots[slot] = place;
    this.numbers[place] = value;
    if (this.size === this.numbers.length) this.grow();
    return place;
  }

  private grow(): void {
    const numbers = new Float64Array(this.size * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let place = 0; place < this.size; place++) {
      let slot = hashOf(numbers[place]) & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = place;
    }
  }
}

function hashOf(value: number): number {
  word[0] = value;
  return finishHash(mixWord(mixWord(hashKeys.start, words[0]), words[1]));
}
