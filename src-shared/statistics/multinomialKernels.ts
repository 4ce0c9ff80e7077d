import type { MultinomialRows } from './multinomialRows';

/** A range of rows: `from` up to, not including, `to`. */
export type RowRange = { from: number; to: number };

/**
 * Adds the table's numbers of every row's entries to its scores: `out[(row − from) * m + output]`.
 * Five outputs at a time in registers, the rest one by one: three times as fast as a loop over the outputs inside.
 * @param table one number an entry and output, `[entry * m + output]`
 * @param base what every row starts from
 */
export function addEntries(
  rows: MultinomialRows, range: RowRange, table: Float64Array, base: Float64Array, out: Float64Array,
): void {
  const outputs = base.length;
  let first = 0;
  for (; first + 5 <= outputs; first += 5) addFive(rows, range, table, base, out, first);
  for (; first < outputs; first++) addOne(rows, range, table, base, out, first);
}

function addFive(
  { starts, entries }: MultinomialRows, { from, to }: RowRange, table: Float64Array, base: Float64Array,
  out: Float64Array, first: number,
): void {
  const outputs = base.length;
  for (let i = from, at = first; i < to; i++, at += outputs) {
    let a = base[first];
    let b = base[first + 1];
    let c = base[first + 2];
    let d = base[first + 3];
    let e = base[first + 4];
    const end = starts[i + 1];
    for (let k = starts[i]; k < end; k++) {
      const t = entries[k] * outputs + first;
      a += table[t];
      b += table[t + 1];
      c += table[t + 2];
      d += table[t + 3];
      e += table[t + 4];
    }
    out[at] = a;
    out[at + 1] = b;
    out[at + 2] = c;
    out[at + 3] = d;
    out[at + 4] = e;
  }
}

function addOne(
  { starts, entries }: MultinomialRows, { from, to }: RowRange, table: Float64Array, base: Float64Array,
  out: Float64Array, first: number,
): void {
  const outputs = base.length;
  for (let i = from, at = first; i < to; i++, at += outputs) {
    let sum = base[first];
    const end = starts[i + 1];
    for (let k = starts[i]; k < end; k++) sum += table[entries[k] * outputs + first];
    out[at] = sum;
  }
}

/**
 * The transpose: adds every row's numbers `u[(row − from) * m + output]` to the table places of its entries, and to
 * `total`.
 */
export function scatterEntries(
  rows: MultinomialRows, range: RowRange, u: Float64Array, table: Float64Array, total: Float64Array,
): void {
  const outputs = total.length;
  let first = 0;
  for (; first + 5 <= outputs; first += 5) scatterFive(rows, range, u, table, total, first);
  for (; first < outputs; first++) scatterOne(rows, range, u, table, total, first);
}

function scatterFive(
  { starts, entries }: MultinomialRows, { from, to }: RowRange, u: Float64Array, table: Float64Array,
  total: Float64Array, first: number,
): void {
  const outputs = total.length;
  for (let i = from, at = first; i < to; i++, at += outputs) {
    const a = u[at];
    const b = u[at + 1];
    const c = u[at + 2];
    const d = u[at + 3];
    const e = u[at + 4];
    total[first] += a;
    total[first + 1] += b;
    total[first + 2] += c;
    total[first + 3] += d;
    total[first + 4] += e;
    const end = starts[i + 1];
    for (let k = starts[i]; k < end; k++) {
      const t = entries[k] * outputs + first;
      table[t] += a;
      table[t + 1] += b;
      table[t + 2] += c;
      table[t + 3] += d;
      table[t + 4] += e;
    }
  }
}

function scatterOne(
  { starts, entries }: MultinomialRows, { from, to }: RowRange, u: Float64Array, table: Float64Array,
  total: Float64Array, first: number,
): void {
  const outputs = total.length;
  let sum = 0;
  for (let i = from, at = first; i < to; i++, at += outputs) {
    const value = u[at];
    sum += value;
    const end = starts[i + 1];
    for (let k = starts[i]; k < end; k++) table[entries[k] * outputs + first] += value;
  }
  total[first] += sum;
}
