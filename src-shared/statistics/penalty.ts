/** What a fit pays for its coefficients: Σ |w|, Σ w² / 2, or nothing. */
export type Penalty = 'l1' | 'l2' | 'none';

/** Whether the intercept is paid for like a coefficient (liblinear) or is free (lbfgs, saga). */
export type InterceptRule = 'penalised' | 'free';
