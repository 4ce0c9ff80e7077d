import { cutSentence } from '../format/cutSentence';

/**
 * The closed list of what can go wrong, each with the start of its sentence. A message says what was required, what was
 * found, and where: `EngineError('LINE_TOO_LONG', 'line 1 runs over 4 MiB …')`.
 */
export const errorTitles = {
  FILE_NOT_FOUND: 'The file does not exist',
  FILE_IS_FOLDER: 'This is a folder, not a file',
  FILE_NOT_READABLE: 'The file may not be read',
  FILE_CHANGED: 'The file changed while it was being read',
  FILE_EMPTY: 'The file is empty',
  NO_ROWS: 'The file holds no rows',
  NOT_A_TABLE: 'This is not a table',
  ENCODING: 'The text encoding is not supported',
  GZIP_BROKEN: 'The gzip data is broken',
  CAPTURE_BROKEN: 'The capture cannot be read',
  ARCHIVE_BROKEN: 'The archive cannot be unpacked',
  DATA_BROKEN: 'The data is damaged',
  LINE_TOO_LONG: 'A line is too long',
  FILES_DIFFER: 'The files do not make one dataset',
  FORMAT_UNKNOWN: 'The columns are not recognised',
  COLUMN_KIND: 'A column holds the wrong kind of value',
  NO_LABEL: 'No label column was found',
  CONNECTION_LOG: 'This is a connection log without labels',
  UNLABELLED: 'The rows have no labels',
  TOO_MANY_REJECTED: 'Too many lines do not fit the table',
  TOO_LARGE: 'The data is too large',
  ONE_CLASS: 'All rows belong to one class',
  TARGET_NOT_FOUND: 'The target does not occur',
  TOO_FEW_ROWS: 'There are too few rows for this',
  COLUMN_NOT_FOUND: 'There is no such column',
  BAD_REQUEST: 'The request is not valid',
  MODEL_NOT_FITTED: 'The model is not known any more',
  MODEL_BROKEN: 'The model cannot be applied',
  DATASET_NOT_OPEN: 'The dataset is not open',
  COSTS_BROKEN: 'The costs cannot be used',
  REPORT_BROKEN: 'The report cannot be checked',
  CANNOT_WRITE: 'The file cannot be written',
  CANCELLED: 'Cancelled',
  WORKER_DIED: 'A worker stopped unexpectedly',
  NOT_SUPPORTED: 'This is not possible here',
  INTERNAL: 'Something went wrong inside Wiretell',
} as const;

export type ErrorCode = keyof typeof errorTitles;

/** The only error that leaves the engine: a code from the list and one sentence of detail, in which long names from a file are cut. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, sentence: string, options?: { cause?: unknown }) {
    const detail = cutSentence(sentence);
    super(`${errorTitles[code]}: ${detail}`, options);
    this.name = 'EngineError';
    this.code = code;
    this.detail = detail;
  }
}

/** Turns whatever was thrown into an `EngineError`, so that no host has to tell them apart. */
export function asEngineError(thrown: unknown): EngineError {
  if (thrown instanceof EngineError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return new EngineError('CANCELLED', 'the work was stopped.');
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new EngineError('INTERNAL', message, { cause: thrown });
}
