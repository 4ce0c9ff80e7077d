import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';

/** That not every pair of levels was tested, and which were; `null` where all of them were. */
export function pairsWords(pairs: readonly Pick<ContingencyTest, 'pairsAmong' | 'factor'>[]): string | null {
  const cut = pairs.find(({ pairsAmong }) => pairsAmong !== undefined);
  if (cut?.pairsAmong === undefined) return null;
  const { levels, of } = cut.pairsAmong;
  const among = (count: number): string => formatCount((count * (count - 1)) / 2);
  return `In pairs only the ${levels} most frequent of ${formatCount(of)} levels of ${cut.factor} are compared: ${among(levels)} of ${among(of)} pairs, corrected together.`;
}
