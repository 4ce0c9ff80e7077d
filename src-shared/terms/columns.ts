/**
 * A group of features as the dataset's family has it and as it is shown, such as `basic` or `packet length`; `other` where none is
 * known.
 */
export type FeatureGroup = string;
export const otherGroup = 'other';

/** What is known of a column beside its name and its values; nothing of a column that no family knows. */
export type ColumnAbout = {
  /** One line in plain words. */
  description?: string;
  unit?: string;
  /** Why it is no feature: it names the capture or the row, or says what the label says. */
  reason?: string;
  /** Whether it can be asked for all the same: what names the capture can, another label cannot. */
  identity?: true;
  /** Why it nearly tells the label although it is a feature. */
  nearLabel?: string;
  /** Computed over a window of other connections. */
  windowed?: true;
  /** Documented as a 0/1 flag. */
  binary?: true;
  /** The name that the family gives it, where it has no meaning below and the file writes another one. */
  usualName?: string;
  /** Texts that mark a missing value here, in small letters, beside the usual ones. */
  missing?: string[];
  /** The same quantity in datasets of other families, and what its numbers are multiplied by to be in the common unit. */
  meaning?: { as: string; factor?: number };
  /** What it is beside other columns, for what must hold between them, where the meaning does not say it. */
  quantity?: string;
  /** The number that is documented to say that there is none. */
  noneIs?: number;
};

export type ColumnKind = 'numeric' | 'text';
