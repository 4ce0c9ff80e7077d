import { expect, test } from 'vitest';
import { roundedRate } from './roundedRate';

// Each pair and its rate is what the 10 % file shows, e.g. dst_host_same_src_port_rate of a port seen once among 40
// connections is 0.03 in 345 rows, and among 200 it is 0.00 in 96.
test.each([
  [1, 8, 0.12],
  [3, 8, 0.38],
  [5, 8, 0.62],
  [7, 8, 0.88],
  [1, 16, 0.06],
  [1, 40, 0.03],
  [3, 40, 0.08],
  [7, 40, 0.17],
  [9, 40, 0.22],
  [1, 200, 0],
  [1, 3, 0.33],
  [2, 3, 0.67],
])('%i of %i is printed as %f, as in the KDD files', (part, whole, rate) => {
  expect(roundedRate(part, whole)).toBe(rate);
});

test('nothing, everything, and nothing of nothing', () => {
  expect([roundedRate(0, 7), roundedRate(7, 7), roundedRate(0, 0)]).toEqual([0, 1, 0]);
});
