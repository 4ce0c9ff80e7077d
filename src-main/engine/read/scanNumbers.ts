import { powersOfTen, roundDecimal } from './roundDecimal';

const newline = 10, minus = 0x2d, point = 0x2e;
/** No cell that is read here is longer, with its sign, its point and the words read beyond its end. */
const longest = 48;
/** Digits that are read here at most: before the point, behind it, and in all, as far as each part is exact. */
const [mostWhole, mostDecimals, mostDigits] = [9, 17, 18];
const tens = Int32Array.of(1, 10, 100, 1000, 10_000);

/**
 * Reads the numbers that stand one after the other in a line, four digits at a time, straight into their columns: for tables that
 * have little else. Each is the very double that `Number(text)` is, −0 as 0.
 */
export class NumberScanner {
  /** Where it stopped: the first field that is no plain number of few digits, or has no column here. */
  field = 0;

  /** @param columns `null` for a field that is not to be read here */
  constructor(private readonly columns: (Float64Array | null)[], private readonly delimiter: number) {}

  /**
   * Reads from the field that begins at `start` on.
   * @param view looks at the same buffer as `bytes`
   * @param row the place of the numbers in their columns
   * @returns where the field begins at which it stopped; behind the line where all were read
   */
  scan(bytes: Uint8Array, view: DataView, start: number, first: number, row: number): number {
    const { columns, delimiter } = this;
    const fields = columns.length;
    const limit = bytes.length - longest;
    let from = start;
    let field = first;
    for (; field < fields && from < limit; field++) {
      const column = columns[field];
      if (column === null) break;
      let at = from;
      const negative = bytes[at] === minus;
      if (negative) at++;
      const begin = at;
      let whole = 0;
      let four: number;
      let found = 4;
      while (found === 4 && at - begin <= mostWhole) {
        four = view.getInt32(at, true);
        found = leadingDigits(four);
        if (found > 0) whole = (Math.imul(whole, tens[found]) + valueOfDigits(four, found)) | 0;
        at += found;
      }
      const length = at - begin;
      if (length === 0 || length > mostWhole) break;
      let value = whole;
      if (bytes[at] === point) {
        const behind = ++at;
        let upper = 0;
        let lower = 0;
        let lowerDigits = 0;
        found = 4;
        while (found === 4 && at - behind <= mostDecimals) {
          four = view.getInt32(at, true);
          found = leadingDigits(four);
          if (found === 0) break;
          const digits = valueOfDigits(four, found);
          if (at - behind < 8) upper = (Math.imul(upper, tens[found]) + digits) | 0;
          else {
            lower = (Math.imul(lower, tens[found]) + digits) | 0;
            lowerDigits += found;
          }
          at += found;
        }
        const decimals = at - behind;
        if (decimals === 0 || decimals > mostDecimals || length + decimals > mostDigits) break;
        // Each of the three is exact: at most 9 digits times 10^17 = 5^17 · 2^17, all together no more than 18 digits.
        const top = whole * powersOfTen[decimals];
        const middle = upper * powersOfTen[lowerDigits];
        const sum = top + middle;
        const mantissa = sum + lower;
        value = roundDecimal(mantissa, middle - (sum - top) + (lower - (mantissa - sum)), -decimals);
        if (value !== value) break;
      }
      if (bytes[at] !== (field + 1 < fields ? delimiter : newline)) break;
      column[row] = negative && value !== 0 ? -value : value;
      from = at + 1;
    }
    this.field = field;
    return from;
  }
}

/** How many of four bytes, read as one integer, are digits before the first that is none. */
function leadingDigits(four: number): number {
  const others = ((four & 0xf0f0f0f0) ^ 0x30303030) | (((four & 0x0f0f0f0f) + 0x06060606) & 0x10101010);
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3;
}

/** The number that the first so many of four digits make, the first in the lowest byte: pairs first, then the two pairs. */
function valueOfDigits(four: number, count: number): number {
  const low = (four << (32 - 8 * count)) & 0x0f0f0f0f;
  const pairs = (Math.imul(low, 10) + (low >>> 8)) & 0x00ff00ff;
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff;
}
