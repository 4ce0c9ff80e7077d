import type { CopiesEvidence } from '../../../../../src-shared/questions/audit/checks/copies';
import type { Measure } from '../measureList';
import { vectorCounts } from '../vectors/vectorCounts';

/** See `copies`. */
export const measureCopies: Measure<CopiesEvidence> = async (tools, context) => {
  const counted = await vectorCounts(tools, context);
  return 'notJudged' in counted ? counted : counted.copies;
};
