import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../columns/dataset';
import { sameFeatures } from '../../../columns/sameRows';
import { codedLimit } from '../../../columns/unifyNumbers';
import { readInMemory } from '../../../read/readInMemory.fixture';
import { countVectors, type VectorCounts } from './countVectors';

type Row = { id: number; cells: (string | number)[]; label: string };
const labels = ['normal', 'smurf', 'neptune', 'satan', 'guess_passwd'];
const categoryOf = new Map([['normal', 'normal'], ['smurf', 'dos'], ['neptune', 'dos'], ['satan', 'probe'], ['guess_passwd', 'r2l']]);

async function count(names: string[], rows: Row[]): Promise<{ dataset: Dataset; found: VectorCounts }> {
  const text = [['flow_id', ...names, 'label'].join(), ...rows.map(({ id, cells, label }) => [id, ...cells, label].join())].join('\n');
  const { dataset } = await readInMemory(text);
  return { dataset, found: countVectors({ dataset, same: sameFeatures(dataset) }, { progress: () => {}, isCancelled: () => false }) };
}

const distinct = (keys: unknown[]): number => new Set(keys.map((key) => JSON.stringify(key))).size;
const rounded = (cells: Row['cells']): Row['cells'] => cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(2)) : cell));

/** Rows that stand with another class under the same features, and those that the best answer loses. */
function contradictions(rows: Row[], classOf: (row: Row) => string): { conflicting: number; irreducible: number } {
  const vectors = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const key = JSON.stringify(row.cells);
    const own = vectors.get(key) ?? new Map<string, number>();
    vectors.set(key, own.set(classOf(row), (own.get(classOf(row)) ?? 0) + 1));
  }
  let [conflicting, irreducible] = [0, 0];
  for (const own of vectors.values()) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    irreducible += all - Math.max(...own.values());
    if (own.size > 1) conflicting += all;
  }
  return { conflicting, irreducible };
}

function expectCounted({ copies, conflicts }: VectorCounts, rows: Row[]): void {
  expect(copies).toMatchObject({
    rows: rows.length, distinctVectors: distinct(rows.map(({ cells }) => cells)),
    distinctRows: distinct(rows.map(({ cells, label }) => [cells, label])), nearVectors: distinct(rows.map(({ cells }) => rounded(cells))),
  });
  for (const { name, rows: own, distinct: vectors, repeats, nearShare } of copies.categories) {
    const those = rows.filter(({ label }) => categoryOf.get(label) === name);
    expect({ own, vectors, repeats, nearShare }, name).toEqual({
      own: those.length, vectors: distinct(those.map(({ cells }) => cells)),
      repeats: those.length - distinct(those.map(({ cells, label }) => [cells, label])),
      nearShare: 1 - distinct(those.map(({ cells }) => rounded(cells))) / those.length,
    });
  }
  expect(conflicts.label).toMatchObject(contradictions(rows, ({ label }) => label));
  expect(conflicts.category).toMatchObject(contradictions(rows, ({ label }) => categoryOf.get(label)!));
  if (conflicts.attack !== null) expect(conflicts.attack).toMatchObject(contradictions(rows, ({ label }) => String(label === 'normal')));
}

describe('vectors', () => {
  it('are counted as from texts, whatever names the rows', async () => {
    const row = fc.record({
      cells: fc.tuple(fc.constantFrom('tcp', 'udp'), fc.integer({ min: 98, max: 102 }), fc.constantFrom(0.125, 0.1251, 0.135, 7)), label: fc.constantFrom(...labels),
    });
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 40 }), async (drawn) => {
      const rows = drawn.map((one, id) => ({ ...one, id: 1e6 + id }));
      expectCounted((await count(['protocol_type', 'count', 'rate'], rows)).found, rows);
    }), { numRuns: 60 });
  });

  it('of many long numbers are told apart by the last of them, too, exactly and rounded', async () => {
    const vectors = codedLimit + 100;
    const rows = Array.from({ length: 2 * vectors }, (_, i): Row => {
      const twin = i % vectors;
      const start = Array.from({ length: 5 }, (_, column) => 1 + twin * 0.000_31 + column);
      const end = i < vectors ? twin + 0.5 : twin % 3 === 0 ? twin + 0.5 : twin % 3 === 1 ? (twin + 0.5) * 1.000_001 : (twin + 0.5) * 3;
      return { id: i, cells: [...start, end], label: labels[i % 5] };
    });
    const { dataset, found } = await count(['a', 'b', 'c', 'd', 'e', 'f'], rows);
    expect(dataset.columns.filter(({ form }) => form === 'plain').length).toBe(7);
    expectCounted(found, rows);
  });
});
