declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  /** Gradient ascent with a fixed step on the summed log-likelihood, one classifier a class; no intercept of its own. */
  export default class LogisticRegression {
    constructor(options?: { numSteps?: number; learningRate?: number });
    train(features: Matrix, target: Matrix): void;
    predict(features: Matrix): number[];
  }
}
