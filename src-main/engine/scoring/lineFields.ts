const quote = 34, space = 32, carriageReturn = 13;

/** Why a line is no row of its table. */
export type Unfit = 'blank' | 'fields' | 'quotes' | 'nul';

/**
 * The fields of one line as places in its bytes, without blanks around them. A field in quotes is taken without them; doubled
 * quotes within are mended in place, in the bytes themselves, which belong to whoever splits.
 */
export class LineFields {
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(private readonly fields: number, private readonly delimiter: number, private readonly trailing: boolean) {
    this.starts = new Int32Array(fields + 1);
    this.ends = new Int32Array(fields + 1);
  }

  /** Splits `bytes[start, to)`; says why it is no row, if it is none. */
  split(bytes: Uint8Array, start: number, to: number): Unfit | null {
    const { delimiter, starts, ends, fields } = this;
    const end = to > start && bytes[to - 1] === carriageReturn ? to - 1 : to;
    let field = 0;
    let from = start;
    let blank = true;
    for (let i = start; ; i++) {
      const byte = i < end ? bytes[i] : delimiter;
      if (byte === delimiter || i >= end) {
        if (field > fields) return 'fields';
        let [first, last] = [from, i];
        while (first < last && bytes[first] <= space) first++;
        while (last > first && bytes[last - 1] <= space) last--;
        if (last > first) blank = false;
        starts[field] = first;
        ends[field++] = last;
        if (i >= end) break;
        from = i + 1;
      } else if (byte === quote && isBlank(bytes, from, i)) {
        const closed = field > fields ? -1 : this.quoted(bytes, i, end, field);
        if (closed < 0) return 'quotes';
        blank = false;
        field++;
        if (closed >= end) break;
        i = closed;
        from = i + 1;
        // A line that ends with a delimiter has one more field, an empty one.
        if (from === end) {
          if (field > fields) return 'fields';
          starts[field] = ends[field] = end;
          field++;
          break;
        }
      } else if (byte === 0) return 'nul';
    }
    if (blank) return 'blank';
    if (this.trailing && field === fields + 1 && starts[fields] === ends[fields]) return null;
    return field === fields ? null : 'fields';
  }

  /** Takes a quoted field that opens at `open`; returns where its delimiter stands (or the end), −1 if it does not close. */
  private quoted(bytes: Uint8Array, open: number, end: number, field: number): number {
    let to = open + 1;
    let i = open + 1;
    for (; i < end; i++) {
      if (bytes[i] === quote) {
        if (i + 1 >= end || bytes[i + 1] !== quote) break;
        i++;
      }
      bytes[to++] = bytes[i];
    }
    if (i >= end) return -1;
    let next = i + 1;
    while (next < end && bytes[next] !== this.delimiter && bytes[next] <= space) next++;
    if (next < end && bytes[next] !== this.delimiter) return -1;
    let first = open + 1;
    while (first < to && bytes[first] <= space) first++;
    while (to > first && bytes[to - 1] <= space) to--;
    this.starts[field] = first;
    this.ends[field] = to;
    return next;
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] > space) return false;
  return true;
}
