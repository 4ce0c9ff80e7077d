import type { FoldValues } from '../questions/models/result';
import { formatRate } from './formatRate';

/** The AUC of folds in a clause, beside the pooled one: `0.9512 on average in the 5 folds (sd 0.0101)`; empty without folds. */
export function foldAucWords(foldAuc: FoldValues | null | undefined, rate = (value: number | null): string => formatRate(value)): string {
  if (!foldAuc) return '';
  const { values, mean, sd } = foldAuc;
  return mean === null ? `not defined in every one of the ${values.length} folds` : `${rate(mean)} on average in the ${values.length} folds (sd ${rate(sd)})`;
}
