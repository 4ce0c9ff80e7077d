import type { Thresholds } from './check';
import type { CheckId } from './checkList';

/** Where each check begins to warn and to be severe. They are printed beside every figure; each check gives its reason. */
export const usualThresholds: { readonly [I in CheckId]: Thresholds } = {
  copies: { warn: 0.05, severe: 0.25 },
  integrity: { warn: 0.01, severe: null },
  order: { warn: 0.3, severe: null, below: true },
};

/** Labels and categories of fewer rows are shown with their figures and get no verdict. */
export const fewestRows = 100;
