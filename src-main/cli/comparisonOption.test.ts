import { expect, test } from 'vitest';
import { comparisonOption } from './comparisonOption';

const parse = (typed: string) => comparisonOption.parse!(typed, [] as never)[0];

test('levels are so many alone, so many and the others as one, all, or as usual', () => {
  expect(parse('service:attack:10')).toEqual({ factor: 'service', outcome: 'attack', levels: null, top: 10, filters: [], pairs: true });
  expect(parse('service:attack:10+')).toMatchObject({ top: 10, others: 'together' });
  expect(parse('service:attack:all')).toMatchObject({ levels: null, top: null });
  expect(parse('proto:attack')).toMatchObject({ levels: null, top: 12, others: 'together' });
  expect(parse('service:label::5')).toMatchObject({ top: 12, others: 'together', topOutcomes: 5 });
});

test('anything else is refused in words', () => {
  expect(() => parse('service')).toThrow(/Expected FACTOR:OUTCOME/);
  expect(() => parse('service:attack:1')).toThrow(/levels of 2 or more, such as 10, 10\+/);
  expect(() => parse('service:attack:+')).toThrow(/levels of 2 or more/);
  expect(() => parse('service:attack:10++')).toThrow(/levels of 2 or more/);
});
