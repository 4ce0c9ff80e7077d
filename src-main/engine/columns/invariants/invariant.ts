import { valueAt, levelTexts, type Column, type NumericColumn, type TextColumn } from '../dataset';

/** What must hold in every row of a dataset by what its columns mean. */
export type Invariant = {
  /** Names it among those of the dataset, in commands and requests. */
  id: string;
  /** What is the case in rows that break it: `Fwd Packet Length Mean × Total Fwd Packet is not Total Length of Fwd Packet`. */
  words: string;
  /** How far apart figures may be that should be equal, in words; `null` where it is decided without. */
  tolerance: string | null;
  /** Columns that it is about. */
  columns: Column[];
  /** Whether the rows of a pattern break it. A value that is missing breaks nothing. */
  isBroken: (pattern: number) => boolean;
};

/** Columns by what they are beside others. */
export class Quantities {
  private readonly columns = new Map<string, Column>();

  constructor(columns: readonly Column[]) {
    for (const column of columns) {
      const { meaning, quantity } = column.about ?? {};
      for (const name of [meaning?.as, quantity]) if (name !== undefined && !this.columns.has(name)) this.columns.set(name, column);
    }
  }

  names(): string[] {
    return [...this.columns.keys()];
  }

  number(name: string): NumericColumn | undefined {
    const column = this.columns.get(name);
    return column?.kind === 'numeric' ? column : undefined;
  }

  text(name: string): TextColumn | undefined {
    const column = this.columns.get(name);
    return column?.kind === 'text' ? column : undefined;
  }
}

/** What a number of a column is in the common unit: seconds, bytes or packets. */
export const inCommonUnit = (column: NumericColumn, pattern: number): number =>
  valueAt(column, pattern) * (column.about?.meaning?.factor ?? 1);

/** Whether a pattern has one of some texts, whatever their letter case. */
export function hasText(column: TextColumn, texts: readonly string[]): (pattern: number) => boolean {
  const wanted = Uint8Array.from(levelTexts(column), (text) => Number(texts.includes(text.trim().toLowerCase())));
  return (pattern) => wanted[column.codes[pattern]] === 1;
}

/** An invariant, if all columns that it needs are there. */
export function given<C extends (Column | undefined)[]>(
  columns: [...C], make: (...columns: { [I in keyof C]: NonNullable<C[I]> }) => Omit<Invariant, 'columns'>,
): Invariant[] {
  if (columns.includes(undefined)) return [];
  return [{ ...make(...columns as { [I in keyof C]: NonNullable<C[I]> }), columns: columns as Column[] }];
}

/** What a number must not be, and whether a column from its least to its greatest can hold one: what spares a look at each. */
export type Unwanted = {
  isBad: (value: number, column: NumericColumn) => boolean;
  canBe: (least: number, most: number) => boolean;
};

/** Numbers that no row may have in any of some columns: one invariant about all of them. */
export function noneOf(
  id: string, words: (names: string[]) => string, columns: readonly NumericColumn[], { isBad, canBe }: Unwanted,
): Invariant[] {
  if (columns.length === 0) return [];
  const bad = columns.flatMap((column): { column: NumericColumn; has: Invariant['isBroken'] }[] => {
    if (!canBe(...extremesOf(column))) return [];
    if (column.form === 'plain') return [{ column, has: (pattern) => isBad(column.numbers[pattern], column) }];
    const flags = Uint8Array.from(column.values, (value) => Number(isBad(value, column)));
    return flags.includes(1) ? [{ column, has: (pattern) => flags[column.codes[pattern]] === 1 }] : [];
  });
  const named = bad.length === 0 ? [...columns] : bad.map(({ column }) => column);
  return [{
    id, words: words(named.map(({ name }) => name)), tolerance: null, columns: named,
    isBroken: (pattern) => bad.some(({ has }) => has(pattern)),
  }];
}

/** The least and the greatest number of a column. */
function extremesOf(column: NumericColumn): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  const numbers = column.form === 'plain' ? column.numbers : column.values;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < least) least = numbers[i];
    if (numbers[i] > most) most = numbers[i];
  }
  return [least, most];
}
