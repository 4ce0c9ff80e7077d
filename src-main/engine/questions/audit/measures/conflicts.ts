import type { ConflictsEvidence } from '../../../../../src-shared/questions/audit/checks/conflicts';
import type { Measure } from '../measureList';
import { vectorCounts } from '../vectors/vectorCounts';

/** See `conflicts`. */
export const measureConflicts: Measure<ConflictsEvidence> = async (tools, context) => {
  const counted = await vectorCounts(tools, context);
  if ('notJudged' in counted) return counted;
  const { conflicts } = counted;
  return conflicts.label.classes > 1 ? conflicts : { notJudged: 'All rows have the same label: nothing can contradict it.' };
};
