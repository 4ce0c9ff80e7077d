import { describe, expect, it } from 'vitest';
import type { OrderResult } from '../../../../src-shared/questions/order/result';
import type { Dataset } from '../../columns/dataset';
import { readInMemory, type InMemoryOptions } from '../../read/readInMemory.fixture';
import { byPandas, countedIn, countsOf } from './byPandas.fixture';
import { findRuns } from './work';

const read = async (labels: string[], files?: string[], options: InMemoryOptions = {}): Promise<Dataset> => {
  const lines = labels.map((label, row) => `${row % 3},${files?.[row] ?? 'x'},${label}`);
  const { dataset } = await readInMemory(['a,source_file,label', ...lines].join('\n'), options);
  if (files === undefined) return dataset;
  return { ...dataset, columns: dataset.columns.map((column) => (column.name === 'source_file' ? { ...column, role: 'source' } : column)) };
};
const orderOf = async (labels: string[]): Promise<OrderResult> => findRuns({ dataset: await read(labels), drawnFrom: null });

describe('the runs of an order', () => {
  it.each(byPandas.made)('are those that pandas counts: $name', async ({ order, ...made }) => {
    const result = await orderOf(order);
    // Without a normal row nobody knows whether the others are attacks.
    expect(countedIn(result)).toEqual({ ...countsOf(made), ...(!order.includes('normal') && { attacks: null }) });
  });

  it('are counted in each file of several too, by the rows of all and by those of the file', async () => {
    const { order, of, files, ...several } = byPandas.several;
    const result = findRuns({ dataset: await read(order, of), drawnFrom: null });
    expect(countedIn(result)).toEqual(countsOf(several));
    expect(result.files!.map(({ file, rows, runs, categories, longest }) =>
      [file, rows, runs, categories, [longest.rows, longest.firstRow]])).toEqual(files);
    expect(result.files!.map(({ firstRow }) => firstRow)).toEqual([1, 101, 151]);
    expect((await orderOf(order)).files).toBeUndefined();
  });

  it('lie in parts that hold every row once, as even as can be', async () => {
    const { rows, parts, categories, labels } = await orderOf(byPandas.made[0].order);
    expect([parts.length, parts[0]]).toEqual([200, 1]);
    const lengths = parts.map((row, part) => (parts[part + 1] ?? rows + 1) - row);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([Math.floor(rows / 200), Math.ceil(rows / 200)]);
    for (const kinds of [categories, labels]) {
      lengths.forEach((length, part) => { expect(kinds.reduce((sum, { byPart }) => sum + byPart![part], 0)).toBe(length); });
      for (const { byPart, rows: own } of kinds) expect(byPart!.reduce((sum, count) => sum + count, 0)).toBe(own);
    }
    expect((await orderOf(['normal', 'smurf', 'smurf'])).parts).toEqual([1, 2, 3]);
  });

  it('pass over rows without a label, and hold as well for rows that were drawn', async () => {
    const gaps = findRuns({ dataset: await read(['normal', '', 'normal', 'smurf', 'normal']), drawnFrom: null });
    expect([gaps.rows, gaps.byCategory.runs]).toEqual([4, 3]);
    const { order } = byPandas.made[0];
    const drawn = findRuns({ dataset: await read(order, undefined, { sample: 200 }), drawnFrom: order.length });
    expect([drawn.rows, drawn.drawnFrom]).toEqual([200, order.length]);
    expect(drawn.byLabel.z).toBeLessThan(-5);
  });

  it('of many labels are listed for those with most rows, and counted for all', async () => {
    const labels = Array.from({ length: 3000 }, (_, row) => (row % 2 === 0 ? `l${row % 1200}` : 'normal'));
    const result = await orderOf([...labels, ...Array.from({ length: 600 }, (_, row) => `rare${row}`)]);
    expect([result.labels.length, result.inAll, result.labels.filter(({ byPart }) => byPart).length]).toEqual([1000, { labels: 1201 }, 30]);
    expect(result.byLabel.runs).toBe(3600);
    expect(result.labels[0]).toMatchObject({ name: 'normal', category: 'normal', rows: 1500, runs: 1500 });
    expect(result.tail.onlyBehind).toMatchObject({ labels: 600, rows: 600 });
    expect(result.tail.onlyBehind.largest).toHaveLength(5);
  });
});
