import { expect, test } from 'vitest';
import { jsonText } from './jsonText';

const steering = ['\u0000', '\u001b', '\u007f', '\u009b', '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff'];

test.each(steering.map((character) => [character.charCodeAt(0).toString(16), character]))('U+%s is escaped, as key and as value, and comes back', (_, character) => {
  const value = { [`a${character}b`]: [character, `${character}${character}`] };
  const text = jsonText(value, 1);
  expect(text).not.toContain(character);
  expect(JSON.parse(text)).toEqual(value);
});

test('everything else is the JSON that it always was', () => {
  const value = { label: 'normal.\n\t"x"', names: ['é', '日本', '😀', 'שלום', 'a\u200db'], n: 0.1, none: null };
  for (const indent of [0, 1, 2]) expect(jsonText(value, indent)).toBe(JSON.stringify(value, null, indent));
});
