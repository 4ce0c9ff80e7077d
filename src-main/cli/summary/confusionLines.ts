import { formatCount } from '../../../src-shared/format/formatCount';
import { terminalTable } from './terminalTable';

/**
 * A confusion matrix of any number of classes as text: a row for each actual class, a column for each predicted one.
 * @param beside further cells of each row, under the titles of `besideHead`
 */
export const confusionLines = (classes: readonly string[], confusion: readonly (readonly number[])[], beside: string[][] = [], besideHead: string[] = []): string =>
  terminalTable(['', ...classes, ...besideHead], classes.map((name, actual) =>
    [name, ...confusion[actual].map(formatCount), ...(beside[actual] ?? [])]));
