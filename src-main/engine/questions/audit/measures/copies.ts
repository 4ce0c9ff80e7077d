import type { CopiesEvidence } from '../../../../../src-shared/questions/audit/checks/copies';
import type { Measure } from '../measureList';
import { vectorCounts } from '../vectors/vectorCounts';

/** See `copies`. */
export const measureCopies: Measure<CopiesEvidence> = async (tools, context) => {
  const counted = await vectorCounts(tools, context);
  if ('notJudged' in counted) return counted;
  return tools.open.summary.labelled ? counted.copies : { ...counted.copies, categories: [], labels: [], allLabels: 0 };
};
