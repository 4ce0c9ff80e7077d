import { cutText } from '../../../src-shared/format/cutText';
import { fileColumns, levelText, valuesOf, type Dataset } from '../columns/dataset';
import { letteringFor } from '../paper/lettering';

/** Levels of one column that are looked at: far more than a report names. */
const mostLevels = 2000;

/** Characters that a report has no sign for: in texts for it, and in the names of columns, labels and levels of a dataset. */
export async function lackingCharacters({ texts, dataset }: { texts: string[]; dataset: Dataset }): Promise<string[]> {
  const names = fileColumns(dataset).flatMap((column) => [
    column.name,
    ...(column.kind === 'numeric' ? []
      : Array.from({ length: Math.min(mostLevels, valuesOf(column)) }, (_, code) => levelText(column, code))),
  ]);
  const all = [...texts, ...names.map((name) => cutText(name))];
  const lettering = await letteringFor(all);
  for (const text of all) lettering.drawable(text);
  return lettering.lacking;
}
