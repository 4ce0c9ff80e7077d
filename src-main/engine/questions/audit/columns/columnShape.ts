import { valueCells } from '../../../../../src-shared/statistics/valueCells';
import type { Halves } from '../../../../../src-shared/statistics/heldOutTable';
import type { RowsBefore, RowsByValue } from '../../../../../src-shared/statistics/rowsByValue';
import type { Column } from '../../../columns/dataset';
import type { ClassRows } from './gatherClasses';
import type { ColumnTally } from './tallyColumn';

/** A column's values as its rules see them. It holds until the next column. */
export type ColumnShape = {
  /** Whether they are numbers: then a missing value stands nowhere, and has a cell of its own. Of a text it is a level like any other. */
  ordered: boolean;
  places: number;
  missing: number;
  /** Rows at each place, whatever their class. */
  all: Float64Array;
  /** The cell of each place, how many there are, and how many of them hold several values. */
  cellOf: Uint32Array;
  cells: number;
  shared: number;
};

/** @param rows in all; @param named whether numbers are names, as ports are: each is a level */
export function columnShape({ kind }: Pick<Column, 'kind'>, tally: ColumnTally, rows: number, named = false): ColumnShape {
  const ordered = kind === 'numeric' && !named;
  const all = roomOf('all', tally.places);
  for (let place = 0; place < tally.places; place++) {
    for (let i = tally.starts[place]; i < tally.starts[place + 1]; i++) all[place] += tally.rows[i];
  }
  const missing = ordered ? tally.missing : -1;
  const present = missing < 0 ? tally.places : missing;
  const { cellOf: cellOfPresent, cells, shared } = valueCells(all.subarray(0, present), rows, !ordered);
  if (missing < 0) return { ordered, places: present, missing, all, cellOf: cellOfPresent, cells, shared };
  const cellOf = new Uint32Array(tally.places);
  cellOf.set(cellOfPresent);
  cellOf[missing] = cells;
  return { ordered, places: present, missing, all, cellOf, cells: cells + 1, shared };
}

/** Filled anew for each column: fresh memory costs more than what is done with it. */
const room = { all: new Float64Array(0), before: new Float64Array(0) };

function roomOf(name: keyof typeof room, size: number): Float64Array {
  if (room[name].length < size) room[name] = new Float64Array(size);
  return room[name].subarray(0, size).fill(0);
}

/** A class as the rules by value take it. */
export function byValue({ places, rows, total }: ClassRows, { missing }: ColumnShape): RowsByValue {
  const last = places.length - 1;
  if (missing < 0 || last < 0 || places[last] !== missing) return { places, rows, missing: 0, total };
  return { places: places.subarray(0, last), rows: rows.subarray(0, last), missing: rows[last], total };
}

/** The same as what stands before each value; it holds until the next one. */
export function beforeValue(own: ClassRows, shape: ColumnShape): RowsBefore {
  const { places, rows, missing, total } = byValue(own, shape);
  const before = roomOf('before', shape.places + 1);
  for (let i = 0; i < places.length; i++) before[places[i] + 1] = rows[i];
  for (let place = 1; place <= shape.places; place++) before[place] += before[place - 1];
  return { before, missing, total };
}

/** The same by cell, in either half of the rows. */
export function byCell({ places, rows, second }: ClassRows, { cellOf, cells }: ColumnShape): Halves {
  const halves = [new Float64Array(cells), new Float64Array(cells)] as const;
  for (let i = 0; i < places.length; i++) {
    const cell = cellOf[places[i]];
    halves[0][cell] += rows[i] - second[i];
    halves[1][cell] += second[i];
  }
  return halves;
}
