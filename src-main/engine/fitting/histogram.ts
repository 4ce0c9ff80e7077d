import type { Histogram } from '../../../src-shared/questions/overview/result';
import { countTable } from '../columns/countTable';
import { levelText, valuesOf, type CodedColumn, type CodedNumbers } from '../columns/dataset';
import { largestPlaces } from './tableCeilings';

const linearBins = 30;
const binsPerDecade = 4;
const shownLevels = 20;
export const otherLevels = 'all others';

/** What histograms count: the class of each pattern, and its rows. */
export type CountedRows = { classOf: Uint8Array; classes: number; weights: Uint32Array };

/**
 * The distribution of one column, split by class. Numbers that run over more than three decades get logarithmic bins
 * behind one bin for the zeros; text gets its most frequent levels.
 * @param rows rows of each value, whatever their class
 */
export function histogramOf(column: CodedColumn, rows: Float64Array, counted: CountedRows): Histogram {
  if (column.kind === 'text') return levelHistogram(column, rows, counted);
  const distinct = valuesOf(column);
  const { edges, scale } = binEdges(column);
  const bins = edges.length - 1;
  const binOf = new Uint16Array(column.values.length).fill(bins);
  let bin = 0;
  for (let code = 0; code < distinct; code++) {
    while (bin < bins - 1 && column.values[code] >= edges[bin + 1]) bin++;
    binOf[code] = bin;
  }
  return { column: column.name, scale, edges, levels: [], counts: countBins(column, binOf, bins, counted) };
}

/** Rows by bin and class; a value beyond the last bin is in none. */
function countBins(column: CodedColumn, binOf: Uint16Array, bins: number, { classOf, classes, weights }: CountedRows): number[][] {
  const table = countTable(column, classOf, classes, weights, binOf);
  return Array.from({ length: bins }, (_, bin) => Array.from({ length: classes }, (__, c) => table[bin * classes + c] ?? 0));
}

/** The most frequent values of a column, and their rows by class. */
export function frequentValues(
  column: CodedColumn, rows: Float64Array, most: number, counted: CountedRows,
): { codes: number[]; counts: number[][]; rest: number[] } {
  const codes = largestPlaces(rows, most).sort((a, b) => rows[b] - rows[a] || a - b);
  const placeOf = new Uint16Array(rows.length).fill(codes.length);
  codes.forEach((code, place) => { placeOf[code] = place; });
  const counts = countBins(column, placeOf, codes.length + 1, counted);
  return { codes, counts: counts.slice(0, -1), rest: counts[codes.length] };
}

/** Where the bins of a numeric column begin and end; the last bin includes its upper edge. */
export function binEdges(column: Pick<CodedNumbers, 'values' | 'missingCode'>): { edges: number[]; scale: 'linear' | 'log' } {
  const distinct = column.values.length - (column.missingCode < 0 ? 0 : 1);
  if (distinct === 0) return { edges: [0, 1], scale: 'linear' };
  const min = column.values[0];
  const max = column.values[distinct - 1];
  const log = min >= 0 && max >= 1000;
  return log ? { edges: logEdges(column, distinct), scale: 'log' } : { edges: linearEdges(min, max, distinct, column.values), scale: 'linear' };
}

/** Whole numbers over a short range get a bin each, so that no bar falls between two values. */
function linearEdges(min: number, max: number, distinct: number, values: Float64Array): number[] {
  if (min === max) return [min, min + 1];
  let whole = max - min < linearBins;
  for (let code = 0; whole && code < distinct; code++) whole = Number.isInteger(values[code]);
  if (whole) return Array.from({ length: max - min + 2 }, (_, i) => min + i);
  const reach = (max - min) * linearBins;
  // Where the range is beyond double precision, each end is taken by its share.
  const edge = (i: number): number =>
    (Number.isFinite(reach) ? min + ((max - min) * i) / linearBins : min * (1 - i / linearBins) + max * (i / linearBins));
  return Array.from({ length: linearBins + 1 }, (_, i) => (i === linearBins ? max : edge(i)));
}

/** 0, then from the decade below the smallest positive value to the one above the largest. */
function logEdges(column: Pick<CodedNumbers, 'values'>, distinct: number): number[] {
  const smallest = column.values.find((value) => value > 0) ?? 1;
  const from = Math.floor(Math.log10(smallest));
  const to = Math.ceil(Math.log10(Math.min(Number.MAX_VALUE, column.values[distinct - 1] * (1 + 1e-12))));
  const steps = (to - from) * binsPerDecade;
  const edges = [0, ...Array.from({ length: steps + 1 }, (_, i) => Math.min(Number.MAX_VALUE, 10 ** (from + i / binsPerDecade)))];
  // Beyond both ends of double precision, several edges would be the same number.
  return edges.filter((edge, i) => i === 0 || edge > edges[i - 1]);
}

function levelHistogram(column: CodedColumn, rows: Float64Array, counted: CountedRows): Histogram {
  const { codes, counts, rest } = frequentValues(column, rows, shownLevels, counted);
  const more = codes.length < rows.length;
  return {
    column: column.name, scale: 'levels', edges: [],
    levels: [...codes.map((code) => levelText(column, code)), ...(more ? [otherLevels] : [])],
    counts: more ? [...counts, rest] : counts,
  };
}
