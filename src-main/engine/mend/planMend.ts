import { secondLabelWords } from '../../../src-shared/schemas/labelNames';
import type { MendDone, MendPart, MendPreview, RowsAt } from '../../../src-shared/mending/mending';
import { inMendOrder, type MendStepId } from '../../../src-shared/mending/steps';
import { hiddenConflicts, mendSentence, splitRemark, type MendFacts } from '../../../src-shared/mending/words';
import { EngineError } from '../../../src-shared/terms/errors';
import { invariantsOf, patternsThatBreak } from '../columns/invariants/brokenPatterns';
import { fileColumns, type Column, type Dataset } from '../columns/dataset';
import { namesRow } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { RowsLeft } from './rowsLeft';
import { rowsWhere, shuffleRows, testPatterns } from './splitRows';

/** What is written: rows of each file in their order, which of the dataset's columns, and which patterns have another label. */
export type MendPlan = {
  preview: MendPreview;
  rows: Uint32Array[];
  columns: number[];
  marked: Uint8Array;
  /** Rows that were left out since they contradict what their columns mean. */
  broken: Uint32Array;
};

/**
 * Does the chosen steps in their fixed order, on which the answer rests: what is undecidable is looked for before copies go, since one row
 * a vector would hide it; parts are told apart by the rows of the dataset as it was opened, whatever was left out since.
 * @throws TOO_FEW_ROWS where nothing is left for a file
 */
export function planMend({ dataset, steps }: { dataset: Dataset; steps: readonly MendStepId[] }, context: TaskContext): MendPlan {
  const left = new RowsLeft(dataset);
  const before = left.count();
  const done: MendDone[] = [];
  const remarks: (string | null)[] = [];
  let columns = fileColumns(dataset).filter(({ gapsOf }) => gapsOf === undefined);
  let test: Uint8Array | null = null;
  let shuffled = false;

  let broken: Uint32Array = new Uint32Array(0);

  const take = (step: MendStepId): MendFacts => {
    switch (step) {
      case 'drop-broken': {
        const is = patternsThatBreak(dataset, null);
        broken = Uint32Array.from(dataset.rowPatterns.keys()).filter((row) => is[dataset.rowPatterns[row]] === 1);
        left.dropPatterns(is);
        return { step, rows: broken.length, checked: invariantsOf(dataset).length };
      }
      case 'drop-undecidable': case 'mark-undecidable': {
        const { is, vectors, rows } = left.undecidable();
        if (step === 'drop-undecidable') left.drop(is);
        else left.mark(is);
        return { step, vectors, rows };
      }
      case 'one-a-vector': {
        const { vectors } = left.undecidable();
        if (vectors > 0) remarks.push(hiddenConflicts(vectors));
        return { step, vectors: left.keepFirst() };
      }
      case 'drop-identity': {
        const named = columns.filter(namesHost).map(({ name }) => name);
        columns = columns.filter((column) => !namesHost(column));
        return { step, columns: named };
      }
      case 'grouped-split': {
        test = testPatterns(dataset, left.vectors);
        const { rows } = left.count();
        const [inTest, largest] = [left.rowsIn(test), left.largestVector()];
        remarks.push(splitRemark(inTest, rows, largest));
        return { step, train: rows - inTest, test: inTest };
      }
      case 'shuffle':
        shuffled = true;
        return { step };
    }
  };
  for (const step of inMendOrder(steps)) {
    throwIfCancelled(context);
    const at = left.count();
    if (at.rows === 0) break;
    const facts = take(step);
    const after = left.count();
    done.push({ step, sentence: mendSentence(facts, at, after), before: at, after });
  }
  const rows = left.rows();
  if (shuffled) shuffleRows(rows);
  const parts = partsOf(left, rows, test);
  const written = columns.map(({ name }) => name);
  return {
    preview: {
      done, before, after: left.count(), parts: parts.map(({ part }) => part), columns: written,
      leftOut: fileColumns(dataset).map(({ name }) => name).filter((name) => !written.includes(name)),
      remarks: remarks.filter((remark) => remark !== null),
    },
    rows: parts.map((one) => one.rows), columns: columns.map((column) => dataset.columns.indexOf(column)), marked: left.marked, broken,
  };
}

/** Whether a column is left out as one that names hosts, times or rows; a second label says what the label says, and stays. */
const namesHost = ({ role, about }: Column): boolean =>
  (namesRow(role) ? about?.reason !== secondLabelWords : role === 'feature' && about?.identity === true);

type Part = { part: MendPart; rows: Uint32Array };

/** @throws TOO_FEW_ROWS */
function partsOf(left: RowsLeft, rows: Uint32Array, test: Uint8Array | null): Part[] {
  const { rowPatterns } = left.dataset;
  const part = (name: MendPart['part'], own: Uint32Array, counted: RowsAt): Part => {
    if (own.length > 0) return { part: { part: name, ...counted }, rows: own };
    throw new EngineError('TOO_FEW_ROWS', name === 'all' ? 'at least one row was expected to be left; these steps leave none.'
      : `rows were expected on both sides of the split; none ${name === 'test' ? 'of the test part is' : 'for training are'} there.`);
  };
  if (test === null) return [part('all', rows, left.count())];
  return [0, 1].map((side) => part(side === 0 ? 'train' : 'test', rowsWhere(rows, (row) => test[rowPatterns[row]] === side),
    left.count((pattern) => test[pattern] === side)));
}
