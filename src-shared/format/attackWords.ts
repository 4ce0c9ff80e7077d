import { attackTarget } from '../schemas/classFinder';
import { countOf } from './countOf';
import { listNames } from './listNames';

/** Labels that a sentence names. */
const mostNamed = 12;

/** Why nobody can ask for `attack` where no label is known to be benign, and what to do. */
export const benignNeeded = (labels: readonly string[]): string =>
  `“${attackTarget}” is all that is not benign, and no label here is known to be benign: say which one is (in Data, or --benign LABEL), `
  + `or name the one to find (${listNames(labels, mostNamed)}).`;

/**
 * What is to be said of rows that are in no class where `attack` is asked for; nothing where there are none.
 * @param categories those that they belong to, where they are known
 * @example undecidedWords(1) // → '1 row is neither benign nor an attack: where attacks are asked for, it is in no class.'
 * @example undecidedWords(0) // → null
 */
export function undecidedWords(rows: number | undefined, categories: readonly string[] = []): string | null {
  if (rows === undefined || rows === 0) return null;
  const which = categories.length === 0 ? '' : ` (${listNames(categories, mostNamed)})`;
  const [are, they] = rows === 1 ? ['is', 'it is'] : ['are', 'they are'];
  return `${countOf(rows, 'row')}${which} ${are} neither benign nor an attack: where attacks are asked for, ${they} in no class.`;
}
