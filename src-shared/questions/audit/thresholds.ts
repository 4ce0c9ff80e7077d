import type { Thresholds } from './check';
import type { CheckId } from './checkList';

/** Where each check begins to warn and to be severe. They are printed beside every figure; each check gives its reason. */
export const usualThresholds: { readonly [I in CheckId]: Thresholds } = {
  copies: { warn: 0.05, severe: 0.25 },
  'look-alikes': { warn: 0.2, severe: null },
  conflicts: { warn: 0.001, severe: 0.01 },
  integrity: { warn: 0.01, severe: null },
  'one-column': { warn: 0.85, severe: 0.95 },
  contaminant: { warn: 0.8, severe: 0.9 },
  identity: { warn: 0.8, severe: 0.95 },
  port: { warn: 0.8, severe: 0.95 },
  order: { warn: 0.3, severe: null, below: true },
  'test-file': { warn: 0.01, severe: 0.1 },
};

/** From this median on, what a column finds of unseen attacks is handed over pair by pair. */
export const tellingMedian = 0.8;

/** Labels and categories of fewer rows are shown with their figures and get no verdict. */
export const fewestRows = 100;

/** Near copies are worth a warning where they repeat by so much more than vectors as they stand. */
export const nearCopiesBeyond = 0.05;

/**
 * Look-alikes by chance: from here on, over both directions, neighbours are as often of one class as of the other. Shuffled labels lie at
 * 50 %, classes that overlap at 35 % at most; the bound is in between, nearer to what is certain to be chance.
 */
export const byChanceFrom = 0.45;

/** The test part of the random split that copies are told for: the usual one. */
export const testShare = 0.2;

/**
 * What makes the check of a test file worse beside the share that decides it: the largest shift of a column among benign rows, and the
 * balanced accuracy that the best cut of training loses.
 */
export const testFileBounds: { readonly [what in 'shift' | 'fall']: Thresholds } =
  { shift: { warn: 0.2, severe: 0.5 }, fall: { warn: 0.2, severe: null } };
