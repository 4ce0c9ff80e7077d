import type { CorrelationResult } from '../../../src-shared/questions/correlation/result';
import type { NameFinder } from '../../../src-shared/format/nameFinder';

/**
 * Some columns, first those that repeat another one most. Where names are looked for, those come first, and after them the others
 * by how much they repeat one of them: a map of one column alone says nothing.
 */
export function closestColumns({ pairs }: Pick<CorrelationResult, 'pairs'>, columns: readonly string[], found: NameFinder | null): string[] {
  const here = new Set(columns);
  const wanted = new Set(found === null ? columns : columns.filter(found));
  const ordered = new Set<string>();
  const near: string[] = [];
  // From the strongest pair to the weakest.
  for (const { a, b } of pairs) {
    if (!here.has(a) || !here.has(b)) continue;
    for (const [one, other] of [[a, b], [b, a]]) {
      if (wanted.has(one)) ordered.add(one);
      else if (wanted.has(other)) near.push(one);
    }
  }
  for (const name of wanted) ordered.add(name);
  return [...new Set([...ordered, ...near])];
}
