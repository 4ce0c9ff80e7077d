import type { Family } from '../../../src-shared/families/family';
import { columnFinder } from '../../../src-shared/families/findFamily';
import { formatUnits } from '../../../src-shared/format/formatUnits';
import { listNames } from '../../../src-shared/format/listNames';
import { EngineError } from '../../../src-shared/terms/errors';
import type { Recognised } from './recogniseLayout';

/** From this share of a family's columns on, a table can be one of it. */
const enough = 0.5;
/** So many names a sentence about what does not fit takes up. */
const mostNamed = 8;

/**
 * A table with a header as one of a family that a person named: no other is asked, and columns that it does not know are read by
 * what is in them.
 * @throws FORMAT_UNKNOWN for a table that lacks most of the family's columns
 */
export function recogniseOwn(family: Family, names: readonly string[], file: string): Recognised {
  const columns = names.map(columnFinder(family));
  const met = new Set(columns.flatMap((column) => (column === undefined ? [] : [column.name])));
  const all = family.columns.length;
  if (met.size < all * enough) {
    const found = met.size === 0 ? 'none' : String(met.size);
    const lacking = family.columns.filter(({ name }) => !met.has(name)).map(({ name }) => name);
    throw new EngineError('FORMAT_UNKNOWN', `“${file}” has ${found} of the ${formatUnits(all, 'column')} that the family “${family.name}” knows`
      + `${met.size === 0 ? '' : ` (${listNames([...met], mostNamed)})`}: ${listNames(lacking, mostNamed)} ${lacking.length === 1 ? 'was' : 'were'} expected.`);
  }
  return { family, layout: family.layouts[0], columns, confidence: met.size / (all + names.length - met.size) };
}

/** Why a table without a header cannot be one of a family that a person named. */
export const ownWidthWords = ({ name, columns, labels }: Family, fields: number, file: string): string =>
  `without a header line, the ${formatUnits(columns.length, 'column')} of the family “${name}” were expected `
  + `(${columns.length - labels.length} without labels); “${file}” has ${fields}.`;
