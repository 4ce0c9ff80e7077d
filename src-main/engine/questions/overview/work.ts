export { describeColumn } from './describeColumn';
export { countConflicts, describeDataset } from './describeDataset';
export { describeShare } from './describeShare';
