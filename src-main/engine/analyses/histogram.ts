import type { Histogram } from '../../../src-shared/contract/results';
import { levelText, type Column, type NumericColumn } from '../columns/dataset';

const linearBins = 30;
const binsPerDecade = 4;
const shownLevels = 20;
export const otherLevels = 'all others';

/**
 * The distribution of one column, split by class, from its count table. Numbers that run over more than three decades
 * get logarithmic bins behind one bin for the zeros; text gets its most frequent levels.
 */
export function histogramOf(column: Column, table: Float64Array, classes: number): Histogram {
  if (column.kind === 'text') return levelHistogram(column, table, classes);
  const distinct = column.values.length - (column.missingCode < 0 ? 0 : 1);
  const { edges, scale } = binEdges(column);
  const counts = Array.from({ length: edges.length - 1 }, () => zeros(classes));
  let bin = 0;
  for (let code = 0; code < distinct; code++) {
    while (bin < counts.length - 1 && column.values[code] >= edges[bin + 1]) bin++;
    for (let c = 0; c < classes; c++) counts[bin][c] += table[code * classes + c];
  }
  return { column: column.name, scale, edges, levels: [], counts };
}

/** Where the bins of a numeric column begin and end; the last bin includes its upper edge. */
export function binEdges(column: NumericColumn): { edges: number[]; scale: 'linear' | 'log' } {
  const distinct = column.values.length - (column.missingCode < 0 ? 0 : 1);
  if (distinct === 0) return { edges: [0, 1], scale: 'linear' };
  const min = column.values[0];
  const max = column.values[distinct - 1];
  const log = min >= 0 && max >= 1000;
  return log ? { edges: logEdges(column, distinct), scale: 'log' } : { edges: linearEdges(min, max, distinct, column.values), scale: 'linear' };
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/** Whole numbers over a short range get a bin each, so that no bar falls between two values. */
function linearEdges(min: number, max: number, distinct: number, values: Float64Array): number[] {
  if (min === max) return [min, min + 1];
  let whole = max - min < linearBins;
  for (let code = 0; whole && code < distinct; code++) whole = Number.isInteger(values[code]);
  if (whole) return Array.from({ length: max - min + 2 }, (_, i) => min + i);
  const reach = (max - min) * linearBins;
  // Where the range is beyond double precision, each end is taken by its share.
  const edge = (i: number): number => (Number.isFinite(reach) ? min + ((max - min) * i) / linearBins : min * (1 - i / linearBins) + max * (i / linearBins));
  return Array.from({ length: linearBins + 1 }, (_, i) => (i === linearBins ? max : edge(i)));
}

/** 0, then from the decade below the smallest positive value to the one above the largest. */
function logEdges(column: NumericColumn, distinct: number): number[] {
  const smallest = column.values.find((value) => value > 0) ?? 1;
  const from = Math.floor(Math.log10(smallest));
  const to = Math.ceil(Math.log10(Math.min(Number.MAX_VALUE, column.values[distinct - 1] * (1 + 1e-12))));
  const steps = (to - from) * binsPerDecade;
  const edges = [0, ...Array.from({ length: steps + 1 }, (_, i) => Math.min(Number.MAX_VALUE, 10 ** (from + i / binsPerDecade)))];
  // Beyond both ends of double precision, several edges would be the same number.
  return edges.filter((edge, i) => i === 0 || edge > edges[i - 1]);
}

function levelHistogram(column: Column, table: Float64Array, classes: number): Histogram {
  const levels = Array.from({ length: table.length / classes }, (_, code) => {
    const counts = Array.from(table.subarray(code * classes, (code + 1) * classes));
    return { code, counts, rows: counts.reduce((sum, n) => sum + n, 0) };
  }).sort((a, b) => b.rows - a.rows || a.code - b.code);
  const top = levels.slice(0, shownLevels);
  const rest = levels.slice(shownLevels);
  const names = top.map(({ code }) => levelText(column, code));
  const counts = top.map((level) => level.counts);
  if (rest.length > 0) {
    names.push(otherLevels);
    counts.push(rest.reduce((sum, level) => sum.map((n, c) => n + level.counts[c]), zeros(classes)));
  }
  return { column: column.name, scale: 'levels', edges: [], levels: names, counts };
}
