import { expect, it } from 'vitest';
import { filterWords } from './filterWords';

it('reads as a condition, and counts what is too long to read', () => {
  expect(filterWords({ column: 'service', include: ['http', 'smtp', ''] })).toBe('service is http or smtp or empty');
  expect(filterWords({ column: 'service', include: ['a', 'b', 'c', 'd'] })).toBe('service is one of 4');
  expect(filterWords({ column: 'service', include: ['a', 'b', 'c', 'd'] }, Infinity)).toBe('service is a or b or c or d');
  expect([['attack'], ['normal']].map((include) => filterWords({ column: 'attack', include }))).toEqual(['it is an attack', 'it is normal']);
});
