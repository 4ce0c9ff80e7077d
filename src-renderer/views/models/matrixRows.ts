import type { ModelSettings } from '../../../src-shared/contract/contract';
import { splitLabel } from '../../../src-shared/format/splitWords';
import type { RowsAsked } from '../../stores/rowsShown';
import type { MatrixCell } from './matrixCells';

/** The model of one feature whose matrix is shown, and the dataset whose rows it judges. */
export type MatrixRows = {
  dataset: string; trained?: string; settings: ModelSettings; feature: string; threshold?: number; leaveOutOverlap?: boolean;
};

/** What the rows of a cell are: which draw, which part. */
function partWords({ settings, trained }: MatrixRows): string {
  if (trained !== undefined) return 'Rows of the second file.';
  const drawn = settings.balance === 'undersample' ? ` of the balanced draw (seed ${settings.seed})` : '';
  return settings.split === 'none' ? `Rows${drawn}: the model was fitted to them.` : `Rows${drawn} in the test part (${splitLabel(settings.split)}).`;
}

/** The rows that a cell of a 2 × 2 matrix counts. */
export function rowsOfCell(model: MatrixRows | undefined, { id, count }: MatrixCell, target: string): RowsAsked | null {
  if (model === undefined) return null;
  const { dataset, trained, settings, feature, threshold = 0.5, leaveOutOverlap } = model;
  const actual = id === 'tp' || id === 'fn';
  const predicted = id === 'tp' || id === 'fp';
  return {
    dataset, ...(trained !== undefined && { trained }), count, note: partWords(model),
    title: `${feature} alone: ${actual ? target : 'other'} predicted ${predicted ? target : 'other'}`,
    conditions: [{ kind: 'judged', settings, feature, threshold, actual, predicted, ...(leaveOutOverlap && { leaveOutOverlap }) }],
  };
}
