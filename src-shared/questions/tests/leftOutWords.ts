import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';

/** More names than this are counted instead. */
const mostNames = 12;

const many = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;

/** What a comparison does not look at, and what it puts together, in a sentence each; empty where it takes everything. */
export function leftOutWords({ leftOut, factor, outcome, outcomes }: Pick<ContingencyTest, 'leftOut' | 'factor' | 'outcome' | 'outcomes'>): string[] {
  if (leftOut === null) return [];
  const { filtered, levels, rows, merged, mergedOf = merged.length } = leftOut;
  const parts = [
    ...(filtered === 0 ? [] : [`${many(filtered, 'row')} that the filters exclude`]),
    ...(levels === 0 ? [] : [`${many(rows, 'row')} of ${many(levels, 'further level')} of ${factor}`]),
  ];
  const names = merged.slice(0, mostNames).map((name) => (name === '' ? '(empty)' : name)).join(', ');
  const more = mergedOf > mostNames ? ` and ${formatCount(mergedOf - mostNames)} more` : '';
  return [
    ...(parts.length === 0 ? [] : [`Not compared: ${parts.join('; ')}.`]),
    ...(merged.length === 0 ? [] : [`“${outcomes[outcomes.length - 1]}” are the ${outcome} values ${names}${more}.`]),
  ];
}
