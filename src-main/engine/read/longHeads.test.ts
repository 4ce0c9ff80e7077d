import { expect, test } from 'vitest';
import { parseNumber } from './parseNumber';
import { sniffTable } from './sniffTable';

const sniffed = (text: string) => sniffTable(Buffer.from(text), true, 'test.csv', { column: null, mayLack: false });

test('a header of many equal names numbers them, beside names that look numbered', () => {
  const columns = 15_000;
  const header = `${'x,'.repeat(columns)}x.2,label`;
  const { columns: [first, second, third, ...others] } = sniffed(`${header}\n${'1,'.repeat(columns + 1)}normal\n`);
  expect([first, second, third].map(({ name }) => name)).toEqual(['x', 'x.1', 'x.3']);
  expect(others.at(-3)!.name).toBe(`x.${columns}`);
  expect(others.at(-2)!.name).toBe('x.2');
});

test('a long row of digits that is no number is given up at once', () => {
  for (const text of ['1'.repeat(200_000), `${'1'.repeat(100_000)}.${'1'.repeat(100_000)}`]) {
    expect(parseNumber(text)).toBeDefined();
    expect(parseNumber(`${text}x`)).toBeUndefined();
  }
  expect(sniffed(`a,label\n${'1'.repeat(100_000)}x,normal\n2,dos\n`).columns[0].plainNumbers).toBe(false);
});
