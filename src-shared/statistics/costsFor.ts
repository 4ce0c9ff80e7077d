import type { CostTable } from '../contract/combinedResults';
import { EngineError } from '../contract/errors';

/**
 * The costs between a model's classes, `[actual][predicted]` in their order; a table may have more classes.
 * @throws BAD_REQUEST naming the class that has no cost
 */
export function costsFor({ name, classes: named, matrix }: CostTable, classes: string[]): number[][] {
  const missing = classes.find((wanted) => !named.includes(wanted));
  if (missing !== undefined) {
    throw new EngineError('BAD_REQUEST', `a cost for each of ${classes.join(', ')} was expected; “${name}” has none for ${missing}.`);
  }
  const places = classes.map((wanted) => named.indexOf(wanted));
  return places.map((actual) => places.map((predicted) => matrix[actual][predicted]));
}
