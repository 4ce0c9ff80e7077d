import type { CallContext } from '../../../src-shared/terms/progress';
import type { RowCondition } from '../../../src-shared/contract/rowConditions';
import type { DecidingModel } from '../fitting/multinomial/decidingModel';
import { matchGapFeatures } from '../columns/gapFeatures';
import type { Dataset } from '../columns/dataset';
import type { OpenDataset } from '../openDataset';
import type { AskTools } from '../questions/ask';
import { rowTasks } from './rowTasks';

/** The rows that pass all conditions. They are found once and kept, so that scrolling through them reads and does not search. */
export async function rowsBehind(
  open: OpenDataset, trained: OpenDataset | null, conditions: RowCondition[], { pool, models, share }: AskTools, context: CallContext,
): Promise<{ dataset: Dataset; rows: Uint32Array }> {
  const named = conditions.flatMap((condition) => (condition.kind === 'decided' ? [condition.model] : []));
  const about = trained === null ? [open] : [open, trained];
  const rows = await share({ question: 'rows behind a figure', about, request: { conditions } }, context, async (own) => {
    const deciding = new Map<string, DecidingModel>();
    for (const name of named) deciding.set(name, await models.deciding(name, share, own));
    const features = trained?.dataset ?? [...deciding.values()][0]?.trained;
    const dataset = features === undefined || features === open.dataset ? open.dataset : matchGapFeatures(features, open.dataset);
    const input = { dataset, trained: trained === null || trained === open ? null : trained.dataset, conditions, models: deciding };
    return pool.run(rowTasks, 'selectRows', input, own);
  });
  return { dataset: open.dataset, rows };
}
