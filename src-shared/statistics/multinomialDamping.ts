import type { MultinomialProblem } from './multinomialProblem';

/** Damping to begin with and below which it ends, per unit of the rows' weight. */
const firstDamping = 6e-5;
const leastDamping = 2e-10;
/** A step that gets nowhere with so much damping would get nowhere with more. */
const mostDamping = 100;
/** A step that is cut to less than this came from a model that holds nowhere near: it is damped as at the beginning. */
const hopelessStep = 0.01;

/** A damped step that promises less than this share of the objective is damped too much. */
const smallShare = 1e-4;

/** What a step of the descent came to. */
export type StepOutcome = {
  /** The share of the direction that was gone. */
  step: number;
  /** The objective's fall, as a share of the predicted one. */
  ratio: number;
  /** The predicted fall, as a share of the objective. */
  share: number;
  /** Nothing worth a damped step is left. */
  ending: boolean;
};

/**
 * Levenberg–Marquardt damping that knows the columns: d_j = damping · (largest absolute value of column j)² is added to
 * the Hessian's diagonal. A rare value of 700 standard deviations must not throw its few rows across the boundary while
 * the mass of the rows, certain already, shows no curvature. On all features of KDD Cup 99 that makes 25 Newton steps
 * of 61. The damping grows when steps have to be cut, fades when the quadratic model holds, and ends at 0.
 */
export class Damping {
  private readonly reach: Float64Array;
  private readonly least: number;
  private readonly first: number;
  private readonly most: number;
  private damping: number;

  /** @param warm the fit starts near its end, where damping would only hold it up; it still grows where steps are cut */
  constructor(problem: MultinomialProblem, warm: boolean) {
    this.reach = reachOf(problem);
    this.least = leastDamping * problem.totalWeight;
    this.first = firstDamping * problem.totalWeight;
    this.most = mostDamping * problem.totalWeight;
    this.damping = warm ? 0 : this.first;
  }

  get ended(): boolean {
    return this.damping === 0;
  }

  get spent(): boolean {
    return this.damping > this.most;
  }

  /** What to add to the diagonal, one number a parameter. */
  ridge(): Float64Array {
    return this.reach.map((reach) => this.damping * reach * reach);
  }

  learn({ step, ratio, share, ending }: StepOutcome): void {
    let next = this.damping;
    if (step < hopelessStep) next = Math.max(16 * next, this.first);
    else if (step < 1 || ratio < 0.25) next = Math.max(next, step < 0.25 ? this.least : 0) * (step < 0.2 ? 4 : 2);
    else if (share < smallShare) next /= 64;
    else if (ratio > 0.75) next /= 4;
    this.damping = ending || next < this.least ? 0 : next;
  }
}

/** The largest absolute value of each parameter's column; 1 for the intercepts. */
function reachOf({ rows, outputs }: MultinomialProblem): Float64Array {
  const { columns, shifts, entryColumns, entryValues, dense } = rows;
  const reach = new Float64Array((columns + 1) * outputs).fill(1);
  for (let j = 0; j < columns * outputs; j++) reach[j] = Math.abs(shifts[Math.floor(j / outputs)]);
  for (let e = 0; e < entryColumns.length; e++) {
    const column = entryColumns[e];
    const value = Math.abs(entryValues[e] + shifts[column]);
    for (let c = 0; c < outputs; c++) reach[column * outputs + c] = Math.max(reach[column * outputs + c], value);
  }
  const width = dense.columns.length;
  dense.columns.forEach((column, d) => {
    let most = 0;
    for (let at = d; at < dense.values.length; at += width) most = Math.max(most, Math.abs(dense.values[at]));
    reach.fill(most, column * outputs, (column + 1) * outputs);
  });
  return reach;
}
