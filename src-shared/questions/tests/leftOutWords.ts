import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';
import { levelName } from '../../format/levelName';

/** More names than this are counted instead. */
const mostNames = 12;

const many = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;

type Compared = Pick<ContingencyTest, 'leftOut' | 'factor' | 'levels' | 'outcome' | 'outcomes'>;

/** What a comparison does not look at, and what it puts together, in a sentence each; empty where it takes everything. */
export function leftOutWords({ leftOut, factor, levels: compared, outcome, outcomes }: Compared): string[] {
  if (leftOut === null) return [];
  const { filtered, undecided = 0, levels, rows, joined = [], joinedOf, merged, mergedOf } = leftOut;
  const parts = [
    ...(filtered === 0 ? [] : [`${many(filtered, 'row')} that the filters exclude`]),
    ...(undecided === 0 ? [] : [`${many(undecided, 'row')} neither benign nor an attack`]),
    ...(levels === 0 ? [] : [`${many(rows, 'row')} of ${many(levels, 'further level')} of ${factor}`]),
  ];
  return [
    ...(parts.length === 0 ? [] : [`Not compared: ${parts.join('; ')}.`]),
    ...togetherWords(compared, factor, joined, joinedOf), ...togetherWords(outcomes, outcome, merged, mergedOf),
  ];
}

/** What the last of some names stands for. */
function togetherWords(names: readonly string[], column: string, together: string[], of = together.length): string[] {
  if (together.length === 0) return [];
  const more = of > mostNames ? ` and ${formatCount(of - mostNames)} more` : '';
  return [`“${names[names.length - 1]}” are the ${column} values ${together.slice(0, mostNames).map(levelName).join(', ')}${more}.`];
}
