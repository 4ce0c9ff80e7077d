import type { ErrorCode } from '../../src-shared/terms/errors';

const advice: { [code in ErrorCode]?: string } = {
  FILE_NOT_FOUND: 'It may have been moved or renamed: choose it again.',
  FILE_IS_FOLDER: 'Choose a file inside it.',
  FILE_NOT_READABLE: 'Check its permissions, or copy it to a place of your own.',
  FILE_CHANGED: 'Open it again when nothing writes to it.',
  FILE_EMPTY: 'Check that the download or export was complete.',
  NO_ROWS: 'Check that the download or export was complete.',
  NOT_A_TABLE: 'Wiretell reads tables as text (commas, tabs, semicolons), ARFF, Zeek logs, JSON lines, Parquet and captures, plain or packed with gzip, zip or zstd.',
  ENCODING: 'Save the file as UTF-8 and open it again.',
  GZIP_BROKEN: 'Download the file again; its end is probably missing.',
  DATA_BROKEN: 'Download or export the file again.',
  ARCHIVE_BROKEN: 'Download the archive again, or unpack it and open what was inside.',
  LINE_TOO_LONG: 'Check that the file has line breaks, and that it is a table.',
  FORMAT_UNKNOWN: 'Any table can be read whose header names its columns; without one, the files of dataset families that are known by heart.',
  UNLABELLED: 'Under Data, label rules (time, networks, port, protocol) give connections their labels.',
  NO_LABEL: 'Add a header, or name the label column when you open the file.',
  TOO_MANY_REJECTED: 'Check the delimiter and the number of fields in each line.',
  TOO_LARGE: 'Open it with N random rows: the draw is uniform over all rows.',
  ONE_CLASS: 'Give the labels different categories under Data, or open a file that also holds other traffic.',
  TARGET_NOT_FOUND: 'Choose another target.',
  TOO_FEW_ROWS: 'Choose another target, another split, or a larger file.',
  COSTS_BROKEN: 'A cost matrix has a row and a column for each class, named in its first column and row, and costs of 0 or more.',
  MODEL_BROKEN: 'Save the model again from Combined, or check what was edited in it.',
  DATASET_NOT_OPEN: 'Open the file again under Data.',
  CANNOT_WRITE: 'Choose another folder or name.',
  WORKER_DIED: 'The work was lost, the app was not: try again, with fewer rows if memory is short.',
  INTERNAL: 'Try again; if it stays, the message above is what to report.',
};

/** What a person can do about an error; `null` where the error says it all. */
export const whatToDo = (code: ErrorCode): string | null => advice[code] ?? null;
