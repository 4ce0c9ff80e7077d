import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOrder } from './startOrder';

test('records that stand in the order of their start are left as they are', () => {
  expect(startOrder(Float64Array.of(-5, 0, 0, 7))).toBeNull();
  expect(startOrder(new Float64Array(0))).toBeNull();
});

const near = fc.integer({ min: -3, max: 3 });
const hours = fc.integer({ min: -(2 ** 45), max: 2 ** 45 });
const beyond = fc.constantFrom(-1e300, 1e300, 2 ** 60);
test.each([['near each other', near], ['hours apart', fc.oneof(near, hours)], ['farther apart than nanoseconds reach', fc.oneof(near, hours, beyond)]])(
  'starts %s come in their order, and equal ones as they stood', (_, start) => {
    fc.assert(fc.property(fc.array(start, { maxLength: 60 }), (starts) => {
      const expected = starts.map((_start, i) => i).sort((a, b) => starts[a] - starts[b] || a - b);
      expect([...startOrder(Float64Array.from(starts)) ?? starts.keys()]).toEqual(expected);
    }));
  },
);
