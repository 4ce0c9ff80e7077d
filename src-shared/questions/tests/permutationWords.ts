import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';
import { formatP } from '../../format/formatP';

/** What random tables say of a test whose expected counts are small; `null` where none were drawn. */
export function permutationWords({ permutation, alpha, p }: Pick<ContingencyTest, 'permutation' | 'alpha' | 'p'>): string | null {
  if (!permutation) return null;
  const { draws, atLeast } = permutation;
  const found = `By permutation ${formatP(permutation.p, null, alpha)}: ${atLeast === 0 ? 'none' : formatCount(atLeast)} of ${
    formatCount(draws)} random tables with the same margins ${atLeast === 1 ? 'departs' : 'depart'} as far from independence.`;
  return p !== null && p < alpha !== permutation.p < alpha ? `${found} It decides otherwise than χ²: go by it.` : found;
}
