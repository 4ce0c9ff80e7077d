import { expect, it } from 'vitest';
import { withThousands } from './useFormat';

it('changes the mark between thousands, and no other comma', () => {
  expect(withThousands('1,234,567.5 of 12, and −1,000', 'space')).toBe('1\u202f234\u202f567.5 of 12, and −1\u202f000');
  expect(withThousands('494,021', 'none')).toBe('494021');
  expect(withThousands('494,021', 'comma')).toBe('494,021');
});
