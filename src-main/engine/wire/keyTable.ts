const none = -1;
/** Two random numbers a process: nobody can aim at the slots of a table that he hasn't seen. */
const [start, multiplier] = Array.from({ length: 2 }, () => Math.floor(Math.random() * 2 ** 32) | 1);

/**
 * Places for keys of a few words, found by open addressing. What belongs to a key stands beside it, as counts, or in columns of
 * the table's owner under the key's place. Places of keys that were taken out are given again.
 */
export class KeyTable {
  /** Places there are columns for; it doubles, and the owner's columns with it (`grown`). */
  capacity = 1 << 8;
  /** Keys it holds, and the end of the places that were ever given. */
  size = 0;
  end = 0;
  /** Of each place its counts, what its key hashes to, and the key: what is asked for together stands together. */
  entries: Int32Array;
  /** Words of an entry: the counts of a place begin at `place * stride`. */
  readonly stride: number;
  /** Of each slot the place that stands there, or `none`, and what its key hashes to. */
  private index = emptyIndex(this.capacity);
  private readonly free: number[] = [];

  constructor(private readonly words: number, private readonly counts = 0) {
    this.stride = counts + 1 + words;
    this.entries = new Int32Array(this.capacity * this.stride);
  }

  /** The place of a key, −1 if it isn't there. */
  find(key: Int32Array): number {
    return this.search(key, hash(key));
  }

  /** The place of a key; one that wasn't there is given one, with its counts at 0. */
  place(key: Int32Array): number {
    const hashed = hash(key);
    const known = this.search(key, hashed);
    return known === none ? this.insert(key, hashed) : known;
  }

  /** A place for a key that isn't there yet. */
  add(key: Int32Array): number {
    return this.insert(key, hash(key));
  }

  /** Takes a place out, and moves up the keys that it kept from their own. */
  remove(place: number): void {
    const { index } = this;
    const mask = index.length - 1;
    let hole = home(this.entries[place * this.stride + this.counts], mask);
    while (index[hole] !== place) hole = (hole + 2) & mask;
    for (let at = (hole + 2) & mask; index[at] !== none; at = (at + 2) & mask) {
      if (((at - home(index[at + 1], mask)) & mask) < ((at - hole) & mask)) continue;
      index[hole] = index[at];
      index[hole + 1] = index[at + 1];
      hole = at;
    }
    index[hole] = none;
    this.free.push(place);
    this.size--;
  }

  /** Bytes that it holds. */
  get stateBytes(): number {
    return (this.entries.length + this.index.length) * 4;
  }

  private search(key: Int32Array, hashed: number): number {
    const { index, entries, words } = this;
    const mask = index.length - 1;
    for (let at = home(hashed, mask); ; at = (at + 2) & mask) {
      const place = index[at];
      if (place === none) return none;
      if (index[at + 1] !== hashed) continue;
      const from = place * this.stride + this.counts + 1;
      let i = 0;
      while (i < words && entries[from + i] === key[i]) i++;
      if (i === words) return place;
    }
  }

  private insert(key: Int32Array, hashed: number): number {
    const place = this.free.pop() ?? this.end++;
    if (place >= this.capacity) this.grow();
    const { entries, words, counts } = this;
    let at = place * this.stride;
    for (const end = at + counts; at < end; at++) entries[at] = 0;
    entries[at++] = hashed;
    for (let i = 0; i < words; i++) entries[at + i] = key[i];
    enter(this.index, place, hashed);
    this.size++;
    return place;
  }

  private grow(): void {
    const before = this.index;
    this.capacity *= 2;
    this.entries = grown(this.entries, this.capacity * this.stride);
    this.index = emptyIndex(this.capacity);
    for (let at = 0; at < before.length; at += 2) if (before[at] !== none) enter(this.index, before[at], before[at + 1]);
  }
}

/** Two slots of two words for every place. */
const emptyIndex = (capacity: number): Int32Array => new Int32Array(capacity * 4).fill(none);

/** Where the search for a key begins. */
const home = (hashed: number, mask: number): number => (hashed << 1) & mask;

function enter(index: Int32Array, place: number, hashed: number): void {
  const mask = index.length - 1;
  let at = home(hashed, mask);
  while (index[at] !== none) at = (at + 2) & mask;
  index[at] = place;
  index[at + 1] = hashed;
}

function hash(key: Int32Array): number {
  let mixed = start;
  for (let i = 0; i < key.length; i++) {
    mixed = Math.imul(mixed ^ key[i], multiplier);
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
