import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';
import { formatUnits } from '../../format/formatUnits';

type Pair = Pick<ContingencyTest, 'leftOut' | 'factor' | 'pairsAmong' | 'holmOver'>;

/** The pairs of levels among some tests, one list for each comparison that asked for them. */
export function pairFamilies<T extends Pair>(tests: readonly T[]): T[][] {
  const families: T[][] = [];
  tests.forEach((test, i) => {
    if (test.leftOut !== null) return;
    if (i === 0 || tests[i - 1].leftOut !== null) families.push([]);
    families[families.length - 1].push(test);
  });
  return families;
}

/** How many pairs of levels one comparison tests, which, and over how many of them its p is corrected. */
export function pairsWords(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return '';
  const [{ pairsAmong, factor }] = pairs;
  const over = pairs.find(({ holmOver }) => holmOver !== undefined)?.holmOver ?? 0;
  const holm = over === 0 ? 'none of them can be tested' : `p corrected by Holm’s method over ${formatUnits(over, 'test')}`;
  if (pairsAmong === undefined) return `${formatUnits(pairs.length, 'pair')} of levels of ${factor}, ${holm}.`;
  const { levels, of } = pairsAmong;
  const among = (count: number): string => formatCount((count * (count - 1)) / 2);
  return `In pairs only the ${levels} most frequent of ${formatCount(of)} levels of ${factor} are compared: ${among(levels)} of ${among(of)} pairs, ${holm}.`;
}
