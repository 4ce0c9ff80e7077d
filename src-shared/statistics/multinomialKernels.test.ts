import { describe, expect, it } from 'vitest';
import { smallDesign, wholeNumbers } from './fixtures/writtenOut';
import { addEntries, scatterEntries } from './multinomialKernels';

const { starts, entries, entryColumns } = smallDesign;
const entriesOf = (row: number): number[] => Array.from(entries.subarray(starts[row], starts[row + 1]));

// Five outputs go side by side, and the rest one by one: both, and none of either.
describe.each([1, 3, 5, 7, 11])('entries of %d outputs', (outputs) => {
  const table = wholeNumbers(entryColumns.length * outputs);
  const range = { from: 1, to: 5 };
  const rows = [1, 2, 3, 4];

  it('are added to the base of each row', () => {
    const base = wholeNumbers(outputs + 3).subarray(3);
    const out = new Float64Array(rows.length * outputs);
    addEntries(smallDesign, range, table, base, out);
    expect(Array.from(out)).toEqual(rows.flatMap((row) => Array.from(base, (start, c) =>
      entriesOf(row).reduce((sum, entry) => sum + table[entry * outputs + c], start))));
  });

  it('get back what their rows have, the transpose of it: ⟨u, A t⟩ = ⟨Aᵀ u, t⟩', () => {
    const u = wholeNumbers(rows.length * outputs);
    const back = new Float64Array(table.length);
    const total = new Float64Array(outputs);
    scatterEntries(smallDesign, range, u, back, total);
    const there = new Float64Array(u.length);
    addEntries(smallDesign, range, table, new Float64Array(outputs), there);
    const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
    expect(product(back, table)).toBe(product(u, there));
    expect(Array.from(total)).toEqual(Array.from(total, (_, c) => rows.reduce((sum, _row, i) => sum + u[i * outputs + c], 0)));
  });
});
