import type { CombinedResult, JudgedPart } from '../../../src-shared/contract/combinedResults';
import { parseSplit } from '../../../src-shared/contract/splitRule';
import { splitLabel } from '../../../src-shared/format/splitWords';
import type { RowsAsked } from '../../stores/rowsShown';

/**
 * The rows of a cell of a combined model's matrix, given the dataset that the part is of. With folds each row of the test part
 * was judged by a model of its fold, which is not kept: they have none to show.
 */
export function decidedRows({ model, settings }: CombinedResult, part: JudgedPart, dataset: string | null) {
  const folded = parseSplit(settings.split).kind === 'folds';
  return (actual: string, predicted: string, count: number): RowsAsked | null => {
    if (dataset === null || (folded && part.part === 'test')) return null;
    const drawn = settings.balance === 'undersample' && part.part !== 'file' ? ` of the balanced draw (seed ${settings.seed})` : '';
    const where = part.part === 'file' ? `Rows of ${part.name}.` : part.part === 'train' ? `Rows${drawn} that the model was fitted to.`
      : `Rows${drawn} in the test part (${splitLabel(settings.split)}).`;
    return {
      dataset, count, title: `Several features: ${actual} predicted ${predicted}`, note: where,
      conditions: [{ kind: 'decided', model, part: part.part, actual, predicted }],
    };
  };
}
