/**
 * How often each key is present. Keys that fall to zero are forgotten, so memory follows the window, not the stream.
 */
export class Tally<K> {
  readonly #counts = new Map<K, number>();

  /** How many different keys are present. */
  get distinct(): number {
    return this.#counts.size;
  }

  of(key: K): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: K): void {
    this.#counts.set(key, this.of(key) + 1);
  }

  remove(key: K): void {
    const left = this.of(key) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }
}
