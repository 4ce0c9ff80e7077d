import { grown } from './keyTable';

const comma = 44, newline = 10, zero = 48, minus = 45, point = 46;
const pace = 1 << 16;
const powersOfTen = Array.from({ length: 17 }, (_, power) => 10 ** power);

/** Texts of the whole numbers below a thousand, four bytes each, and how long they are: most that is written is one of these. */
const small = 1000;
const smallTexts = new Uint8Array(small * 4);
const smallLengths = new Uint8Array(small);
for (let value = 0; value < small; value++) smallLengths[value] = Buffer.from(smallTexts.buffer).write(String(value), value * 4);

/** Lines of a table as bytes, written one field after the other: no string a field. */
export class RowBytes {
  private bytes: Uint8Array = new Uint8Array(pace);
  private spare: Uint8Array | null = null;
  private length = 0;
  private lastSeconds = NaN;
  private secondsText = new Uint8Array(0);

  get size(): number {
    return this.length;
  }

  text(ascii: Uint8Array): void {
    this.bytesOf(ascii, 0, ascii.length);
  }

  /** A text that stands within others. */
  bytesOf(from: Uint8Array, start: number, length: number): void {
    this.room(length + 1);
    const { bytes } = this;
    let at = this.length;
    for (let i = start; i < start + length; i++) bytes[at++] = from[i];
    bytes[at] = comma;
    this.length = at + 1;
  }

  /** A whole number that a double holds exactly. */
  whole(value: number): void {
    this.room(20);
    if (value >= 0 && value < small) this.smallWhole(value);
    else this.digits(value);
    this.bytes[this.length++] = comma;
  }

  /** A number from 0 to 1 with nine significant digits; one below a ten-millionth with an exponent. */
  probability(value: number): void {
    if (value >= 1 || value < 1e-7) {
      this.text(Buffer.from(String(Number(value.toPrecision(9)))));
      return;
    }
    let places = 9;
    for (let scale = 0.1; value < scale; scale /= 10) places++;
    let digits = Math.round(value * powersOfTen[places]);
    if (digits >= powersOfTen[places]) {
      this.whole(1);
      return;
    }
    while (digits % 10 === 0) {
      digits /= 10;
      places--;
    }
    this.room(places + 3);
    this.bytes[this.length++] = zero;
    this.decimals(digits, places);
  }

  /** A share of `roundedRate`, 0.00 … 1.00 as the published files print them. */
  rate(value: number): void {
    this.room(5);
    const { bytes, length } = this;
    const hundredths = (value * 100 + 0.5) | 0;
    const tenths = (hundredths / 10) | 0;
    const whole = tenths === 10 ? 1 : 0;
    bytes[length] = zero + whole;
    bytes[length + 1] = point;
    bytes[length + 2] = zero + tenths - 10 * whole;
    bytes[length + 3] = zero + hundredths - 10 * tenths;
    bytes[length + 4] = comma;
    this.length = length + 5;
  }

  /** An IPv4 address: four bytes in one word. */
  ipv4(word: number): void {
    this.room(20);
    for (let shift = 24; shift >= 0; shift -= 8) {
      this.smallWhole((word >>> shift) & 255);
      this.bytes[this.length++] = shift === 0 ? comma : point;
    }
  }

  /**
   * Seconds with their fraction, from whole nanoseconds since `origin`: as many decimals as there are, at least six.
   */
  time(nanoseconds: number, origin: number): void {
    this.room(32);
    const seconds = Math.floor(nanoseconds / 1e9);
    let fraction = nanoseconds - seconds * 1e9;
    // Below 10⁹ it fits a small whole number.
    const places = fraction % 1000 === 0 ? 6 : 9;
    if (places === 6) fraction /= 1000;
    this.seconds(origin + seconds);
    this.decimals(fraction, places);
  }

  /** Ends the line: its last comma becomes a line feed. */
  endRow(): void {
    this.bytes[this.length - 1] = newline;
  }

  /** Bytes as they are, without a comma behind them. */
  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written since `from`, taken out again. */
  takeFrom(from: number): Uint8Array {
    const taken = this.bytes.slice(from, this.length);
    this.length = from;
    return taken;
  }

  /** What was written since the last time; its memory is the caller's. */
  take(): Uint8Array {
    const { bytes, length } = this;
    this.length = 0;
    if (length * 2 < bytes.length) return bytes.slice(0, length);
    this.bytes = this.spare ?? new Uint8Array(bytes.length);
    this.spare = null;
    return bytes.subarray(0, length);
  }

  /** Memory of what was taken that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    if (memory.byteLength >= this.bytes.length) this.spare = new Uint8Array(memory);
  }

  /** A point, so many places of a whole number below 2³¹, and the comma. */
  private decimals(value: number, places: number): void {
    this.bytes[this.length++] = point;
    let rest = value | 0;
    for (let i = places - 1; i >= 0; i--) {
      const tenth = (rest / 10) | 0;
      this.bytes[this.length + i] = zero + (rest - tenth * 10);
      rest = tenth;
    }
    this.length += places;
    this.bytes[this.length++] = comma;
  }

  /** Seconds: mostly those of the row before. */
  private seconds(value: number): void {
    if (value !== this.lastSeconds) {
      const from = this.length;
      this.digits(value);
      this.secondsText = this.bytes.slice(from, this.length);
      this.lastSeconds = value;
      return;
    }
    const { bytes, secondsText } = this;
    let at = this.length;
    for (let i = 0; i < secondsText.length; i++) bytes[at++] = secondsText[i];
    this.length = at;
  }

  /** A whole number below `small`; there is room for three bytes. */
  private smallWhole(value: number): void {
    const { bytes, length } = this;
    const from = value << 2;
    // All three, however many it has: what comes next is written over the rest.
    bytes[length] = smallTexts[from];
    bytes[length + 1] = smallTexts[from + 1];
    bytes[length + 2] = smallTexts[from + 2];
    this.length = length + smallLengths[value];
  }

  private digits(value: number): void {
    let rest = value;
    if (rest < 0) {
      this.bytes[this.length++] = minus;
      rest = -rest;
    }
    let places = 1;
    for (let power = 10; power <= rest; power *= 10) places++;
    let at = this.length + places;
    this.length = at;
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 10)) this.bytes[--at] = zero + (rest % 10);
    // From here on in the processor's own whole numbers.
    let small = rest | 0;
    do {
      const tenth = (small / 10) | 0;
      this.bytes[--at] = zero + (small - tenth * 10);
      small = tenth;
    } while (at > this.length - places);
  }

  private room(bytes: number): void {
    if (this.length + bytes > this.bytes.length) this.bytes = grown(this.bytes, Math.max(this.bytes.length * 2, this.length + bytes));
  }
}
