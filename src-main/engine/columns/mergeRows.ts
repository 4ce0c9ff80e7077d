import { byName } from '../../../src-shared/terms/byName';
import type { Counts } from '../../../src-shared/terms/byName';
import type { ColumnPlan } from '../read/planColumns';
import { mixWord } from '../read/keyedHash';
import { levelTexts } from './dataset';
import { findEqualAmong, mergePatterns, sameCell, type MergedPatterns } from './mergePatterns';
import { namesRow } from './sameRows';
import type { FileRows } from './unifyColumn';
import type { UnifiedColumn } from './readParts';
import type { PatternHashes } from './unifyColumns';

export type MergeRowsInput = {
  columns: UnifiedColumn[];
  plans: ColumnPlan[];
  /** Of each share of the columns. */
  hashes: PatternHashes[];
  rows: FileRows;
};

/** The patterns of the kept rows, how many distinct rows there are, and what the whole file held. */
export type MergedRows = MergedPatterns & { distinctRows: number; whole: { rows: number; labels: Counts } };

/** Finds equal rows among what all parts met. */
export function mergeRows({ columns, plans, hashes, rows }: MergeRowsInput): MergedRows {
  const saying = columns.filter((_, i) => !namesRow(plans[i].role));
  const row = together(hashes.map((share) => share.row));
  const alike = findEqualAmong(row, numbersOf(saying), equality(saying));
  const naming = columns.filter((_, i) => namesRow(plans[i].role));
  const unique = naming.length === 0 ? alike
    : findEqualAmong(together([row, ...hashes.map((share) => share.all)]), numbersOf(naming), equality(columns));
  const merged = mergePatterns(unique, rows.kept);
  const label = columns[plans.findIndex((plan) => plan.role === 'label')];
  return {
    ...merged, distinctRows: countDistinct(merged.representatives, alike),
    whole: { rows: rows.whole.length, labels: label?.kind === 'text' ? countLabels(label, rows.whole) : byName([]) },
  };
}

const numbersOf = (columns: UnifiedColumn[]): (() => Float64Array)[] =>
  columns.flatMap((column) => (column.form === 'plain' ? [() => column.numbers] : []));

/** One hash of several: each was made with the keys of its own thread. */
function together(hashes: Int32Array[]): Int32Array {
  const joined = hashes[0].slice();
  for (const other of hashes.slice(1)) for (let i = 0; i < joined.length; i++) joined[i] = mixWord(joined[i], other[i]);
  return joined;
}

/** Whether the patterns at two places are the same in every column. */
function equality(columns: UnifiedColumn[]): (a: number, b: number) => boolean {
  const same = columns.map((column) => {
    if (column.form === 'coded') return (a: number, b: number) => column.codes[a] === column.codes[b];
    return (a: number, b: number) => sameCell(column.numbers[a], column.numbers[b]);
  });
  return (a, b) => same.every((sameIn) => sameIn(a, b));
}

function countDistinct(patterns: Uint32Array, alike: Uint32Array): number {
  const seen = new Uint8Array(alike.length);
  let count = 0;
  for (let i = 0; i < patterns.length; i++) {
    const first = alike[patterns[i]];
    if (seen[first] === 0) count++;
    seen[first] = 1;
  }
  return count;
}

/** Rows of each label in the whole file: what a release is recognised by. */
function countLabels({ codes, bytes, offsets }: Extract<UnifiedColumn, { kind: 'text' }>, rows: Uint32Array): Counts {
  const names = levelTexts({ kind: 'text', bytes, offsets });
  const perLevel = new Float64Array(names.length);
  for (let row = 0; row < rows.length; row++) perLevel[codes[rows[row]]]++;
  return byName(names.map((name, code) => [name, perLevel[code]] as const));
}
