import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { scanNumber } from './scanNumber';

/** Each digit can be read in one way alone: a long row of them that is no number after all is given up at once. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * A field as a number (−0 as 0): NaN where the value is missing, `undefined` where the text is not a decimal number at all.
 * Hexadecimal, thousands separators and decimal commas are not numbers here.
 */
export function parseNumber(text: string): number | undefined {
  if (decimal.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value + 0 : Number.NaN;
  }
  return isMissingNumber(text) ? Number.NaN : undefined;
}

const read = new Float64Array(1);

/** The same for bytes, without making a string where that can be. */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (scanNumber(bytes, start, end, read, 0) === end) return read[0];
  return parseNumber(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'));
}

const longWhole = /^[+-]?\d{16,}$/;

/** Whether a text is a whole number that no double is equal to: as numbers, several such would become one. */
export const isInexactWhole = (text: string): boolean => longWhole.test(text) && !isEqual(text);

function isEqual(whole: string): boolean {
  const value = Number(whole);
  return Number.isFinite(value) && BigInt(value) === BigInt(whole.replace('+', ''));
}
