import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irreducibleRows, type SparseTally } from './irreducibleRows';

/** Of a table value × class, the cells that are not empty. */
function sparse(table: number[][]): SparseTally {
  const starts = [0];
  const [classOf, rows]: [number[], number[]] = [[], []];
  for (const counts of table) {
    counts.forEach((count, of) => {
      if (count === 0) return;
      classOf.push(of);
      rows.push(count);
    });
    starts.push(rows.length);
  }
  return { starts, classOf, rows };
}

/** The best of every way to answer one class a value. */
function bestOf(table: number[][], score: (answers: number[]) => number): number {
  let best = 0;
  const classes = table[0].length;
  for (let way = 0; way < classes ** table.length; way++) {
    best = Math.max(best, score(table.map((_, value) => Math.floor(way / classes ** value) % classes)));
  }
  return best;
}

describe('irreducible rows', () => {
  it('are those that the best answer to every value still gets wrong, over rows and over classes', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(tables, (table) => {
      const inClass = [0, 1, 2].map((of) => table.reduce((sum, counts) => sum + counts[of], 0));
      const all = inClass.reduce((sum, rows) => sum + rows, 0);
      fc.pre(all > 0);
      const present = inClass.filter((rows) => rows > 0).length;
      const { irreducible, ceiling, balancedCeiling } = irreducibleRows(sparse(table), 3);
      const right = bestOf(table, (answers) => answers.reduce((sum, of, value) => sum + table[value][of], 0));
      expect([irreducible, ceiling]).toEqual([all - right, right / all]);
      expect(balancedCeiling).toBeCloseTo(bestOf(table, (answers) =>
        answers.reduce((sum, of, value) => sum + table[value][of] / (inClass[of] || 1), 0) / present), 12);
    }), { numRuns: 300 });
  });

  it('count values and rows where classes meet, and the rows of each class there', () => {
    expect(irreducibleRows(sparse([[5, 2, 0], [0, 3, 0], [1, 1, 1]]), 3)).toMatchObject({
      rows: 13, classes: 3, values: 2, mostClasses: 3, conflicting: 10, irreducible: 4, byClass: [6, 3, 1],
    });
  });

  it('leave a ceiling of 1 exactly where no classes meet, however many values there are', () => {
    const table = Array.from({ length: 13 }, (_, value) => [value < 10 ? 1 : 0, value < 10 ? 0 : 1, 0]);
    expect(irreducibleRows(sparse(table), 3)).toMatchObject({ classes: 2, irreducible: 0, ceiling: 1, balancedCeiling: 1 });
  });

  it('are none of one class, and none of no rows', () => {
    expect(irreducibleRows(sparse([[4], [2]]), 1)).toEqual({
      rows: 6, classes: 1, values: 0, mostClasses: 1, conflicting: 0, irreducible: 0, ceiling: 1, balancedCeiling: 1, byClass: [0],
    });
    expect(irreducibleRows(sparse([]), 2)).toMatchObject({ mostClasses: 0, irreducible: 0, ceiling: 0, balancedCeiling: 0 });
  });
});
