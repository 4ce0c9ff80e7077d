import { formatCount } from '../../format/formatCount';
import { listNames } from '../../format/listNames';
import type { PublishedComparison } from './result';

/** So many names a sentence takes up. */
const mostNamed = 6;

/** Whether every count is as published. */
export const asPublished = ({ published, here, counts }: PublishedComparison): boolean =>
  published === here && counts.every((one) => one.published === one.here);

/**
 * How a dataset differs from what was published of a release, and what may be the reason: a sentence each.
 * @example
 * publishedWords({ release: 'R', recognised: false, of: 'label', published: 10, here: 7, counts: [{ name: 'a', published: 10, here: 7 }] })
 * // → ['Not as any release that is known; nearest to R.', '3 rows fewer than published: exact duplicates left out?']
 */
export function publishedWords(comparison: PublishedComparison): string[] {
  const { release, recognised, of, published, here, counts } = comparison;
  if (asPublished(comparison)) return [`Rows and ${of === 'label' ? 'labels' : 'categories'} are exactly as published: ${release}.`];
  const many = (rows: number): string => `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  const names = (some: PublishedComparison['counts']): string => listNames(some.map(({ name }) => name), mostNamed);
  const lacking = counts.filter((one) => one.here === 0);
  const added = counts.filter((one) => one.published === 0);
  const fewer = counts.some((one) => one.here > 0 && one.here < one.published);
  const more = counts.some((one) => one.here > one.published);
  return [
    recognised ? `Recognised as ${release}, but not all of it is here.` : `Not as any release that is known; nearest to ${release}.`,
    ...(lacking.length === 0 ? []
      : [`${names(lacking)} ${lacking.length === 1 ? 'is' : 'are'} missing (${many(sum(lacking))} published): ${fewer && more ? 'another label map?' : 'a file of the release left out?'}`]),
    ...(added.length === 0 ? [] : [`${names(added)} (${many(added.reduce((all, one) => all + one.here, 0))}) ${added.length === 1 ? 'was' : 'were'} not published: another label map?`]),
    ...(here < published ? [`${many(published - here)} fewer than published${fewer && !more ? ': exact duplicates left out?' : '.'}`] : []),
    ...(here > published ? [`${many(here - published)} more than published: another release, or rows that are counted twice?`] : []),
    ...(here === published ? ['As many rows as published, in other shares: another label map?'] : []),
  ];
}

const sum = (counts: PublishedComparison['counts']): number => counts.reduce((all, { published }) => all + published, 0);

type PublishedRow = PublishedComparison['counts'][number] & { difference: string };

/** All counts and their sum as rows of a table: published, here, and the difference with its sign. */
export function publishedRows({ counts, published, here }: PublishedComparison): PublishedRow[] {
  const signed = (difference: number): string => `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${formatCount(Math.abs(difference))}`;
  return [...counts, { name: 'all rows', published, here }].map((one) => ({ ...one, difference: signed(one.here - one.published) }));
}
