import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import type { Dataset } from '../../columns/dataset';
import { describeShare } from './describeShare';
import { countConflicts, describeDataset } from './describeDataset';

const context = { progress: () => {}, isCancelled: () => false };

/** For tests: the overview as so many workers make it, one after the other. */
export const overviewOf = (dataset: Dataset, of = 1): OverviewResult => describeDataset({
  dataset, rejected: 0, conflictingRows: countConflicts({ dataset }),
  shares: Array.from({ length: of }, (_, index) => describeShare({ dataset, share: { index, of } }, context)),
});
