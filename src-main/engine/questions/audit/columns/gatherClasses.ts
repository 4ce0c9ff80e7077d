import type { ColumnTally } from './tallyColumn';

/** Rows of one class by value: its places, ascending, one without a value last; the rows at each, and those of them in the second half. */
export type ClassRows = { places: Uint32Array; rows: Float64Array; second: Float64Array; total: number };

const room = { places: new Uint32Array(0), rows: new Float64Array(0), second: new Float64Array(0) };

/**
 * A tally by class: all of them together take one walk. They hold until the next call.
 * @param classOf the class of each group, −1 for one that is none
 */
export function gatherClasses(tally: ColumnTally, classOf: Int16Array, classes: number): ClassRows[] {
  const size = tally.starts[tally.places];
  if (room.rows.length < size) {
    room.places = new Uint32Array(tally.rows.length);
    [room.rows, room.second] = [new Float64Array(tally.rows.length), new Float64Array(tally.rows.length)];
  }
  const begin = new Uint32Array(classes + 1);
  tally.entries.forEach((entries, group) => { if (classOf[group >> 1] >= 0) begin[classOf[group >> 1] + 1] += entries; });
  for (let own = 1; own <= classes; own++) begin[own] += begin[own - 1];
  const end = begin.slice();
  const totals = new Float64Array(classes);
  fill(tally, classOf, begin, end, totals);
  return Array.from({ length: classes }, (_, own) => ({
    places: room.places.subarray(begin[own], end[own]), rows: room.rows.subarray(begin[own], end[own]),
    second: room.second.subarray(begin[own], end[own]), total: totals[own],
  }));
}

function fill(tally: ColumnTally, classOf: Int16Array, begin: Uint32Array, end: Uint32Array, totals: Float64Array): void {
  const { places, rows, second } = room;
  for (let place = 0; place < tally.places; place++) {
    for (let i = tally.starts[place]; i < tally.starts[place + 1]; i++) {
      const own = classOf[tally.groups[i] >> 1];
      if (own < 0) continue;
      let at = end[own] - 1;
      if (at < begin[own] || places[at] !== place) {
        at = end[own]++;
        places[at] = place;
        rows[at] = 0;
        second[at] = 0;
      }
      rows[at] += tally.rows[i];
      second[at] += (tally.groups[i] & 1) * tally.rows[i];
      totals[own] += tally.rows[i];
    }
  }
}
