import type { CombinedResult, JudgedPart } from '../questions/combined/result';
import type { CostsResult } from '../questions/costs/result';
import { shareWeights } from '../statistics/shareWeights';

type Model = { settings: Pick<CombinedResult['settings'], 'balance'>; fileRows: CombinedResult['fileRows'] };

/**
 * What a row of each class counts for where costs are averaged: parts of the model's own file that undersampling has
 * balanced get the file's shares back; all others have them already (`null`).
 * @param judged rows of each class in the part
 */
export function rowWeightsOf(part: JudgedPart['part'], judged: readonly number[], { settings, fileRows }: Model): CostsResult['parts'][number]['rowWeights'] {
  return part === 'file' || settings.balance !== 'undersample' ? null : shareWeights(judged, fileRows);
}
