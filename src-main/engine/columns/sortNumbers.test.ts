import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, placeMask, samePlace } from './sortNumbers';

const sort = (numbers: number[]): number[] => {
  const order = new Uint32Array(numbers.length);
  orderOf(Float64Array.from(numbers), order);
  return [...order];
};

/** By comparison, equal numbers as they stand, missing ones last; each that equals the one before is marked. */
function expected(numbers: number[]): number[] {
  const rank = (value: number): number => (Number.isNaN(value) ? 1 : 0);
  const places = [...numbers.keys()].sort((a, b) =>
    rank(numbers[a]) - rank(numbers[b]) || (numbers[a] < numbers[b] ? -1 : numbers[a] > numbers[b] ? 1 : a - b));
  const same = (a: number, b: number): boolean => numbers[a] === numbers[b] || (Number.isNaN(numbers[a]) && Number.isNaN(numbers[b]));
  return places.map((place, i) => (i > 0 && same(place, places[i - 1]) ? (place | samePlace) >>> 0 : place));
}

describe('the order of numbers', () => {
  it('is that of a comparison, whatever the numbers', () => {
    const number = fc.oneof(fc.double({ noDefaultInfinity: true }).map((value) =>
      value + 0), fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(fc.property(fc.array(number, { maxLength: 80 }), (numbers) => {
      expect(sort(numbers)).toEqual(expected(numbers));
    }), { numRuns: 300 });
  });

  it('tells long runs apart that agree in their leading bits', () => {
    const draw = (i: number): number => (i * 2654435761) % 1009;
    const kinds: ((i: number) => number)[] = [
      (i) => 1 + draw(i) * 2 ** -52, (i) => -1 - draw(i) * 2 ** -50, (i) => (i % 3 === 0 ? 0 : 1.7e12 + draw(i) / 8),
      (i) => draw(i) * 5e-324,
      (i) => (i % 50 === 0 ? 1e300 : draw(i)), (i) => (i % 7 === 0 ? Number.NaN : 4),
      (i) => (i % 2 === 0 ? -1 : 1) * 10 ** ((draw(i) % 600) - 300),
    ];
    for (const kind of kinds) {
      const numbers = Array.from({ length: 3000 }, (_, i) => kind(i) + 0);
      expect(sort(numbers)).toEqual(expected(numbers));
    }
  });

  it('leaves places readable under their mark', () => {
    expect(sort([5, 2, 5, 2]).map((entry) => entry & placeMask)).toEqual([1, 3, 0, 2]);
    expect(sort([])).toEqual([]);
  });
});
