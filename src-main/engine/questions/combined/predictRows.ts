import type { CostTable } from '../../../../src-shared/schemas/costTables';
import type { DecimalMark } from '../../../../src-shared/contract/contract';
import { EngineError } from '../../../../src-shared/terms/errors';
import { cheapestClass, likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import { costsOf } from '../../../../src-shared/schemas/costTables';
import { markFormula } from '../../../../src-shared/format/formulaCell';
import { shiftPriors } from '../../../../src-shared/statistics/shiftPriors';
import { labelOf, levelTexts, type Dataset, type TextColumn } from '../../columns/dataset';
import { csvCell } from '../../csvCell';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { classProbabilities, type CombinedModel } from '../../fitting/multinomial/fitCombined';
import { scoreRows } from '../../fitting/multinomial/scoreRows';

export type PredictRowsInput = {
  dataset: Dataset; labelled: boolean; model: CombinedModel; classes: string[]; priorShift: number[]; costs: CostTable | null;
  /** Names that a spreadsheet would take for formulas get a mark in front. */
  markFormulas: boolean;
  decimalMark: DecimalMark;
};
/** The text, and how many names in it got a mark. */
export type Predictions = { csv: Uint8Array; marked: number };

/** Rows of text that are joined at a time. */
const block = 16_384;

/**
 * Every row's answer as CSV, in the order of the files: its number, the file it is from where there are several, its label where
 * there is one, the likeliest class, with costs the class of least expected cost, and the probability of every class (nine
 * significant digits).
 */
export function predictRows(
  { dataset, labelled, model, classes, priorShift, costs, markFormulas, decimalMark }: PredictRowsInput, context: TaskContext,
): Predictions {
  const k = classes.length;
  const comma = decimalMark === 'comma';
  const separator = comma ? ';' : ',';
  const number = (value: number): string => (comma ? String(value).replace('.', ',') : String(value));
  const probabilities = classProbabilities(model, scoreRows(model, dataset.columns, dataset.patterns));
  const likeliest = likeliestClass(probabilities, k);
  const cheapest = costs === null ? null : cheapestClass(shiftPriors(probabilities, priorShift), costsOf(costs, classes).matrix);
  const marked = new Set<string>();
  const nameCell = (name: string): string => {
    const cell = markFormulas ? markFormula(name) : name;
    if (cell !== name) marked.add(name);
    return csvCell(cell);
  };
  const names = classes.map(nameCell);
  const labels = labelled ? levelTexts(labelOf(dataset)).map(nameCell) : [];
  const { codes } = labelOf(dataset);
  const source = dataset.columns.find((column): column is TextColumn => column.kind === 'text' && column.role === 'source');
  const files = source === undefined ? [] : levelTexts(source).map(nameCell);
  const answers = Array.from({ length: dataset.patterns }, (_, i) => [
    ...(source === undefined ? [] : [files[source.codes[i]]]), ...(labelled ? [labels[codes[i]]] : []), names[likeliest[i]],
    ...(cheapest === null ? [] : [names[cheapest[i]]]),
    ...classes.map((_, c) => number(Number(probabilities[i * k + c].toPrecision(9)))),
  ].join(separator));
  const header = ['row', ...(source === undefined ? [] : [csvCell(source.name)]), ...(labelled ? ['label'] : []), 'predicted', ...(cheapest === null ? [] : ['least_cost']), ...classes.map((name) => csvCell(`p_${name}`))];
  const parts: Buffer[] = [Buffer.from(`${header.join(separator)}\n`)];
  for (let from = 0; from < dataset.rows; from += block) {
    throwIfCancelled(context);
    context.progress({ step: 'Writing predictions', done: from, total: dataset.rows, unit: 'steps', rows: from });
    let text = '';
    for (let row = from; row < Math.min(from + block, dataset.rows); row++) text += `${row + 1}${separator}${answers[dataset.rowPatterns[row]]}\n`;
    parts.push(Buffer.from(text));
  }
  try {
    return { csv: Buffer.concat(parts), marked: marked.size };
  } catch (error) {
    throw new EngineError('TOO_LARGE', `predictions of ${dataset.rows} rows do not fit in memory (${(error as Error).message}).`);
  }
}
