import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { Column } from '../../columns/dataset';
import { designOf } from '../../fitting/multinomial/design';
import { fitCombined, scoreDesign } from '../../fitting/multinomial/fitCombined';
import { countJointRows, type JointRows } from '../../fitting/multinomial/jointRows';
import { balancedWeights } from '../../fitting/fitFolds';
import type { ScoredCounts } from '../../fitting/judgeScores';
import type { SelectionRows } from './selectionRows';

/** The predicted gain, as a share of the objective, below which a fit ends: what is ranked are matrices and ranks. */
const tolerance = 1e-8;

/** A model on some features: the judged rows of each fold with their scores. */
export type JudgedFeatures = {
  judged: ScoredCounts[];
  /** Columns of the design. */
  columns: number;
  converged: boolean;
  /** Of each fold, for a neighbour to start from. */
  parameters: Float64Array[];
};

/**
 * Fits one model a fold on the distinct rows over its features, and scores the rows that the fold is judged on.
 * @param joint the distinct rows over `features`
 * @param before parameters of a model on all features but the last, of each fold: where these fits start
 */
export function judgeFeatures(
  features: Column[], joint: JointRows, rows: SelectionRows, settings: ModelSettings, before: Float64Array[] | null,
): JudgedFeatures {
  const parts = rows.parts.map((part) => countJointRows(joint, rows.classes, 2, part));
  const result: JudgedFeatures = { judged: [], columns: 0, converged: true, parameters: [] };
  rows.folds.forEach(({ train, test }, fold) => {
    const counts = sum(train.map((part) => parts[part]));
    const design = designOf(features, joint, bothClasses(counts));
    // Folds share most of their rows: the one before is the better start, once there is one.
    const start = result.parameters.at(-1) ?? (before === null ? undefined : widen(before[fold], design.rows.columns));
    const model = fitCombined(design, weigh(counts, settings), {
      classes: 2, penalty: settings.penalty, intercept: settings.intercept, C: settings.C, tolerance, ...(start && { start }),
    });
    result.judged.push(judgedRows(parts[test], scoreDesign(design, model)));
    result.columns = design.rows.columns;
    result.converged &&= model.fit.converged;
    result.parameters.push(model.fit.parameters);
  });
  return result;
}

/** Parameters of a wider design: the columns that came in last start at 0, the intercept stays last. */
function widen(parameters: Float64Array, columns: number): Float64Array {
  const wide = new Float64Array(columns + 1);
  wide.set(parameters.subarray(0, -1));
  wide[columns] = parameters[parameters.length - 1];
  return wide;
}

function sum(counts: Float64Array[]): Float64Array {
  const total = counts[0].slice();
  for (const part of counts.slice(1)) for (let i = 0; i < total.length; i++) total[i] += part[i];
  return total;
}

function bothClasses(counts: Float64Array): Float64Array {
  const rows = new Float64Array(counts.length / 2);
  for (let row = 0; row < rows.length; row++) rows[row] = counts[2 * row] + counts[2 * row + 1];
  return rows;
}

function weigh(counts: Float64Array, { balance }: ModelSettings): Float64Array {
  if (balance !== 'weights') return counts;
  const { positive, negative } = balancedWeights(perClass(counts, Uint32Array.from({ length: counts.length / 2 }, (_, row) => row)));
  return counts.map((count, i) => count * (i % 2 === 1 ? positive : negative));
}

/** The rows that the part has, and no others: sorting their scores is what an AUC costs. */
function judgedRows(counts: Float64Array, scores: Float64Array): ScoredCounts {
  const places = new Uint32Array(scores.length);
  let present = 0;
  for (let row = 0; row < scores.length; row++) if (counts[2 * row] + counts[2 * row + 1] > 0) places[present++] = row;
  const rows = places.subarray(0, present);
  const judged = new Float64Array(present);
  for (let i = 0; i < present; i++) judged[i] = scores[rows[i]];
  return { scores: judged, ...perClass(counts, rows) };
}

function perClass(counts: Float64Array, rows: Uint32Array): Omit<ScoredCounts, 'scores'> {
  const [negatives, positives] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let i = 0; i < rows.length; i++) {
    negatives[i] = counts[2 * rows[i]];
    positives[i] = counts[2 * rows[i] + 1];
  }
  return { negatives, positives };
}
