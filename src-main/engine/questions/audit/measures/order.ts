import type { OrderEvidence } from '../../../../../src-shared/questions/audit/checks/order';
import type { Measure } from '../measureList';

/** In a walk over all rows, of one worker. */
export const measureOrder: Measure<OrderEvidence> = async ({ open: { dataset, summary }, run }, context) => {
  const present = summary.categories.filter(({ name }) => summary.labels.some(({ category, rows }) => rows > 0 && category === name));
  if (present.length === 1) return { notJudged: `All rows are of one category (${present[0].name}): there is no order to see.` };
  return run('countOrder', { dataset, drawnFrom: summary.sample === null ? null : summary.rowsRead }, context);
};
