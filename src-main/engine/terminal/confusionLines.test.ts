import { expect, test } from 'vitest';
import { confusionLines } from './confusionLines';

test('of very many classes the first stand side by side, the others are counted', () => {
  const classes = Array.from({ length: 256 }, (_, i) => `c${i}`);
  const lines = confusionLines(classes, classes.map(() => classes.map((_, i) => i)), classes.map((name) => [`recall of ${name}`]), ['recall']).split('\n');
  expect(lines).toHaveLength(42);
  expect(lines[1]).toMatch(/^ c0 .* 39 +recall of c0$/);
  expect(lines[41]).toBe(' … and 216 more classes, down and across');
});
