/**
 * Keys of the hashes, drawn anew in every thread of every run: whoever writes a file cannot know which of its texts will
 * fall on one slot. Hashes never leave the thread that made them, and nothing is ever put in order by them.
 */
const drawn = crypto.getRandomValues(new Int32Array(3));
export const hashKeys = { start: drawn[0], first: drawn[1] | 1, second: drawn[2] | 1 } as const;

/**
 * Mixes four bytes, or one, into a hash. After one multiplication a difference in the highest bit would still stand where
 * it was, whatever the key, and the next word could take it back; after the second it is anywhere.
 */
export function mixWord(hash: number, word: number, { first, second } = hashKeys): number {
  const mixed = Math.imul(hash ^ word, first);
  return Math.imul(mixed ^ (mixed >>> 15), second);
}

/** Spreads the entropy into the low bits, which choose the slot. */
export const finishHash = (hash: number): number => hash ^ (hash >>> 15);

/** The hash of `bytes[start, end)`, four bytes at a time. `view` looks at the same buffer. */
export function hashBytes(bytes: Uint8Array, view: DataView, start: number, end: number, keys = hashKeys): number {
  let hash = keys.start;
  let i = start;
  for (const last = end - 3; i < last; i += 4) hash = mixWord(hash, view.getInt32(i, true), keys);
  for (; i < end; i++) hash = mixWord(hash, bytes[i], keys);
  return finishHash(hash);
}
