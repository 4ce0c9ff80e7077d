import type { DatasetSummary } from '../terms/datasetSummary';

/** What of a dataset the scripts need: how its file was read, and what its labels mean. */
export type PythonSource =
  Pick<DatasetSummary, 'data' | 'format' | 'columns' | 'labels' | 'categories' | 'sample' | 'rowsRead' | 'unlabelled' | 'spellings'>;
