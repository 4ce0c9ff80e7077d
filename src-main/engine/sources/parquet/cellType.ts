import type { SchemaElement } from './hyparquet';

/** What a stored value stands for: a number (times a factor), true or false, or text. */
export type CellType =
  | { is: 'number'; unsigned: boolean; times: number; dividedBy: number }
  | { is: 'boolean' | 'text' | 'decimal bytes' | 'half float' | 'day and nanoseconds' | 'uuid'; dividedBy: number };

const second = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 };

/** By the declared type, the older and the newer way; `isTime` where the number stands for a moment, in seconds since 1970 UTC. */
export function cellTypeOf(
  { type, converted_type: converted, logical_type: logical, scale }: SchemaElement,
): { cell: CellType; isTime: boolean } {
  const number = (times = 1, dividedBy = 1, unsigned = false): CellType => ({ is: 'number', unsigned, times, dividedBy });
  const isDecimal = converted === 'DECIMAL' || logical?.type === 'DECIMAL';
  const units = 10 ** ((logical?.type === 'DECIMAL' ? logical.scale : scale) ?? 0);
  const cellOf = (): CellType => {
    if (type === 'INT32' || type === 'INT64') {
      if (converted === 'DATE' || logical?.type === 'DATE') return number(86_400);
      if (logical?.type === 'TIMESTAMP' || logical?.type === 'TIME') return number(1, second[logical.unit]);
      if (/^TIME.*_MILLIS$/.test(converted ?? '')) return number(1, second.MILLIS);
      if (/^TIME.*_MICROS$/.test(converted ?? '')) return number(1, second.MICROS);
      if (isDecimal) return number(1, units);
      return number(1, 1, /^UINT/.test(converted ?? '') || (logical?.type === 'INTEGER' && !logical.isSigned));
    }
    if (type === 'FLOAT' || type === 'DOUBLE') return number();
    if (type === 'BOOLEAN') return { is: 'boolean', dividedBy: 1 };
    if (type === 'INT96') return { is: 'day and nanoseconds', dividedBy: 1 };
    if (isDecimal) return { is: 'decimal bytes', dividedBy: units };
    if (logical?.type === 'FLOAT16') return { is: 'half float', dividedBy: 1 };
    return { is: logical?.type === 'UUID' ? 'uuid' : 'text', dividedBy: 1 };
  };
  const isTime = type === 'INT96' || converted === 'DATE' || /^TIMESTAMP/.test(converted ?? '') || logical?.type === 'DATE' || logical?.type === 'TIMESTAMP';
  return { cell: cellOf(), isTime };
}

/** Whether it may hold whole numbers that no double is equal to: its values then decide whether it is one of numbers. */
export const mayBeInexact = ({ type }: SchemaElement, cell: CellType): boolean =>
  type === 'INT64' && cell.is === 'number' && cell.times === 1 && cell.dividedBy === 1;

export const isNumeric = ({ is }: CellType): boolean => is !== 'boolean' && is !== 'text' && is !== 'uuid';

/** A stored value as a number, whole ones beyond 2^53 as they are. */
export function numberOf(raw: unknown, cell: CellType): number | bigint {
  if (cell.is === 'number') {
    const value = cell.unsigned ? unsigned(raw as number | bigint) : raw as number | bigint;
    if (cell.times === 1 && cell.dividedBy === 1) return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === 'number' || Number.isSafeInteger(Number(value))) return (Number(value) * cell.times) / cell.dividedBy;
    // Nanoseconds since 1970 are more than a double holds; their seconds and the rest are not.
    const units = BigInt(cell.dividedBy);
    return (Number(value / units) + Number(value % units) / cell.dividedBy) * cell.times;
  }
  if (cell.is === 'day and nanoseconds') {
    // The nanoseconds of the day stand in the lower 64 bits, the Julian day above them.
    const stamp = raw as bigint;
    return (Number(BigInt.asIntN(32, stamp >> 64n)) - 2_440_588) * 86_400 + Number(BigInt.asUintN(64, stamp)) / 1e9;
  }
  const bytes = raw as Uint8Array;
  return cell.is === 'half float' ? halfFloat(bytes) : Number(wholeOf(bytes)) / cell.dividedBy;
}

/** A stored value as the text that a table of text would have. */
export function textOf(raw: unknown, cell: CellType): string {
  if (isNumeric(cell)) return numberText(numberOf(raw, cell));
  if (cell.is === 'boolean') return raw === true || raw === 1 ? 'true' : 'false';
  const bytes = Buffer.from(raw as Uint8Array);
  if (cell.is === 'text') return bytes.toString('utf8').trim();
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const numberText = (value: number | bigint): string =>
  (value === Infinity ? 'inf' : value === -Infinity ? '-inf' : String(value));

const unsigned = (value: number | bigint): number | bigint => (typeof value === 'bigint' ? BigInt.asUintN(64, value) : value >>> 0);

/** A whole number in two's complement, the most significant byte first. */
const wholeOf = (bytes: Uint8Array): bigint =>
  BigInt.asIntN(bytes.length * 8, bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n));

function halfFloat(bytes: Uint8Array): number {
  const bits = bytes[0] | (bytes[1] << 8);
  const [sign, exponent, fraction] = [bits >> 15 === 1 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
