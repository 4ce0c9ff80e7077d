import type { RecognisedFamily } from '../terms/datasetSummary';
import { formatShare } from './formatShare';

/**
 * What a table was recognised as, in words: the layout, how much of it fits where not all does, and what came close.
 * @example familyWords({ id: 'kdd99', name: 'KDD Cup 99', layout: 'KDD Cup 99', confidence: 1 }) // → 'KDD Cup 99'
 */
export function familyWords({ layout, confidence, runnerUp }: RecognisedFamily): string {
  const fits = confidence > 0.985 ? '' : ` (${formatShare(confidence)} of the columns in common)`;
  return `${layout}${fits}${runnerUp === undefined || runnerUp.confidence < confidence - 0.1 ? '' : `; ${runnerUp.name} is close`}`;
}
