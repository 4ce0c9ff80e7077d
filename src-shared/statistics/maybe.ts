/** A number, or `null` where it does not exist (an odds ratio with an empty cell, a recall without positives). */
export type Maybe = number | null;

/** Lower and upper end of a confidence interval, or `null` where it cannot be computed. */
export type Interval = [number, number] | null;
