import type { CopiesEvidence } from '../../../../../src-shared/questions/audit/checks/copies';
import type { Measure } from '../measureList';

/** See `copies`. */
export const measureCopies: Measure<CopiesEvidence> = async ({ open: { summary: { rows, distinctRows } } }) => ({ rows, distinctRows });
