import { describe, expect, test } from 'vitest';
import { hashBytes, type hashKeys } from './keyedHash';

type Keys = typeof hashKeys;

/** Keys of other runs. */
const otherKeys: Keys[] = Array.from({ length: 20 }, (_, i) =>
  ({ start: Math.imul(i + 1, 0x3c6ef372), first: Math.imul(i + 1, 0x9e3779b1) | 1, second: Math.imul(i + 1, 0x85ebca6b) | 1 }));

function hashOf(words: Int32Array, keys: Keys): number {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return hashBytes(bytes, new DataView(words.buffer, words.byteOffset, words.byteLength), 0, bytes.length, keys);
}

/** A hash with one multiplication a word, whatever its key. */
function mixedOnce(words: Int32Array, { start, first }: Keys): number {
  let hash: number = start;
  for (const word of words) {
    hash = Math.imul(hash ^ word, first);
    hash ^= hash >>> 15;
  }
  return hash;
}

describe('keyed hash', () => {
  test('the same bytes have one hash, wherever they stand', () => {
    const bytes = Uint8Array.from(Buffer.from('…smurf.,smurf.,smurf'));
    const view = new DataView(bytes.buffer);
    expect(hashBytes(bytes, view, 3, 9)).toBe(hashBytes(bytes, view, 10, 16));
    expect(hashBytes(bytes, view, 3, 8)).toBe(hashBytes(bytes, view, 17, 22));
    expect(hashBytes(bytes, view, 3, 8)).not.toBe(hashBytes(bytes, view, 3, 9));
  });

  test('differences that undo one another under every key of a simple hash do not here', () => {
    // Each pair of words stands in one of two forms: the second word takes back what the first one changed.
    const pairs = 12;
    const texts = Array.from({ length: 1 << pairs }, (_, choice) => Int32Array.from({ length: 2 * pairs }, (_, word) => {
      const changed = ((choice >> (word >> 1)) & 1) === 1;
      return 0x61626364 ^ (changed ? (word % 2 === 0 ? 0x80000000 : 0x80010000) : 0);
    }));
    for (const keys of otherKeys) {
      expect(new Set(texts.map((text) => mixedOnce(text, keys))).size).toBe(1);
      expect(new Set(texts.map((text) => hashOf(text, keys))).size).toBeGreaterThan(texts.length - 10);
    }
  });

  test('texts that fall on one slot in one run are spread over all slots in another', () => {
    const slots = 1024;
    const aimed: Int32Array[] = [];
    for (let i = 0; aimed.length < 512; i++) {
      const text = Int32Array.of(i, Math.imul(i, 0x2c1b3c6d));
      if ((hashOf(text, otherKeys[0]) & (slots - 1)) === 7) aimed.push(text);
    }
    for (const keys of otherKeys.slice(1)) {
      const taken = new Map<number, number>();
      for (const text of aimed) taken.set(hashOf(text, keys) & (slots - 1), (taken.get(hashOf(text, keys) & (slots - 1)) ?? 0) + 1);
      expect(Math.max(...taken.values())).toBeLessThan(10);
    }
  });
});
