import { describe, expect, test } from 'vitest';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { scanNumber } from './scanNumber';
import { NumberScanner } from './scanNumbers';

/** WIRETELL_DECIMALS sets how many random decimals are tried; a million takes some seconds. */
const tries = Number(process.env.WIRETELL_DECIMALS ?? 200_000);
const out = new Float64Array(1);
const scanner = new NumberScanner([out, new Float64Array(1)], 0x2c);

/** What the scan makes of a text: the number, or `null` where it leaves it to the language's own parser. */
function scan(text: string): number | null {
  const bytes = Buffer.from(`${text},`.padEnd(100, '7'));
  const found = scanNumber(bytes, 0, bytes.length, out, 0) === text.length ? out[0] : null;
  // Many in a row are read in another way, or left to this one.
  const behind = scanner.scan(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, 0, 0);
  if (behind === text.length + 1 && !Object.is(out[0], found)) throw new Error(`${text}: ${found} and ${out[0]}`);
  if (behind > 0) inRows++;
  return found;
}
let inRows = 0;

const generator = xoroshiro128plus(1999);
const below = (limit: number): number => Math.floor(((generator.next() >>> 0) / 2 ** 32) * limit);
const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
const words = new Uint32Array(2);
const anyDouble = (): number => {
  words[0] = generator.next();
  words[1] = generator.next();
  return new Float64Array(words.buffer)[0];
};

const kinds: { [name: string]: () => string } = {
  'rates as programs print them': () => String((below(1e9) + 1) / (below(1e6) + 1)),
  'any double': () => String(anyDouble()),
  '17 significant digits': () => (below(1e9) * 10 ** (below(30) - 15) + 1 / (below(1e9) + 1)).toPrecision(17),
  '18 digits and a point anywhere': () => { const all = digits(18); const at = below(19); return `${all.slice(0, at)}.${all.slice(at)}`; },
  'digits with an exponent': () => `${digits(1 + below(18))}.${digits(below(6))}e${below(60) - 30}`,
  'leading zeros and signs': () => `${['', '-', '+'][below(3)]}${'0'.repeat(below(20))}${digits(below(17))}.${'0'.repeat(below(12))}${digits(1 + below(9))}`,
  'halfway between two doubles': () => {
    const value = 2 ** 53 * (1 + below(2 ** 20) / 2 ** 20) + 2 * below(1e6);
    return `${BigInt(value) + 1n}${['', '.0', '.5', 'e0', 'e-3'][below(5)]}`;
  },
  'near halfway': () => { const half = String(2n ** 54n + 2n + 4n * BigInt(below(1e9))); return `${half.slice(0, -3)}.${half.slice(-3)}${['', '1', '9'][below(3)]}`; },
};

describe('scanNumber', () => {
  test.each(Object.keys(kinds))('%s: the very double of Number(text), or nothing', (name) => {
    let read = 0;
    for (let i = 0; i < tries / Object.keys(kinds).length; i++) {
      const text = kinds[name]();
      const found = scan(text);
      if (found === null) continue;
      read++;
      if (!Object.is(found, Number(text) + 0)) expect([text, found]).toEqual([text, Number(text) + 0]);
    }
    expect(read).toBeGreaterThan(0);
  });

  test('most of them are read in a row, too', () => {
    inRows = 0;
    for (let i = 0; i < 1000; i++) scan(kinds['rates as programs print them']());
    expect(inRows).toBeGreaterThan(900);
  });

  test('reads what flow tables hold without the help of a string', () => {
    const texts = ['0', '-1', '+7', '80', '0.5', '.5', '5.', '123456.789012345', '1632653.0612244898', '1.6326530612244898E7', '5.0e-7', '-0.0', '999999999999999999e-3'];
    for (const text of texts) expect(Object.is(scan(text), Number(text) + 0), text).toBe(true);
  });

  test.each(['', '-', '.', '+.', 'e5', '1e', '1e+', '0x1f', 'NaN', 'Infinity', '1_000', '1,5', '--1', '9007199254740993', '12345678901234567890', '1e400', '5e-324', '1e-30'])(
    'leaves “%s” alone', (text) => {
      const bytes = Buffer.from(text);
      expect(scanNumber(bytes, 0, bytes.length, out, 0) === bytes.length && text !== '').toBe(false);
    });

  test('ends with the field, whatever stands behind it', () => {
    expect(scanNumber(Buffer.from('x12.5\r\n'), 1, 7, out, 0)).toBe(5);
    expect(scanNumber(Buffer.from('1234'), 0, 2, out, 0)).toBe(2);
    expect(out[0]).toBe(12);
  });
});
