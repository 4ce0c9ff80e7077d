import type { AuditContext } from '../../../../src-shared/questions/audit/result';
import type { Dataset } from '../../columns/dataset';

/** What stands beside the checks, but for what is known of the release. */
export const countContext = (_input: { dataset: Dataset }): Omit<AuditContext, 'defects'> =>
  ({ floors: null, benignShare: null, precision: null, smallLabels: [] });
