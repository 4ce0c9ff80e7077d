import type { Comparison } from '../../src-shared/questions/tests/comparison';
import { usualLevels } from '../../src-shared/questions/tests/usualComparisons';
import { valued, wholeFrom } from '../engine/questions/shellOption';

/** Which levels `N` asks for: so many and no others, `N+` with the others as one, `all`; nothing said is the usual. */
function levelsOf(typed: string): Pick<Comparison, 'levels' | 'top' | 'others'> {
  if (typed === '') return usualLevels;
  if (typed === 'all') return { levels: null, top: null };
  const top = wholeFrom(2, 'a number of levels of 2 or more, such as 10, 10+ (the others as one level) or all')(typed.replace(/\+$/, ''));
  return { levels: null, top, ...(typed.endsWith('+') && { others: 'together' }) };
}

function comparison(typed: string, earlier: Comparison[]): Comparison[] {
  const [factor, outcome, levels = '', most, ...rest] = typed.split(':');
  if (!factor || !outcome || rest.length > 0) {
    throw new Error('Expected FACTOR:OUTCOME, FACTOR:OUTCOME:N or FACTOR:OUTCOME:N:M, such as flag:category, service:attack:10 or service:label:10:12.');
  }
  const outcomes = most !== undefined && { topOutcomes: wholeFrom(1, 'a number of outcomes of 1 or more')(most) };
  return [...earlier, { factor, outcome, ...levelsOf(levels), ...outcomes, filters: [], pairs: true }];
}

/** A test of one's own, as the shell takes it. */
export const comparisonOption = valued('--compare <factor:outcome[:n[:m]]>',
  `a further test, such as flag:category; service:label:10:12 takes the 10 most frequent services alone (10+: the others as one level; all: every one; without a number ${
    usualLevels.top}+) by the 12 most frequent labels; may be repeated`, comparison, [] as Comparison[]);
