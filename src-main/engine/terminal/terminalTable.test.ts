import { expect, test } from 'vitest';
import { cutLines, terminalTable } from './terminalTable';

const rows = (count: number): string[][] => Array.from({ length: count }, (_, i) => [`l${i}`, String(i)]);

test('a table of a usual length is printed whole', () => {
  const lines = terminalTable(['label', 'rows'], rows(200)).split('\n');
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toMatch(/^ l199\s+199$/);
});

test('a long one is cut with a word, however long it is', () => {
  const lines = terminalTable(['label', 'rows'], rows(200_000)).split('\n');
  expect(lines).toHaveLength(202);
  expect(lines.at(-1)).toBe(' … and 199,800 more');
});

test('a list is cut likewise', () => {
  expect(cutLines(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
  expect(cutLines(['a', 'b', 'c'], 1)).toEqual(['a', ' … and 2 more']);
});
