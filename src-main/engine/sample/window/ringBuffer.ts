/** A first-in, first-out queue over a circular array that doubles when full: O(1) at both ends, amortised. */
export class RingBuffer<T> {
  #slots: (T | undefined)[] = new Array<T | undefined>(64);
  #first = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The item that came first, or nothing. */
  get oldest(): T | undefined {
    return this.#slots[this.#first];
  }

  push(item: T): void {
    if (this.#size === this.#slots.length) this.#grow();
    this.#slots[(this.#first + this.#size) & (this.#slots.length - 1)] = item;
    this.#size += 1;
  }

  /** Takes the oldest item out; nothing when there is none. */
  shift(): T | undefined {
    if (this.#size === 0) return undefined;
    const item = this.#slots[this.#first];
    this.#slots[this.#first] = undefined;
    this.#first = (this.#first + 1) & (this.#slots.length - 1);
    this.#size -= 1;
    return item;
  }

  #grow(): void {
    const inOrder = [...this.#slots.slice(this.#first), ...this.#slots.slice(0, this.#first)];
    this.#slots = inOrder.concat(new Array<T | undefined>(inOrder.length));
    this.#first = 0;
  }
}
