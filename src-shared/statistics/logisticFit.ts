import type { InterceptRule, Penalty } from './penalty';

/**
 * What a logistic regression on one feature is asked to minimise over the intercept b and the coefficients w of the
 * standardised columns x (LIBLINEAR's form, which scikit-learn shares):
 *
 *     P(b, w) + C · Σ c_i · log(1 + e^(−y_i (b + w·x_i))),   y_i = ±1
 *
 * with P = |w|₁ for `l1`, ½|w|² for `l2`, 0 for `none`, and |b| or ½b² added where the intercept is `penalised`.
 */
export type LogisticOptions = {
  penalty: Penalty;
  /** Weight of the data against the penalty; > 0. Without a penalty it only scales the objective. */
  C: number;
  intercept: InterceptRule;
  /** c_i: the weight of one row of each class. 1 and 1, or n / (2 · rows of the class) to balance them. */
  classWeights: { positive: number; negative: number };
  maxIterations?: number;
};

export type LogisticFit = {
  intercept: number;
  /** One per standardised column: one for a number, one per level for text. */
  coefficients: number[];
  /** Training mean and population standard deviation (0 becomes 1) of each column; every row weighs 1. */
  means: number[];
  sds: number[];
  /** The minimised value, penalty included. */
  objective: number;
  iterations: number;
  converged: boolean;
  /** Largest violation of the optimality (subgradient) conditions in (b, w), divided by C · Σ c_i. */
  optimality: number;
  warnings: string[];
  /** Log-odds of the positive class for each distinct value or level, in the order of the input. */
  scores: Float64Array;
};

/** Iterations after which a fit gives up and says so; Newton's method needs 5 to 60 on network features. */
export const defaultMaxIterations = 500;

export const separatedWarning =
  'The feature separates the classes, so that without a penalty no finite coefficients are best; ' +
  'the fit stopped where the remaining error was negligible.';
export const oneClassWarning = 'The training rows belong to one class only, so that there is nothing to tell apart.';

/** What is known before a fit about its optimum: how to warn, and whether finite coefficients attain it. */
export type Outlook = { warnings: string[]; finite: boolean };

/**
 * Judges a feature from the training rows per class and from whether it separates the classes (some values or levels
 * belong to one class, and a coefficient can run to infinity without ever making a row worse).
 * @example outlook(5, 5, true, { penalty: 'none', intercept: 'free', C: 1,
 *   classWeights: { positive: 1, negative: 1 } }).finite // → false
 */
export function outlook(positives: number, negatives: number, separates: boolean, options: LogisticOptions): Outlook {
  const interceptFree = options.intercept === 'free' || options.penalty === 'none';
  if (positives === 0 || negatives === 0) {
    return { warnings: [oneClassWarning], finite: !interceptFree || positives === negatives };
  }
  const runsOff = separates && options.penalty === 'none';
  return { warnings: runsOff ? [separatedWarning] : [], finite: !runsOff };
}

/**
 * The warning of a fit that used up its iterations.
 * @example notConvergedWarning(500) // → 'The fit had not converged after 500 iterations.'
 */
export function notConvergedWarning(iterations: number): string {
  return `The fit had not converged after ${iterations} iterations.`;
}

/**
 * By how much a coefficient `value`, where the loss has this gradient, misses its penalty's optimality condition.
 * @example violationAt(0, 0.4, 'l1') // → 0 (a pull of less than 1 leaves it at 0)
 * @example violationAt(2, -1.5, 'l2') // → 0.5
 */
export function violationAt(value: number, gradient: number, penalty: Penalty): number {
  if (penalty === 'none') return Math.abs(gradient);
  if (penalty === 'l2') return Math.abs(gradient + value);
  return value === 0 ? Math.max(0, Math.abs(gradient) - 1) : Math.abs(gradient + Math.sign(value));
}

/**
 * What one coefficient adds to the objective: |v|, ½v² or nothing.
 * @example penaltyOf(-3, 'l1') // → 3
 * @example penaltyOf(-3, 'l2') // → 4.5
 */
export function penaltyOf(value: number, penalty: Penalty): number {
  if (penalty === 'none') return 0;
  return penalty === 'l1' ? Math.abs(value) : 0.5 * value * value;
}
