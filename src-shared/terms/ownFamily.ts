import type { ByName } from './byName';
import type { CategoryRole } from './categories';
import type { ColumnKind, FeatureGroup } from './columns';

/**
 * A family of a person's own, as a file (`.wiretell-family.json`): what its columns and labels mean. A file that is opened with it is
 * read as it says, whatever else Wiretell knows.
 */
export type OwnFamily = {
  wiretellFamily: 1;
  name: string;
  /** Those that its files have, in the order of files without a header. */
  columns: OwnColumn[];
  /** Columns that can be the label, the most telling first: the first one that a file has is its label, the others are no features. */
  labels: OwnLabel[];
  /** Groups of features in their usual order; absent: in the order of the columns. */
  groups?: FeatureGroup[];
  /** Groups whose features count over a window of other rows. */
  windowed?: FeatureGroup[];
  /** Further texts that mark a missing value, beside the usual ones. */
  missing?: string[];
  /** Which columns hold transport protocol, service and state of the connection. */
  factors?: { protocol?: string; service?: string; state?: string };
  /** The category that a study starts with, where it occurs; absent: `attack`. */
  target?: string;
};

/** A column of such a family. */
export type OwnColumn = {
  name: string;
  /** Other names of the same quantity; letter case, blanks, `_` and `-` never matter. */
  aliases?: string[];
  /** The group of a feature; absent: `other`. */
  group?: FeatureGroup;
  /** Absent where the values decide. */
  kind?: ColumnKind;
  /** One line in plain words. */
  description?: string;
  unit?: string;
  /** Why it stays out of models: it names the capture or the row. */
  noFeature?: string;
  /** Why it nearly tells the label although it is a feature. */
  nearLabel?: string;
  /** Documented as a 0/1 flag: other values are reported. */
  binary?: true;
  /** The same quantity in other families, and what its numbers are multiplied by to be in seconds, bytes or packets. */
  meaning?: { as: string; factor?: number };
  /** What it is beside other columns, for the audit's rules that must hold between them. */
  quantity?: string;
  /** The number that says that there is none. */
  noneIs?: number;
};

/** A label column, and how its labels are put into categories: the first map is the usual one. Without maps each label is a category. */
export type OwnLabel = {
  column: string;
  maps?: OwnMap[];
  /** The label of a row whose cell is empty. */
  blank?: string;
  /** Other ways in which files write a label, by the label. */
  spellings?: ByName<string[]>;
};

/** Categories in their usual order, at most one of them benign. */
export type OwnMap = { name: string; /** Where it comes from. */ source?: string; categories: OwnCategory[] };
export type OwnCategory = { name: string; role: CategoryRole; labels: string[] };
