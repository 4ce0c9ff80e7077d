import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressText } from './address';
import { parseAddress } from './parseAddress';

const written = (text: string): string | null => {
  const words = new Int32Array(4);
  return parseAddress(text, words) ? addressText(words, 0) : null;
};

test.each([
  ['192.0.2.255', '192.0.2.255'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['::', '::'],
  ['::1', '::1'],
  ['1::', '1::'],
  ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
  ['1:0:0:2:0:0:3:4', '1::2:0:0:3:4'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['fe80::1%eth0', 'fe80::1'],
])('%s is written as %s', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each(['', 'host', '256.1.1.1', '1.2.3', '1:2', ':::', '1::2::3', '12345::', 'g::', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::'])(
  '“%s” is no address', (text) => {
    expect(written(text)).toBeNull();
  });

test('every address comes back from its text', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 }), (groups) => {
    const words = Int32Array.from({ length: 4 }, (_, i) => (groups[i * 2] << 16) | groups[i * 2 + 1]);
    const back = new Int32Array(4);
    expect(parseAddress(addressText(words, 0), back)).toBe(true);
    expect(back).toEqual(words);
  }));
});
