import { countTable } from '../../../columns/countTable';
import { distinctOf, isMissingAt, type CodedColumn, type Column } from '../../../columns/dataset';
import { patternOrder } from '../../../columns/sortedOrder';
import { placeMask, samePlace } from '../../../columns/sortNumbers';
import type { TallyGroups } from './tallyGroups';

/**
 * Rows of a column by value and group, no more than there are: of the value at place `i`, in the order of the values, the entries from
 * `starts[i]` up to `starts[i + 1]`. It holds until the next tally.
 */
export type ColumnTally = {
  places: number;
  /** The place of rows without a value, the last one; −1 where there are none. */
  missing: number;
  starts: Uint32Array;
  groups: Uint16Array;
  rows: Float64Array;
  /** Entries of each group, in either half. */
  entries: Uint32Array;
  /** A pattern that has the value at a place. */
  patternAt: (place: number) => number;
};

/** Up to so many cells of values × groups a plain table is the shorter way. */
const plainTable = 1 << 19;

/** Filled anew for each column: fresh memory costs more than what is done with it. */
const room = {
  starts: new Uint32Array(0), groups: new Uint16Array(0), rows: new Float64Array(0), keys: new Uint32Array(0), order: new Uint32Array(0),
};

/** Counts a column once, whatever its form. @param weights rows of each pattern */
export function tallyColumn(column: Column, groups: TallyGroups, weights: Uint32Array): ColumnTally {
  makeRoom(weights.length);
  if (column.form === 'coded' && distinctOf(column) * groups.count * 2 <= plainTable) return tallyCodes(column, groups, weights);
  return tallyOrdered(column.form === 'plain' ? patternOrder(column) : orderOfCodes(column), groups, (pattern) => isMissingAt(column, pattern));
}

function makeRoom(patterns: number): void {
  if (room.rows.length >= patterns) return;
  room.starts = new Uint32Array(patterns + 1);
  room.groups = new Uint16Array(patterns);
  room.rows = new Float64Array(patterns);
  room.keys = new Uint32Array(patterns);
  room.order = new Uint32Array(patterns);
}

function tallyCodes(column: CodedColumn, { groupOf, count }: TallyGroups, weights: Uint32Array): ColumnTally {
  const { starts, groups, rows, keys } = room;
  const across = count * 2;
  const table = countTable(column, groupOf, across, weights);
  const entries = new Uint32Array(across);
  let [places, size, missing] = [0, 0, -1];
  for (let code = 0; code * across < table.length; code++) {
    const start = size;
    for (let group = 0; group < across; group++) {
      const here = table[code * across + group];
      if (here === 0) continue;
      entries[group]++;
      groups[size] = group;
      rows[size++] = here;
    }
    if (size === start) continue;
    if (code === column.missingCode) missing = places;
    keys[places] = code;
    starts[places++] = start;
  }
  starts[places] = size;
  return { places, missing, starts, groups, rows, entries, patternAt: (place) => column.codes.indexOf(keys[place]) };
}

/** @param order patterns by value, `samePlace` marking each with the value of the one before; those without a value come last */
function tallyOrdered(
  order: Uint32Array, { kinds: { kindOf, kinds }, count }: TallyGroups, isMissing: (pattern: number) => boolean,
): ColumnTally {
  const { starts, groups, rows, keys } = room;
  const groupOfKind = Uint16Array.from(kinds, ({ own }) => own);
  const rowsOfKind = Float64Array.from(kinds, (kind) => kind.rows[0]);
  // Where a group's entry is; it is of this value where it lies behind the value's start.
  const entryOf = new Int32Array(count * 2).fill(-1);
  const entries = new Uint32Array(count * 2);
  let [place, size, start] = [-1, 0, 0];
  for (let i = 0; i < order.length; i++) {
    const entry = order[i];
    if (entry < samePlace) {
      start = size;
      keys[++place] = entry;
      starts[place] = size;
    }
    const kind = kindOf[entry & placeMask];
    const group = groupOfKind[kind];
    if (entryOf[group] >= start) {
      rows[entryOf[group]] += rowsOfKind[kind];
      continue;
    }
    entryOf[group] = size;
    entries[group]++;
    groups[size] = group;
    rows[size++] = rowsOfKind[kind];
  }
  const places = place + 1;
  starts[places] = size;
  return {
    places, missing: places > 0 && isMissing(keys[place]) ? place : -1, starts, groups, rows, entries, patternAt: (at) => keys[at],
  };
}

/** The patterns of a coded column by their codes, as `patternOrder` has those of a plain one. */
function orderOfCodes(column: CodedColumn): Uint32Array {
  const { codes } = column;
  const starts = new Uint32Array(distinctOf(column) + 1);
  for (let i = 0; i < codes.length; i++) starts[codes[i] + 1]++;
  for (let code = 1; code < starts.length; code++) starts[code] += starts[code - 1];
  const next = starts.slice();
  for (let i = 0; i < codes.length; i++) {
    const at = next[codes[i]]++;
    room.order[at] = at === starts[codes[i]] ? i : (i | samePlace) >>> 0;
  }
  return room.order.subarray(0, codes.length);
}
