import { describe, expect, test } from 'vitest';
import { ByteDictionary } from './byteDictionary';
import { hashBytes } from './keyedHash';

const bytesOf = (text: string) => {
  const bytes = Uint8Array.from(Buffer.from(text));
  return { bytes, view: new DataView(bytes.buffer), end: bytes.length };
};

describe('ByteDictionary', () => {
  test('equal hashes are not equal bytes: words that all collide keep codes of their own', () => {
    const words = ['', 'a', 'b', 'ab', 'abcd', 'abce', 'abcdabcd', 'abcdabce', 'abcdabcda', 'x'.repeat(40), `${'x'.repeat(39)}y`];
    const dictionary = new ByteDictionary();
    const codes = words.map((word) => {
      const { bytes, view, end } = bytesOf(word);
      return dictionary.intern(bytes, view, 0, end, 7);
    });
    expect(codes).toEqual(words.map((_, i) => i));
    words.forEach((word, i) => {
      const { bytes, view, end } = bytesOf(word);
      expect(dictionary.intern(bytes, view, 0, end, 7)).toBe(i);
    });
    const other = bytesOf('abcf');
    expect(dictionary.find(other.bytes, other.view, 0, other.end, 7)).toBe(-1);
  });

  test('gives back 100,000 words in the order of their first appearance, with and without collisions', () => {
    const colliding: typeof hashBytes = (...field) => hashBytes(...field) & 0xff00;
    for (const hashOf of [hashBytes, colliding]) {
      const count = hashOf === hashBytes ? 100_000 : 3000;
      const dictionary = new ByteDictionary(4);
      for (let pass = 0; pass < 2; pass++) {
        for (let i = 0; i < count; i++) {
          const { bytes, view, end } = bytesOf(`word ${i}`);
          const code = dictionary.intern(bytes, view, 0, end, hashOf(bytes, view, 0, end));
          if (code !== i) expect(code).toBe(i);
        }
      }
      const { bytes, offsets } = dictionary.entries();
      expect(offsets).toHaveLength(count + 1);
      const last = Buffer.from(bytes).toString('latin1', offsets[count - 1], offsets[count]);
      expect(last).toBe(`word ${count - 1}`);
    }
  });
});
