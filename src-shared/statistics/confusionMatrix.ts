/** Rows by actual and called class: true and false positives, true and false negatives. */
export type ConfusionMatrix = { tp: number; fp: number; tn: number; fn: number };
