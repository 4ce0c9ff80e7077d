import type { TextRecord } from './recordReader';

/** Why a record with quotes is no row of a table with `expected` columns, or `null`. */
export function whyRejected({ fields, raw, malformed }: TextRecord, expected: number): string | null {
  if (malformed !== null) return malformed;
  if (fields.length !== expected) return `${fields.length} fields instead of ${expected}`;
  return raw.includes('\0') ? 'a NUL byte' : null;
}
