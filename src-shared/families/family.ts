import type { ByName, Counts } from '../terms/byName';
import type { ColumnKind } from '../terms/columns';
import type { LabelMap } from '../schemas/labelMap';
import type { KnownDefect, Notation } from '../terms/datasetSummary';

export type { CategoryRole } from '../terms/categories';
export type { LabelMap, MappedCategory } from '../schemas/labelMap';

/** A column that can be the label. */
export type LabelColumn = {
  /** Its name among the family's columns. */
  column: string;
  /** The first is the usual one. */
  maps: readonly [LabelMap, ...LabelMap[]];
  /** The label of a row whose cell is empty, or a mark of a missing value, where the release documents that it means one. */
  blank?: string;
  /** Other ways in which files write a label, beside letter case, blanks and punctuation, which tell no labels of a map apart. */
  spellings?: ByName<readonly string[]>;
};

/**
 * A column as the family knows it. Its group is '' where it is no feature; `identity` says why it names the capture or the row and
 * stays out of models; `nearLabel` why it nearly tells the label although it is a feature.
 */
export type FamilyColumn = {
  name: string;
  /** Other names of the same quantity; letter case, blanks, `_` and `-` never matter. */
  aliases?: readonly string[];
  group: string;
  /** `null` where files disagree and the values decide. */
  kind: ColumnKind | null;
  /** One line in plain words, shown wherever the feature is. */
  description: string;
  unit?: string;
  identity?: string;
  nearLabel?: string;
  /** Documented as a 0/1 flag: other values are reported. */
  binary?: true;
  /** How some of its numbers are written, which the first rows need not show. */
  notation?: Notation;
  /** All values that a file without a header may have here: it is recognised by them. */
  values?: readonly string[];
  /**
   * The same quantity in other families, and what a number here is multiplied by to be in the common unit (seconds, bytes,
   * packets). Columns of two families with one meaning can stand for each other.
   */
  meaning?: { as: string; factor?: number };
  /**
   * What it is beside other columns, for what must hold between them, where `meaning` does not say it: `mean of payload out`,
   * `handshake`. Words with one invariant are found in `src-main/engine/columns/invariants/`.
   */
  quantity?: string;
  /** The number that is documented to say that there is none, such as −1 for no window. */
  noneIs?: number;
};

/** How files of a family are built: the names of their columns in file order, as the files write them (blanks around them aside). */
export type Layout = {
  id: string;
  /** Such as `UNSW-NB15, raw files`. */
  name: string;
  columns: readonly string[];
  /** Whether the files carry the names. Without, their place gives each column its name, and the first rows must fit. */
  header: 'always' | 'never' | 'sometimes';
};

/** One file of a release, by the SHA-256 of its stored bytes where that is known. */
export type ReleaseFile = { name: string; sha256: string | null };

/** A published release, recognised by its files or, where they were packed anew, by its rows and their labels or categories. */
export type FamilyRelease = {
  id: string;
  name: string;
  /** Empty where no hash is known. */
  files: readonly ReleaseFile[];
  /** Rows in all files; `null` where no count is verified. */
  rows: number | null;
  /** Rows of each category under the usual map of the usual label column. */
  categories?: Counts;
  /** Rows of each label of the usual label column. */
  labels?: Counts;
  defects?: readonly KnownDefect[];
  /** The release that serves as its test set, by its id. */
  test?: string;
  /** What one should know before taking it for another: a sentence. */
  caution?: string;
};

/** Everything that is known of a set of datasets with the same columns and labels. One file each, listed in `families.ts`. */
export type Family = {
  id: string;
  name: string;
  /** The publication that a user cites. */
  citation: string;
  /** Where its files come from, by the name of the page. */
  origin: string;
  /** Groups of features in their usual order, named as they are shown. */
  groups: readonly string[];
  /** Those whose features are computed over a window of other connections. */
  windowed?: readonly string[];
  columns: readonly FamilyColumn[];
  layouts: readonly Layout[];
  /** The most telling first: the first one that a file has is its label, the others say the same and are no features. */
  labels: readonly LabelColumn[];
  /** Further marks of a missing value, in small letters. */
  missing?: readonly string[];
  /** Which columns hold transport protocol, service and state of the connection. */
  factors: { protocol?: string; service?: string; state?: string };
  /** The category that a study starts with, where it occurs; `attack` else. */
  target?: string;
  releases: readonly FamilyRelease[];
};
