import type { RowCondition } from '../../../../../src-shared/contract/rowConditions';
import type { Dataset } from '../../../columns/dataset';
import { selectRows } from '../../../rows/selectRows';

/** How many rows stand behind some conditions, and the number of the first, from 1; 0 where there are none. */
export type Behind = { count: number; firstRow: number };

/** Of each set of conditions what a click on it will show. */
export const firstBehind = ({ dataset, asked }: { dataset: Dataset; asked: RowCondition[][] }): Behind[] => asked.map((conditions) => {
  const rows = selectRows({ dataset, trained: null, conditions, models: new Map() });
  return { count: rows.length, firstRow: rows.length === 0 ? 0 : rows[0] + 1 };
});
