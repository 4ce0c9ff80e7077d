const quote = 34, space = 32, carriageReturn = 13, newline = 10;

/** Why a line is no row of its table. */
export type Unfit = 'blank' | 'fields' | 'quotes' | 'nul';

/**
 * The fields of one line as places in its bytes, without blanks around them. A field in quotes is taken without them; doubled
 * quotes within are mended in place, in the bytes themselves, which belong to whoever splits.
 */
export class LineFields {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the line that was split last ends, at its line feed or the end of all. */
  end = 0;

  constructor(private readonly fields: number, private readonly delimiter: number, private readonly trailing: boolean) {
    // Room for the fields of an odd line, of which no more are looked at than show that it is one.
    this.starts = new Int32Array(fields + 2);
    this.ends = new Int32Array(fields + 2);
  }

  /** Splits the line that begins at `start`; says why it is no row, if it is none. */
  split(bytes: Uint8Array, start: number): Unfit | null {
    const { delimiter, starts, ends, fields } = this;
    const to = bytes.length;
    const special = Math.max(quote, delimiter);
    let field = 0;
    let from = start;
    let i = start;
    for (; i < to; i++) {
      const byte = bytes[i];
      if (byte > special) continue;
      if (byte === delimiter) {
        if (field > fields) return this.passOver(bytes, i, 'fields');
        starts[field] = from;
        ends[field] = i;
        if (i > from && (bytes[from] <= space || bytes[i - 1] <= space)) this.trim(bytes, field);
        field++;
        from = i + 1;
      } else if (byte === newline) break;
      else if (byte === quote) {
        if (isBlank(bytes, from, i)) return this.splitQuoted(bytes, start);
      } else if (byte === 0) return this.passOver(bytes, i, 'nul');
    }
    this.end = i;
    if (field > fields) return 'fields';
    starts[field] = from;
    ends[field] = i > from && bytes[i - 1] === carriageReturn ? i - 1 : i;
    if (ends[field] > from && (bytes[from] <= space || bytes[ends[field] - 1] <= space)) this.trim(bytes, field);
    return this.fit(field + 1);
  }

  /** The same for a line with quotes around a field. */
  private splitQuoted(bytes: Uint8Array, start: number): Unfit | null {
    const { delimiter, starts, ends, fields } = this;
    const line = bytes.indexOf(newline, start);
    this.end = line < 0 ? bytes.length : line;
    const end = this.end > start && bytes[this.end - 1] === carriageReturn ? this.end - 1 : this.end;
    let field = 0;
    for (let from = start; ; from++) {
      if (field > fields) return 'fields';
      let first = from;
      while (first < end && bytes[first] <= space && bytes[first] !== delimiter) first++;
      if (bytes[first] === quote && first < end) {
        from = this.quoted(bytes, first, end, field);
        if (from < 0) return 'quotes';
      } else {
        const next = bytes.indexOf(delimiter, first);
        from = next < 0 || next > end ? end : next;
        starts[field] = first;
        ends[field] = from;
        this.trim(bytes, field);
      }
      field++;
      if (from >= end) return this.fit(field);
    }
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
    this.starts[field] = open + 1;
    this.ends[field] = to;
    this.trim(bytes, field);
    return next;
  }

  private fit(found: number): Unfit | null {
    const { starts, ends, fields } = this;
    if (this.trailing && found === fields + 1 && starts[fields] === ends[fields]) return null;
    if (found === fields && starts[0] < ends[0]) return null;
    for (let field = 0; field < found; field++) if (starts[field] < ends[field]) return found === fields ? null : 'fields';
    return 'blank';
  }

  private passOver(bytes: Uint8Array, from: number, why: Unfit): Unfit {
    const next = bytes.indexOf(newline, from);
    this.end = next < 0 ? bytes.length : next;
    return why;
  }

  private trim(bytes: Uint8Array, field: number): void {
    let [start, end] = [this.starts[field], this.ends[field]];
    while (start < end && bytes[start] <= space) start++;
    while (end > start && bytes[end - 1] <= space) end--;
    this.starts[field] = start;
    this.ends[field] = end;
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] > space) return false;
  return true;
}
