import type { ColumnKind } from '../terms/columns';
import type { FamilyColumn } from './family';

/** What few columns have. */
type More = Partial<Omit<FamilyColumn, 'name' | 'group' | 'kind' | 'description'>>;

/**
 * Makers of the features of one group: `numeric` and `text` where every file agrees, `flag` for what is documented as 0 or 1, and
 * `either` where the values of a file decide.
 * @example featuresOf('basic').numeric('dur', 'length of the flow', 's').unit // → 's'
 */
export const featuresOf = (group: string) => {
  const feature = (kind: ColumnKind | null) => (name: string, description: string, more: More = {}): FamilyColumn =>
    ({ name, group, kind, description, ...more });
  const numbers = feature('numeric');
  return {
    numeric: (name: string, description: string, unit?: string, more: More = {}): FamilyColumn =>
      ({ ...numbers(name, description, more), ...(unit !== undefined && { unit }) }),
    flag: (name: string, description: string, more: More = {}): FamilyColumn => numbers(name, description, { binary: true, ...more }),
    text: feature('text'),
    either: feature(null),
  };
};

/** That a column holds a quantity that other families have, too; `factor` leads to seconds, bytes or packets. */
export const means = (as: string, factor?: number): Pick<FamilyColumn, 'meaning'> => ({ meaning: { as, ...(factor !== undefined && { factor }) } });

/** That something must hold between a column and others: what it is beside them. */
export const is = (quantity: string): Pick<FamilyColumn, 'quantity'> => ({ quantity });

/** A column that names the capture or the row, and why that is no feature. */
export const identity = (name: string, kind: ColumnKind | null, description: string, why: string, more: More = {}): FamilyColumn =>
  ({ name, group: '', kind, description, identity: why, ...more });

/** A host's address, hardware or network. */
export const address = (name: string, description: string, more: More = {}): FamilyColumn =>
  identity(name, 'text', description, 'it names a host of the capture', more);
/** A port; some files write it in several ways, so the values decide its kind. */
export const port = (name: string, description: string, more: More = {}): FamilyColumn =>
  identity(name, null, description, 'it names a connection of the capture', more);
/** A point in time. */
export const moment = (name: string, description: string, more: More = {}): FamilyColumn =>
  identity(name, null, description, 'it tells when the capture ran', more);
/** A running number. */
export const rowNumber = (name: string, more: More = {}): FamilyColumn =>
  identity(name, 'numeric', 'running number of the row', 'it counts the rows of the file', more);
/** A column that says what the row is. */
export const label = (name: string, description: string): FamilyColumn => ({ name, group: '', kind: 'text', description });
/** A label of 0 and 1. */
export const binaryLabel = (name: string): FamilyColumn =>
  ({ name, group: '', kind: 'numeric', description: '0 normal, 1 attack', values: ['0', '1'] });
/** Row numbers as pandas writes them: the first column has no name. */
export const namelessRow: FamilyColumn = rowNumber('row', { aliases: ['', 'Unnamed: 0', 'column_1'] });
