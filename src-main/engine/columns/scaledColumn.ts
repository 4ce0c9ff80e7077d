import type { Scale } from '../../../src-shared/contract/results';
import { scaleValues } from '../../../src-shared/statistics/scaleValues';
import type { CodedColumn } from './dataset';

/** The column as a fit takes it: its numbers scaled, in the same order; text as it is. */
export const scaledColumn = (column: CodedColumn, scale: Scale | undefined): CodedColumn =>
  (column.kind === 'text' || scale !== 'asinh' ? column : { ...column, values: scaleValues(column.values, scale) });
