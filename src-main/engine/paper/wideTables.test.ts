import type { Content, ContentTable } from 'pdfmake/interfaces';
import { expect, it } from 'vitest';
import { classConfusionContent } from './classConfusionTable';
import { dataTable } from './dataTable';
import { contentWidth } from './reportStyles';

const names = ['benign', 'reconnaissance', 'exploits', 'fuzzers', 'generic', 'dos', 'worms', 'shellcode', 'backdoor', 'analysis'];
const tables = (content: Content): ContentTable[] => {
  const { table, stack = [] } = typeof content === 'string' ? {} : content as Partial<ContentTable> & { stack?: Content[] };
  return table === undefined ? stack.flatMap(tables) : [content as ContentTable];
};
const headOf = ({ table }: ContentTable): string[] => table.body[0].map((cell) => (cell as { text: string }).text);
const confusionOf = (classes: readonly string[]): ContentTable[] =>
  classConfusionContent(classes, classes.map((_, i) => classes.map((__, j) => i + j)), { before: ['first'], after: ['last'] }).flatMap(tables);

it('a matrix of ten classes goes on below, every class once across and in every part downwards, the margins at the end', () => {
  const parts = confusionOf(names);
  expect(parts.map(headOf)).toEqual([['is, predicted', ...names.slice(0, 5)], ['is, predicted', ...names.slice(5), 'rows', 'recall']]);
  for (const { table } of parts) {
    expect(table.body).toHaveLength(1 + names.length + 2);
    for (const row of table.body) expect(row).toHaveLength((table.widths as unknown[]).length);
    // The longest name takes about 60 points of paper.
    expect(64 + 60 * ((table.widths as unknown[]).length - 1)).toBeLessThanOrEqual(contentWidth);
  }
});

it('a matrix of few classes stays one, in one block with what stands around it', () => {
  expect(classConfusionContent(['a', 'b'], [[1, 0], [0, 1]], { before: ['first'], after: ['last'] })).toHaveLength(1);
  expect(confusionOf(names.slice(0, 5))).toHaveLength(1);
});

it('a table of many figures goes on below, with the columns that lead it', () => {
  const columns = ['Column', 'Group', 'Mean', 'SD', ...names].map((title) => ({ title }));
  const parts = tables(dataTable({ lead: 2, columns, rows: [columns.map(({ title }) => title)] }));
  expect(parts.map(headOf)).toEqual([['Column', 'Group', 'Mean', 'SD', ...names.slice(0, 4)], ['Column', 'Group', ...names.slice(4)]]);
  expect(parts.map(({ table }) => table.body[1].map((cell) => (cell as { text: string }).text))).toEqual(parts.map(headOf));
  expect(tables(dataTable({ lead: 2, columns: columns.slice(0, 9), rows: [] }))).toHaveLength(1);
});
