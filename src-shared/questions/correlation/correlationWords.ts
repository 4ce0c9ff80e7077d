import type { CorrelationPair, CorrelationResult } from './result';
import { formatCount } from '../../format/formatCount';

/** Whether a pair correlates beyond a threshold; one whose r is not defined does not. */
export const isStrong = ({ r }: Pick<CorrelationPair, 'r'>, threshold: number): boolean => r !== null && Math.abs(r) > threshold;

/** Which columns a drop rule drops, in a clause. */
export const dropRuleWords = ({ rule, threshold }: Pick<CorrelationResult, 'rule' | 'threshold'>): string => ({
  partners: `while a pair has |r| > ${threshold}, the column with the most such partners stays and its partners go `
    + '(ties: the higher mean |r|, then the order of the columns)',
  seed: `of each pair with |r| > ${threshold}, the first is dropped (the original study’s rule, which compared r itself; here |r|)`,
  'seed-signed': `of each pair with r > ${threshold}, the first is dropped; a negative correlation is never a reason (the original study’s rule)`,
  off: 'no column is dropped',
})[rule];

/** Whether some pair is of fewer rows than another: then each says of how many. */
export const hasGaps = (pairs: readonly CorrelationPair[]): boolean => pairs.some(({ n }) => n !== pairs[0].n);

/** Why a pair has no r. */
export const undefinedWords = ({ n }: Pick<CorrelationPair, 'n'>): string =>
  (n === 0 ? 'r is not defined: no row has both' : `r is not defined: one of them does not vary in the ${formatCount(n)} ${n === 1 ? 'row that has' : 'rows that have'} both`);

/** What of very many columns was correlated and is shown, in a sentence; `null` where it is all of them. */
export function correlationWords({ columns, pairs, inAll }: Pick<CorrelationResult, 'columns' | 'pairs' | 'inAll'>): string | null {
  if (inAll === undefined) return null;
  const looked = inAll.correlated === inAll.columns ? `All ${formatCount(inAll.columns)} numeric columns were correlated`
    : `Of ${formatCount(inAll.columns)} numeric columns, the ${formatCount(inAll.correlated)} that change most were correlated`;
  return `${looked}; shown are the ${formatCount(columns.length)} with the strongest partners, and ${formatCount(pairs.length)} of ${formatCount(inAll.pairs)} pairs.`;
}
