/**
 * Gives every distinct run of bytes a small integer code, in the order of first appearance. An open-addressing hash
 * table over one byte arena: no string is made, and equal hashes are never taken for equal bytes.
 */
export class ByteDictionary {
  size = 0;
  private slots: Int32Array;
  private hashes = new Int32Array(64);
  private offsets = new Uint32Array(65);
  private arena: Uint8Array;
  private view: DataView;

  constructor(expectedBytes = 256) {
    this.slots = new Int32Array(128).fill(-1);
    this.arena = new Uint8Array(expectedBytes);
    this.view = new DataView(this.arena.buffer);
  }

  /** Bytes held, to keep an eye on memory. */
  get byteLength(): number {
    return this.offsets[this.size];
  }

  /** Whether an entry is these bytes: a cheap guess before `find`, where the same entry often comes twice in a row. */
  holds(code: number, bytes: Uint8Array, view: DataView, start: number, end: number, hash: number): boolean {
    return this.hashes[code] === hash && this.equals(code, bytes, view, start, end);
  }

  /** The code of `bytes[start, end)`, or −1 if it is new. `view` looks at the same buffer as `bytes`. */
  find(bytes: Uint8Array, view: DataView, start: number, end: number, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot];
      if (code < 0 || (hashes[code] === hash && this.equals(code, bytes, view, start, end))) return code;
    }
  }

  /** Adds bytes that `find` did not know; their code is the old `size`. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.size;
    if (code + 1 >= this.hashes.length) this.growCodes();
    if ((code + 1) * 2 > this.slots.length) this.growSlots();
    const at = this.offsets[code];
    if (at + end - start > this.arena.length) this.growArena(at + end - start);
    const { arena } = this;
    if (end - start > 32) arena.set(bytes.subarray(start, end), at);
    else for (let i = start, to = at; i < end; i++, to++) arena[to] = bytes[i];
    this.offsets[code + 1] = at + end - start;
    this.hashes[code] = hash;
    this.place(code);
    this.size++;
    return code;
  }

  intern(bytes: Uint8Array, view: DataView, start: number, end: number, hash: number): number {
    const code = this.find(bytes, view, start, end, hash);
    return code >= 0 ? code : this.add(bytes, start, end, hash);
  }

  /** The entries as one arena with `size + 1` offsets: what stands here now, not a copy. */
  entries(): DictionaryEntries {
    return {
      bytes: this.arena.subarray(0, this.offsets[this.size]),
      offsets: this.offsets.subarray(0, this.size + 1),
    };
  }

  private equals(code: number, bytes: Uint8Array, view: DataView, start: number, end: number): boolean {
    let at = this.offsets[code];
    if (this.offsets[code + 1] - at !== end - start) return false;
    let i = start;
    for (const last = end - 3; i < last; i += 4, at += 4) {
      if (this.view.getInt32(at, true) !== view.getInt32(i, true)) return false;
    }
    for (; i < end; i++, at++) if (this.arena[at] !== bytes[i]) return false;
    return true;
  }

  private place(code: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[code] & mask;
    while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = code;
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let code = 0; code < this.size; code++) this.place(code);
  }

  private growCodes(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const offsets = new Uint32Array(hashes.length + 1);
    offsets.set(this.offsets);
    this.offsets = offsets;
  }

  private growArena(needed: number): void {
    let length = this.arena.length * 2;
    while (length < needed) length *= 2;
    const arena = new Uint8Array(length);
    arena.set(this.arena);
    this.arena = arena;
    this.view = new DataView(arena.buffer);
  }
}

/** Entry `i` is `bytes[offsets[i], offsets[i + 1])`. */
export type DictionaryEntries = { bytes: Uint8Array; offsets: Uint32Array };
