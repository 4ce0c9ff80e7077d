const none = -1;
/** Two random multipliers a process: nobody can aim at the slots of a table that he hasn't seen. */
const seeds = Array.from({ length: 2 }, () => Math.floor(Math.random() * 2 ** 32) | 1);

/**
 * Places for keys of a few words, found by open addressing: what belongs to a key stands in columns of its owner, under the
 * key's place. Places of keys that were taken out are given again.
 */
export class KeyTable {
  /** Places there are columns for; it doubles, and the owner's columns with it (`grown`). */
  capacity = 1 << 8;
  /** Keys it holds, and the end of the places that were ever given. */
  size = 0;
  end = 0;
  private keys: Int32Array;
  private index = new Int32Array(this.capacity * 2).fill(none);
  private readonly free: number[] = [];

  constructor(private readonly words: number) {
    this.keys = new Int32Array(this.capacity * words);
  }

  /** The place of a key, −1 if it isn't there. */
  find(key: Int32Array): number {
    const { index, keys, words } = this;
    const mask = index.length - 1;
    for (let at = hash(key, 0, words) & mask; ; at = (at + 1) & mask) {
      const place = index[at];
      if (place === none) return none;
      const from = place * words;
      let i = 0;
      while (i < words && keys[from + i] === key[i]) i++;
      if (i === words) return place;
    }
  }

  /** A place for a key that isn't there yet. */
  add(key: Int32Array): number {
    const place = this.free.pop() ?? this.end++;
    if (place >= this.capacity) this.grow();
    for (let i = 0; i < this.words; i++) this.keys[place * this.words + i] = key[i];
    this.insert(place);
    this.size++;
    return place;
  }

  /** Takes a place out, and moves up the keys that it kept from their own. */
  remove(place: number): void {
    const { index } = this;
    const mask = index.length - 1;
    let hole = this.home(place);
    while (index[hole] !== place) hole = (hole + 1) & mask;
    for (let at = (hole + 1) & mask; index[at] !== none; at = (at + 1) & mask) {
      if (((at - this.home(index[at])) & mask) < ((at - hole) & mask)) continue;
      index[hole] = index[at];
      hole = at;
    }
    index[hole] = none;
    this.free.push(place);
    this.size--;
  }

  /** Bytes that it holds. */
  get stateBytes(): number {
    return (this.keys.length + this.index.length) * 4;
  }

  private home(place: number): number {
    return hash(this.keys, place * this.words, this.words) & (this.index.length - 1);
  }

  private insert(place: number): void {
    const mask = this.index.length - 1;
    let at = this.home(place);
    while (this.index[at] !== none) at = (at + 1) & mask;
    this.index[at] = place;
  }

  private grow(): void {
    const places = this.index.filter((place) => place !== none);
    this.capacity *= 2;
    this.keys = grown(this.keys, this.capacity * this.words);
    this.index = new Int32Array(this.capacity * 2).fill(none);
    for (const place of places) this.insert(place);
  }
}

function hash(keys: Int32Array, from: number, words: number): number {
  let mixed = seeds[0];
  for (let i = 0; i < words; i++) {
    mixed = Math.imul(mixed ^ keys[from + i], seeds[1]);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The column itself where it is long enough, else a longer one with what it held. */
export function grown<T extends Int32Array | Float64Array | Uint8Array>(column: T, length: number): T {
  if (column.length >= length) return column;
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column as never);
  return longer;
}
