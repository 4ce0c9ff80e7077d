import type { Fold } from './splitPlan';

/** The class of each pattern, and how many rows of the file each class has; a pattern of a class beyond these is in none. */
export type ClassRows = { classOf: Uint8Array; totals: number[] };

/** Parts of rows with any number of classes; `sizes[part][class]` are rows. */
export type DealtClasses = { parts: Uint32Array[]; folds: Fold[]; sizes: number[][] };
