import { describe, expect, it } from 'vitest';
import { analyseCorrelation, correlateShare } from '../questions/correlation/analyseCorrelation';
import { overviewOf } from '../questions/overview/overview.fixture';
import { fitEachFeature } from '../questions/models/fitEachFeature';
import { readInMemory } from '../read/readInMemory.fixture';

const context = { progress: () => {}, isCancelled: () => false };
const table = (header: string, rows: (string | number)[][]): string => [header, ...rows.map((row) => row.join())].join('\n');
const label = (i: number): string => (i % 3 === 0 ? 'smurf' : 'normal');

describe('cells that are no ordinary numbers', () => {
  it('few strangers leave a column numeric, however few values it has; they are counted by rows, the first with its place', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [i === 40 || i === 90 ? 'n/k' : i % 3, i, label(i)]);
    for (const parts of [1, 3]) {
      const { dataset } = await readInMemory(table('few,n,label', rows), { parts, slotBytes: 256 });
      expect(dataset.columns[0]).toMatchObject({ kind: 'numeric', notNumbers: { rows: 2, firstRow: 40, text: 'n/k' } });
    }
  });

  it('many make it text, though they be of one spelling among very many numbers', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i > 300 && i % 10 === 0 ? 'none known' : `${i}.25`, label(i)]);
    const [one, three] = await Promise.all([1, 3].map((parts) => readInMemory(table('x,label', rows), { parts, slotBytes: 4096 })));
    expect(one.dataset.columns[0].kind).toBe('text');
    expect(three.dataset.columns[0]).toEqual(one.dataset.columns[0]);
  });

  it('whole numbers that no double is equal to stay apart', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`30000000000000000${String(i).padStart(2, '0')}`, 1, label(i)]);
    const { dataset, distinctRows } = await readInMemory(table('flow,n,label', rows));
    expect([dataset.columns[0].kind, distinctRows]).toEqual(['text', 80]);
  });

  it('the largest double of all has a mean, a deviation, an r and a model', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i % 4 === 0 ? '1.7976931348623157E308' : i, i % 4 === 0 ? 50 + i : i, label(i)]);
    const { dataset } = await readInMemory(table('rate,time,label', rows));
    const [rate] = overviewOf(dataset).columns;
    expect(rate.mean! / 4.494232837155789e307).toBeCloseTo(1, 12);
    expect(rate.sd! / 7.84993e307).toBeCloseTo(1, 5);
    const { matrix } = analyseCorrelation({ dataset, rule: 'partners', threshold: 0.6, shares: [correlateShare({ dataset, share: { index: 0, of: 1 } }, context)] });
    expect(matrix[0][1]).toBeGreaterThan(0.5);
    const settings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1 } as const;
    const { features } = fitEachFeature({ dataset, settings, features: null, leftOut: [], share: { index: 0, of: 1 } }, context);
    expect(features.map(({ converged }) => converged)).toEqual([true, true]);
  });
});
