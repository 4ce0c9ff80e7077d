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

test('what was taken stays as it is, and its memory is written again once it is given back', () => {
  const out = new RowBytes();
  const row = (value: number): void => {
    for (let i = 0; i < 10_000; i++) out.whole(value);
  };
  row(1234);
  const first = out.take();
  row(5678);
  const second = out.take();
  expect([first, second].map((bytes) => Buffer.from(bytes).toString('latin1', 0, 5))).toEqual(['1234,', '5678,']);
  out.reuse(first.buffer as ArrayBuffer);
  row(9012);
  out.take();
  row(3456);
  expect(out.take().buffer).toBe(first.buffer);
  expect(Buffer.from(second).toString('latin1', 0, 5)).toBe('5678,');
});
