import type { CellKind } from './cellKinds';
import type { Codes } from './dataset';
import type { PlacedNumbers } from '../read/columnStore';
import { placesIn, type Run } from './places';

/** A part that holds plain numbers; `others` are the cells that are not simply numbers. */
export type PlainPart = { kind: 'numbers'; values: Float64Array[]; room: PlacedNumbers[]; others: OtherPart | null };

export type ReadPart = CodedPart | PlainPart;

/** One column over the places of all parts, coded by one sorted dictionary; or its numbers. */
export type UnifiedColumn =
  | { form: 'coded'; kind: 'numeric'; codes: Codes; values: Float64Array; missingCode: number }
  | { form: 'coded'; kind: 'text'; codes: Codes; bytes: Uint8Array; offsets: Uint32Array; missingCode: number }
  | { form: 'plain'; kind: 'numeric'; numbers: Float64Array };

/** The places of the cells among plain numbers that are not simply numbers. */
export const otherPlaces = ({ others }: PlainPart, runs: Run[]): Uint32Array =>
  (others === null ? new Uint32Array(0) : placesIn(runs, others.patterns));

/** A part of a column whose distinct texts are read: what each says to a column of numbers. */
export type CodedPart = { kind: 'codes'; codes: Codes; texts: string[]; values: (number | undefined)[]; kinds: CellKind[] };

export type OtherPart = CodedPart & { patterns: Uint32Array };
