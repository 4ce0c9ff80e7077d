import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowBytes } from './rowBytes';

function written(write: (out: RowBytes) => void): string {
  const out = new RowBytes();
  write(out);
  return Buffer.from(out.take()).toString();
}

test.each([[0, '0'], [1, '1'], [0.5, '0.5'], [0.1, '0.1'], [0.123456789, '0.123456789'], [0.0123456789, '0.0123456789'], [0.9999999999, '1'], [1e-7, '0.0000001'], [2.5e-12, '2.5e-12']])(
  'probability %f is written %s', (value, text) => {
    expect(written((out) => out.probability(value))).toBe(`${text},`);
  },
);

test('any probability is there to nine digits', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
    const read = Number(written((out) => out.probability(value)).slice(0, -1));
    return Math.abs(read - value) <= value * 6e-9;
  }));
});
