import { formatCount } from '../../../src-shared/format/formatCount';
import { terminalTable } from './terminalTable';

/** Classes that fit a terminal side by side; of more, the first ones stand there and the others are counted. */
const mostClasses = 40;

/**
 * A confusion matrix of any number of classes as text: a row for each actual class, a column for each predicted one.
 * @param beside further cells of each row, under the titles of `besideHead`
 */
export function confusionLines(
  classes: readonly string[], confusion: readonly (readonly number[])[], beside: string[][] = [], besideHead: string[] = [],
): string {
  const shown = classes.slice(0, mostClasses);
  const lines = terminalTable(['', ...shown, ...besideHead], shown.map((name, actual) =>
    [name, ...confusion[actual].slice(0, mostClasses).map(formatCount), ...(beside[actual] ?? [])]));
  const more = classes.length - shown.length;
  return more > 0 ? `${lines}\n … and ${formatCount(more)} more classes, down and across` : lines;
}
