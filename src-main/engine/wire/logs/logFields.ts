const blank = 32, parenthesis = 40, dash = 45, point = 46, zero = 48;
const decimals = 9;
/** Nanoseconds of the last decimal, by how many there are. */
const units = Array.from({ length: decimals + 1 }, (_, places) => 10 ** (decimals - places));

/**
 * The fields of one line as places in its bytes, and what they say as numbers: no string a field. A field that is absent
 * (`-`, empty, `(empty)`, or a column that the log lacks) is −1 where a count is asked for.
 */
export class LogFields {
  bytes: Uint8Array = new Uint8Array(0);
  count = 0;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);

  /** Splits `bytes[from, to)`. Blanks around a field are passed over where `padded`. */
  split(bytes: Uint8Array, from: number, to: number, delimiter: number, padded: boolean): void {
    this.bytes = bytes;
    this.count = 0;
    const { starts, ends } = this;
    let count = 0;
    let start = from;
    for (let i = from; i < to; i++) {
      if (bytes[i] !== delimiter) continue;
      if (count === ends.length - 1) {
        this.grow();
        this.split(bytes, from, to, delimiter, padded);
        return;
      }
      starts[count] = start;
      ends[count++] = i;
      start = i + 1;
    }
    starts[count] = start;
    ends[count++] = to;
    this.count = count;
    if (padded) this.trim();
  }

  isAbsent(field: number): boolean {
    if (field < 0 || field >= this.count) return true;
    const start = this.starts[field];
    const length = this.ends[field] - start;
    const first = this.bytes[start];
    return length === 0 || (length === 1 && first === dash) || (length === 7 && first === parenthesis && this.text(field) === '(empty)');
  }

  text(field: number): string {
    if (field < 0 || field >= this.count) return '';
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.starts[field], this.ends[field] - this.starts[field]).toString();
  }

  /** Copies a field, as much as there is room for; how many bytes that were. */
  copy(field: number, into: Uint8Array, at: number, room: number): number {
    if (this.isAbsent(field)) return 0;
    const [start, length] = [this.starts[field], Math.min(room, this.ends[field] - this.starts[field])];
    for (let i = 0; i < length; i++) into[at + i] = this.bytes[start + i];
    return length;
  }

  /** A word of up to six bytes as one number, so that it can be looked up without a string; −1 for a longer one. */
  word(field: number): number {
    if (field < 0 || field >= this.count) return 0;
    const [start, end] = [this.starts[field], this.ends[field]];
    if (end - start > 6) return -1;
    let packed = 0;
    for (let i = start; i < end; i++) packed = packed * 256 + this.bytes[i];
    return packed;
  }

  /** A whole number, also in hexadecimal (0x0303); −1 for anything else. */
  whole(field: number): number {
    if (this.isAbsent(field)) return -1;
    const { bytes } = this;
    const end = this.ends[field];
    let value = 0;
    for (let i = this.starts[field]; i < end; i++) {
      const digit = bytes[i] - zero;
      if (digit < 0 || digit > 9) return this.odd(field);
      value = value * 10 + digit;
    }
    return value;
  }

  /** Seconds with a fraction as whole nanoseconds, exact up to nine decimals; NaN for anything else. */
  nanoseconds(field: number, origin: number): number {
    if (this.isAbsent(field)) return NaN;
    const { bytes } = this;
    const end = this.ends[field];
    let i = this.starts[field];
    let seconds = 0;
    for (; i < end && bytes[i] !== point; i++) {
      const digit = bytes[i] - zero;
      if (digit < 0 || digit > 9) return NaN;
      seconds = seconds * 10 + digit;
    }
    let fraction = 0;
    const last = Math.min(end, i + 1 + decimals);
    const first = ++i;
    for (; i < last; i++) {
      const digit = bytes[i] - zero;
      if (digit < 0 || digit > 9) return NaN;
      fraction = fraction * 10 + digit;
    }
    return (seconds - origin) * 1e9 + fraction * units[i - first];
  }

  /** Dotted decimals as one word; `null` where another reader is needed. */
  dotted(field: number): number | null {
    if (field < 0 || field >= this.count) return null;
    const { bytes } = this;
    const end = this.ends[field];
    let word = 0;
    let byte = 0;
    let dots = 0;
    let digits = 0;
    for (let i = this.starts[field]; i < end; i++) {
      const digit = bytes[i] - zero;
      if (digit >= 0 && digit <= 9) {
        byte = byte * 10 + digit;
        if (++digits > 3 || byte > 255) return null;
      } else if (bytes[i] === point && digits > 0) {
        word = (word << 8) | byte;
        byte = digits = 0;
        dots++;
      } else {
        return null;
      }
    }
    return dots === 3 && digits > 0 ? (word << 8) | byte : null;
  }

  private trim(): void {
    const { bytes, starts, ends } = this;
    for (let field = 0; field < this.count; field++) {
      while (starts[field] < ends[field] && bytes[starts[field]] === blank) starts[field]++;
      while (ends[field] > starts[field] && bytes[ends[field] - 1] === blank) ends[field]--;
    }
  }

  private odd(field: number): number {
    const text = this.text(field);
    return /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : -1;
  }

  private grow(): void {
    const [starts, ends] = [this.starts, this.ends];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
