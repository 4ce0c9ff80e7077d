import type { CombinedResult, CostTable, JudgedPart } from '../../../src-shared/contract/combinedResults';
import { splitLabel } from '../../../src-shared/format/splitWords';
import type { RowsAsked } from '../../stores/rowsShown';

/** The rows of a cell of a combined model's matrix, given the dataset that the part is of; with costs, of the answers of least expected cost. */
export function decidedRows({ model, settings }: CombinedResult, part: Pick<JudgedPart, 'part' | 'name'>, dataset: string | null, costs?: CostTable) {
  return (actual: string, predicted: string, count: number): RowsAsked | null => {
    if (dataset === null) return null;
    const drawn = settings.balance === 'undersample' && part.part !== 'file' ? ` of the balanced draw (seed ${settings.seed})` : '';
    const where = part.part === 'file' ? `Rows of ${part.name}.` : part.part === 'train' ? `Rows${drawn} that the model was fitted to.`
      : `Rows${drawn} in the test part (${splitLabel(settings.split)}).`;
    return {
      dataset, count, title: `Several features${costs === undefined ? '' : ', by least expected cost'}: ${actual} predicted ${predicted}`, note: where,
      conditions: [{ kind: 'decided', model, part: part.part, actual, predicted, ...(costs !== undefined && { costs }) }],
    };
  };
}
