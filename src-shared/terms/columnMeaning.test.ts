import { expect, test } from 'vitest';
import { byName } from './byName';
import { withSaid } from './columnMeaning';

test('what is said of one column leaves what is said of others, and goes when it is taken back', () => {
  const first = withSaid({ benign: ['0'] }, 'sport', { role: 'meta' });
  const second = withSaid(first, 'sport', { kind: 'text' });
  const third = withSaid(second, '__proto__', { role: 'feature' });
  expect(third).toEqual({
    benign: ['0'], roles: byName([['sport', 'meta'], ['__proto__', 'feature']]), kinds: byName([['sport', 'text']]),
  });
  expect(withSaid(third, 'sport', { role: null })).toEqual({ benign: ['0'], roles: byName([['__proto__', 'feature']]), kinds: byName([['sport', 'text']]) });
  expect(withSaid(withSaid(third, 'sport', null), '__proto__', null)).toEqual({ benign: ['0'] });
});
