import type { PortEvidence } from '../../../../../src-shared/questions/audit/checks/port';
import { halvesOf } from '../columns/columnsTold';
import type { Measure } from '../measureList';
import { rowsByRole } from './rowsByRole';

/** See `port`. */
export const measurePort: Measure<PortEvidence> = async (tools, context) => {
  const { open: { dataset, summary }, run } = tools;
  const second = await halvesOf(tools, context);
  const { goals, protocol } = await run('tellPorts', { dataset, second }, context);
  if (goals.length === 0) return { notJudged: 'No column is known to hold the destination port or the service of a connection.' };
  return { ...rowsByRole(summary), goals: goals.sort((a, b) => b.heldOut - a.heldOut), protocol };
};
