import type { CorrelationResult } from '../contract/results';
import { formatCount } from './formatCount';

/** What of very many columns was correlated and is shown, in a sentence; `null` where it is all of them. */
export function correlationWords({ columns, pairs, inAll }: Pick<CorrelationResult, 'columns' | 'pairs' | 'inAll'>): string | null {
  if (inAll === undefined) return null;
  const looked = inAll.correlated === inAll.columns ? `All ${formatCount(inAll.columns)} numeric columns were correlated`
    : `Of ${formatCount(inAll.columns)} numeric columns, the ${formatCount(inAll.correlated)} that change most were correlated`;
  return `${looked}; shown are the ${formatCount(columns.length)} with the strongest partners, and ${formatCount(pairs.length)} of ${formatCount(inAll.pairs)} pairs.`;
}
