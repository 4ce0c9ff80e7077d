import type { InterceptRule, Penalty } from './penalty';
import { notConvergedWarning, violationAt } from './logisticFit';
import { descendMultinomial, type DescentLimits } from './multinomialDescent';
import { newtonProposals } from './multinomialNewton';
import { describeProblem, startAt, type MultinomialProblem, type MultinomialState } from './multinomialProblem';
import { proximalProposals } from './multinomialProximal';
import type { MultinomialParameters, MultinomialRows } from './multinomialRows';

/**
 * What a logistic regression on several features is asked to minimise over the coefficients W and the intercepts b of
 * the standardised columns x (the problem of scikit-learn's `LogisticRegression`):
 *
 *     P(W) + C · Σ_i Σ_c n_ic · −log p_ic,   p_i = softmax(W x_i + b)
 *
 * with P = |W|₁ for `l1`, ½|W|² for `l2`, 0 for `none`, and |b|₁ or ½|b|² added where the intercept is `penalised`. For
 * two classes there is one vector, the log-odds of the second: p_i1 = 1 / (1 + e^(−w·x_i − b)), which with L1 and a
 * penalised intercept is LIBLINEAR's problem.
 */
export type MultinomialOptions = Partial<Omit<DescentLimits, 'warm'>> & {
  penalty: Penalty;
  intercept: InterceptRule;
  /** Weight of the data against the penalty; > 0. Without a penalty it only scales the objective. */
  C: number;
  /** How many classes `counts` has; each needs some weight. */
  classes: number;
  /** Parameters to start from, such as those of a neighbouring C: `parameters` of an earlier fit. */
  start?: MultinomialParameters;
};

export type MultinomialFit = {
  /** One vector of coefficients for each class, over the standardised columns; for two classes one, of the second. */
  coefficients: number[][];
  intercepts: number[];
  /** The same in one array, `[column * m + output]`, intercepts last: what scores and later fits start from. */
  parameters: MultinomialParameters;
  /** The minimised value, penalty included. */
  objective: number;
  iterations: number;
  converged: boolean;
  /** Largest violation of the optimality (subgradient) conditions, divided by C · Σ n. */
  optimality: number;
  warnings: string[];
};

export const defaultTolerance = 1e-9;
const defaultMaxIterations = 200;
/** Scores beyond which a model without a penalty may be on its way to infinity. */
const certain = 20;

export const certainRowsWarning =
  'Some rows are told apart with near certainty: without a penalty the best coefficients may be infinite, and ' +
  'the ones found mean little by themselves.';

/**
 * Fits a binary (two classes) or multinomial (softmax, three or more) logistic regression to weighted distinct rows:
 * truncated Newton for L2 and no penalty, proximal Newton for L1.
 *
 * @param rows the standardised design
 * @param counts weight of each class in each row, `[row * classes + class]`: how many rows of the file, times any class
 *   weight
 * @returns `converged` false with a warning where the iterations ran out; always a point at which the objective holds
 * @throws RangeError for fewer than two classes, a class without weight, counts of another length, or C ≤ 0
 * @example
 * const rows = { rows: 2, columns: 1, starts: Uint32Array.of(0, 0, 0), entries: new Uint16Array(0), entryColumns: new Uint32Array(0),
 *   entryValues: new Float64Array(0), shifts: Float64Array.of(0), dense: { columns: Uint32Array.of(0), values: Float64Array.of(-1, 1) } };
 * fitMultinomial(rows, Float64Array.of(3, 1, 1, 3), { penalty: 'none', intercept: 'free', C: 1, classes: 2 }).coefficients
 *   // → [[1.0986]] (ln 3)
 * @see scikit-learn's `LogisticRegression`; Lin, Weng & Keerthi (2008), "Trust region Newton method for logistic
 *   regression"; Lee, Sun & Saunders (2014), "Proximal Newton-type methods"
 */
export function fitMultinomial(
  rows: MultinomialRows, counts: Float64Array, options: MultinomialOptions,
): MultinomialFit {
  const { penalty, classes, tolerance = defaultTolerance, maxIterations = defaultMaxIterations, onIteration } = options;
  checkInput(rows, counts, options);
  const problem = describeProblem(rows, counts, classes, options);
  const state = startAt(problem, options.start?.slice() ?? new Float64Array(problem.penalties.length));
  const proposals = penalty === 'l1' ? proximalProposals(problem, state) : newtonProposals(problem, state);
  const end = descendMultinomial(problem, state, { tolerance, maxIterations, warm: options.start !== undefined, onIteration }, proposals);
  const optimality = optimalityOf(problem, state);
  const { iterations } = end;
  const converged = end.converged && optimality <= explicable(problem, state, tolerance);
  settle(problem, state);
  const warnings = converged ? [] : [notConvergedWarning(iterations)];
  if (penalty === 'none' && state.scores.some((score) => Math.abs(score) > certain)) warnings.push(certainRowsWarning);
  const { objective } = state;
  return { ...describeParameters(problem, state), objective, iterations, converged, optimality, warnings };
}

function checkInput(rows: MultinomialRows, counts: Float64Array, { classes, C }: MultinomialOptions): void {
  if (!(C > 0)) throw new RangeError(`C must be above 0; got ${C}.`);
  if (!(classes >= 2)) throw new RangeError(`A model needs two classes or more; got ${classes}.`);
  if (counts.length !== rows.rows * classes) {
    const needed = rows.rows * classes;
    throw new RangeError(`${rows.rows} rows of ${classes} classes need ${needed} counts; got ${counts.length}.`);
  }
  const totals = new Float64Array(classes);
  for (let i = 0; i < counts.length; i++) totals[i % classes] += counts[i];
  const empty = totals.findIndex((total) => !(total > 0));
  if (empty >= 0) throw new RangeError(`Every class needs rows to learn from; class ${empty} has none.`);
}

/** The largest miss of the optimality conditions, per unit of weight. */
function optimalityOf(
  { penalties, totalWeight }: MultinomialProblem, { parameters, gradient }: MultinomialState,
): number {
  let worst = 0;
  for (let j = 0; j < parameters.length; j++) {
    worst = Math.max(worst, violationAt(parameters[j], gradient[j], penalties[j]));
  }
  return worst / totalWeight;
}

/**
 * The largest optimality that fits a predicted gain below the tolerance, as |gradient|² ≤ 2 · gain · trace of the Hessian
 * (at most weight · parameters / 4). More belongs to a direction that the steps did not see: not converged.
 */
function explicable(
  { totalWeight, penalties }: MultinomialProblem, { objective }: MultinomialState, tolerance: number,
): number {
  return Math.sqrt((penalties.length * Math.max(tolerance, 1e-10) * objective) / (2 * totalWeight)) + 1e-8;
}

/**
 * Adding a number to the same parameter of every class changes no probability; where nothing penalises that, the
 * classes' parameters are made to sum to 0.
 */
function settle({ outputs, penalties }: MultinomialProblem, { parameters }: MultinomialState): void {
  if (outputs === 1) return;
  for (let at = 0; at < parameters.length; at += outputs) {
    if (penalties[at] !== 'none') continue;
    let mean = 0;
    for (let c = 0; c < outputs; c++) mean += parameters[at + c] / outputs;
    for (let c = 0; c < outputs; c++) parameters[at + c] -= mean;
  }
}

function describeParameters(
  { rows, outputs }: MultinomialProblem, { parameters }: MultinomialState,
): Pick<MultinomialFit, 'coefficients' | 'intercepts' | 'parameters'> {
  const coefficients = Array.from({ length: outputs }, (_, c) =>
    Array.from({ length: rows.columns }, (_, j) => parameters[j * outputs + c]));
  return { coefficients, intercepts: Array.from(parameters.subarray(rows.columns * outputs)), parameters };
}
