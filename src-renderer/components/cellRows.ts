import type { CombinedResult, JudgedPart } from '../../src-shared/questions/combined/result';
import type { CostTable } from '../../src-shared/schemas/costTables';
import type { ModelSettings } from '../../src-shared/terms/modelSettings';
import { splitLabel } from '../../src-shared/format/splitWords';
import type { RowsAsked } from '../stores/rowsShown';
import type { MatrixCell } from './matrixCells';

/** The model of one feature whose matrix is shown, and the dataset whose rows it judges. */
export type MatrixRows = {
  dataset: string; trained?: string; settings: ModelSettings; feature: string; threshold?: number; leaveOutOverlap?: boolean;
};

/** What the rows of a part are: which draw, which part, which file. */
function partNote(settings: Pick<ModelSettings, 'balance' | 'seed' | 'split'>, part: JudgedPart['part'], file = 'the second file'): string {
  if (part === 'file') return `Rows of ${file}.`;
  const drawn = settings.balance === 'undersample' ? ` of the balanced draw (seed ${settings.seed})` : '';
  return part === 'train' ? `Rows${drawn} that the model was fitted to.` : `Rows${drawn} in the test part (${splitLabel(settings.split)}).`;
}

/** The rows that a cell of a 2 × 2 matrix counts. */
export function rowsOfCell(model: MatrixRows | undefined, { id, count }: MatrixCell, target: string): RowsAsked | null {
  if (model === undefined) return null;
  const { dataset, trained, settings, feature, threshold = 0.5, leaveOutOverlap } = model;
  const actual = id === 'tp' || id === 'fn';
  const predicted = id === 'tp' || id === 'fp';
  return {
    dataset, ...(trained !== undefined && { trained }), count,
    note: partNote(settings, trained !== undefined ? 'file' : settings.split === 'none' ? 'train' : 'test'),
    title: `${feature} alone: ${actual ? target : 'other'} predicted ${predicted ? target : 'other'}`,
    conditions: [{ kind: 'judged', settings, feature, threshold, actual, predicted, ...(leaveOutOverlap && { leaveOutOverlap }) }],
  };
}

/**
 * The rows of a cell of a combined model's matrix, given the dataset that the part is of; with costs, of the answers of least
 * expected cost.
 */
export function decidedRows({ model, settings }: CombinedResult, { part, name }: Pick<JudgedPart, 'part' | 'name'>, dataset: string | null, costs?: CostTable) {
  return (actual: string, predicted: string, count: number): RowsAsked | null => (dataset === null ? null : {
    dataset, count, title: `Several features${costs === undefined ? '' : ', by least expected cost'}: ${actual} predicted ${predicted}`,
    note: partNote(settings, part, name),
    conditions: [{ kind: 'decided', model, part, actual, predicted, ...(costs !== undefined && { costs }) }],
  });
}
