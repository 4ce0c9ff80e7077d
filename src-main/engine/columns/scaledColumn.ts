import { scaleValues, type Scale } from '../../../src-shared/statistics/scaleValues';
import type { Column } from './dataset';

/** The column as a fit takes it: its numbers scaled, in the same order; text as it is. */
export function scaledColumn<C extends Column>(column: C, scale: Scale | undefined): C {
  if (column.kind === 'text' || scale !== 'asinh') return column;
  if (column.form === 'plain') return { ...column, numbers: scaleValues(column.numbers, scale) };
  return { ...column, values: scaleValues(column.values, scale) };
}
