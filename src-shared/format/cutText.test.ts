import { expect, test } from 'vitest';
import { cutText } from './cutText';

test('short texts stay as they are', () => {
  expect(cutText('http')).toBe('http');
  expect(cutText('x'.repeat(80))).toBe('x'.repeat(80));
});

test('long texts end with an ellipsis', () => {
  expect(cutText('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
  expect(cutText('abcdef', 3)).toBe('abc…');
});

test('what a reader sees as one character is not cut in two', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(cutText(family.repeat(5), 2)).toBe(`${family.repeat(2)}…`);
  expect(cutText(family.repeat(2), 2)).toBe(family.repeat(2));
  expect(cutText('e\u0301'.repeat(100), 4)).toBe(`${'e\u0301'.repeat(4)}…`);
});

test('characters piled up from marks are cut short, and never into half a pair', () => {
  expect(cutText(`a${'\u0301'.repeat(20_000)}`).length).toBeLessThan(20);
  expect(() => encodeURIComponent(cutText(`ab${'\u{1d165}'.repeat(9_000)}`))).not.toThrow();
});

test('a lone surrogate at the cut does no harm', () => {
  expect(cutText('\ud83d'.repeat(200), 3)).toBe('\ud83d\ud83d\ud83d…');
});
