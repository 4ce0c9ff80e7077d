import type { Thresholds } from './check';
import type { CheckId } from './checkList';

/** Where each check begins to warn and to be severe. They are printed beside every figure; each check gives its reason. */
export const usualThresholds: { readonly [I in CheckId]: Thresholds } = {
  copies: { warn: 0.05, severe: 0.25 },
  conflicts: { warn: 0.001, severe: 0.01 },
};

/** Labels and categories of fewer rows are shown with their figures and get no verdict. */
export const fewestRows = 100;

/** Near copies are worth a warning where they repeat by so much more than vectors as they stand. */
export const nearCopiesBeyond = 0.05;

/** The test part of the random split that copies are told for: the usual one. */
export const testShare = 0.2;
