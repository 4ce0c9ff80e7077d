import { nearWords } from '../../../src-shared/format/nearNames';
import { labelNames } from '../../../src-shared/schemas/labelNames';
import { looseName } from '../../../src-shared/schemas/looseName';
import { EngineError } from '../../../src-shared/terms/errors';
import type { Meaning } from '../../../src-shared/terms/meaning';

/** Which column is to be the label (`null`: find it), and whether a file may do without. */
export type LabelWish = {
  column: string | null;
  /** For a file that is only judged: the wish is where its labels are looked for first, and there may be none. */
  mayLack: boolean;
  /** What a person says of the columns. */
  meaning?: Meaning;
};

/**
 * The place of the label among the names, −1 if there is none and there may be none. A wish is met by the name itself, else
 * by the one name that differs in letter case, blanks, `_` or `-` alone.
 * @throws NO_LABEL, with the names that there are
 */
export function findLabel(names: readonly string[], { column, mayLack }: LabelWish, file: string): number {
  const loose = names.map(looseName);
  const usual = labelNames.map((candidate) => loose.lastIndexOf(candidate)).find((at) => at >= 0) ?? -1;
  if (column === null) {
    if (usual >= 0 || mayLack) return usual;
    throw new EngineError('NO_LABEL', `a column named label, class, attack or category was expected; the header of “${file}” has ${list(names)}.`);
  }
  const exact = names.indexOf(column);
  const similar = loose.flatMap((name, at) => (name === looseName(column) ? [at] : []));
  if (exact >= 0) return exact;
  if (similar.length === 1) return similar[0];
  if (mayLack) return usual;
  throw new EngineError('NO_LABEL', `“${column}” is not in the header of “${file}”, which has ${list(names)}`
    + `${usual < 0 ? `.${nearWords(column, names)}` : `; “${names[usual]}” looks like its label.`}`);
}

const list = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} … (${names.length} columns)` : names.join(', ');
