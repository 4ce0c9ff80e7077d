import type { Notation } from '../../../src-shared/terms/datasetSummary';

/** What is odd about the lines of a table; whoever codes their fields sees lines without it. */
export type LineDialect = {
  /** Fields of a row. */
  fields: number;
  /** The names that make a line a header, wherever it stands again. */
  header: readonly string[];
  /** A row may have a delimiter behind its last field. */
  trailing: boolean;
  /** Quotes within a field in quotes are written `\"`. */
  escapes?: true;
  /** How each column is written; `null` where every column is written in the usual way. */
  notations: (Notation | null)[] | null;
};
