import type { EncodedColumn } from '../read/columnStore';

/** By this very dictionary, a column that a file does not have is told from one whose cells are all empty. */
export const absent = { bytes: new Uint8Array(0), offsets: new Uint32Array(2) };

/** A column that a file does not have, as its rows take part in the dataset: nothing in any of them. */
export const absentColumn = (patterns: number): EncodedColumn => ({ kind: 'codes', codes: new Uint8Array(patterns), dictionary: absent });
