import type { InterceptRule } from './penalty';
import { describeProblem, startAt } from './multinomialProblem';
import type { MultinomialRows } from './multinomialRows';

/**
 * The C up to which an L1 penalty leaves a logistic regression no coefficient: 1 / max |∂loss/∂w| at C = 1 where every
 * coefficient is 0 and a free intercept is at its best (log class shares), a penalised one at 0 too. An L1 path begins
 * there.
 *
 * @param counts weight of each class in each row, `[row * classes + class]`; each class needs some
 * @returns Infinity where no column tells the classes apart at all
 * @example
 * const rows = { rows: 2, columns: 1, starts: Uint32Array.of(0, 0, 0), entries: new Uint16Array(0), entryColumns: new Uint32Array(0),
 *   entryValues: new Float64Array(0), shifts: Float64Array.of(0), dense: { columns: Uint32Array.of(0), values: Float64Array.of(-1, 1) } };
 * weakestC(rows, Float64Array.of(3, 1, 1, 3), 2, 'free') // → 0.5
 * @see sklearn.svm.l1_min_c (two classes, intercept penalised); Friedman, Hastie & Tibshirani (2010), section 2.5
 */
export function weakestC(rows: MultinomialRows, counts: Float64Array, classes: number, intercept: InterceptRule): number {
  const problem = describeProblem(rows, counts, classes, { penalty: 'l1', intercept, C: 1 });
  const { outputs } = problem;
  const parameters = new Float64Array(problem.penalties.length);
  const first = rows.columns * outputs;
  if (intercept === 'free') {
    const totals = new Float64Array(classes);
    for (let i = 0; i < counts.length; i++) totals[i % classes] += counts[i];
    if (outputs === 1) parameters[first] = Math.log(totals[1] / totals[0]);
    else for (let c = 0; c < outputs; c++) parameters[first + c] = Math.log(totals[c]);
  }
  const { gradient } = startAt(problem, parameters);
  let steepest = 0;
  for (let j = 0; j < gradient.length; j++) if (problem.penalties[j] === 'l1') steepest = Math.max(steepest, Math.abs(gradient[j]));
  return steepest > 0 ? 1 / steepest : Infinity;
}
