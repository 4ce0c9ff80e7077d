import { expect, it } from 'vitest';
import { overviewOf } from '../questions/overview/overview.fixture';
import { judgeGiveaways } from '../questions/giveaways/judgeGiveaways';
import { findGiveaways } from '../questions/giveaways/findGiveaways';
import { readInMemory } from '../read/readInMemory.fixture';
import { countDistinctRows, distinctRowsOnce, featuresOf, sameRows } from './sameRows';

const context = { progress: () => {}, isCancelled: () => false };
/** Twelve rows of two kinds, and a column that names each row. */
const named = (header: string, name: (i: number) => number): string =>
  [header, ...Array.from({ length: 12 }, (_, i) => `${i % 2},${i % 2 ? 'smurf' : 'normal'},${name(i)}`)].join('\n');

it.each([['a difficulty', named('a,label,difficulty', (i) => i + 7)], ['a running number', named('a,label,id', (i) => 100 - i)]])(
  'rows that differ in %s alone are the same row, wherever rows are compared', async (_, text) => {
    const { dataset } = await readInMemory(text);
    expect(dataset.patterns).toBe(12);
    expect(featuresOf(dataset).map(({ name }) => name)).toEqual(['a']);
    expect([...sameRows(dataset)]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect([...distinctRowsOnce(dataset)]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(countDistinctRows(dataset)).toBe(2);
    const overview = overviewOf(dataset);
    expect(overview.distinctRows).toBe(2);
    expect(overview.alerts.find(({ code }) => code === 'duplicate-rows')!.message).toMatch(/^10 rows \(83.3/);
    expect(overview.columns.map(({ role }) => role)).toEqual(['feature', 'meta']);
    const { duplicates } = findGiveaways({ dataset, seed: 1, features: judgeGiveaways({ dataset, share: { index: 0, of: 1 } }, context) });
    expect(duplicates.share).toBeCloseTo(10 / 12, 15);
    // Of two kinds with six rows each, every test row has a copy in the training part.
    expect(duplicates.splitOverlap).toBe(1);
  });

it('a column called id that repeats, or holds names, stays a feature', async () => {
  const { dataset } = await readInMemory(named('a,label,id', (i) => i % 5));
  expect(featuresOf(dataset).map(({ name }) => name)).toEqual(['a', 'id']);
});
