import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonDominated } from './nonDominated';

test('what costs more gains more, and of equals one stands', () => {
  expect(
    nonDominated([{ cost: 3, gain: 0.9 }, { cost: 1, gain: 0.5 }, { cost: 2, gain: 0.4 }, { cost: 1, gain: 0.5 }, { cost: 4, gain: 0.9 }]),
  ).toEqual([1, 0]);
  expect(nonDominated([])).toEqual([]);
});

// As it is defined, option by option.
test('any options', () => {
  const option = fc.record({ cost: fc.integer({ min: 0, max: 6 }), gain: fc.integer({ min: 0, max: 6 }) });
  fc.assert(fc.property(fc.array(option, { maxLength: 20 }), (options) => {
    const beaten = options.map((one, i) => options.some((other, j) =>
      other.cost <= one.cost && other.gain >= one.gain && (other.cost < one.cost || other.gain > one.gain || j < i)));
    expect([...nonDominated(options)].sort((a, b) => a - b)).toEqual(options.flatMap((_, i) => (beaten[i] ? [] : [i])));
  }));
});
