import type { FeatureGroup } from '../terms/columns';
import { kddColumn, kddColumns, type ColumnSchema } from './families/kddColumns';
import { knownReleases, type KnownRelease } from './families/releases';

/**
 * What the known dataset families say of a column, a group of features and a release. Whoever counts, fits, draws or reports
 * asks here and knows no family by name; the families themselves are reached by what reads files.
 */

/** The schema of a column by its name; `undefined` where no family knows it. */
export const describedColumn = (name: string): ColumnSchema | undefined => kddColumn(name);

/** The features of a group by its name, such as `time`; none where no family has such a group. */
export const groupColumns = (group: FeatureGroup | (string & {})): string[] =>
  kddColumns.filter((column) => column.group === group).map(({ name }) => name);

/** A published release by its id, such as `kdd99-corrected`; `undefined` where none is called so. */
export const describedRelease = (id: string): KnownRelease | undefined => knownReleases.find((release) => release.id === id);
